import MusterCore

extension Register {
  func help(_ call: Call) async throws -> Reply {
    let isJSON = call.arguments.word("as", CommandTable.HelpFormat.self) == .json
    guard let topic = call.arguments.text("topic") else {
      return isJSON ? try await send(CommandTable.all.map(HelpText.row), call) : try await send(HelpText.overview, call)
    }
    if let spec = CommandTable.spec(verb: topic) {
      return isJSON ? try await send([HelpText.row(spec)], call) : try await send(HelpText.page(spec), call)
    }
    guard let lines = HelpText.topics[topic.lowercased()] else {
      let near =
        CommandTable.nearest(to: topic)
        + HelpText.topics.keys.sorted().filter { $0.hasPrefix(topic.lowercased().prefix(3)) }
      let hint =
        near.isEmpty
        ? "Topics: \(HelpText.topics.keys.sorted().joined(separator: ", "))."
        : "Did you mean \(near.joined(separator: " or "))?"
      throw Failure.unknown("topic", topic, hint: hint).about("topic")
    }
    return try await send(lines, call)
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
