/// Makes the key of a change: a UUID of version 7 (RFC 9562), whose order is that of time.
enum RequestKey {
  static func make(now: Int64 = Clock.sinceEpoch()) -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: now >> Int64(8 * (5 - index))) }
    bytes[6] = 0x70 | bytes[6] & 0x0F
    bytes[8] = 0x80 | bytes[8] & 0x3F
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
