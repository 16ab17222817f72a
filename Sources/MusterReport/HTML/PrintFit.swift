/// Finds how small the letters must be for a document to print on one page, and when it cannot be one.
///
/// It counts lines and heights as the style sheet for paper makes them, with some room to spare.
struct PrintFit {
  let columns: Int
  let isOnePage: Bool
  /// In points.
  let size: Double
  private let isLandscape: Bool
  private let marking: String?

  /// Larger than needed is not better, smaller than this cannot be read.
  private static let largest = 9.5
  private static let smallest = 5.5
  private static let comfortable = 7.0
  /// A browser breaks long texts in narrow columns once more than was counted.
  private static let spare = 1.05
  /// Millimetres around everything, and millimetres in a point.
  private static let margin = 11.0
  private static let point = 0.3528

  init(_ document: Document) {
    marking = document.marking
    isLandscape = document.page == .landscape
    let width = (isLandscape ? 297 : 210) - 2 * Self.margin
    let height = (isLandscape ? 210 : 297) - 2 * Self.margin
    var best = (columns: 1, size: 0.0)
    // So many lines never fit, and measuring them takes long.
    let isShort = document.sections.reduce(0) { $0 + $1.table.lines.count } <= 250
    for columns in [1, 2] where isShort && (columns == 1 || document.sections.count > 1) {
      // Two columns shrink the charts, so only where one would make the letters small.
      if columns == 2, best.size >= Self.comfortable { break }
      var size = Self.largest
      while size >= Self.smallest {
        if Self.height(document, columns: columns, size: size, width: width) * Self.spare <= height {
          if size > best.size { best = (columns, size) }
          break
        }
        size -= 0.25
      }
    }
    isOnePage = best.size > 0
    columns = best.columns
    size = isOnePage ? best.size : 8.5
  }

  var style: String {
    var out =
      "@page{size:A4 \(isLandscape ? "landscape" : "portrait");margin:\(Markup.number(Self.margin))mm"
    if !isOnePage {
      let text = (marking ?? "").map { $0 == "\"" || $0 == "\\" || $0.isNewline || $0 == "<" ? " " : String($0) }
        .joined()
      // The marking on every page, and which page it is.
      out += ";@top-center{content:\"\(text)\";font-size:8pt;font-weight:700}"
      out += "@bottom-center{content:\"\(text)\";font-size:8pt;font-weight:700}"
      out += "@bottom-right{content:counter(page) \" / \" counter(pages);font-size:8pt}"
    }
    out += "}@media print{body{font-size:\(NumberText.trimmed(size, 2))pt}"
    out += "figure .wide{zoom:\(NumberText.trimmed(Self.chartScale(size * Self.point) / 0.2646, 3))}"
    if !isOnePage { out += ".marking,footer .marking.bottom{display:none}" }
    return out + "}\n"
  }

  // MARK: Heights, in millimetres

  private static func height(_ document: Document, columns: Int, size: Double, width: Double) -> Double {
    let em = size * point
    let line = em * 1.3
    var top = document.marking == nil ? 0 : 2 * (line + em * 0.7)
    top += em * 1.7 * 1.2 * lines(document.title, em * 1.7, width) + em * 1.2
    if let about = document.about { top += line * lines(about, em, width) + em * 0.2 }
    if document.asOf != nil || !document.given.isEmpty { top += line + em * 0.4 }
    let foot = document.footer.joined(separator: " ") + String(repeating: "x", count: 90)
    top += em + line * lines(foot, em * 0.88, width)
    let column = columns == 1 ? width : (width - em * 2.2) / 2
    let heights = document.sections.map { Self.height($0, em: em, width: column) }
    guard columns == 2 else { return top + heights.reduce(0, +) }
    // Sections are not broken, and the browser fills the columns in order, as evenly as it can.
    guard heights.indices.allSatisfy({ fits(document.sections[$0], em: em, width: column) }) else { return .infinity }
    let all = heights.reduce(0, +)
    var best = Double.infinity
    var left = 0.0
    for height in heights {
      left += height
      best = min(best, max(left, all - left))
    }
    return top + best + em
  }

  private static func height(_ section: DocumentSection, em: Double, width: Double) -> Double {
    var sum = em * 0.9
    if !section.title.isEmpty { sum += em * 1.2 * 1.3 * lines(section.title, em * 1.2, width) + em * 0.3 }
    for show in SVGFile.shows(section) {
      guard let chart = Chart(section, show, paint: ChartPaint(isPage: false, prefix: ""), width: 768) else { continue }
      let drawing = chart.drawing
      // A pixel is 0.2646 mm; wider than the column, it shrinks.
      let scale = min(chartScale(em), width / drawing.width)
      sum += drawing.height * scale + em * 0.5 + (chart.data.remarks.isEmpty ? 0 : em * 1.3)
    }
    let isTable = section.show.isEmpty || section.show.contains(.table) || SVGFile.shows(section).isEmpty
    if isTable {
      // A section without lines says so in one.
      let isEmpty = section.table.lines.isEmpty
      sum += isEmpty ? em * 1.9 : tableHeight(section.table, em: em * 0.95, width: width)
    }
    if !section.notes.isEmpty {
      sum += em * 0.3 + em * 0.88 * 1.3 * lines(section.notes.joined(separator: " "), em * 0.88, width)
    }
    return sum
  }

  /// Charts shrink with the letters.
  static func chartScale(_ em: Double) -> Double { 0.2646 * em / (largest * point) * 0.82 }

  /// Letters are of one width in the estimate; a browser breaks lines a little earlier.
  private static let slack = 1.06

  private static func tableHeight(_ table: DocumentTable, em: Double, width: Double) -> Double {
    let rooms = rooms(table, em: em, width: width)
    let line = em * 1.25
    let padding = em * 0.28 + 0.3
    func lines(_ text: String, _ index: Int) -> Double {
      let room = max(em, rooms[index])
      return max(1, (TextWidth.of(text, size: em) * slack / room).rounded(.up))
    }
    let header = table.columns.indices.map { lines(table.columns[$0].label, $0) }.max() ?? 1
    var height = header * line + padding
    for row in table.lines {
      height += padding + line * (table.columns.indices.map { lines(table.text(row, $0), $0) }.max() ?? 1)
    }
    return height
  }

  /// How wide each column becomes: as wide as its longest value where there is room, never narrower than its longest word.
  private static func rooms(_ table: DocumentTable, em: Double, width: Double) -> [Double] {
    let bounds = bounds(table, em: em)
    let padding = em * 0.9 * Double(table.columns.count)
    let (least, most) = (bounds.reduce(0) { $0 + $1.least }, bounds.reduce(0) { $0 + $1.most })
    guard most + padding > width else { return bounds.map(\.most) }
    let spare = max(0, width - padding - least)
    return bounds.map { $0.least + spare * ($0.most - $0.least) / max(0.001, most - least) }
  }

  private static func bounds(_ table: DocumentTable, em: Double) -> [(least: Double, most: Double)] {
    func word(_ text: String) -> Double {
      text.split(whereSeparator: { $0 == " " || $0 == "-" }).map { TextWidth.of(String($0), size: em) }.max() ?? 0
    }
    return table.columns.indices.map { index in
      let column = table.columns[index]
      let isFixed = column.isNumeric || table.isShort(column.name)
      var (least, most) = (word(column.label), isFixed ? 0 : TextWidth.of(column.label, size: em))
      for line in table.lines.prefix(2000) {
        let text = table.text(line, index)
        let width = TextWidth.of(text, size: em) * (column.isNumeric ? 1.1 : 1)
        most = max(most, width)
        least = max(least, isFixed ? width : word(text))
      }
      return (least * slack, max(least, most) * slack)
    }
  }

  /// Whether a section can stand in half a page without its numbers running out of it.
  private static func fits(_ section: DocumentSection, em: Double, width: Double) -> Bool {
    let needed = bounds(section.table, em: em * 0.95).reduce(0) { $0 + $1.least }
    return needed + em * 0.9 * Double(section.table.columns.count) <= width
  }

  private static func lines(_ text: String, _ size: Double, _ width: Double) -> Double {
    max(1, (TextWidth.of(text, size: size) * 1.04 / width).rounded(.up))
  }
}
