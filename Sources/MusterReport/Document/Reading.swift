import MusterCore

/// Values that arrive as text and mean a number or a day.
enum Reading {
  /// `2027-03-08` and nothing else.
  static func day(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 10 else { return nil }
    return try? CalendarDate(parsing: text)
  }

  static func moment(_ text: String) -> Instant? {
    guard text.utf8.count >= 20, text.utf8.count <= 27, text.utf8.last == UInt8(ascii: "Z") else { return nil }
    return try? Instant(parsing: text)
  }

  struct Amount: Equatable {
    /// With its sign, as written.
    let digits: String
    let decimals: Int
    let currency: String
    var value: Double { Double(digits) ?? 0 }
  }

  /// `1250.00 USD`, also with a minus; not sums of several currencies.
  static func money(_ text: String) -> Amount? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    var digits = parts[0]
    if digits.first == "-" { digits = digits.dropFirst() }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Amount(
      digits: String(parts[0]), decimals: halves.count == 2 ? halves[1].utf8.count : 0, currency: String(parts[1]))
  }

  /// `500.00 EUR + 1250.00 USD`: each currency by itself. Nil when it is anything else.
  static func amounts(_ text: String) -> [Amount]? {
    let parts = text.split(separator: " + ").map { money(String($0)) }
    let amounts = parts.compactMap(\.self)
    return amounts.isEmpty || amounts.count < parts.count ? nil : amounts
  }

  /// `83.3`, `-4`: plain decimal digits.
  static func decimal(_ text: String) -> Double? {
    let body = text.first == "-" ? text.dropFirst() : text[...]
    guard let first = body.utf8.first, (0x30...0x39).contains(first),
      body.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else { return nil }
    return Double(text)
  }

  /// What can be drawn: nil for what is not known, withheld or no number.
  static func number(_ value: Row.Value) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .text(let text): money(text)?.value ?? decimal(text)
    default: nil
    }
  }
}
