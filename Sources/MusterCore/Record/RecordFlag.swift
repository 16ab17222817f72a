/// What is odd about a group entry. A flagged row is taken and counted; the flag says what to beware of.
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
  /// A date that could not be read; the text is kept.
  case badDate = "bad-date"
  /// No number printed: participations not known.
  case noQuantity = "no-quantity"
}
