import MusterCore

/// What the request behind a table of figures says of its columns.
struct FigureQuestion {
  /// Links between nations have a row for each nation and year, never columns, whatever stands across.
  let isOfLinks: Bool
  /// Whether the values of a dimension are columns.
  let isAcross: Bool
  /// In the order asked for; those taken when none are named.
  let measures: [String]
  /// The columns that are the measures' own, and no value of a dimension: their totals, and counts of what they leave out.
  let own: Set<String>
  /// Whether single periods are asked for, so that those between them were not counted.
  let picksPeriods: Bool

  init(_ line: String?) {
    let request = line.flatMap { try? RequestParser.parse(Array($0.utf8)) }
    func value(_ name: String) -> String? { request?.arguments.first { $0.name?.lowercased() == name }?.value }
    let named = (value("measures") ?? "").split(separator: ",").compactMap {
      Measure(rawValue: String($0).trimmed.lowercased())
    }
    let known = named.isEmpty ? Measure.usual : named
    isOfLinks = request?.verb.hasPrefix("stats.links") ?? false
    isAcross = !isOfLinks && value("across") != nil
    picksPeriods = Dimension.allCases.contains { $0.isTime && (value($0.rawValue) ?? "").contains(",") }
    measures = known.map(\.rawValue)
    own = Set(known.flatMap { [$0.rawValue] + $0.leavesOut.map(\.rawValue) })
  }
}
