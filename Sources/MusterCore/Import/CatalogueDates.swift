/// Reads the dates a catalogue prints for a run. What is not stated stays open and the text is kept; nothing is
/// guessed.
public enum CatalogueDates {
  public struct Span: Sendable, Equatable {
    public var starts: FuzzyDate
    public var ends: FuzzyDate
    /// What follows the dates and is no remark, as in `2018-10-01/2018-10-03 Lahore`.
    public var place: String?
  }

  /// Forms met: `2019-05-20/2019-05-24`, `2010-11/2010-12`, `2016-/`, `2019-12 (remark)`, `opens 2021-04-12 (…)`,
  /// `2017-11-27 start`, `ends 2016-07-28`, `2006-09-15 or 2006-09-25 start`, `2017-03-22 (date of report)`,
  /// `yearly since 2009`, `2026`.
  public static func parse(_ printed: String) -> Span {
    let remark = printed.firstIndex(of: "(").map { String(printed[$0...]) }
    let body = printed.prefix { $0 != "(" }
    let words = body.split(separator: " ").map(String.init)
    let dates = words.filter { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
    let others = words.filter { word in !dates.contains(word) }
    let unknown = FuzzyDate.unknown(text: printed)
    guard let first = dates.first, remark?.contains("date of report") != true, !others.contains("since") else {
      return Span(starts: unknown, ends: unknown)
    }
    if others.contains("or"), dates.count == 2, let a = date(dates[0])?.earliest, let b = date(dates[1])?.latest, a <= b
    {
      return Span(starts: FuzzyDate(earliest: a, latest: b, precision: .between, text: printed), ends: unknown)
    }
    if let slash = first.firstIndex(of: "/") {
      let from = date(String(first[..<slash]), text: remark) ?? unknown
      let to = date(String(first[first.index(after: slash)...]), text: remark) ?? unknown
      let place = others.joined(separator: " ")
      return Span(starts: from, ends: to, place: place.isEmpty ? nil : place)
    }
    guard let only = date(first, text: remark.map { _ in printed }) else { return Span(starts: unknown, ends: unknown) }
    if others.contains("ends") { return Span(starts: unknown, ends: only) }
    if others.contains("opens") || others.contains("start") { return Span(starts: only, ends: unknown) }
    // A month or a year alone holds the whole run.
    return Span(starts: only, ends: only)
  }

  /// A date with its precision; a trailing dash (`2016-`) is a year.
  private static func date(_ text: String, text remark: String? = nil) -> FuzzyDate? {
    let trimmed = text.last == "-" ? String(text.dropLast()) : text
    guard let parsed = try? FuzzyDate(parsing: trimmed) else { return nil }
    return FuzzyDate(earliest: parsed.earliest, latest: parsed.latest, precision: parsed.precision, text: remark)
  }
}
