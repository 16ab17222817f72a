/// What is odd about a row of a history. A flagged row is taken; the flag says what to beware of, and a value that cannot
/// be trusted is not known rather than counted.
public enum RecordFlag: String, Sendable, CaseIterable {
  /// Ends before it starts: dates are kept as printed, and it counts in no year on the basis of start or end.
  case endsBeforeStart = "ends-before-start"
  case noTitle = "no-title"
  case noUnit = "no-unit"
  case noProvider = "no-provider"
  /// No amount printed: the cost is not known, which is not zero.
  case noCost = "no-cost"
  /// Every column equals an earlier row of the same file. It counts all the same: that is how the totals add up.
  case repeatsRow = "repeats-row"
  /// The row stands already, taken in from another file with the same mapping. It counts again.
  case repeatsImport = "repeats-import"
  /// A date that could not be read; the text is kept.
  case badDate = "bad-date"
  /// No number printed: participations not known.
  case noQuantity = "no-quantity"
  case noDate = "no-date"
  /// A date years away from the year reported: not believed, the text is kept.
  case dateImplausible = "date-implausible"
  /// No programme printed; it stands under one that says so.
  case noProgramme = "no-programme"
  /// The year is not printed with the programme; it was taken from elsewhere in the row, or is the first of several in its
  /// own cell.
  case yearDerived = "year-derived"
  /// No single amount can be read: digits run together, marks out of place. The cost is not known.
  case costGarbled = "cost-garbled"
  /// An amount that cannot be: beyond a bound, or far beyond its peers. The cost is not known.
  case costImplausible = "cost-implausible"
  /// An amount out of line with its peers, or beside a lost cell, but possible. It counts.
  case costOutlying = "cost-outlying"
  /// No single number can be read: participations not known.
  case quantityGarbled = "quantity-garbled"
  /// A number that cannot be: participations not known.
  case quantityImplausible = "quantity-implausible"
  /// A number out of line with what was paid. It counts.
  case quantityOutlying = "quantity-outlying"
  /// A printed zero: often "to be determined".
  case quantityZero = "quantity-zero"
  /// More or fewer cells than the file has columns: cells ran together or were lost.
  case columnsOff = "columns-off"
  /// A text was cut to what is stored; it is whole in the source text.
  case textCut = "text-cut"
  /// A sum of other rows: set aside, no participation.
  case totalRow = "total-row"
  /// Headers repeated, page numbers, markings, headings: set aside, no participation.
  case furniture
  /// Refused because the mapping says so; its text is kept.
  case refused
  /// Of another country than the mapping asks for: set aside.
  case otherCountry = "other-country"

  /// The row is no participation and is kept beside them.
  public var isSetAside: Bool { [.totalRow, .furniture, .refused, .otherCountry].contains(self) }

  /// A value may be wrong, rather than only not printed.
  public var isDoubt: Bool {
    switch self {
    case .noTitle, .noUnit, .noProvider, .noCost, .noQuantity, .noDate, .repeatsRow, .repeatsImport, .yearDerived,
      .textCut, .quantityZero:
      false
    default: true
    }
  }

  /// The flag may explain why a sum of costs is not a partner's.
  public var concernsCost: Bool {
    switch self {
    case .noCost, .costGarbled, .costImplausible, .costOutlying, .columnsOff, .repeatsRow, .repeatsImport: true
    default: false
    }
  }

  public var concernsQuantity: Bool {
    switch self {
    case .noQuantity, .quantityGarbled, .quantityImplausible, .quantityOutlying, .quantityZero, .columnsOff,
      .repeatsRow, .repeatsImport:
      true
    default: false
    }
  }
}
