/// What is read of a workbook at most. A file of a few kilobytes can unpack to gigabytes, so limits count what comes out,
/// whatever the file says of itself.
public struct WorkbookLimits: Sendable {
  /// Files in the archive.
  public var entries = 4096
  /// Unpacked bytes of all parts that are read.
  public var bytes = 512 << 20
  /// Bytes of the texts that cells share.
  public var sharedBytes = 128 << 20
  /// Cells with something in them.
  public var cells = 8_000_000
  /// Elements inside elements.
  public var depth = 64

  public init() {}
}

/// A sheet as its workbook lists it.
public struct SheetInfo: Sendable, Equatable {
  public let name: String
  public let isHidden: Bool
  let part: String
}
