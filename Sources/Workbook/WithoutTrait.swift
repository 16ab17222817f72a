#if !XLSX
  /// Stands for the writer in programs built without the trait: it only says so.
  public final class WorkbookWriter {
    public static let isAvailable = false
    public static let rowLimit = 1_048_576
    public static let textLimit = 32_767
    public let cutTexts = 0

    public init(path: String, title: String, comments: String, created: Int64, rowsPerSheet: Int = rowLimit)
      throws(WorkbookError)
    { throw .notBuilt }

    public func beginSheet(_ title: String, _ layout: SheetLayout) throws(WorkbookError) { throw .notBuilt }
    public func append(_ cells: [SheetCell], isStrong: Bool = false) throws(WorkbookError) { throw .notBuilt }
    public func restamp(pageHeader: String, pageFooter: String, comments: String, created: Int64) {}
    public func close() throws(WorkbookError) { throw .notBuilt }
  }

  /// Stands for the reader in programs built without the trait: it only says so.
  public struct WorkbookReader {
    public let sheets: [SheetInfo] = []

    public init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) { throw .notBuilt }

    public func read(
      _ sheet: SheetInfo, _ take: @escaping (_ row: Int, _ values: [String]) throws(WorkbookError) -> Void
    )
      throws(WorkbookError)
    { throw .notBuilt }

    public func read(
      cells sheet: SheetInfo, _ take: @escaping (_ row: Int, _ values: [SheetValue]) throws(WorkbookError) -> Void
    )
      throws(WorkbookError)
    { throw .notBuilt }
  }
#endif
