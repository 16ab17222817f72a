/// CSV by RFC 4180, with LF line ends.
public enum CSVWriter {
  /// One line without its end. `safe` puts an apostrophe before values that a spreadsheet would run as a formula;
  /// profiles such as `2+` and codes such as `0000` are left alone, since quoting cannot keep them from Excel's
  /// number reading and an apostrophe would change what other programs read. A number below zero is no formula, and an
  /// amount below zero has its currency before it, as in `USD -400.00`: with it behind a spreadsheet would run it.
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

  /// `-10`, `-100.00` as they are, `-400.00 USD` as `USD -400.00`; nil: it is neither a number nor an amount.
  private static func belowZero(_ value: String) -> String? {
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    let digits = parts[0].dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    func isDigits(_ part: Substring) -> Bool { !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard digits.count <= 2, digits.allSatisfy(isDigits), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return value }
    guard parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return "\(parts[1]) \(parts[0])"
  }

  /// The leading characters by which OWASP says spreadsheets start a formula.
  private static func defused(_ value: String) -> String {
    guard let first = value.unicodeScalars.first else { return value }
    if first == "-", let number = belowZero(value) { return number }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + value
    default: return value
    }
  }
}
