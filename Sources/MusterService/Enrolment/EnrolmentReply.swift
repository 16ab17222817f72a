import MusterCore
import MusterStore

/// Words outcomes for the caller and for the change log.
enum EnrolmentReply {
  static func reply(
    to request: EnrolmentRequest, _ outcome: EnrolmentOutcome, officer: String, iteration: String
  ) -> Reply {
    var details: [Failure.Detail] = [.init("officer", officer), .init("iteration", iteration)]
    let promoted = outcome.steps.dropFirst().filter { $0.move == .promote }
    let code: ReplyCode
    var text: String?
    switch (request.action, outcome.state) {
    case (.enrol, .confirmed), (.move(.approve), .confirmed), (.move(.award), .confirmed):
      code = .enrolmentConfirmed
      if let left = outcome.seatsLeft { details.append(.init("seats-left", String(left))) }
    case (_, .waiting):
      code = .enrolmentWaiting
      if let position = outcome.position {
        details.append(.init("position", String(position)))
        text = "\(whyItWaits(outcome)) \(position) in the waiting list."
        if outcome.seatsLeft == 0, outcome.setAside > 0 {
          details.append(.init("set-aside", String(outcome.setAside)))
        }
      }
    case (.enrol, .nominated):
      code = .enrolmentNominated
      if let next = outcome.next { details.append(.init("next", next.rawValue)) }
    default:
      code = .enrolmentMoved
      if let state = outcome.state { details.append(.init("state", state.rawValue)) }
      if let left = outcome.seatsLeft { details.append(.init("seats-left", String(left))) }
    }
    if let until = outcome.steps.first?.offeredUntil { details.append(.init("until", until.description)) }
    if let arrival = outcome.arrival {
      details += [.init("to", arrival.iteration), .init("to-state", arrival.state.rawValue)]
      if let position = arrival.position { details.append(.init("to-position", String(position))) }
    }
    if let quota = outcome.quota {
      details += [.init("quota", String(quota.seats)), .init("quota-used", String(quota.held))]
    }
    if !promoted.isEmpty {
      details.append(.init("promoted", promoted.map { "O-\($0.officer)" }.joined(separator: ",")))
    }
    return Reply(code, details, text: text)
  }

  private static func whyItWaits(_ outcome: EnrolmentOutcome) -> String {
    switch outcome.patience {
    case .seatIsNew:
      return "Nobody has had the seat that is free, and a reserve steps in for one that was freed; number"
    case .othersFirst: return "Others who wait go before to the seat that is free; number"
    case .reserveBeside:
      return "What is free was freed, a reserve waits who may have it, and people decide who does; number"
    case nil: break
    }
    guard outcome.seatsLeft == 0 else { return "Number" }
    return switch outcome.setAside {
    case 0: "All seats are taken; number"
    case 1: "The seat that is free is set aside for a body (seat.list shows for which); number"
    default: "The \(outcome.setAside) seats that are free are set aside for bodies (seat.list shows for which); number"
    }
  }

  /// Says which places in waiting lists were lost, by which rule.
  static func say(
    _ forfeiture: Forfeiture?, _ outcome: EnrolmentOutcome, _ codes: [Int64: String], in reply: inout Reply
  ) {
    let lost = outcome.steps.filter { $0.move == .lapse && $0.reason == Forfeiture.reason }
    guard let forfeiture, !lost.isEmpty else { return }
    let places = lost.map { "O-\($0.officer):\(codes[$0.iteration] ?? "")" }.joined(separator: ",")
    reply.details += [.init("forfeited", places), .init("forfeit", String(forfeiture.rule))]
    let source = forfeiture.source.map { " (\($0))" } ?? ""
    reply.text =
      "By rule \(forfeiture.rule)\(source) \(lost.count == 1 ? "a place in a waiting list is" : "\(lost.count) places in waiting lists are") lost with it. enrolment.undo gives one back."
  }

  /// - Parameter isOwn: what was asked for, not what followed for someone else.
  static func change(_ step: EnrolmentOutcome.Step, item: EnrolmentItem, code: String, isOwn: Bool) -> Change {
    var change = Change(
      step.move.rawValue, "enrolment", step.enrolment,
      reason: isOwn ? item.reason ?? item.justification ?? step.reason : step.reason, letter: isOwn ? item.letter : nil)
    change.details.append(("officer", .int(step.officer)))
    change.note("iteration", code)
    change.note("from", step.from?.rawValue)
    change.note("to", step.to.rawValue)
    change.note("seat", step.seat)
    change.note("queue", step.queue.map(Int.init))
    change.note("offered-until", step.offeredUntil?.description)
    if isOwn {
      change.note("priority", item.priority)
      change.note("reference", item.reference)
      change.note("note", personal: item.note, officer: step.officer)
      change.note("body", item.body?.handle)
      // What was said; a day that was not stands beside the entry as its moment.
      change.note("on", item.arguments.has("on") ? (item.leftOn ?? item.nominatedOn)?.description : nil)
    }
    return change
  }
}
