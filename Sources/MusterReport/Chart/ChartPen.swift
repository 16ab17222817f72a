/// Writes the parts that all charts have.
struct ChartPen {
  let paint: ChartPaint
  private(set) var out = ""

  init(_ paint: ChartPaint) { self.paint = paint }

  enum Anchor: String { case start, middle, end }

  mutating func raw(_ markup: String) { out += markup }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ role: ChartPaint.Role = .ink, anchor: Anchor = .start,
    size: Double = Chart.size, isStrong: Bool = false
  ) {
    self.text(text, x, y, color: paint.fill(role), anchor: anchor, size: size, isStrong: isStrong)
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, color: String, anchor: Anchor = .start, size: Double = Chart.size,
    isStrong: Bool = false
  ) {
    let weight = isStrong ? " font-weight=\"600\"" : ""
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    out +=
      "<text x=\"\(Markup.number(x))\" y=\"\(Markup.number(y))\" font-size=\"\(Markup.number(size))\"\(place)\(weight) \(color)>\(Markup.escaped(text))</text>"
  }

  mutating func rect(_ x: Double, _ y: Double, _ w: Double, _ h: Double, _ color: String, radius: Double = 0) {
    let round = radius > 0 ? " rx=\"\(Markup.number(radius))\"" : ""
    out +=
      "<rect x=\"\(Markup.number(x))\" y=\"\(Markup.number(y))\" width=\"\(Markup.number(max(0, w)))\" height=\"\(Markup.number(h))\"\(round) \(color)/>"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ color: String, width: Double = 1) {
    out +=
      "<path d=\"M\(Markup.number(x1)) \(Markup.number(y1))L\(Markup.number(x2)) \(Markup.number(y2))\" fill=\"none\" stroke-width=\"\(Markup.number(width))\" \(color)/>"
  }

  /// Names of series beside their fills, in as many lines as they need. Gives the height used.
  mutating func legend(_ names: [String], width: Double, y: Double) -> Double {
    var (x, top) = (0.0, y)
    for (index, name) in names.enumerated() {
      let shown = TextWidth.cut(name, to: width - 20, size: Chart.smallSize)
      let needed = 18 + TextWidth.of(shown, size: Chart.smallSize) + 16
      if x > 0, x + needed > width {
        x = 0
        top += 20
      }
      rect(x, top, 12, 12, paint.patterned(series: index), radius: 2)
      text(shown, x + 18, top + 10.5, .ink, size: Chart.smallSize)
      x += needed
    }
    return top + 22 - y
  }

  /// Round numbers from nothing to at least the largest.
  static func ticks(upTo largest: Double, about count: Int) -> [Double] {
    guard largest > 0 else { return [0, 1] }
    var step = 1.0
    let rough = largest / Double(max(1, count))
    while step * 10 <= rough { step *= 10 }
    while step > rough, step > 1 { step /= 10 }
    let nice = [1.0, 2, 2.5, 5, 10].first { $0 * step >= rough && ($0 != 2.5 || step >= 10) } ?? 10
    let size = nice * step
    var ticks = [0.0]
    while let last = ticks.last, last < largest { ticks.append(last + size) }
    return ticks
  }
}
