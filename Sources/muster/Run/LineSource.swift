import Glibc

/// Lines of standard input, as they arrive.
struct LineSource {
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The next line without its end; nil after the last.
  mutating func next() throws(ClientError) -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        var line = Array(buffer[..<end])
        buffer.removeSubrange(...end)
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return buffer
      }
      guard let piece = Descriptor.read(STDIN_FILENO, upTo: 65_536) else {
        throw ClientError(.usage, unsafe "standard input cannot be read: \(String(cString: strerror(errno)))")
      }
      isAtEnd = piece.isEmpty
      buffer += piece
    }
  }
}
