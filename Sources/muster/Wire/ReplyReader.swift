/// Cuts what the daemon sends into lines, however it arrives. ``ReplyDecoder`` takes them apart; it would cut them too,
/// but without keeping them as they came, which `raw` and `--verbose` show.
struct ReplyReader {
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where the search for a line end goes on, so that a long line is not searched again for every piece of it.
  private var searched = 0

  /// Longer than any line of a reply; beyond it the peer is something else.
  static let lineLimit = 16 << 20

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    buffer += bytes
  }

  /// The next whole line; nil when more bytes are needed.
  mutating func next() throws(Connection.Lost) -> ReplyLine? {
    guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      guard buffer.count - start <= Self.lineLimit else { throw .notMuster("a line without an end") }
      return nil
    }
    var line = buffer[start..<end]
    start = end + 1
    searched = start
    if line.last == 0x0D { line.removeLast() }
    return try ReplyLine(Array(line))
  }
}
