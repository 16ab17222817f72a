import MusterCore
import MusterStore

/// The bookkeeping of one batch: which items are settled by their key or by a name that is not there, which are
/// decided, and what each is answered.
struct EnrolmentRound {
  /// What the facts have to cover.
  struct Scope {
    var iterations: [Int64] = []
    /// For each of the iterations, how many seats the batch may free.
    var freeing: [Int] = []
    /// Those whose waiting lists are looked at whatever the facts are.
    var freeingIterations: [Int64] = []
    /// Those in which someone new may take a free seat.
    var joinedIterations: Set<Int64> = []
    var pairs: [(officer: Int64, iteration: Int64)] = []
    var newEnrolments = 0
    /// Who asks for a student's seat: those the rules of eligibility are about.
    var seatsAsked: [EligibilityGate.Pair] = []
  }

  let items: [EnrolmentItem]
  private var answers: [Reply?]
  private var requests: [Int: EnrolmentRequest] = [:]
  /// Items that repeat the key of an earlier one of the same batch.
  private var repetitions: [Int: Int] = [:]
  private(set) var entries: [AppendChanges.Entry] = []
  private(set) var keysToStore: [StoreKeys.Entry] = []
  private(set) var effects = EnrolmentEffects()
  private(set) var overrides: [InsertOverrides.Entry] = []
  private(set) var refused: [InsertRefusals.Entry] = []

  init(items: [EnrolmentItem], stored: [FindKeys.Row], found: [FindPairs.Row]) {
    self.items = items
    answers = Array(repeating: nil, count: items.count)
    let replies = Dictionary(stored.map { ($0.key, $0) }) { first, _ in first }
    var firstWithKey: [RequestKey: Int] = [:]
    for (index, item) in items.enumerated() {
      if let known = replies[item.key] {
        answers[index] = EnrolmentBatch.replay(known, item)
      } else if let first = firstWithKey[item.key] {
        repetitions[index] = first
      } else {
        firstWithKey[item.key] = index
        do throws(Failure) {
          requests[index] = try Self.request(item, found[index])
        } catch {
          answers[index] = Reply(error)
        }
      }
    }
  }

  private static func request(_ item: EnrolmentItem, _ found: FindPairs.Row) throws(Failure) -> EnrolmentRequest {
    guard let iteration = found.iteration else {
      throw Failure.unknown("iteration", item.iteration, hint: "iteration.list course=CODE shows the runs of a course.")
        .about("iteration")
    }
    guard let officer = found.officer else {
      throw Failure.unknown("officer", item.officer, hint: "officer.list text=NAME finds people by name.").about(
        "officer")
    }
    guard found.officerMatches == 1 else {
      throw Failure(
        .ambiguousObject,
        "The number \(item.officer.quoted) is held in \(found.officerMatches) services. Write service/number, as in army/\(item.officer).",
        [.init("arg", "officer")])
    }
    var request = EnrolmentRequest(
      item.action, officer: officer, iteration: iteration, reason: item.reason, reference: item.reference,
      letter: item.letter)
    request.overrides = item.overrideReason != nil
    request.body = item.body?.id
    request.nominatedOn = item.nominatedOn
    request.priority = item.priority
    request.reserve = item.reserve
    request.isLateEntry = item.isLateEntry
    request.justification = item.justification
    request.chains = item.chains
    return request
  }

  func request(at index: Int) -> EnrolmentRequest? { requests[index] }

  mutating func forfeit(_ forfeiture: Forfeiture, at index: Int) { requests[index]?.forfeiture = forfeiture }

  /// Answers an item before anything is decided.
  mutating func refuse(_ failure: Failure, at index: Int) {
    answers[index] = Reply(failure)
    requests[index] = nil
  }

  /// The items still to be decided, in order.
  var open: [Int] { requests.keys.sorted() }

  var scope: Scope {
    var scope = Scope()
    var freeing: [Int64: Int] = [:]
    var listed: Set<Int64> = []
    for index in open {
      guard let request = requests[index] else { continue }
      freeing[request.iteration, default: 0] += request.mayFreeSeats ? 1 : 0
      scope.pairs.append((request.officer, request.iteration))
      if request.needsWaitingList { listed.insert(request.iteration) }
      if let destination = request.destination {
        freeing[destination, default: 0] += 0
        scope.pairs.append((request.officer, destination))
        scope.newEnrolments += 1
      }
      if case .enrol = request.action { scope.newEnrolments += 1 }
      for place in request.forfeiture?.places ?? [] {
        freeing[place.iteration, default: 0] += 0
        listed.insert(place.iteration)
        scope.pairs.append((place.officer, place.iteration))
      }
      if request.asksForSeat {
        scope.seatsAsked.append(
          .init(
            officer: request.officer, iteration: request.destination ?? request.iteration,
            leaving: request.destination == nil ? nil : request.iteration))
      }
      if request.mayTakeSeat { scope.joinedIterations.insert(request.destination ?? request.iteration) }
    }
    scope.iterations = freeing.keys.sorted()
    scope.freeing = scope.iterations.map { freeing[$0] ?? 0 }
    scope.freeingIterations = listed.sorted()
    return scope
  }

  mutating func decide(on facts: EnrolmentFacts) {
    var book = EnrolmentBook(facts)
    let codes = Dictionary(facts.iterations.map { ($0.id, $0.code) }) { first, _ in first }
    let refusals = EligibilityRefusals(facts)
    for index in open {
      guard let request = requests[index] else { continue }
      let item = items[index]
      let code = codes[request.iteration] ?? item.iteration
      do throws(Failure) {
        let outcome = try book.decide(request)
        var reply = EnrolmentReply.reply(to: request, outcome, officer: item.officer, iteration: code)
        EnrolmentReply.say(request.forfeiture, outcome, codes, in: &reply)
        let setAside = refusals.setAside(
          by: request, outcome, reason: item.overrideReason, principal: item.key.principal)
        let carried = refusals.carried(with: outcome)
        overrides += setAside + carried.entries
        for (name, rules) in [
          ("set-aside", setAside.map(\.rule)), ("carried", carried.entries.map(\.rule)), ("rechecked", carried.anew),
        ] where !rules.isEmpty {
          reply.details.append(.init(name, rules.joined(separator: ",")))
        }
        answers[index] = item.isDry ? Reply(reply.code, reply.details + [.init("dry", "yes")], text: reply.text) : reply
        entries += outcome.steps.map { step in
          let isForfeit = step.reason == Forfeiture.reason && step.move == .lapse
          var change = EnrolmentReply.change(
            step, item: item, code: codes[step.iteration] ?? code,
            isOwn: step.officer == request.officer && !isForfeit)
          if isForfeit { change.note("rule", request.forfeiture.map { "forfeit \($0.rule)" }) }
          change.note(setAside.filter { $0.enrolment == step.enrolment }, because: item.overrideReason)
          change.note(carried: carried.entries.filter { $0.enrolment == step.enrolment })
          return AppendChanges.Entry(change, principal: item.key.principal, key: item.key.key)
        }
        keysToStore.append(
          .init(item.key, fingerprint: item.fingerprint, code: reply.code.number, reply: StoredReply.text(of: reply)))
      } catch {
        answers[index] = Reply(error)
        refused += refusals.refused(request, item, error)
      }
    }
    effects = book.effects
  }

  /// One for each item, in order.
  var replies: [Reply] {
    items.indices.map { index in
      if let first = repetitions[index] { return repetition(of: first, at: index) }
      return answers[index] ?? Reply(Failure(.bug, "The request was not decided."))
    }
  }

  private func repetition(of first: Int, at index: Int) -> Reply {
    guard items[first].fingerprint == items[index].fingerprint else {
      return Reply(
        Failure(
          .keyReused,
          "The key \(items[index].key.key.quoted) was used for another request. Make a new key for a new request.",
          [.init("key", items[index].key.key)]))
    }
    guard var reply = answers[first] else { return Reply(Failure(.bug, "The request was not decided.")) }
    if reply.code.isSuccess { reply.details.append(.init("replayed", "yes")) }
    return reply
  }
}
