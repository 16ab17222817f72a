/// Finds where bytes stop being UTF-8 that may be stored: overlong forms, surrogates, values past U+10FFFF and the
/// noncharacters U+FFFE and U+FFFF are all refused.
public enum UTF8Check {
  /// The number, counted from 1, of the first byte that does not fit; nil when all do.
  public static func firstBadByte(_ bytes: borrowing Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length: Int
      let low: UInt8
      let high: UInt8
      switch lead {
      case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
      case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
      case 0xED: (length, low, high) = (3, 0x80, 0x9F)
      case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
      case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
      case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
      case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
      default: return index + 1
      }
      guard index + length <= bytes.count else { return index + 1 }
      guard bytes[index + 1] >= low, bytes[index + 1] <= high else { return index + 2 }
      for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index + offset + 1 }
      if lead == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return index + 3 }
      index += length
    }
    return nil
  }
}
