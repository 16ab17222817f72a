/// Bars that lie, so that names have room: one for each category, beside one another or stacked.
struct BarChart {
  let data: ChartData
  let paint: ChartPaint
  let width: Double
  let isStacked: Bool

  private var isNarrow: Bool { width < 500 }
  private var barHeight: Double { !isStacked && data.series.count > 1 ? 11 : 16 }
  private var barsHeight: Double {
    isStacked ? barHeight : Double(data.series.count) * (barHeight + 2) - 2
  }

  var drawing: Chart.Drawing {
    var pen = ChartPen(paint)
    pen.raw(paint.patterns(data.series.count))
    var y = 4.0
    pen.text(data.valueLabel + (data.unit.isEmpty ? "" : ",\(data.unit)"), 0, y + 10, .soft, size: Chart.smallSize)
    y += 20
    if data.series.count > 1 { y += pen.legend(data.series.map(\.name), width: width, y: y) }
    let longest = data.categories.map { TextWidth.of($0, size: Chart.size) }.max() ?? 0
    // Narrow: the name stands above its bar.
    let left = isNarrow ? 0 : min(longest + 10, width * 0.38)
    let largest = isStacked ? data.categories.indices.map(data.total).max() ?? 0 : data.largest
    let room = data.categories.indices.map { TextWidth.of(label($0), size: Chart.size) }.max() ?? 0
    let scale = largest > 0 ? (width - left - room - 10) / largest : 0
    for (index, name) in data.categories.enumerated() {
      if isNarrow {
        pen.text(TextWidth.cut(name, to: width, size: Chart.size), 0, y + 12)
        y += 18
      } else {
        let shown = TextWidth.cut(name, to: left - 10, size: Chart.size)
        pen.text(shown, left - 10, y + barsHeight / 2 + 4.5, anchor: .end)
      }
      isStacked ? stack(index, left, y, scale, &pen) : group(index, left, y, scale, &pen)
      y += barsHeight + (isNarrow ? 12 : 9)
    }
    if !isNarrow { pen.line(left, 24 + legendHeight(pen), left, y - 4, paint.stroke(.soft)) }
    return Chart.Drawing(body: pen.out, width: width, height: y)
  }

  private func legendHeight(_ pen: ChartPen) -> Double {
    guard data.series.count > 1 else { return 0 }
    var measure = ChartPen(paint)
    return measure.legend(data.series.map(\.name), width: width, y: 0)
  }

  /// What stands at the end of the bar of a stack, or of the longest of a group.
  private func label(_ category: Int) -> String {
    if let missing = data.missing(category) { return missing }
    if isStacked {
      // What is withheld is part of the whole, which is not given away by leaving it out either.
      let hidden = data.series.contains { $0.withheld.contains(category) } ? " + \(DocumentTable.withheld)" : ""
      return data.isAdditive ? data.label(data.total(category)) + hidden : ""
    }
    return data.series.compactMap { $0.values[category] }.max().map(data.label) ?? ""
  }

  private func stack(_ category: Int, _ left: Double, _ y: Double, _ scale: Double, _ pen: inout ChartPen) {
    var x = left
    for (index, series) in data.series.enumerated() {
      guard let value = series.values[category], value > 0 else { continue }
      let w = value * scale
      // A line of paper between the parts, as long as that leaves something of them.
      pen.rect(x, y, w > 3 ? w - 1 : w, barHeight, paint.patterned(series: index))
      x += w
    }
    pen.text(label(category), x + 6, y + barHeight / 2 + 4.5, isStrong: true)
  }

  private func group(_ category: Int, _ left: Double, _ y: Double, _ scale: Double, _ pen: inout ChartPen) {
    for (index, series) in data.series.enumerated() {
      let top = y + Double(index) * (barHeight + 2)
      let small = data.series.count > 1
      let size = small ? 11 : Chart.size
      let middle = top + barHeight / 2 + (small ? 4 : 4.5)
      guard let value = series.values[category] else {
        pen.text(series.missing(category), left + 6, middle, .soft, size: size)
        continue
      }
      let w = max(value > 0 ? 1.5 : 0, value * scale)
      pen.rect(left, top, w, barHeight, paint.patterned(series: index), radius: 2)
      pen.text(data.label(value), left + w + 6, middle, index == 0 ? .ink : .soft, size: size)
    }
  }
}
