/// An amount of money as printed: none, one that can be read in one way only, or text that cannot.
public enum AmountText: Sendable, Equatable {
  case absent
  case amount(Money)
  /// Why, and what the digits alone would say, in the smallest unit, if that is a number at all.
  case garbled(String, reads: Int64?)

  /// Reads strictly: an amount counts only when there is no second way to take it.
  public static func read(_ text: String, _ style: NumberStyle) -> AmountText {
    let plain = NumberText.plain(text)
    guard !NumberText.isAbsent(plain) else { return .absent }
    guard let body = NumberText.body(Array(plain.utf8), currency: style.currency) else {
      return .garbled("another currency than \(style.currency)", reads: digitsAlone(plain, style))
    }
    let reads = digitsAlone(plain, style)
    func garbled(_ why: String) -> AmountText { .garbled(why, reads: reads) }
    guard body.digits.contains(where: isDigit) else { return garbled("no digit in it") }
    let marks: Set<UInt8> = [style.decimalMark, style.thousandsMark, 0x20, UInt8(ascii: "'")]
    guard body.digits.allSatisfy({ isDigit($0) || marks.contains($0) }) else {
      let signs = plain.utf8.count { $0 == UInt8(ascii: "$") }
      return garbled(signs > 1 ? "two amounts run together" : "more than digits in it")
    }
    if body.digits.contains(0x20),
      !style.spacesBetweenThousands || !NumberText.isGrouped(body.digits, by: 0x20, decimal: style.decimalMark)
    {
      return garbled("a space inside: two numbers may have met")
    }
    let parts = body.digits.split(separator: style.decimalMark, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return garbled("more than one decimal mark") }
    let separators = Set(parts[0].filter { !isDigit($0) })
    guard separators.count <= 1 else { return garbled("different marks between its digits") }
    if let mark = separators.first {
      let groups = parts[0].split(separator: mark, omittingEmptySubsequences: false)
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return garbled("thousands marks out of place")
      }
    }
    let whole = parts[0].filter(isDigit)
    guard whole.first != UInt8(ascii: "0") || whole.count == 1 else { return garbled("begins with 0: digits are lost") }
    let fraction = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || !fraction.isEmpty && fraction.allSatisfy(isDigit) else {
      return garbled("ends in a mark: digits are lost")
    }
    let text = String(decoding: whole, as: UTF8.self)
    let decimals = parts.count == 2 ? "." + String(decoding: fraction, as: UTF8.self) : ""
    guard !whole.isEmpty, let money = try? Money(amount: text + decimals, currency: style.currency) else {
      return garbled(whole.count > 11 ? "too many digits" : "no amount in \(style.currency)")
    }
    guard !body.isNegative || money.minorUnits == 0 else { return .garbled("negative", reads: -money.minorUnits) }
    return .amount(money)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The digits in their order, marks dropped; decimals only where there is one decimal mark with two digits after it.
  private static func digitsAlone(_ text: String, _ style: NumberStyle) -> Int64? {
    let bytes = Array(text.utf8)
    var digits = bytes.filter(isDigit)
    let isExact =
      bytes.count { $0 == style.decimalMark } == 1
      && bytes.reversed().prefix { $0 != style.decimalMark }.allSatisfy(isDigit)
      && bytes.reversed().prefix { $0 != style.decimalMark }.count == 2
    if !isExact { digits += [UInt8](repeating: 0x30, count: Money.decimals(of: style.currency)) }
    guard digits.count <= 18 else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }
}

/// A number of people as printed.
public enum QuantityText: Sendable, Equatable {
  case absent
  case number(Int)
  case garbled(String, reads: Int?)

  public static func read(_ text: String, _ style: NumberStyle) -> QuantityText {
    let plain = NumberText.plain(text)
    guard !NumberText.isAbsent(plain) else { return .absent }
    let bytes = Array(plain.utf8)
    let reads =
      bytes.count(where: AmountText.isDigit) <= 9
      ? Int(String(decoding: bytes.filter(AmountText.isDigit), as: UTF8.self)) : nil
    var whole = bytes[...]
    // A spreadsheet may print 12 as 12.0.
    let parts = bytes.split(separator: style.decimalMark, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == 0x30 }), parts[1].count <= 2 {
      whole = parts[0]
    }
    if NumberText.isGrouped(Array(whole), by: style.thousandsMark, decimal: 0) {
      whole = whole.filter(AmountText.isDigit)[...]
    }
    guard let number = Int(digits: String(decoding: whole, as: UTF8.self)) else {
      return .garbled(bytes.first == UInt8(ascii: "-") ? "negative" : "not a number of people", reads: reads)
    }
    guard whole.first != 0x30 || whole.count == 1 else {
      return .garbled("begins with 0: digits are lost", reads: number)
    }
    guard number <= 1_000_000 else { return .garbled("too many people", reads: number) }
    return .number(number)
  }
}
