import MusterCore
import MusterStore
import PGClient

extension Register {
  /// `enrol`, `withdraw` and all moves through the life cycle: into the queue, where they are decided in batches.
  func enrolment(_ call: Call) async throws -> Reply {
    let arguments = call.arguments
    let action: EnrolmentRequest.Action
    if call.name == .enrolmentTransfer {
      action = .transfer(to: try await find(FindIteration(try arguments.required("to"))).id)
    } else if let move = call.name.move {
      action = .move(move)
    } else {
      action = .enrol(
        role: arguments.word("role", EnrolmentRole.self) ?? .student, reserve: arguments.int("reserve"))
    }
    // Of these the reason is a sentence, of the others a word of the list.
    let isJustified = call.name == .enrolmentPromote || call.name == .seatPrioritise
    let override = try Self.override(call)
    var item = EnrolmentItem(
      action: action, officer: try arguments.required("officer"), iteration: try arguments.required("iteration"),
      reason: isJustified ? nil : try await optionalWord(call, "reason"), reference: arguments.text("ref"),
      letter: arguments.text("letter"), note: arguments.text("note"),
      key: RequestKey(principal: call.principal.name, key: arguments.text("key") ?? Keys.fresh()),
      fingerprint: call.fingerprint, arguments: arguments, isDry: call.isDry,
      connection: call.sink.connection)
    item.overrideReason = override
    if let body = arguments.text("body") { item.body = try await find(FindBody(body)) }
    item.priority = arguments.int("priority")
    item.reserve = arguments.int("reserve")
    item.isLateEntry = arguments.flag("late-entry") ?? false
    try Self.takeDay(of: call, into: &item, now: clock.now)
    item.justification = isJustified ? arguments.text("reason") : nil
    if call.name == .enrolmentApprove, item.letter == nil {
      item.chains = try await chainsAsking(about: item.officer, in: item.iteration)
    }
    var reply = await sayingWhereItWaits(await enrolments.submit(item))
    if call.name == .withdraw { reply = await sayingWhatItCosts(reply, call) }
    return reply.saysThatOneLeft ? await sayingWhichLegsDepend(reply, call) : reply
  }

  /// A name is put forward today unless another day is said. Of history, which is entered late, today says nothing.
  private static func takeDay(of call: Call, into item: inout EnrolmentItem, now: Now) throws(Failure) {
    let given = call.arguments.date("on")
    if call.name == .enrol {
      if given != nil || !item.isLateEntry { item.nominatedOn = try EntryDay.past(given, now: now) }
    } else if given != nil {
      item.leftOn = try EntryDay.past(given, now: now)
    }
  }

  func listEnrolments(_ call: Call) async throws -> Reply {
    var statement = ListEnrolments(page: try page(call))
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    statement.state = call.arguments.text("state")
    return try await list(call, statement, page: statement.page)
  }
}

extension Reply {
  /// An attempt has ended without being completed.
  fileprivate var saysThatOneLeft: Bool {
    guard code == .enrolmentMoved, let word = details.first(where: { $0.key == "state" })?.value else { return false }
    return EnrolmentState(rawValue: word).map { $0.isEnd && $0 != .completed } ?? false
  }
}
