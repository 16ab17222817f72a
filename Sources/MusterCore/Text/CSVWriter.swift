/// CSV by RFC 4180, with LF line ends.
public enum CSVWriter {
  /// One line without its end. `safe` puts an apostrophe before values that a spreadsheet would run as a formula;
  /// profiles such as `2+` and codes such as `0000` are left alone, since quoting cannot keep them from Excel's
  /// number reading and an apostrophe would change what other programs read.
  public static func line(_ values: [String], safe: Bool) -> String {
    // An empty line would be no record at all.
    if values == [""] { return "\"\"" }
    return values.map { field(safe ? defused($0) : $0) }.joined(separator: ",")
  }

  /// One line of typed values. A number below zero is no formula: it stays a number, also in the safe form.
  public static func line(_ values: [Row.Value], safe: Bool, text: (Row.Value) -> String) -> String {
    let parts = values.map { value -> String in
      if case .int = value { return text(value) }
      return safe ? defused(text(value)) : text(value)
    }
    return line(parts, safe: false)
  }

  private static func field(_ value: String) -> String {
    let needsQuotes =
      value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || value.first == " " || value.last == " "
    guard needsQuotes else { return value }
    // By scalars: a quote with a combining mark is another Character, and a quote in the file.
    var out = "\"".unicodeScalars
    for scalar in value.unicodeScalars {
      if scalar == "\"" { out.append(scalar) }
      out.append(scalar)
    }
    return String(out) + "\""
  }

  /// The leading characters by which OWASP says spreadsheets start a formula.
  private static func defused(_ value: String) -> String {
    guard let first = value.unicodeScalars.first else { return value }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + value
    default: return value
    }
  }
}
