/// Numbers for people: thousands marks, and short forms for charts.
enum NumberText {
  /// `1234567` as `1,234,567`; decimals and what stands behind stay.
  static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let body = digits.dropFirst(sign.count)
    let whole = body.prefix { $0.isNumber }
    guard whole.count > 3 else { return digits }
    var out = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { out += "," }
      out.append(digit)
    }
    return sign + out + body.dropFirst(whole.count)
  }

  /// As short as a label can be: `84`, `1,234`, `1.02M`.
  static func short(_ value: Double, isPercent: Bool = false) -> String {
    if isPercent { return "\(trimmed(value, 1))%" }
    switch value.magnitude {
    case 10_000_000...: return "\(trimmed(value / 1_000_000, 1))M"
    case 1_000_000...: return "\(trimmed(value / 1_000_000, 2))M"
    case 100_000...: return "\(trimmed(value / 1000, 0))k"
    default: return grouped(trimmed(value, value == value.rounded() ? 0 : 1))
    }
  }

  /// At most so many decimals, without zeros at the end.
  static func trimmed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard (value * scale).magnitude < 9e15 else { return value.description }
    let scaled = Int64((value * scale).rounded())
    let sign = scaled < 0 ? "-" : ""
    let digits = String(scaled.magnitude)
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return sign + padded.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
