/// Every limit of the protocol in one place. What is not given here is unlimited only by what the machine has.
///
/// Lengths count a line without its end. The daemon uses the defaults; tests make them small.
public struct Limits: Sendable, Equatable {
  /// Bytes of a request line.
  public var line = 8192
  /// Bytes of an over-long request line that are read and dropped before the connection is given up.
  public var discardedLine = 1 << 20
  /// Bytes of one line of a block, with the stuffed dot taken off.
  public var blockLine = 65_536
  /// Bytes of a block, each line with one LF.
  public var block = 64 << 20
  /// Lines of a block.
  public var blockLines = 1_000_000
  /// Bytes of a block that is sent without waiting (`<<+`). More than this waits for 350.
  public var unannouncedBlock = 65_536
  /// A block that failed is read and dropped up to so many times ``block``, then the connection is given up.
  public var droppedBlocks = 4

  /// Requests that are read ahead of the one being answered.
  public var requestsAhead = 16
  /// Bytes that are read ahead of the request being answered.
  public var bytesAhead = 256 << 10
  /// Errors (5yz) in a row after which the connection is closed.
  public var errorsInARow = 10

  /// How long a connection may be silent while nothing is being answered.
  public var idle: Duration = .seconds(30 * 60)
  /// How long the sender of a block may be silent.
  public var blockSilence: Duration = .seconds(60)
  /// How long a reader may take nothing of what is sent to it.
  public var writeStall: Duration = .seconds(60)

  /// Bytes on their way to a reader above which no more are made.
  public var writeHighMark = 64 << 10
  /// Bytes on their way to a reader below which more are made.
  public var writeLowMark = 32 << 10
  /// Bytes of replies that are gathered into one write.
  public var writeChunk = 16 << 10

  public init() {}

  public static let standard = Limits()
}

extension Limits {
  /// What the verb `limits` shows: name, value and unit.
  public var shown: [(name: String, value: Int, unit: String)] {
    [
      ("line", line, "bytes"), ("block-line", blockLine, "bytes"), ("block", block, "bytes"),
      ("block-lines", blockLines, "lines"), ("block-without-waiting", unannouncedBlock, "bytes"),
      ("requests-ahead", requestsAhead, "requests"), ("bytes-ahead", bytesAhead, "bytes"),
      ("errors-in-a-row", errorsInARow, "errors"), ("idle", Int(idle.components.seconds), "seconds"),
      ("block-silence", Int(blockSilence.components.seconds), "seconds"),
      ("write-stall", Int(writeStall.components.seconds), "seconds"),
    ]
  }
}
