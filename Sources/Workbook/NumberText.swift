/// Numbers of cells as text: the digits that a person sees in the cell, without an exponent and without `.0`.
enum NumberText {
  /// Nil for what is no number.
  static func plain(_ stored: String) -> String? {
    guard let value = Double(stored), value.isFinite else { return nil }
    if stored.utf8.count <= 15, let exact = exact(stored) { return exact }
    return rounded(value)
  }

  /// Digits as they stand in the file.
  private static func exact(_ stored: String) -> String? {
    var body = stored[...]
    let sign = body.first == "-" ? "-" : ""
    if !sign.isEmpty { body = body.dropFirst() }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    var whole = parts[0]
    while whole.count > 1, whole.first == "0" { whole = whole.dropFirst() }
    guard parts.count == 2 else { return whole == "0" ? "0" : sign + whole }
    var fraction = parts[1]
    while fraction.last == "0" { fraction = fraction.dropLast() }
    if fraction.isEmpty { return whole == "0" ? "0" : sign + whole }
    return sign + whole + "." + fraction
  }

  /// Fifteen significant digits are what a spreadsheet keeps and shows: `1.1000000000000001` was typed as `1.1`.
  private static func rounded(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var exponent = 0
    var digits = significant(value.magnitude, &exponent)
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    let text = digits.map { String($0) }.joined()
    let sign = value < 0 ? "-" : ""
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + text
    }
    if digits.count <= exponent + 1 { return sign + text + String(repeating: "0", count: exponent + 1 - digits.count) }
    return sign + text.prefix(exponent + 1) + "." + text.dropFirst(exponent + 1)
  }

  /// The first fifteen digits and the power of ten of the first, taken from the shortest text that names the number.
  private static func significant(_ value: Double, _ exponent: inout Int) -> [UInt8] {
    var mantissa = value.description[...]
    var power = 0
    if let mark = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      power = Int(mantissa[mantissa.index(after: mark)...].drop { $0 == "+" }) ?? 0
      mantissa = mantissa[..<mark]
    }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = Array(parts[0].utf8).map { $0 - 0x30 }
    let fraction = parts.count > 1 ? Array(parts[1].utf8).map { $0 - 0x30 } : []
    var digits = whole + fraction
    exponent = whole.count - 1 + power
    while let first = digits.first, first == 0, digits.count > 1 {
      digits.removeFirst()
      exponent -= 1
    }
    guard digits.count > 15 else { return digits }
    let up = digits[15] >= 5
    digits = Array(digits[..<15])
    guard up else { return digits }
    var place = 14
    while place >= 0 {
      if digits[place] < 9 {
        digits[place] += 1
        return digits
      }
      digits[place] = 0
      place -= 1
    }
    exponent += 1
    return [1] + digits.dropLast()
  }
}
