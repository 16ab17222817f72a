import Glibc

/// The two streams: data on one, everything for people on the other.
final class Console {
  private let out: ([UInt8]) -> Bool
  private let err: ([UInt8]) -> Bool
  /// Columns that tables have to fit into; nil: as wide as they need to be.
  let width: Int?
  /// Whether somebody sees the data as it comes.
  let isTerminal: Bool
  /// Whether progress may be drawn over itself.
  let isProgressShown: Bool

  private var buffer: [UInt8] = []
  /// Nobody reads the data any more; not an error, but no reason to go on.
  private(set) var isClosed = false
  /// Why data could not be written, when it was not a closed pipe.
  private(set) var problem: String?

  /// - Parameter isTerminal: when left out, whatever has a width is one.
  init(
    out: @escaping ([UInt8]) -> Bool, err: @escaping ([UInt8]) -> Bool, width: Int?, isTerminal: Bool? = nil,
    isProgressShown: Bool
  ) {
    self.out = out
    self.err = err
    self.width = width
    self.isTerminal = isTerminal ?? (width != nil)
    self.isProgressShown = isProgressShown
  }

  /// One line of data, or several.
  func data(_ line: String) {
    buffer += line.utf8
    if buffer.last != 0x0A || line.isEmpty { buffer.append(0x0A) }
    if buffer.count >= 32_768 { flush() }
  }

  /// Bytes as they are. False when nobody takes them.
  func raw(_ bytes: [UInt8]) -> Bool {
    buffer += bytes
    if buffer.count >= 32_768 { flush() }
    return !isClosed
  }

  /// The same people listen, but data goes elsewhere.
  func redirected(_ write: @escaping ([UInt8]) -> Bool) -> Console {
    Console(out: write, err: err, width: nil, isProgressShown: isProgressShown)
  }

  func flush() {
    guard !buffer.isEmpty, !isClosed else { return }
    if !out(buffer) {
      isClosed = true
      if errno != EPIPE { unsafe problem = String(cString: strerror(errno)) }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// One line for people, after all data so far.
  func message(_ line: String) {
    flush()
    _ = err(Array((line + "\n").utf8))
  }

  /// Part of a line for people.
  func progress(_ text: String) { _ = err(Array(text.utf8)) }
}
