import MusterCore

/// An example of the table as it is typed into a shell.
enum ShellForm {
  static func line(_ spec: CommandSpec) -> String {
    (["muster"] + words(spec)).map(quoted).joined(separator: " ")
  }

  /// The words after `muster`.
  static func words(_ spec: CommandSpec, file: String = "FILE") -> [String] {
    guard let request = try? RequestParser.parse(Array(spec.example.utf8)) else { return ["unparsable", spec.example] }
    var positional = spec.arguments.filter(\.isPositional).map(\.name)[...]
    var named: [(String, String)] = []
    var words = spec.verb.split(separator: ".").map(String.init)
    for argument in request.arguments {
      if let name = argument.name {
        if positional.first == name { positional.removeFirst() }
        named.append((name, argument.value))
      } else {
        positional.removeFirst()
        words.append(argument.value)
      }
    }
    if spec.block != nil { words.append(file) }
    for (name, value) in named {
      switch (name, spec.argument(name)?.type) {
      case ("dry", _): words.append("--dry-run")
      case ("format", _): words += [spec.block == nil ? "--format" : "--input-format", value]
      case (_, .flag): words.append(value == "yes" ? "--\(name)" : "--no-\(name)")
      default: words += ["--\(name)", value]
      }
    }
    return words
  }

  /// As a shell wants it; written apart from the client's own, so that neither hides a mistake of the other.
  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=".contains($0) }
    return plain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
