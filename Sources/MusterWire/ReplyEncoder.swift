public import MusterCore
public import NIOCore

/// Writes the lines of a reply. Whatever it is given, one call writes one line: a control character in a payload,
/// which would forge a line end, becomes a space.
public enum ReplyEncoder {
  /// `[@tag ]code symbol key=value … "text"`: the line that ends a reply.
  public static func verdict(_ reply: Reply, tag: String?, into out: inout ByteBuffer) {
    line(tag, reply.code.number, UInt8(ascii: " "), reply.payload.utf8, into: &out)
  }

  /// `[@tag ]code-payload`: more of the reply follows.
  public static func more(_ code: ReplyCode, _ payload: String, tag: String?, into out: inout ByteBuffer) {
    line(tag, code.number, UInt8(ascii: "-"), payload.utf8, into: &out)
  }

  /// `[@tag ]code-{…}`
  public static func row(_ code: ReplyCode, _ row: Row, tag: String?, into out: inout ByteBuffer) {
    var json: [UInt8] = []
    JSONText.write(row, to: &json)
    line(tag, code.number, UInt8(ascii: "-"), json, into: &out)
  }

  /// `code!{…}`: an event between replies, never tagged.
  public static func notice(_ code: ReplyCode, _ row: Row, into out: inout ByteBuffer) {
    var json: [UInt8] = []
    JSONText.write(row, to: &json)
    line(nil, code.number, UInt8(ascii: "!"), json, into: &out)
  }

  /// `[@tag ]350 send end="."`: the block may come now.
  public static func sendBlock(tag: String?, into out: inout ByteBuffer) {
    line(tag, ReplyCode.sendBlock.number, UInt8(ascii: " "), "\(ReplyCode.sendBlock.symbol) end=\".\"".utf8, into: &out)
  }

  public static func greeting(_ greeting: Greeting, into out: inout ByteBuffer) {
    line(nil, ReplyCode.ready.number, UInt8(ascii: " "), greeting.payload.utf8, into: &out)
  }

  /// What a connection is told that cannot be served now. The number is that of the session's end, not of a request.
  public static func turnedAway(into out: inout ByteBuffer) {
    let reply = Reply(ReplyCode.busy, text: "Too many connections; try again later.")
    line(nil, ReplyCode.stopping.number, UInt8(ascii: " "), reply.payload.utf8, into: &out)
  }

  private static func line(
    _ tag: String?, _ code: Int, _ mark: UInt8, _ payload: some Collection<UInt8>, into out: inout ByteBuffer
  ) {
    if let tag { out.writeString("@\(tag) ") }
    out.writeString(String(code))
    out.writeInteger(mark)
    if payload.contains(where: { $0 < 0x20 && $0 != UInt8(ascii: "\t") || $0 == 0x7F }) {
      out.writeBytes(payload.map { $0 < 0x20 && $0 != UInt8(ascii: "\t") || $0 == 0x7F ? UInt8(ascii: " ") : $0 })
    } else {
      out.writeBytes(payload)
    }
    out.writeString("\r\n")
  }
}
