/// Numbers to draw, found in a table of figures.
struct ChartData: Equatable {
  struct Series: Equatable {
    var name: String
    /// One for each category; nil: not known, or withheld.
    var values: [Double?]
    /// The categories whose value is there but not to be shown.
    var withheld: Set<Int> = []

    func missing(_ category: Int) -> String { withheld.contains(category) ? "withheld" : "not known" }
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
  /// Whether parts make a whole: persons, who are counted once at each level, don't.
  var isAdditive = true

  var largest: Double { series.flatMap(\.values).compactMap(\.self).max() ?? 0 }

  /// The sum of a category where parts make a whole.
  func total(_ category: Int) -> Double { series.reduce(0) { $0 + ($1.values[category] ?? 0) } }

  /// The numbers in words, for whoever cannot see the picture.
  var words: String {
    let parts = categories.indices.map { index -> String in
      let values = series.map { item in
        let value = item.values[index].map(full) ?? item.missing(index)
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
