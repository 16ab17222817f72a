public import NIOCore

/// Makes a file into a block: the client's half of the framer's blocks.
public enum BlockEncoder {
  /// The bytes that both sides count and hash: each line ended by one LF, also the last, a CR before it dropped.
  public static func canonical(_ file: [UInt8]) -> [UInt8] {
    let span = file.span
    var out: [UInt8] = []
    out.reserveCapacity(span.count + 1)
    for index in span.indices {
      let isLineEnd =
        span[index] == UInt8(ascii: "\r") && (index + 1 == span.count || span[index + 1] == UInt8(ascii: "\n"))
      if !isLineEnd { out.append(span[index]) }
    }
    if let last = out.last, last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
    return out
  }

  /// The canonical bytes as they go over the wire, with the line that ends them.
  public static func encode(canonical bytes: [UInt8], into out: inout ByteBuffer) {
    out.reserveCapacity(minimumWritableBytes: bytes.count + bytes.count / 64 + 2)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
      if bytes[start] == UInt8(ascii: ".") { out.writeInteger(UInt8(ascii: ".")) }
      out.writeBytes(bytes[start..<end])
      start = end
    }
    out.writeString(".\n")
  }

  /// The line by which a sender gives up a block that it began.
  public static let cancellation = ".CANCEL\n"
}
