/// Lines over time, each with a dash, a mark and its name at its end, so that colour is not needed to tell them apart.
struct LineChart {
  let data: ChartData
  let paint: ChartPaint
  let width: Double

  private var isNarrow: Bool { width < 500 }

  var drawing: Chart.Drawing {
    var pen = ChartPen(paint)
    pen.text(data.valueLabel + (data.unit.isEmpty ? "" : ",\(data.unit)"), 0, 14, .soft, size: Chart.smallSize)
    let ticks = ChartPen.ticks(upTo: data.largest, about: 4)
    let height = isNarrow ? 240.0 : 280
    let top = 32.0
    let bottom = height - 26
    let left = (ticks.map { TextWidth.of(data.label($0), size: Chart.smallSize) }.max() ?? 0) + 10
    let names = data.series.map(\.name)
    let isSingle = data.series.count == 1
    let longest = names.map { TextWidth.of($0, size: Chart.smallSize) }.max() ?? 0
    let right = isSingle ? width - 14 : width - min(longest + 20, width * 0.32)
    func yOf(_ value: Double) -> Double { bottom - (bottom - top) * value / max(ticks.last ?? 1, 1) }
    func xOf(_ index: Int) -> Double {
      data.categories.count < 2
        ? (left + right) / 2 : left + 8 + (right - left - 16) * Double(index) / Double(data.categories.count - 1)
    }
    for tick in ticks {
      pen.line(left, yOf(tick), right, yOf(tick), paint.stroke(tick == 0 ? .soft : .grid))
      pen.text(data.label(tick), left - 6, yOf(tick) + 4, .soft, anchor: .end, size: Chart.smallSize)
    }
    let widest = data.categories.map { TextWidth.of($0, size: Chart.smallSize) }.max() ?? 0
    let every = max(1, Int((Double(data.categories.count) * (widest + 12) / max(1, right - left)).rounded(.up)))
    for (index, name) in data.categories.enumerated() where index.isMultiple(of: every) {
      pen.text(name, xOf(index), bottom + 18, .soft, anchor: .middle, size: Chart.smallSize)
    }
    for (index, series) in data.series.enumerated() { curve(index, series, xOf, yOf, &pen) }
    if isSingle {
      single(xOf, yOf, &pen)
    } else {
      endLabels(right, top, bottom, yOf, &pen)
    }
    return Chart.Drawing(body: pen.out, width: width, height: height)
  }

  private func curve(
    _ index: Int, _ series: ChartData.Series, _ xOf: (Int) -> Double, _ yOf: (Double) -> Double, _ pen: inout ChartPen
  ) {
    var path = ""
    var isDown = false
    for (place, value) in series.values.enumerated() {
      guard let value else {
        isDown = false
        continue
      }
      path += "\(isDown ? "L" : "M")\(Markup.number(xOf(place))) \(Markup.number(yOf(value)))"
      isDown = true
    }
    pen.raw(
      "<path d=\"\(path)\" fill=\"none\" stroke-width=\"2.2\" stroke-linejoin=\"round\"\(paint.dash(series: index)) \(paint.stroke(series: index))/>"
    )
    guard data.categories.count <= 40 else { return }
    for (place, value) in series.values.enumerated() {
      if let value { mark(index, xOf(place), yOf(value), &pen) }
    }
  }

  /// Circle, square, triangle, diamond, and the first two hollow.
  private func mark(_ index: Int, _ x: Double, _ y: Double, _ pen: inout ChartPen) {
    let color = paint.fill(series: index)
    func points(_ offsets: [(Double, Double)]) -> String {
      offsets.map { "\(Markup.number(x + $0.0)),\(Markup.number(y + $0.1))" }.joined(separator: " ")
    }
    switch index % 6 {
    case 0, 4: pen.raw("<circle cx=\"\(Markup.number(x))\" cy=\"\(Markup.number(y))\" r=\"3.6\" \(color)/>")
    case 1, 5: pen.rect(x - 3.3, y - 3.3, 6.6, 6.6, color)
    case 2: pen.raw("<polygon points=\"\(points([(0, -4.6), (4.3, 3.2), (-4.3, 3.2)]))\" \(color)/>")
    default: pen.raw("<polygon points=\"\(points([(0, -4.8), (4.8, 0), (0, 4.8), (-4.8, 0)]))\" \(color)/>")
    }
    if index % 6 > 3 {
      pen.raw("<circle cx=\"\(Markup.number(x))\" cy=\"\(Markup.number(y))\" r=\"1.7\" \(paint.fill(.paper))/>")
    }
  }

  /// One line says its numbers at its points.
  private func single(_ xOf: (Int) -> Double, _ yOf: (Double) -> Double, _ pen: inout ChartPen) {
    guard data.categories.count <= (isNarrow ? 8 : 16) else { return }
    for (place, value) in data.series[0].values.enumerated() {
      guard let value else { continue }
      pen.text(data.label(value), xOf(place), yOf(value) - 9, .ink, anchor: .middle, size: Chart.smallSize)
    }
  }

  /// Names at the ends of the lines, moved apart where they would touch.
  private func endLabels(
    _ right: Double, _ top: Double, _ bottom: Double, _ yOf: (Double) -> Double, _ pen: inout ChartPen
  ) {
    // Without a number there is no line, and no place for its name.
    var places = data.series.indices.compactMap { index -> (index: Int, y: Double)? in
      data.series[index].values.last { $0 != nil }.flatMap { $0 }.map { (index: index, y: yOf($0)) }
    }.sorted { $0.y < $1.y }
    let gap = 15.0
    for place in places.indices.dropFirst() { places[place].y = max(places[place].y, places[place - 1].y + gap) }
    if let last = places.indices.last, places[last].y > bottom {
      places[last].y = bottom
      for place in places.indices.dropLast().reversed() {
        places[place].y = min(places[place].y, places[place + 1].y - gap)
      }
    }
    for place in places {
      mark(place.index, right + 6, place.y, &pen)
      let name = TextWidth.cut(data.series[place.index].name, to: width - right - 16, size: Chart.smallSize)
      pen.text(name, right + 14, place.y + 4, .ink, size: Chart.smallSize)
    }
  }
}
