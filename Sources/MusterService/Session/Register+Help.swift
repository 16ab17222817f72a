import MusterCore

extension Register {
  func help(_ call: Call) async throws -> Reply {
    let isJSON = call.arguments.word("as", CommandTable.HelpFormat.self) == .json
    guard let topic = call.arguments.text("topic") else {
      return isJSON ? try await send(CommandTable.all.map(HelpText.row), call) : try await send(HelpText.overview, call)
    }
    let spec = CommandTable.spec(verb: topic)
    if isJSON, let spec { return try await send([HelpText.row(spec)], call) }
    // A word may be both: then what it means comes first, and below it what can be typed.
    let lines = (HelpTopic(word: topic)?.lines).map { spec == nil ? $0 : $0 + [""] } ?? []
    guard spec != nil || !lines.isEmpty else {
      let near =
        CommandTable.nearest(to: topic)
        + HelpTopic.allCases.map(\.rawValue).filter { $0.hasPrefix(topic.lowercased().prefix(3)) }
      let hint = near.isEmpty ? "Topics: \(HelpTopic.names)." : "Did you mean \(near.joined(separator: " or "))?"
      throw Failure.unknown("topic", topic, hint: hint).about("topic")
    }
    return try await send(lines + (spec.map(HelpText.page) ?? []), call)
  }

  private func send(_ lines: [String], _ call: Call) async throws -> Reply {
    try await call.sink.send(.text, lines: lines)
    return Reply(.text, [.init("lines", String(lines.count))])
  }

  private func send(_ rows: [Row], _ call: Call) async throws -> Reply {
    try await call.sink.send(.rows, rows: rows)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
