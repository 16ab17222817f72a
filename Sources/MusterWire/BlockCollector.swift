import MusterCore

/// The block that is being read: its lines as they will be handed on, or the first thing that is wrong with it.
struct BlockCollector: Sendable {
  private let limits: Limits
  /// Bytes this block may have: fewer when it was sent without waiting.
  private let limit: Int
  private var bytes: [UInt8] = []
  private var lines = 0
  private var failure: Failure?
  /// All that was read of it, line ends included.
  private(set) var taken = 0

  init(limits: Limits, isAnnounced: Bool) {
    self.limits = limits
    limit = isAnnounced ? limits.block : min(limits.block, limits.unannouncedBlock)
  }

  /// Whether with so many more bytes it is past bearing even as something that is dropped.
  func isBeyondBearing(with more: Int) -> Bool { taken + more > limits.block * limits.droppedBlocks }

  var tooMuch: Failure { failure ?? sizeFailure }

  /// Takes the next line; returns the frame when it was the last.
  mutating func take(_ line: ArraySlice<UInt8>, taken length: Int) -> Frame? {
    taken += length + 1
    if line.first == UInt8(ascii: ".") {
      if line.count == 1 { return failure.map(Frame.blockFailed) ?? .block(bytes) }
      if line.elementsEqual(Self.cancelWord) { return .blockFailed(Self.cancelled) }
    }
    lines += 1
    guard failure == nil else { return nil }
    check(line)
    return nil
  }

  /// Takes a part of a line that is too long to be kept.
  mutating func drop(_ length: Int) { taken += length }

  /// Takes the end of a line that is too long, the rest of which was dropped.
  mutating func endDropped(_ length: Int) {
    taken += length + 1
    lines += 1
    fail(lineFailure)
  }

  private mutating func fail(_ reason: Failure) {
    guard failure == nil else { return }
    failure = reason
    bytes = []
  }

  private mutating func check(_ line: ArraySlice<UInt8>) {
    let isStuffed = line.first == UInt8(ascii: ".")
    let body = isStuffed ? line.dropFirst() : line
    let content = body.span
    guard content.count <= limits.blockLine else { return fail(lineFailure) }
    guard !isStuffed || body.first == UInt8(ascii: ".") else {
      return fail(
        Failure(
          .syntax, "Line \(lines) of the block begins with a dot that was not doubled; nothing was done.",
          [.init("line", String(lines)), .init("col", "1")]))
    }
    guard lines <= limits.blockLines, bytes.count + content.count + 1 <= limit else { return fail(sizeFailure) }
    var isASCII = true
    for index in content.indices {
      let byte = content[index]
      if byte >= 0x80 {
        isASCII = false
      } else if byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F {
        return fail(
          Failure(
            .control, "Line \(lines) of the block holds a control character; nothing was done.",
            [.init("line", String(lines)), .init("col", String(index + 1))]))
      }
    }
    if !isASCII, let bad = UTF8Check.firstBadByte(content) {
      return fail(
        Failure(
          .utf8, "Line \(lines) of the block is not valid UTF-8; nothing was done. Save it as UTF-8 and send it again.",
          [.init("line", String(lines)), .init("byte", String(bad))]))
    }
    bytes += body
    bytes.append(UInt8(ascii: "\n"))
  }

  private static let cancelWord = Array(".CANCEL".utf8)
  private static let cancelled = Failure(.cancelled, "The block was cancelled by its sender; nothing was done.")

  private var lineFailure: Failure {
    Failure(
      .lineLimit, "Line \(lines) of the block is longer than \(limits.blockLine) bytes; nothing was done.",
      [.init("line", String(lines)), .init("limit", String(limits.blockLine))])
  }

  private var sizeFailure: Failure {
    if lines > limits.blockLines {
      return Failure(
        .blockLimit, "The block has more than \(limits.blockLines) lines; nothing was done. Send it in parts.",
        [.init("limit", String(limits.blockLines)), .init("unit", "lines")])
    }
    let remedy =
      limit < limits.block ? "Send it with << and wait for 350." : "Send it in parts."
    return Failure(
      .blockLimit, "The block is larger than \(limit) bytes; nothing was done. \(remedy)",
      [.init("limit", String(limit)), .init("unit", "bytes")])
  }
}
