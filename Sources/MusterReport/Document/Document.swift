import MusterCore

/// Rows of the daemon as a document: what every format is written from.
public struct Document: Sendable, Equatable {
  public enum Page: String, Sendable { case portrait, landscape }

  public var title: String
  /// A sentence on what it shows.
  public var about: String?
  /// The classification that stands on every page; nil when nothing is said of it.
  public var marking: String?
  /// As the register stood then.
  public var asOf: String?
  /// The number of the last sealed change it rests on.
  public var sequence: Int64?
  /// What was given for the parameters of a report, as `year=2027`.
  public var given: [String] = []
  /// Sentences below everything.
  public var footer: [String] = []
  public var page = Page.portrait
  public var sections: [DocumentSection] = []
  /// Whether it is made of figures, and not of the rows of a list.
  public var isFigures = false

  public init(title: String) { self.title = title }

  /// Lines for the foot of a page: marking, moment, and what the years mean.
  public var stamp: [String] {
    var parts: [String] = []
    if let marking { parts.append(marking) }
    if let asOf { parts.append("as of \(Self.spoken(asOf))") }
    if let sequence { parts.append("change \(sequence)") }
    return parts
  }

  /// `2027-01-31T12:00:00.000000Z` as `2027-01-31 12:00:00 UTC`; anything else as it is.
  static func spoken(_ moment: String) -> String {
    guard moment.utf8.count >= 20, moment.hasSuffix("Z"), (try? Instant(parsing: moment)) != nil else { return moment }
    return moment.prefix(19).map { $0 == "T" ? " " : String($0) }.joined() + " UTC"
  }
}

/// A table with what is said of it, and how it is to be drawn.
public struct DocumentSection: Sendable, Equatable {
  public enum Show: String, Sendable, CaseIterable { case table, bar, stacked, line, heat }

  public var title: String
  /// In the order wanted; empty: as fits.
  public var show: [Show] = []
  /// The columns drawn: along, up, and what divides; found by kind when not said.
  public var x: String?
  public var y: String?
  public var series: String?
  /// The request that gave the figures.
  public var question: String?
  public var basis: String?
  public var calendar: String?
  public var table = DocumentTable()
  public var notes: [String] = []

  public init(title: String) { self.title = title }

  /// A name for links within a page: letters, digits and dashes.
  static func anchor(_ number: Int) -> String { "s\(number + 1)" }
}
