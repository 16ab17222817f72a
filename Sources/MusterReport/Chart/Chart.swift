/// A picture of figures as SVG, with its numbers as text for whoever cannot see it.
struct Chart {
  let data: ChartData
  let show: DocumentSection.Show
  let paint: ChartPaint
  let width: Double

  static let size = 13.0
  static let smallSize = 12.0

  /// Nil when the section has nothing to draw in this way.
  ///
  /// - Parameter currency: of amounts in several, those that are drawn.
  init?(
    _ section: DocumentSection, _ show: DocumentSection.Show, currency: String? = nil, paint: ChartPaint, width: Double
  ) {
    guard let data = ChartReader(section, currency: currency).data(show) else { return nil }
    self.data = data
    self.show = show
    self.paint = paint
    self.width = width
  }

  /// Of amounts in several currencies each, which makes a chart of its own; else nil alone.
  static func currencies(_ section: DocumentSection) -> [String?] {
    let found = ChartReader(section).currencies
    return found.count > 1 ? found.map(Optional.some) : [nil]
  }

  /// What is drawn, and how large it is. The text in it does not grow with the width.
  struct Drawing {
    var body = ""
    var width: Double
    var height = 0.0
  }

  var drawing: Drawing {
    switch show {
    case .bar, .table: BarChart(data: data, paint: paint, width: width, isStacked: false).drawing
    case .stacked: BarChart(data: data, paint: paint, width: width, isStacked: true).drawing
    case .line: LineChart(data: data, paint: paint, width: width).drawing
    case .heat: HeatMap(data: data, paint: paint, width: width).drawing
    }
  }

  private var kind: String {
    switch show {
    case .bar, .table: "Bar chart"
    case .stacked: "Stacked bar chart"
    case .line: "Line chart"
    case .heat: "Heat map"
    }
  }

  /// One `svg` element within a page.
  func element(title: String) -> String {
    let drawing = drawing
    let (w, h) = (Markup.number(drawing.width), Markup.number(drawing.height))
    return
      "<svg role=\"img\" aria-labelledby=\"\(paint.prefix)t \(paint.prefix)d\" viewBox=\"0 0 \(w) \(h)\" width=\"\(w)\" height=\"\(h)\">"
      + "<title id=\"\(paint.prefix)t\">\(Markup.escaped("\(kind): \(title)"))</title>"
      + "<desc id=\"\(paint.prefix)d\">\(Markup.escaped(data.words))</desc>\(drawing.body)</svg>"
  }
}
