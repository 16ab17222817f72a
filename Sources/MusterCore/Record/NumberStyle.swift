/// How a file writes its numbers.
public struct NumberStyle: Sendable, Equatable {
  public enum DecimalMark: String, Sendable, CaseIterable { case point, comma }

  public var decimal: DecimalMark
  /// ISO 4217.
  public var currency: String
  /// A space may stand between thousands. Only where the file shows that it does so: elsewhere a space inside a number is
  /// where two of them met.
  public var spacesBetweenThousands = false
  /// The file marks its thousands without exception, so that four digits in a row are odd.
  public var alwaysMarksThousands = false

  public init(decimal: DecimalMark = .point, currency: String = "USD") {
    self.decimal = decimal
    self.currency = currency
  }

  var decimalMark: UInt8 { decimal == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var thousandsMark: UInt8 { decimal == .point ? UInt8(ascii: ",") : UInt8(ascii: ".") }

  /// Looks at a column of amounts and learns what is common in it.
  public mutating func learn(_ texts: some Sequence<String>) {
    var marked = 0
    var spaced = 0
    var plain = 0
    for text in texts {
      let bytes = Array(NumberText.plain(text).utf8)
      let digits = bytes.count { (0x30...0x39).contains($0) }
      guard digits >= 4 else { continue }
      let body = NumberText.body(bytes, currency: currency)?.digits ?? bytes
      if NumberText.isGrouped(body, by: thousandsMark, decimal: decimalMark) { marked += 1 }
      if NumberText.isGrouped(body, by: UInt8(ascii: " "), decimal: decimalMark) { spaced += 1 }
      if body.allSatisfy({ (0x30...0x39).contains($0) }) { plain += 1 }
    }
    spacesBetweenThousands = spaced >= 3 && spaced > marked
    alwaysMarksThousands = marked >= 20 && plain * 20 <= marked
  }
}

/// Bytes of a number as printed.
enum NumberText {
  /// Digits of other scripts and wide signs as ASCII, every kind of space as one, ends trimmed.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x09 }) { return text.trimmed }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: out += " "
      case 0xFF04, 0xFE69: out += "$"
      case 0xFF0C, 0x066C, 0x060C: out += ","
      case 0xFF0E, 0x066B: out += "."
      case 0x2012...0x2015, 0x2212, 0xFF0D: out += "-"
      case 0x2019: out += "'"
      default:
        if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
          out += String(Int(value))
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out.trimmed
  }

  /// Signs and codes of currencies, longest first.
  private static let signs: [(text: String, currency: String)] = [
    ("U.S.$", "USD"), ("US$", "USD"), ("USD", "USD"), ("$", "USD"), ("EUR", "EUR"), ("€", "EUR"), ("GBP", "GBP"),
    ("£", "GBP"), ("PKR", "PKR"), ("RS.", "PKR"), ("RS", "PKR"), ("₨", "PKR"), ("₹", "INR"), ("CHF", "CHF"),
  ]

  /// Takes currency signs off both ends, and parentheses or a minus, which say that it is negative. Nil when a sign is
  /// of another currency.
  static func body(_ bytes: [UInt8], currency: String) -> (digits: [UInt8], isNegative: Bool)? {
    var rest = bytes[...]
    var isNegative = false
    var signs = 0
    func trim() {
      while rest.first == 0x20 { rest.removeFirst() }
      while rest.last == 0x20 { rest.removeLast() }
    }
    var moved = true
    while moved {
      moved = false
      trim()
      if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
        rest = rest.dropFirst().dropLast()
        isNegative = true
        moved = true
      }
      if rest.first == UInt8(ascii: "-") || rest.last == UInt8(ascii: "-"), rest.count > 1 {
        rest = rest.first == UInt8(ascii: "-") ? rest.dropFirst() : rest.dropLast()
        isNegative = true
        moved = true
      }
      for sign in Self.signs where signs == 0 {
        let upper = rest.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        let text = Array(sign.text.utf8)
        guard upper.count >= text.count else { continue }
        if upper.starts(with: text) {
          rest = rest.dropFirst(text.count)
        } else if upper.suffix(text.count).elementsEqual(text) {
          rest = rest.dropLast(text.count)
        } else {
          continue
        }
        guard sign.currency == currency || sign.text == "$" && Self.dollars.contains(currency) else { return nil }
        signs += 1
        moved = true
      }
    }
    return (Array(rest), isNegative)
  }

  private static let dollars: Set<String> = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"]

  /// One to three digits, then groups of three between marks, at least one of them; decimals may follow.
  static func isGrouped(_ bytes: [UInt8], by mark: UInt8, decimal: UInt8) -> Bool {
    let whole = bytes.prefix { $0 != decimal }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && whole.allSatisfy { $0 == mark || (0x30...0x39).contains($0) }
  }

  /// What says in words or dashes that there is no value. A dash is no zero: some write it for nothing, some for unknown.
  static func isAbsent(_ text: String) -> Bool {
    var word = ""
    for scalar in text.unicodeScalars where !"$€£₨ .-_*()".unicodeScalars.contains(scalar) {
      word.unicodeScalars.append(scalar)
    }
    guard text.utf8.count <= 40 else { return false }
    return absent.contains(word.lowercased())
  }

  private static let absent: Set<String> = [
    "", "n/a", "na", "n/k", "nk", "tbd", "tba", "tbc", "unknown", "none", "nil", "null", "notavailable",
    "notapplicable", "notstated", "notknown", "tobedetermined", "tobedecided", "pending", "?", "#n/a", "usd", "nan",
  ]
}
