public import MusterCore

/// A course as a handler or an import words it. Nil is "not stated" throughout.
public struct CourseFacts: Sendable, Equatable {
  public struct CodeEntry: Sendable, Equatable {
    public var scheme: CodeScheme
    public var code: String
    public var from: CalendarDate?
    public var to: CalendarDate?
    public var seen: CalendarDate?
    /// The code by which people know the course, and on which codes of runs are built.
    public var isHandle: Bool

    public init(
      _ scheme: CodeScheme, _ code: String, from: CalendarDate? = nil, to: CalendarDate? = nil,
      seen: CalendarDate? = nil, isHandle: Bool = false
    ) {
      self.scheme = scheme
      self.code = code
      self.from = from
      self.to = to
      self.seen = seen
      self.isHandle = isHandle
    }
  }

  public var title: String
  public var kind: CourseKind = .course
  /// `catalogue`, or `records` for a title that only records print.
  public var origin = "catalogue"
  public var discipline: String?
  public var provider: Int64?
  public var delivery: Delivery?
  /// Decimal text, as the catalogue prints it.
  public var days: String?
  public var language: String?
  public var profile: LanguageProfile?
  public var clearance: Clearance?
  public var gradeMin: String?
  public var gradeMax: String?
  public var audience: String?
  public var fee: Money?
  public var twoStep: Bool?
  public var activeFrom: CalendarDate?
  public var activeTo: CalendarDate?
  public var note: String?
  public var source: String?
  /// The entry as it came, JSON.
  public var facts: String?
  public var codes: [CodeEntry] = []
  public var partners: [Int64] = []

  public init(title: String) { self.title = title }
}
