/// What the columns of muster's own files hold, for those who read them from a spreadsheet: whatever is not named here is a
/// code or a text, whose every sign counts.
public enum ImportColumns {
  public enum Kind: Sendable, Equatable { case text, number, day, flag }

  private static let numbers: Set<String> = [
    "days", "headcount", "level", "mark", "month", "months", "percent", "priority", "reserve", "result", "row",
    "session", "size-max", "size-min",
  ]
  private static let days: Set<String> = [
    "born", "day", "expires", "from", "issued", "on", "rank-since", "since", "tested-on", "to", "valid-to",
  ]
  private static let flags: Set<String> = [
    "adds", "approved", "decision", "dedicated", "exempt", "fit", "funds", "obligatory",
  ]

  public static func kind(_ column: String) -> Kind {
    let name = column.trimmed.lowercased()
    if numbers.contains(name) { return .number }
    if days.contains(name) { return .day }
    if flags.contains(name) { return .flag }
    // A roll has a column for each day.
    return (try? CalendarDate(parsing: String(name.prefix(10)))) == nil ? .text : .flag
  }
}
