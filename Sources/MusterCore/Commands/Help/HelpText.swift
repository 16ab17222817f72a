/// Help, the verb pages of the reference and the topics, all from the tables.
public enum HelpText {
  public static var overview: [String] {
    let width = (CommandTable.all.map(\.verb.count).max() ?? 0) + 2
    let verbs = CommandTable.all.map { spec in
      spec.verb + String(repeating: " ", count: width - spec.verb.count) + spec.summary
    }
    let topics = HelpTopic.allCases.map { topic in
      topic.rawValue + String(repeating: " ", count: width - topic.rawValue.count) + topic.summary
    }
    return ["muster, protocol 1. A request is a verb with its arguments on one line."] + verbs
      + ["help VERB explains one, help TOPIC one of these:"] + topics
  }

  public static func page(_ spec: CommandSpec) -> [String] {
    var lines = [spec.usage, spec.summary]
    for argument in spec.arguments {
      let words = argument.type.words
      let list = words.isEmpty || words.count > 20 ? "" : " [\(words.joined(separator: ", "))]"
      let need = argument.isRequired ? "needed" : "optional"
      lines.append("  \(argument.name)=\(argument.type.placeholder)  \(need): \(argument.summary)\(list)")
    }
    if let block = spec.block { lines.append("  <<  \(block)") }
    lines.append(
      "Roles: \(spec.roles.count == Role.allCases.count ? "everyone" : spec.roles.map(\.rawValue).sorted().joined(separator: ", "))"
    )
    lines.append("Replies: \(spec.replies.map(\.description).joined(separator: ", "))")
    lines.append("Example: \(spec.example)")
    return lines
  }

  /// The row of a verb as data, for clients that build themselves from it.
  public static func row(_ spec: CommandSpec) -> Row {
    var row = Row()
    row.add("verb", spec.verb)
    row.add("summary", spec.summary)
    row.add("access", "\(spec.access)")
    row.add("roles", spec.roles.map(\.rawValue).sorted())
    row.add(
      "arguments",
      rows: spec.arguments.map { argument in
        var row = Row()
        row.add("name", argument.name)
        row.add("type", argument.type.placeholder)
        row.add("required", argument.isRequired)
        row.add("positional", argument.isPositional)
        row.add("words", argument.type.words)
        row.add("summary", argument.summary)
        return row
      })
    row.add("block", spec.block)
    row.add("replies", spec.replies.map(\.description))
    row.add("example", spec.example)
    return row
  }
}
