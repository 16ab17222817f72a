/// The charts of a document in one SVG file of their own, with title, marking and foot.
public enum SVGFile {
  static let width = 720.0
  private static let margin = 24.0

  /// Nil when there is nothing to draw.
  public static func text(_ document: Document) -> String? {
    var pen = ChartPen(ChartPaint(isPage: false, prefix: ""))
    var y = margin
    var words: [String] = []
    if let marking = document.marking {
      pen.text(marking, width / 2, y + 8, .ink, anchor: .middle, size: 12, isStrong: true)
      y += 24
    }
    for line in wrapped(document.title, size: 19) {
      pen.text(line, margin, y + 16, size: 19, isStrong: true)
      y += 26
    }
    var width = width
    var isAny = false
    for (number, section) in document.sections.enumerated() {
      let currencies = Chart.currencies(section)
      for (show, currency) in shows(section).flatMap({ show in currencies.map { (show, $0) } }) {
        let paint = ChartPaint(isPage: false, prefix: "c\(number)\(show.rawValue)\(currency ?? "")")
        guard
          let chart = Chart(section, show, currency: currency, paint: paint, width: Self.width - 2 * margin)
        else { continue }
        isAny = true
        if !section.title.isEmpty, section.title != document.title {
          y += 12
          pen.text(section.title, margin, y + 13, size: 15, isStrong: true)
          y += 22
        }
        let drawing = chart.drawing
        pen.raw("<g transform=\"translate(\(Markup.number(margin)) \(Markup.number(y + 6)))\">\(drawing.body)</g>")
        width = max(width, drawing.width + 2 * margin)
        y += drawing.height + 16
        words.append((section.title.isEmpty ? "" : section.title + ". ") + chart.data.words)
        for remark in chart.data.remarks {
          pen.text(remark + ".", margin, y + 8, .soft, size: 11)
          y += 16
        }
      }
    }
    guard isAny else { return nil }
    y += 8
    pen.line(margin, y, width - margin, y, pen.paint.stroke(.grid))
    for sentence in foot(document) {
      for line in wrapped(sentence, size: 11) {
        y += 15
        pen.text(line, margin, y, .soft, size: 11)
      }
    }
    y += margin - 6
    let (w, h) = (Markup.number(width), Markup.number(y))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 \(w) \(h)" width="\(w)" height="\(h)" font-family="'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif">
      <title id="t">\(Markup.escaped(document.title))</title>
      <desc id="d">\(Markup.escaped((words + foot(document)).joined(separator: " ")))</desc>
      <rect width="\(w)" height="\(h)" fill="#ffffff"/>
      \(pen.out)
      </svg>

      """
  }

  /// Why there is nothing to draw, and what to do.
  public static func reason(_ document: Document) -> String {
    guard document.isFigures else { return "there is nothing to draw. Charts are made of figures, as of muster stats." }
    let filled = document.sections.filter { section in section.table.lines.contains { !$0.isSum } }
    guard !filled.isEmpty else {
      return document.sections.allSatisfy(\.table.lines.isEmpty)
        ? "there is nothing to draw: these figures have no rows."
        : "there is nothing to draw: these figures are a total alone. Ask by a dimension, as muster stats year does."
    }
    func isTable(_ section: DocumentSection) -> Bool { section.show == [.table] }
    if document.sections.allSatisfy(isTable) {
      return
        "there is nothing to draw: no section of this report is shown as a chart. Give a section of figures in its definition a line that says how, as show table bar (or stacked, line, heat); muster report show prints the definition."
    }
    if filled.allSatisfy(isTable) {
      return "there is nothing to draw: the sections that are shown as charts have no rows."
    }
    return
      "there is nothing to draw: these figures make no chart. One needs figures by one or two dimensions, or across one, that are not all withheld or not known."
  }

  /// What is drawn of a section: as it says, else what suits its columns.
  static func shows(_ section: DocumentSection) -> [DocumentSection.Show] {
    let said = section.show.filter { $0 != .table }
    guard said.isEmpty else { return said }
    guard section.show.isEmpty else { return [] }
    let dimensions = section.table.columns.filter { $0.kind == .dimension || $0.kind == .time }
    guard section.table.lines.contains(where: { $0.role == .figure || $0.role == .others }) else { return [] }
    if section.question?.contains(" across=") ?? false { return [.heat] }
    switch (dimensions.count, dimensions.first?.kind) {
    case (0, _): return []
    case (1, .time): return [.line]
    case (1, _): return [.bar]
    case (2, _) where dimensions.contains { $0.kind == .time } && dimensions.contains { $0.kind != .time }:
      return [.stacked]
    case (2, _): return [.stacked]
    default: return []
    }
  }

  private static func foot(_ document: Document) -> [String] {
    let stamp = document.stamp.joined(separator: " · ")
    return (stamp.isEmpty ? [] : [stamp]) + document.footer
      + document.sections.flatMap(\.notes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func wrapped(_ text: String, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, TextWidth.of(longer, size: size) > width - 2 * margin {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
