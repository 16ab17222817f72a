import MusterCore
import MusterStore
import PGClient

extension Register {
  private static let noticeColumns = [
    "id", "state", "kind", "subject", "due", "at", "attempts", "error", "acknowledged-by", "next",
    // Last, so that who splits lines finds the others where they were.
    "due-on",
  ]

  private static func row(_ notice: NoticeRow, text: NoticeText) -> Row {
    var row = Row()
    row.add("id", notice.id)
    row.add("state", notice.state)
    row.add("kind", notice.facts.kind)
    row.add("subject", text.subject)
    row.add("due", notice.due.description)
    row.add("at", notice.at.description)
    row.add("attempts", notice.attempts)
    row.add("error", notice.error)
    row.add("acknowledged-by", notice.acknowledgedBy)
    row.add("next", text.next)
    row.add("due-on", notice.facts.due)
    return row
  }

  func listNotices(_ call: Call) async throws -> Reply {
    var statement = ListNotices(page: try page(call))
    statement.state = call.arguments.text("state")
    statement.kind = call.arguments.word("kind", DeadlineKind.self)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    var found = try await store.engine.run(statement)
    let more = found.count >= statement.page.limit
    if more { found.removeLast() }
    let rows = found.map { Self.row($0, text: NoticeText($0.facts)) }
    try await Rows.send(rows, columns: Self.noticeColumns, call)
    var reply = Reply(.rows, [.init("rows", String(rows.count))])
    if more, let last = found.last { reply.details.append(.init("after", String(last.id))) }
    return reply
  }

  func showNotice(_ call: Call) async throws -> Reply {
    let id = Int64(call.arguments.int("notice") ?? 0)
    guard let found = try await store.engine.run(ShowNotice(id)).first else {
      throw Failure.unknown("notice", String(id), hint: "notice.list shows those there are.").about("notice")
    }
    let text = NoticeText(found.facts)
    var row = Self.row(found, text: text)
    row.add("text", text.body.split(separator: "\n").map(String.init))
    try await call.sink.send(.rows, rows: [row])
    return Reply(.rows, [.init("rows", "1")])
  }

  func acknowledgeNotices(_ call: Call) async throws -> Reply {
    let ids = try Self.noticeNumbers(call.arguments)
    return try await write(call) { scope in
      for id in ids {
        guard try await !scope.run(ShowNotice(id)).isEmpty else {
          throw Failure.unknown("notice", String(id), hint: "notice.list shows those there are.").about("notices")
        }
      }
      let done = try await scope.run(AcknowledgeNotices(ids, by: call.principal.name, at: scope.now.instant)).sorted()
      for id in done { scope.record(Change("notice.ack", "notice", id)) }
      return Reply(done.isEmpty ? .unchanged : .done, [.init("acknowledged", String(done.count))])
    }
  }

  private static func noticeNumbers(_ arguments: Arguments) throws(Failure) -> [Int64] {
    var ids: [Int64] = []
    for text in arguments.list("notices") ?? [] {
      guard let id = Int64(text), id > 0 else {
        throw Failure.value("\(text.quoted) is not the number of a notice. notice.list shows them.").about("notices")
      }
      ids.append(id)
    }
    return ids
  }

  // MARK: Recipients

  func addRecipient(_ call: Call) async throws -> Reply {
    let (address, principal) = try Self.recipient(call.arguments)
    let kind = call.arguments.word("kind", DeadlineKind.self)
    return try await write(call) { scope in
      var body: Int64?
      if let name = call.arguments.text("body") { body = try await scope.find(FindBody(name)).id }
      guard
        let id = try await scope.run(
          InsertRecipient(kind: kind, body: body, address: address, principal: principal)
        ).first
      else { return Reply(.unchanged) }
      // The address itself stays out of the log: it may be a person's.
      var change = Change("notice.recipient", "notice-recipient", id)
      change.note("kind", kind?.rawValue)
      change.note("body", call.arguments.text("body"))
      change.note("principal", principal)
      scope.record(change)
      return Reply(.done, [.init("recipient", String(id))])
    }
  }

  private static func recipient(_ arguments: Arguments) throws(Failure) -> (address: String?, principal: String?) {
    let (address, principal) = (arguments.text("address"), arguments.text("principal"))
    guard (address == nil) != (principal == nil) else {
      throw Failure(.missingArgument, "Say either an address or a principal.", [.init("arg", "address")])
    }
    if let address {
      do { _ = try MailAddress(parsing: address) } catch { throw error.about("address") }
    }
    return (address, principal)
  }

  func listRecipients(_ call: Call) async throws -> Reply {
    let rows = try await store.engine.run(ListRecipients())
    try await Rows.send(rows, columns: ListRecipients.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }

  func endRecipient(_ call: Call) async throws -> Reply {
    let id = Int64(call.arguments.int("recipient") ?? 0)
    return try await write(call) { scope in
      guard try await !scope.run(EndRecipient(id)).isEmpty else {
        throw Failure.unknown("recipient", String(id), hint: "notice.recipients shows those there are.").about(
          "recipient")
      }
      scope.record(Change("notice.recipient-end", "notice-recipient", id))
      return Reply(.done, [.init("recipient", String(id))])
    }
  }
}
