/// What the columns of a history are, how its values are written, and what becomes of values that cannot be.
public struct HistoryMapping: Sendable, Equatable {
  /// What a column may be for.
  public enum Column: String, Sendable, CaseIterable {
    case country, report, programme, year, title, quantity, unit, provider, place, starts, ends, cost, page
  }

  /// Where the year reported comes from; the first that states one decides.
  public enum YearSource: String, Sendable, CaseIterable { case programme, year, report, start, end }

  /// What becomes of a row with a flag.
  public enum Action: String, Sendable, CaseIterable {
    /// Taken; the value that the flag is about is not known.
    case flag
    /// Taken, and the value counts as it reads.
    case trust
    /// Not taken; the reason is said and the text kept.
    case refuse
  }

  /// What a value may not exceed.
  public enum Bound: String, Sendable, CaseIterable {
    case costPerHead = "cost-per-head"
    case costPerHeadDay = "cost-per-head-day"
    case headcount
  }

  public var title: String?
  /// The headers a column may have, as written in the mapping.
  public var columns: [Column: [String]] = [:]
  /// Columns whose value is the same for the whole file.
  public var constants: [Column: String] = [:]
  /// The names of the country whose rows are wanted; of a file that is of several. Empty: all rows are.
  public var only: [String] = []
  /// Columns a file must have.
  public var needed: [Column] = [.programme]
  /// Empty cells of these repeat the cell above: headings printed once.
  public var filled: Set<Column> = []
  public var yearFrom: [YearSource] = [.programme, .year, .report]
  public var dates: DateText.Order = .iso
  public var style = NumberStyle()
  /// Whose years are reported; a code of the calendars.
  public var calendar: String?
  /// Lines above the header. Nil: it is looked for.
  public var skip: Int?
  public var actions: [RecordFlag: Action] = [:]
  /// Bounds of this file, above those of the register. Money in the smallest unit.
  public var bounds: [Bound: Int64] = [:]
  /// So many times the middle of its peers is out of line …
  public var outlying = 10
  /// … so many times the middle of the same course is not believed …
  public var beyondCourse = 30
  /// … nor so many times the middle of the same programme.
  public var beyondProgramme = 100

  public init() {}

  public func action(_ flag: RecordFlag) -> Action {
    actions[flag] ?? (flag == .costOutlying || flag == .quantityOutlying ? .trust : .flag)
  }

  /// Flags a mapping may decide about.
  static let decidable: [RecordFlag] = [
    .noProgramme, .noTitle, .noDate, .badDate, .dateImplausible, .endsBeforeStart, .noCost, .noQuantity, .costGarbled,
    .costImplausible, .costOutlying, .quantityGarbled, .quantityImplausible, .quantityOutlying, .quantityZero,
    .columnsOff, .totalRow, .furniture, .repeatsRow, .repeatsImport, .yearDerived,
  ]
}
