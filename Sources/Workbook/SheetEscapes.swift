/// Characters that XML cannot hold stand in workbooks as `_x000B_`, and what looks like that is escaped itself.
enum SheetEscapes {
  static func written(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", code(scalars, at: index) != nil {
        out.append(contentsOf: "_x005F_".unicodeScalars)
      } else if scalar.value < 0x20 && scalar.value != 0x09 && scalar.value != 0x0A {
        out.append(contentsOf: "_x00".unicodeScalars)
        if scalar.value < 0x10 { out.append("0") }
        out.append(contentsOf: (String(scalar.value, radix: 16, uppercase: true) + "_").unicodeScalars)
      } else if scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        out.append("\u{FFFD}")
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "_", let code = code(scalars, at: index), let scalar = Unicode.Scalar(code) {
        out.append(scalar)
        index += 7
      } else {
        out.append(scalars[index])
        index += 1
      }
    }
    return String(out)
  }

  /// The number in `_x0041_`; nil when none begins here.
  private static func code(_ scalars: [Unicode.Scalar], at index: Int) -> UInt32? {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[(index + 2)...(index + 5)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
      value = value * 16 + UInt32(digit)
    }
    return value
  }
}
