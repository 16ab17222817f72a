/// A value of a cell to be written.
public enum SheetCell: Sendable, Equatable {
  case empty
  case text(String)
  /// At most 15 digits survive; more have to be written as text.
  case number(Double)
  /// Days since 1970-01-01; not before 1900-03-01, where Excel's calendar is wrong.
  case day(Int)
  /// Seconds since 1970-01-01T00:00:00Z, shown in UTC.
  case moment(Int64)
}

/// How the cells of a column look.
public struct SheetColumn: Sendable, Equatable {
  public enum Look: Sendable, Hashable {
    /// Text stays text, also when somebody edits it.
    case text
    /// Digits without marks, as for years and numbers of things.
    case plain
    /// Whole numbers with thousands marks.
    case count
    /// Two decimals (or as many as said), with what stands behind them, as in ` USD`.
    case amount(decimals: Int, unit: String)
    /// A share of 1, shown as percent with one decimal.
    case percent
    case day
    case moment
  }

  public let header: String
  public let look: Look
  /// In characters of the standard font.
  public let width: Double

  public init(_ header: String, _ look: Look, width: Double) {
    self.header = header
    self.look = look
    self.width = width
  }
}

/// What a whole sheet looks like, on the screen and on paper.
public struct SheetLayout: Sendable, Equatable {
  public var columns: [SheetColumn]
  /// In the middle of the top of every printed page.
  public var pageHeader: String
  /// Left in the foot of every printed page; the number of the page stands at the right.
  public var pageFooter: String
  public var isLandscape: Bool
  /// Whether the header row can be used to sort and filter.
  public var hasFilter: Bool

  public init(
    columns: [SheetColumn], pageHeader: String = "", pageFooter: String = "", isLandscape: Bool = true,
    hasFilter: Bool = true
  ) {
    self.columns = columns
    self.pageHeader = pageHeader
    self.pageFooter = pageFooter
    self.isLandscape = isLandscape
    self.hasFilter = hasFilter
  }
}
