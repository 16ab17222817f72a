/// What of the numbers found is drawn, and what is said of the others.
extension ChartReader {
  /// A line needs a number. Whoever has none is named, with the reason, and not drawn at zero.
  func dropEmpty(_ data: inout ChartData) {
    let all = data.series
    let kept = all.indices.filter { all[$0].values.contains { $0 != nil } }
    guard kept.count < all.count else { return }
    var names: [(reason: String, names: [String])] = []
    for index in all.indices where !kept.contains(index) {
      let reason = reason(all[index])
      if let place = names.firstIndex(where: { $0.reason == reason }) {
        names[place].names.append(all[index].name)
      } else {
        names.append((reason, [all[index].name]))
      }
    }
    for (reason, names) in names {
      let more = names.count > Self.seriesLimit ? " and \(names.count - Self.seriesLimit) more" : ""
      data.remarks.append("\(reason): \(names.prefix(Self.seriesLimit).joined(separator: ", "))\(more)")
    }
    data.series = kept.map { all[$0] }
    data.others = data.others.flatMap { kept.firstIndex(of: $0) }
    // A line that is alone has no name at its end.
    if kept.count == 1, !data.valueLabel.hasSuffix(data.series[0].name) {
      data.valueLabel += ", \(data.series[0].name)"
    }
  }

  /// Why a series has no number at all.
  private func reason(_ series: ChartData.Series) -> String {
    if !series.withheld.isEmpty { return "Withheld, and not drawn" }
    if !series.unknown.isEmpty { return "Not known, and not drawn" }
    if !series.below.isEmpty { return "Among the others, and not drawn" }
    return currency.map { "Without an amount in \($0), and not drawn" } ?? "Without a number, and not drawn"
  }

  func limitSeries(_ data: inout ChartData, _ show: DocumentSection.Show) {
    guard data.series.count > Self.seriesLimit else { return }
    func sum(_ series: ChartData.Series) -> Double { series.values.reduce(0) { $0 + ($1 ?? 0) } }
    let isFolded = show == .stacked && data.isAdditive
    // What is below a top is no part of its own, when there are others to add it to.
    let largest = data.series.indices.filter { !isFolded || $0 != data.others }
      .sorted { sum(data.series[$0]) > sum(data.series[$1]) }
    let kept = largest.prefix(isFolded ? Self.seriesLimit - 1 : Self.seriesLimit).sorted()
    let rest = data.series.indices.filter { !kept.contains($0) }
    var series = kept.map { data.series[$0] }
    if isFolded {
      let values = data.categories.indices.map { category in
        rest.compactMap { data.series[$0].values[category] }.reduce(nil as Double?) { ($0 ?? 0) + $1 }
      }
      // How many they are is not known when some are below a top.
      var others = ChartData.Series(
        name: data.others == nil ? "\(rest.count) others" : Self.others, values: values)
      for index in rest {
        others.withheld.formUnion(data.series[index].withheld)
        others.unknown.formUnion(data.series[index].unknown)
        others.below.formUnion(data.series[index].below)
      }
      series.append(others)
    } else {
      data.remarks.append("\(rest.count) smaller ones are not drawn; the table has them")
    }
    data.series = series
  }

  func limitCategories(_ data: inout ChartData, _ show: DocumentSection.Show) {
    let limit = show == .line ? Self.periodLimit : Self.categoryLimit
    guard data.categories.count > limit else { return }
    data.remarks.append("The first \(limit) of \(data.categories.count) are drawn; the table has all")
    data.categories = Array(data.categories.prefix(limit))
    for index in data.series.indices { data.series[index].values = Array(data.series[index].values.prefix(limit)) }
  }
}
