/// `2027-03-08T09:30:00.014000Z` becomes `2027-03-08T09:30:00Z`: people need no fractions of a second.
enum Moment {
  static func spoken(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 21, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
      bytes[19] == UInt8(ascii: "."), bytes[20..<(bytes.count - 1)].allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[..<10].allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
    else { return text }
    return String(decoding: bytes[..<19], as: UTF8.self) + "Z"
  }
}
