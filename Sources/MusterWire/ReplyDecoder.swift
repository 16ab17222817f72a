import MusterCore
public import NIOCore

/// The client's half: cuts the bytes of a server into lines and takes them apart. The one rule is that the character
/// after the code is `-` for more, a space for the last line and `!` for an event.
public struct ReplyDecoder: Sendable {
  /// What came is not this protocol; the connection is of no more use.
  public struct NotUnderstood: Error, Sendable, Equatable, CustomStringConvertible {
    public let reason: String
    public var description: String { reason }
  }

  private let lineLimit: Int
  private var buffer = LineBuffer()

  /// `lineLimit` bounds what is held of a line without an end.
  public init(lineLimit: Int = 4 << 20) { self.lineLimit = lineLimit }

  /// Bytes that are held and not yet part of a line.
  public var waitingBytes: Int { buffer.count }

  public mutating func append(_ chunk: ByteBuffer) { buffer.append(chunk.readableBytesView) }

  /// The next line, or nil until more bytes come.
  public mutating func next() throws(NotUnderstood) -> ServerLine? {
    guard let (line, _) = buffer.nextLine() else {
      guard buffer.count <= lineLimit + 1 else { throw tooLong }
      return nil
    }
    guard line.count <= lineLimit else { throw tooLong }
    return try Self.parse(Array(buffer.bytes[line]))
  }

  private var tooLong: NotUnderstood {
    NotUnderstood(reason: "The server sent a line of more than \(lineLimit) bytes.")
  }

  /// Takes a line without its end apart.
  public static func parse(_ line: [UInt8]) throws(NotUnderstood) -> ServerLine {
    func bad(_ what: String) -> NotUnderstood {
      NotUnderstood(reason: "The server sent \(String(decoding: line.prefix(80), as: UTF8.self).quoted): \(what).")
    }
    guard UTF8Check.firstBadByte(line.span) == nil else { throw bad("it is not UTF-8") }
    var rest = line[...]
    var tag: String?
    if rest.first == UInt8(ascii: "@") {
      guard let name = ForeignProtocol.tag(of: rest.prefix(40)) else { throw bad("its tag is none") }
      tag = name
      rest = rest.dropFirst(name.utf8.count + 2)
    }
    let digits = rest.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30 else {
      throw bad("it has no code of three digits")
    }
    let code = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    rest = rest.dropFirst(3)
    guard let mark = rest.popFirst() else { throw bad("nothing follows the code") }
    switch mark {
    case UInt8(ascii: "-"): return .more(tag: tag, code: code, payload: String(decoding: rest, as: UTF8.self))
    case UInt8(ascii: "!"):
      guard tag == nil else { throw bad("an event has a tag") }
      return .notice(code: code, json: String(decoding: rest, as: UTF8.self))
    case UInt8(ascii: " "):
      guard let verdict = VerdictReader.read(Array(rest), tag: tag, code: code) else {
        throw bad("its values are broken")
      }
      return .verdict(verdict)
    default: throw bad("after its code stands none of dash, space and exclamation mark")
    }
  }
}
