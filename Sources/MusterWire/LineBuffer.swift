import NIOCore

/// Bytes that came in and are not yet used up, cut at line ends. Remembers how far it looked for one, so that a line
/// that arrives a byte at a time is still scanned once.
struct LineBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  private var head = 0
  private var scanned = 0

  /// How many bytes wait.
  var count: Int { bytes.count - head }

  mutating func append(_ chunk: ByteBufferView) {
    compact()
    bytes.append(contentsOf: chunk)
  }

  /// The next whole line without its LF and the CR before it, and the bytes it took before the LF.
  mutating func nextLine() -> (line: Range<Int>, taken: Int)? {
    let found = lineEnd()
    scanned = found
    guard found < bytes.count else { return nil }
    let start = head
    scanned = found + 1
    head = scanned
    let hasReturn = found > start && bytes[found - 1] == UInt8(ascii: "\r")
    return (start..<(hasReturn ? found - 1 : found), found - start)
  }

  /// Where the next LF stands, or the end of what there is.
  private func lineEnd() -> Int {
    let span = bytes.span
    var index = scanned
    while index < span.count, span[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// Drops what waits, which holds no line end; returns how much it was.
  mutating func dropPartial() -> Int {
    let dropped = count
    bytes.removeAll(keepingCapacity: dropped <= 1 << 17)
    head = 0
    scanned = 0
    return dropped
  }

  /// The first bytes of what waits.
  func prefix(_ length: Int) -> ArraySlice<UInt8> { bytes[head...].prefix(length) }

  /// Used-up bytes are given back only when a chunk comes in and they outweigh the rest, so that each byte is moved
  /// a bounded number of times.
  private mutating func compact() {
    guard head > 0, head >= bytes.count - head else { return }
    bytes.removeFirst(head)
    scanned -= head
    head = 0
  }
}
