/// Numbers to draw, found in a table of figures.
struct ChartData: Equatable {
  /// What a cell of a table says.
  enum Cell {
    case number(Double), withheld
    /// Something is counted, but not known how much.
    case unknown
    /// There is nothing to say a number of: no costs, nothing to take a share of.
    case nothing
  }

  struct Series: Equatable {
    var name: String
    /// One for each category; nil: there is no number, and ``missing(_:)`` says why.
    var values: [Double?]
    /// The categories whose value, or a part of it, is there but not to be shown.
    var withheld: Set<Int> = []
    /// The categories of which something is counted, but not known how much.
    var unknown: Set<Int> = []
    /// The categories whose value is too small to stand by itself, and part of the others.
    var below: Set<Int> = []

    mutating func add(_ cell: Cell, at category: Int) {
      switch cell {
      case .number(let number): values[category] = (values[category] ?? 0) + number
      case .withheld: withheld.insert(category)
      case .unknown: unknown.insert(category)
      case .nothing: break
      }
    }

    func missing(_ category: Int) -> String {
      if withheld.contains(category) { return "withheld" }
      if unknown.contains(category) { return "not known" }
      return below.contains(category) ? "among the others" : "none"
    }

    /// Whether nothing is to be said of a category here, since the others have it.
    func isElsewhere(_ category: Int) -> Bool {
      values[category] == nil && below.contains(category) && !withheld.contains(category)
        && !unknown.contains(category)
    }
  }

  var title: String
  var valueLabel: String
  var isPercent = false
  /// Behind every number, as ` USD`.
  var unit = ""
  var categories: [String]
  var series: [Series]
  /// What is not drawn.
  var remarks: [String] = []
  /// The series of what is below a top, if there is one.
  var others: Int?
  /// Whether parts make a whole: persons, who are counted once at each level, don't.
  var isAdditive = true

  var largest: Double { series.flatMap(\.values).compactMap(\.self).max() ?? 0 }

  /// The sum of a category where parts make a whole.
  func total(_ category: Int) -> Double { series.reduce(0) { $0 + ($1.values[category] ?? 0) } }

  /// Why a category has no number at all; nil when it has one.
  func missing(_ category: Int) -> String? {
    guard series.allSatisfy({ $0.values[category] == nil }) else { return nil }
    let reasons = series.map { $0.missing(category) }
    return ["withheld", "not known"].first(where: reasons.contains) ?? reasons.first ?? "none"
  }

  /// The numbers in words, for whoever cannot see the picture.
  var words: String {
    let parts = categories.indices.map { index -> String in
      let values = series.compactMap { item -> String? in
        guard !item.isElsewhere(index) else { return nil }
        let hidden = item.withheld.contains(index) ? " + withheld" : ""
        let value = item.values[index].map { full($0) + hidden } ?? item.missing(index)
        return series.count == 1 ? value : "\(item.name) \(value)"
      }
      return "\(categories[index]): \(values.joined(separator: ", "))"
    }
    return ([valueLabel + (unit.isEmpty ? "" : " in\(unit)")] + [parts.joined(separator: "; ")] + remarks)
      .joined(separator: ". ") + "."
  }

  private func full(_ value: Double) -> String {
    isPercent ? "\(NumberText.trimmed(value, 1))%" : NumberText.grouped(NumberText.trimmed(value, 2))
  }

  func label(_ value: Double) -> String { NumberText.short(value, isPercent: isPercent) }
}
