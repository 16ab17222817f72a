import MusterCore
import MusterStore
import PGClient

/// Requests about enrolments wait here while a batch runs; what has gathered is the next batch. Under load the batches
/// grow by themselves, and a single request on an idle register is a batch of one at once.
actor EnrolmentQueue {
  static let largestBatch = 256

  private let batch: EnrolmentBatch
  private let filler: SeatFiller
  private var waiting: [(item: EnrolmentItem, answer: CheckedContinuation<Reply, Never>)] = []
  private var isRunning = false

  init(_ batch: EnrolmentBatch) {
    self.batch = batch
    filler = SeatFiller(store: batch.store, clock: batch.clock)
  }

  func submit(_ item: EnrolmentItem) async -> Reply {
    await withCheckedContinuation { answer in
      waiting.append((item, answer))
      guard !isRunning else { return }
      isRunning = true
      Task { await self.drain() }
    }
  }

  private func drain() async {
    while !waiting.isEmpty {
      let taken = Array(waiting.prefix(Self.largestBatch))
      waiting.removeFirst(taken.count)
      let replies = await batch.process(taken.map(\.item))
      // Days that became free may let someone who waits elsewhere into a free seat, before a newcomer takes it.
      if taken.contains(where: { $0.item.mayFreeDays }) { await filler.fill() }
      for (index, entry) in taken.enumerated() { entry.answer.resume(returning: replies[index]) }
    }
    isRunning = false
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
  var body: Int64?
  var priority: Int?
  /// Of an award: as reserve of this order.
  var reserve: Int?
  var isLateEntry = false
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
