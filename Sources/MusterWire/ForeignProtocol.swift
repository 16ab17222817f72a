import MusterCore

/// Recognises clients that speak something else, so that a web page or a stray TLS client cannot make the daemon run
/// lines it never meant as requests.
enum ForeignProtocol {
  /// A request line or a header of HTTP, as the first line of a connection.
  static func isHTTP(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.prefix(16).map { $0 < 0x80 ? asciiLowercased($0) : $0 }
    if starts.contains(where: { text.starts(with: $0) }) { return true }
    let end = line.suffix(9)
    return end.count == 9 && end.dropLast(3).elementsEqual(" HTTP/".utf8)
  }

  static func isTLS(firstByte: ArraySlice<UInt8>) -> Bool { firstByte.first == 0x16 }

  static let httpFailure = Failure(.unknownVerb, "This is muster, not a web server. Connect with muster or nc.")
  static let tlsFailure = Failure(.control, "This is muster without TLS; it was greeted with TLS.")

  /// The tag at the start of a line that is too long to be parsed.
  static func tag(of start: ArraySlice<UInt8>) -> String? {
    guard start.first == UInt8(ascii: "@"), let space = start.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let name = start[(start.startIndex + 1)..<space]
    guard (1...32).contains(name.count), name.allSatisfy(isTagByte) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static let starts: [[UInt8]] = [
    "get /", "post ", "put /", "head /", "delete /", "patch /", "options ", "connect ", "host:",
  ].map { Array($0.utf8) }

  private static func asciiLowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
