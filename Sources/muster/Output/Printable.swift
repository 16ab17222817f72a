import MusterCore

/// Text from the daemon made safe to show: what a terminal would act on or hide is written out.
enum Printable {
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        out += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Urdu needs the joiners, so they stay.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isUnsafeToShow && scalar.value != 0x200C && scalar.value != 0x200D
  }
}
