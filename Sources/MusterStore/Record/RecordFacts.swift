public import MusterCore

/// A row of published records as read: the text beside what was made of it.
public struct RecordFacts: Sendable, Equatable {
  /// The row's place in its file, from 1, the header not counted.
  public var line: Int
  /// The programme's code (`CTFP`) and the text as printed.
  public var programme: String
  public var programmePrinted: String
  public var report: String?
  public var year: Int?
  public var calendar: String?
  public var title: String?
  public var place: String?
  public var provider: String?
  public var unit: String?
  public var headcount: Int?
  public var cost: Money?
  public var starts: CalendarDate?
  public var ends: CalendarDate?
  public var page: String?
  public var flags: [RecordFlag] = []
  /// The row as it came, JSON.
  public var printed: String

  public init(line: Int, programme: String, programmePrinted: String, printed: String) {
    self.line = line
    self.programme = programme
    self.programmePrinted = programmePrinted
    self.printed = printed
  }

  /// Equal title, place and dates are one run; without a title there is none.
  public var iterationKey: String? {
    guard let title else { return nil }
    return [title, place ?? "", starts?.description ?? "", ends?.description ?? ""].joined(separator: "\u{1F}")
  }
}
