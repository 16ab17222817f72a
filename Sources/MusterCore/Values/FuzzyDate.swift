/// A date that may be known only roughly: bounds, how precise it is, and the text as it was given.
///
/// Offers and catalogues say "March 2027", "2014 (planned)", "15 or 25 September". Nothing is guessed: what is not
/// stated stays open, and statistics count it as not known.
public struct FuzzyDate: Sendable, Hashable, CustomStringConvertible {
  /// `between` is any pair of bounds that is no whole month or year, `unknown` has no bounds at all.
  public enum Precision: String, Sendable, CaseIterable { case day, month, season, year, between, unknown }

  public let earliest: CalendarDate?
  public let latest: CalendarDate?
  public let precision: Precision
  /// As given, when it says more than the bounds do.
  public let text: String?

  public init(earliest: CalendarDate?, latest: CalendarDate?, precision: Precision, text: String? = nil) {
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.text = text
  }

  public init(day: CalendarDate, text: String? = nil) {
    self.init(earliest: day, latest: day, precision: .day, text: text)
  }

  public static func unknown(text: String?) -> FuzzyDate {
    FuzzyDate(earliest: nil, latest: nil, precision: .unknown, text: text)
  }

  /// The one day it can be, or nil.
  public var day: CalendarDate? { precision == .day ? earliest : nil }

  /// Parses `2027-03-08`, `2027-03`, `2027`, `2027-spring`, `2006-09-15..2006-09-25`, `tbd`.
  public init(parsing given: String) throws(Failure) {
    if given.lowercased() == "tbd" || given == "?" {
      self = .unknown(text: "to be decided")
      return
    }
    if let dots = given.firstRange(of: "..") {
      let from = try CalendarDate(parsing: String(given[..<dots.lowerBound]))
      let to = try CalendarDate(parsing: String(given[dots.upperBound...]))
      guard from <= to else { throw .value("\(given.quoted) ends before it starts.") }
      self.init(earliest: from, latest: to, precision: from == to ? .day : .between)
      return
    }
    let parts = given.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let season = Season(rawValue: parts[1].lowercased()), parts[0].utf8.count == 4,
      let year = Int(digits: parts[0]), let span = season.span(of: year)
    {
      self.init(earliest: span.lowerBound, latest: span.upperBound, precision: .season, text: given)
      return
    }
    if parts.count <= 2, parts[0].utf8.count == 4, let year = Int(digits: parts[0]) {
      let month = parts.count == 2 && parts[1].utf8.count == 2 ? Int(digits: parts[1]) : nil
      let first = CalendarDate(year: year, month: month ?? 1, day: 1)
      let lastMonth = month ?? 12
      if parts.count == 1 || month != nil, let first, (1...12).contains(lastMonth),
        let last = CalendarDate(year: year, month: lastMonth, day: CalendarDate.days(inMonth: lastMonth, of: year))
      {
        self.init(earliest: first, latest: last, precision: month == nil ? .year : .month)
        return
      }
    }
    guard parts.count == 3 else {
      throw .value(
        "\(given.quoted) is not a date. Write 2027-03-08, or 2027-03, 2027, 2027-spring, 2027-03-08..2027-03-20, tbd.")
    }
    self.init(day: try CalendarDate(parsing: given))
  }

  /// Canonical form, which parses back to the same bounds.
  public var description: String {
    guard let earliest, let latest else {
      if let earliest { return "from \(earliest)" }
      if let latest { return "until \(latest)" }
      return "tbd"
    }
    return switch precision {
    case .day: earliest.description
    case .month: "\(earliest.year)-\(earliest.month.padded(2))"
    case .year: String(earliest.year)
    case .season: Season(startingIn: earliest.month).map { "\(earliest.year)-\($0)" } ?? "\(earliest)..\(latest)"
    case .between, .unknown: "\(earliest)..\(latest)"
    }
  }

  /// Northern seasons as offers use them: winter runs into the next year.
  enum Season: String {
    case spring, summer, autumn, fall, winter

    init?(startingIn month: Int) {
      switch month {
      case 3: self = .spring
      case 6: self = .summer
      case 9: self = .autumn
      case 12: self = .winter
      default: return nil
      }
    }

    func span(of year: Int) -> ClosedRange<CalendarDate>? {
      let (first, last, overYear) =
        switch self {
        case .spring: (3, 5, 0)
        case .summer: (6, 8, 0)
        case .autumn, .fall: (9, 11, 0)
        case .winter: (12, 2, 1)
        }
      guard let from = CalendarDate(year: year, month: first, day: 1),
        let to = CalendarDate(
          year: year + overYear, month: last, day: CalendarDate.days(inMonth: last, of: year + overYear))
      else { return nil }
      return from...to
    }
  }
}
