import MusterCore
import MusterStore
import PGClient

/// Requests about enrolments wait here while batches run; what has gathered is the next batch. Under load the batches
/// grow by themselves, and a single request on an idle register is a batch of one at once.
///
/// A second batch may run beside the first, so that one is decided while the other is being committed. What the two
/// are about is kept apart: never two requests of one connection or about one officer, which must act in their order;
/// and runs in common only when nothing else is left to do, as the second batch would wait for the first one's locks.
actor EnrolmentQueue {
  static let largestBatch = 256
  /// A batch costs some thirty messages whatever its size: beside another one a small batch would only be in the way.
  private static let smallestBeside = 96

  private struct Entry {
    let item: EnrolmentItem
    let claims: EnrolmentClaims
    let answer: CheckedContinuation<Reply, Never>
  }

  private let batch: EnrolmentBatch
  private let filler: SeatFiller
  private let lanes: Int
  private var waiting: [Entry] = []
  private var claimed = EnrolmentClaims.InFlight()
  private var running = 0

  init(_ batch: EnrolmentBatch) {
    self.batch = batch
    filler = SeatFiller(store: batch.store, clock: batch.clock)
    // At least half of the connections are left to everything else.
    lanes = min(2, max(1, batch.store.engine.maximum / 2))
  }

  func submit(_ item: EnrolmentItem) async -> Reply {
    await withCheckedContinuation { answer in
      waiting.append(Entry(item: item, claims: EnrolmentClaims(of: item), answer: answer))
      startBatches()
    }
  }

  private func startBatches() {
    while running < lanes, !waiting.isEmpty, running == 0 || waiting.count >= Self.smallestBeside {
      let taken = take()
      if taken.isEmpty { return }
      running += 1
      for entry in taken { claimed.add(entry.claims) }
      Task { await self.run(taken) }
    }
  }

  /// The next batch, in order of arrival: runs that no other batch has locked before those that one has.
  private func take() -> [Entry] {
    let apart = claimed.pick(waiting.map(\.claims), most: Self.largestBatch, sharingRuns: false)
    let picked =
      apart.count >= min(waiting.count, Self.smallestBeside / 2)
      ? apart : claimed.pick(waiting.map(\.claims), most: Self.largestBatch, sharingRuns: true)
    let chosen = Set(picked)
    defer { waiting = waiting.indices.filter { !chosen.contains($0) }.map { waiting[$0] } }
    return picked.map { waiting[$0] }
  }

  private func run(_ taken: [Entry]) async {
    let (replies, freed) = await batch.process(taken.map(\.item))
    // Days that became free may let someone who waits elsewhere into a free seat, before a newcomer takes it.
    await filler.fill(after: freed)
    running -= 1
    for entry in taken { claimed.remove(entry.claims) }
    for (index, entry) in taken.enumerated() { entry.answer.resume(returning: replies[index]) }
    startBatches()
  }
}

/// One request about an enrolment with what its transaction needs to know of it.
struct EnrolmentItem: Sendable {
  let action: EnrolmentRequest.Action
  let officer: String
  let iteration: String
  let reason: String?
  let reference: String?
  let letter: String?
  let note: String?
  let key: RequestKey
  let fingerprint: [UInt8]
  let arguments: Arguments
  let isDry: Bool
  /// Nil: of no connection that sends one request after another.
  var connection: ObjectIdentifier?
  /// Why rules of eligibility are set aside; nil: they are not.
  var overrideReason: String?
  /// Of a new enrolment: who puts the name forward, and the day it did.
  var body: FoundObject?
  var nominatedOn: CalendarDate?
  /// Of a withdrawal: the day the officer left, when that was said.
  var leftOn: CalendarDate?
  var priority: Int?
  /// Of an award: as reserve of this order.
  var reserve: Int?
  var isLateEntry = false
  /// Of an approval: the chains by which somebody has to be asked first.
  var chains: [String] = []
  /// Why someone goes before those whose turn it is.
  var justification: String?

  /// Ends something before it began.
  var mayFreeDays: Bool {
    switch action {
    case .move(.withdraw), .move(.decline), .move(.noShow), .move(.expire), .transfer: !isDry
    default: false
    }
  }
}
