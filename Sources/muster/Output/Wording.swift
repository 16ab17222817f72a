import MusterCore
import MusterWire

/// What people read of a verdict.
struct Wording {
  let spec: CommandSpec
  /// As in `officer add`.
  let title: String

  /// `confirmed: PA-9 in M4-85-A-27, seats left 1`.
  func success(_ verdict: ServerLine.Verdict) -> String {
    var parts: [String] = []
    var rest = verdict.details.filter { $0.key != "key" && $0.key != "sha256" }
    if let officer = verdict["officer"], let iteration = verdict["iteration"] {
      parts.append("\(officer) in \(iteration)")
      rest.removeAll { $0.key == "officer" || $0.key == "iteration" }
    }
    var asides = ""
    for detail in rest {
      switch (detail.key, detail.value) {
      case ("replayed", "yes"): asides += " (already done earlier with this key)"
      case ("dry", "yes"): asides += " (dry run: nothing was changed)"
      case ("next", _): parts.append("next " + ShellForm.command(detail.value))
      default: parts.append(Self.spoken(detail.key) + (detail.value.isEmpty ? "" : " \(Moment.spoken(detail.value))"))
      }
    }
    var line = Self.word(verdict.symbol)
    if !parts.isEmpty { line += ": " + parts.joined(separator: ", ") }
    line += asides
    if let text = verdict.text { line += ". " + ShellForm.of(text, spec: spec) }
    return Printable.clean(line)
  }

  /// `muster: officer add: --since: "2027-13-01" is not a date …`.
  func failure(_ verdict: ServerLine.Verdict) -> String {
    var line = "muster: \(title): "
    if let argument = verdict["arg"] { line += "\(place(of: argument)): " }
    if let text = verdict.text {
      line += ShellForm.of(spec.block == nil ? text : Self.ofFile(text), spec: spec)
    } else {
      let details = verdict.details.filter { $0.key != "arg" }.map { "\(Self.spoken($0.key)) \($0.value)" }
      line += Self.spoken(verdict.symbol) + (details.isEmpty ? "" : ": " + details.joined(separator: ", ")) + "."
    }
    return Printable.clean(line + Self.remedy(verdict))
  }

  /// `line 3, field gender: …` for a bad row of a file.
  func problem(_ row: Row) -> String {
    var place: [String] = []
    if let line = row["line"]?.plain, !line.isEmpty { place.append("line \(line)") }
    if let field = (row["field"] ?? row["column"] ?? row["arg"])?.plain, !field.isEmpty {
      place.append("field \(field)")
    }
    let said = (row["text"] ?? row["message"])?.plain ?? ""
    let known: Set<String> = ["line", "field", "column", "arg", "text", "message", "code", "symbol"]
    let others = row.fields.filter { !known.contains($0.name) }.map { "\(Self.spoken($0.name)) \($0.value.plain)" }
    let what =
      said.isEmpty
      ? ([row["symbol"]?.plain ?? "bad row"] + others).joined(separator: ", ") : ShellForm.of(said, spec: spec)
    return Printable.clean(place.isEmpty ? what : place.joined(separator: ", ") + ": " + what)
  }

  /// A bad row of a file among the rows of a reply, told from data by what it names.
  func isProblem(_ row: Row) -> Bool {
    guard spec.block != nil, case .int = row["line"] else { return false }
    return ["symbol", "field", "text", "message"].contains { row[$0] != nil }
  }

  /// An argument of the row as it is given on the command line.
  private func place(of argument: String) -> String {
    switch argument {
    case "dry": "--dry-run"
    case "format" where spec.block != nil: "--input-format"
    default: spec.argument(argument)?.isPositional == true ? argument.uppercased() : "--" + argument
    }
  }

  /// People send a file; what the protocol calls it they never see.
  private static func ofFile(_ text: String) -> String {
    text.replacing(" of the block ", with: " of the file ").replacing("The block ", with: "The file ")
  }

  private static func word(_ symbol: String) -> String {
    switch symbol {
    case "import.done": "imported"
    default: String(symbol.split(separator: ".").last ?? "done")
    }
  }

  private static func spoken(_ key: String) -> String {
    String(key.map { $0 == "-" || $0 == "." ? " " : $0 })
  }

  /// What to do, where the code alone tells it.
  private static func remedy(_ verdict: ServerLine.Verdict) -> String {
    switch ExitStatus(code: verdict.code) {
    case .outcomeUnknown: " Repeat it with --key \(verdict["key"] ?? "and the same key") to learn what happened."
    case .tryLater: verdict["retry-after"].map { " Try again in \($0) s." } ?? " Nothing was changed; try again later."
    default: ""
    }
  }
}
