/// A grid of numbers, the larger the stronger coloured; the numbers stand in it.
struct HeatMap {
  let data: ChartData
  let paint: ChartPaint
  let width: Double

  var drawing: Chart.Drawing {
    var pen = ChartPen(paint)
    let size = Chart.smallSize
    let columns = data.series.map(\.name)
    let rows = data.categories
    let longest = rows.map { TextWidth.of($0, size: size) }.max() ?? 0
    let left = min(longest + 10, max(90, width * 0.34))
    let widestValue =
      data.series.flatMap { $0.values.compactMap { $0 } }
      .map { TextWidth.of(data.label($0), size: size) }.max() ?? 20
    let needed = max(34, widestValue + 12)
    let widestName = min(150, columns.map { TextWidth.of($0, size: size) }.max() ?? 0)
    var cell = max(needed, min(84, (width - left) / Double(max(1, columns.count))))
    // Names that don't fit over their column lean, and the last one stands out at the right.
    let isLeaning = widestName > cell - 6
    let overhang = isLeaning ? max(0, widestName * 0.72 - cell / 2) : 0
    if isLeaning { cell = max(needed, min(84, (width - left - overhang) / Double(max(1, columns.count)))) }
    let headRoom = isLeaning ? widestName * 0.72 + 16 : 22
    let top = 20 + headRoom
    pen.text(data.valueLabel + (data.unit.isEmpty ? "" : ",\(data.unit)"), 0, 14, .soft, size: size)
    for (index, name) in columns.enumerated() {
      let x = left + cell * (Double(index) + 0.5)
      if isLeaning {
        let shown = TextWidth.cut(name, to: 150, size: size)
        pen.raw("<g transform=\"translate(\(Markup.number(x - 2)) \(Markup.number(top - 6))) rotate(-45)\">")
        pen.text(shown, 0, 0, .ink, size: size)
        pen.raw("</g>")
      } else {
        pen.text(name, x, top - 7, .ink, anchor: .middle, size: size)
      }
    }
    let height = 24.0
    let largest = data.largest
    for (row, name) in rows.enumerated() {
      let y = top + Double(row) * height
      pen.text(TextWidth.cut(name, to: left - 10, size: size), left - 10, y + height / 2 + 4, anchor: .end, size: size)
      for column in columns.indices {
        let value = data.series[column].values[row]
        let level = level(value, largest)
        let x = left + cell * Double(column)
        pen.rect(x + 1, y + 1, cell - 2, height - 2, paint.heat(level), radius: 2)
        // An empty cell has no number; the description says why.
        let hidden = data.series[column].withheld.contains(row) ? DocumentTable.withheld : nil
        guard let shown = value.map(data.label) ?? hidden else { continue }
        pen.text(
          shown, x + cell / 2, y + height / 2 + 4, color: paint.heatText(level), anchor: .middle, size: size
        )
      }
    }
    return Chart.Drawing(
      body: pen.out, width: max(left + cell * Double(columns.count) + overhang, 240),
      height: top + Double(rows.count) * height + 4)
  }

  private func level(_ value: Double?, _ largest: Double) -> Int {
    guard let value, value > 0, largest > 0 else { return 0 }
    return min(ChartPaint.heatLevels - 1, 1 + Int(value / largest * Double(ChartPaint.heatLevels - 2) + 0.5))
  }
}
