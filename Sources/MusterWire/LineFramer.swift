import MusterCore
public import NIOCore

/// Cuts the bytes of a client into frames. Does no I/O: chunks go in by ``append(_:)``, frames come out of ``next()``,
/// the same ones however the bytes were cut. Holds at most a chunk, a line and the block that is being read.
///
/// A head with `<<` stops it until ``acceptBlock()`` or ``refuseBlock()`` says whether a block follows. After `<<+` the
/// block follows by itself, and a refused one is still read to its end, as its sender does not wait.
public struct LineFramer: Sendable {
  private enum State {
    case line
    /// The rest of an over-long line is dropped; its tag is kept for the answer.
    case longLine(tag: String?, dropped: Int)
    case undecided
    case block
    /// The rest of an over-long line of a block is dropped.
    case longBlockLine
    case ended
  }

  private let limits: Limits
  private var buffer = LineBuffer()
  private var state = State.line
  private var collector: BlockCollector
  private var isFirstLine = true

  public init(limits: Limits = .standard) {
    self.limits = limits
    collector = BlockCollector(limits: limits, isAnnounced: true)
  }

  /// Bytes that are held and not yet part of a frame.
  public var waitingBytes: Int { buffer.count }

  /// True while the lines of a block are awaited.
  public var isInBlock: Bool {
    switch state {
    case .block, .longBlockLine: true
    case .line, .longLine, .undecided, .ended: false
    }
  }

  /// True after a head with `<<`, until it is accepted or refused.
  public var isUndecided: Bool { if case .undecided = state { true } else { false } }

  public mutating func append(_ chunk: ByteBuffer) {
    if case .ended = state { return }
    buffer.append(chunk.readableBytesView)
  }

  /// The lines that come next are the block of the head that came last.
  public mutating func acceptBlock() {
    if case .undecided = state { startBlock(isAnnounced: true) }
  }

  /// No block follows the head that came last.
  public mutating func refuseBlock() {
    if case .undecided = state { state = .line }
  }

  /// The next frame, or nil until more bytes or a decision come.
  public mutating func next() -> Frame? {
    while true {
      switch state {
      case .ended, .undecided: return nil
      case .line:
        if isFirstLine, buffer.count > 0, ForeignProtocol.isTLS(firstByte: buffer.prefix(1)) {
          return end(tag: nil, ForeignProtocol.tlsFailure)
        }
        guard let (line, taken) = buffer.nextLine() else { return partialLine() }
        return request(line, taken: taken)
      case .longLine(let tag, let dropped):
        if let (_, taken) = buffer.nextLine() {
          state = .line
          guard dropped + taken <= limits.discardedLine else { return end(tag: tag, lineFailure) }
          return .badLine(tag: tag, lineFailure)
        }
        let total = dropped + buffer.dropPartial()
        state = .longLine(tag: tag, dropped: total)
        return total > limits.discardedLine ? end(tag: tag, lineFailure) : nil
      case .block:
        guard let (line, taken) = buffer.nextLine() else {
          if let frame = partialBlockLine() { return frame }
          if case .longBlockLine = state { continue }
          return nil
        }
        if collector.isBeyondBearing(with: taken + 1) { return end(tag: nil, collector.tooMuch) }
        if let frame = collector.take(buffer.bytes[line], taken: taken) {
          endBlock()
          return frame
        }
      case .longBlockLine:
        guard let (_, taken) = buffer.nextLine() else {
          collector.drop(buffer.dropPartial())
          return collector.isBeyondBearing(with: 0) ? end(tag: nil, collector.tooMuch) : nil
        }
        if collector.isBeyondBearing(with: taken + 1) { return end(tag: nil, collector.tooMuch) }
        collector.endDropped(taken)
        state = .block
      }
    }
  }

  // MARK: Lines

  private mutating func request(_ line: Range<Int>, taken: Int) -> Frame {
    let isFirst = isFirstLine
    isFirstLine = false
    guard line.count <= limits.line else {
      let tag = ForeignProtocol.tag(of: buffer.bytes[line].prefix(40))
      return taken > limits.discardedLine ? end(tag: tag, lineFailure) : .badLine(tag: tag, lineFailure)
    }
    if isFirst, ForeignProtocol.isHTTP(buffer.bytes[line]) { return end(tag: nil, ForeignProtocol.httpFailure) }
    do throws(RequestParser.BadLine) {
      let request = try RequestParser.parse(Array(buffer.bytes[line]))
      switch request.block {
      case .none: break
      case .afterReply: state = .undecided
      case .atOnce: startBlock(isAnnounced: false)
      }
      return .request(request)
    } catch {
      return .badLine(tag: error.tag, error.failure)
    }
  }

  /// No line end yet: nothing, unless what waits is too long even if its last byte is the CR of its end.
  private mutating func partialLine() -> Frame? {
    guard buffer.count > limits.line + 1 else { return nil }
    isFirstLine = false
    let tag = ForeignProtocol.tag(of: buffer.prefix(40))
    let dropped = buffer.dropPartial()
    state = .longLine(tag: tag, dropped: dropped)
    return dropped > limits.discardedLine ? end(tag: tag, lineFailure) : nil
  }

  private var lineFailure: Failure {
    Failure(
      .lineLimit, "The line is longer than \(limits.line) bytes; nothing was done. Long lists go into a block.",
      [.init("limit", String(limits.line))])
  }

  // MARK: Blocks

  private mutating func startBlock(isAnnounced: Bool) {
    collector = BlockCollector(limits: limits, isAnnounced: isAnnounced)
    state = .block
  }

  private mutating func endBlock() {
    collector = BlockCollector(limits: limits, isAnnounced: true)
    state = .line
  }

  /// As ``partialLine()``; a stuffed dot may come off too.
  private mutating func partialBlockLine() -> Frame? {
    if collector.isBeyondBearing(with: buffer.count) { return end(tag: nil, collector.tooMuch) }
    if buffer.count > limits.blockLine + 2 {
      collector.drop(buffer.dropPartial())
      state = .longBlockLine
    }
    return nil
  }

  private mutating func end(tag: String?, _ failure: Failure) -> Frame {
    state = .ended
    _ = buffer.dropPartial()
    collector = BlockCollector(limits: limits, isAnnounced: true)
    return .fatal(tag: tag, failure)
  }
}
