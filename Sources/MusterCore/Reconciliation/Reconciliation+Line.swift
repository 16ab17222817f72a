extension Reconciliation {
  /// The line that a request means.
  public struct Line: Sendable {
    public var pair: Pair
    /// Says which of several lines was taken, and how the others are asked for; nil: there was one only.
    public var note: String?
  }

  /// The line that a programme names: as printed, or by its code where that is one. Of several, where the year or the
  /// report is left out, the one that has none: there is no other way to ask for it.
  public func line(_ wanted: String, year: Int? = nil, report: String? = nil) throws(Failure) -> Line {
    let fitting = pairs.filter { pair in
      (year == nil || pair.year == year) && (report == nil || pair.report == report)
    }
    let printed = fitting.filter { $0.programmePrinted == wanted }
    let found = printed.isEmpty ? fitting.filter { $0.programme.lowercased() == wanted.lowercased() } : printed
    guard let first = found.first else {
      throw Failure.unknown("programme", wanted, hint: "reconcile.show lists those that are compared.").about(
        "programme")
    }
    guard found.count > 1 else { return Line(pair: first) }
    let bare = found.filter { $0.year == year && $0.report == report }
    guard bare.count == 1 else {
      throw Failure(
        .ambiguousObject,
        "\(wanted.quoted) may be any of \(Self.ways(found, among: found)). Add what stands in brackets.",
        [.init("arg", "programme")])
    }
    let lacks = [year == nil ? "year" : nil, report == nil ? "report" : nil].compactMap(\.self)
    let others = found.filter { $0.year != year || $0.report != report }
    return Line(
      pair: bare[0],
      note:
        "This is the line that names no \(lacks.joined(separator: " and no ")). Besides it: \(Self.ways(others, among: found))."
    )
  }

  /// Lines, each with what has to be said to ask for it and no other.
  private static func ways(_ pairs: [Pair], among all: [Pair]) -> String {
    let most = 6
    let named = pairs.prefix(most).map { pair in
      let same = all.filter { $0.year == pair.year && $0.report == pair.report }
      var way: [String] = []
      if same.count > 1 {
        let isPrintedApart = same.count { $0.programmePrinted == pair.programmePrinted } == 1
        way.append("programme=\((isPrintedApart ? pair.programmePrinted : pair.programme).quoted)")
      }
      if let year = pair.year { way.append("year=\(year)") }
      if let report = pair.report { way.append("report=\(report.contains(" ") ? report.quoted : report)") }
      let year = pair.year.map { " of \($0)" } ?? ""
      let report = pair.report.map { " of report \($0)" } ?? ""
      return "\(pair.programmePrinted.quoted)\(year)\(report) (\(way.joined(separator: " ")))"
    }
    let more = pairs.count > most ? " and \(pairs.count - most) more, which reconcile.show lists" : ""
    return named.joined(separator: ", ") + more
  }
}
