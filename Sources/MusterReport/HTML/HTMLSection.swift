import MusterCore

/// One section of a page: heading, charts, table, notes.
struct HTMLSection {
  let section: DocumentSection
  let number: Int
  /// The only one: its title is that of the page.
  let isAlone: Bool
  let documentTitle: String

  init(_ section: DocumentSection, number: Int, isAlone: Bool, documentTitle: String) {
    self.section = section
    self.number = number
    self.isAlone = isAlone
    self.documentTitle = documentTitle
  }

  private var id: String { DocumentSection.anchor(number) }
  private var showsTitle: Bool { !section.title.isEmpty && !(isAlone && section.title == documentTitle) }
  private var title: String { section.title.isEmpty ? documentTitle : section.title }

  var text: String {
    let label = showsTitle ? " aria-labelledby=\"\(id)h\"" : ""
    var out = "<section id=\"\(id)\"\(label)>\n"
    if showsTitle { out += "<h2 id=\"\(id)h\">\(Markup.escaped(section.title))</h2>\n" }
    let currencies = Chart.currencies(section)
    let charts = SVGFile.shows(section).flatMap { show in currencies.compactMap { figure(show, $0) } }
    out += charts.joined()
    if section.show.isEmpty || section.show.contains(.table) || charts.isEmpty {
      out += table
    } else {
      // The numbers behind a picture, for whoever wants them.
      out += "<details><summary>Figures</summary>\n\(table)</details>\n"
    }
    if !section.notes.isEmpty {
      out += "<ul class=\"notes\">"
      for note in section.notes { out += "<li>\(Markup.escaped(note))</li>" }
      out += "</ul>\n"
    }
    return out + "</section>"
  }

  // MARK: Charts

  /// Drawn twice: a small one for narrow screens, where a large one would shrink its letters. Only one is ever shown.
  private func figure(_ show: DocumentSection.Show, _ currency: String?) -> String? {
    let name = "\(id)\(show.rawValue)\(currency ?? "")"
    let title = title + (currency.map { ", \($0)" } ?? "")
    let wide = ChartPaint(isPage: true, prefix: name + "w")
    guard let chart = Chart(section, show, currency: currency, paint: wide, width: 768) else { return nil }
    var out = "<figure>\n<div class=\"wide\">\(chart.element(title: title))</div>\n"
    let narrow = ChartPaint(isPage: true, prefix: name + "n")
    if let small = Chart(section, show, currency: currency, paint: narrow, width: 320) {
      out +=
        "<div class=\"narrow\" tabindex=\"0\" role=\"group\" aria-label=\"Chart\">\(small.element(title: title))</div>\n"
    }
    let remarks = chart.data.remarks.map { Markup.escaped($0) + "." }
    if !remarks.isEmpty { out += "<figcaption>\(remarks.joined(separator: " "))</figcaption>\n" }
    return out + "</figure>\n"
  }

  // MARK: The table

  private var table: String {
    let table = section.table
    guard !table.columns.isEmpty, !table.lines.isEmpty else {
      return "<p class=\"empty\">None.</p>\n"
    }
    let caption = showsTitle ? "" : "<caption>\(Markup.escaped(title))</caption>"
    let isSortable = table.lines.count { !$0.isSum } > 1
    var out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(Markup.escaped("Table: " + title))\">"
      + "<table\(isSortable ? " class=\"sortable\"" : "")>\(caption)<thead><tr>"
    for column in table.columns {
      let kind = column.isNumeric ? " class=\"n\"" : table.isShort(column.name) ? " class=\"k\"" : ""
      out += "<th scope=\"col\"\(kind)>\(Self.heading(column.label))</th>"
    }
    out += "</tr></thead><tbody>\n"
    let totals = table.lines.lastIndex { $0.role != .total }.map { $0 + 1 } ?? 0
    var previous: [String] = []
    let short = table.columns.map { table.isShort($0.name) }
    for line in table.lines[..<totals] { out += row(line, short, &previous) }
    out += "</tbody>"
    if totals < table.lines.count {
      out += "<tfoot>\n"
      for line in table.lines[totals...] { out += row(line, short, &previous) }
      out += "</tfoot>"
    }
    return out + "</table></div>\n"
  }

  /// `OF-3` stays whole when a heading is broken over lines.
  private static func heading(_ label: String) -> String {
    label.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let text = Markup.escaped(String(word))
      return word.contains("-") && word.utf8.count <= 10 ? "<span class=\"k\">\(text)</span>" : text
    }.joined(separator: " ")
  }

  /// The first column names the row. Values that repeat those above are toned down.
  private func row(_ line: DocumentTable.Line, _ short: [Bool], _ previous: inout [String]) -> String {
    let columns = section.table.columns
    let texts = columns.indices.map { section.table.text(line, $0) }
    var out = line.role == .plain || line.role == .figure ? "<tr>" : "<tr class=\"\(line.role.rawValue)\">"
    var isRepeated = line.role == .figure
    for (index, column) in columns.enumerated() {
      isRepeated = isRepeated && column.kind == .dimension && index < previous.count && previous[index] == texts[index]
      out += cell(line, index, texts[index], isShort: short[index], isRepeated: isRepeated)
    }
    previous = texts
    return out + "</tr>\n"
  }

  private func cell(_ line: DocumentTable.Line, _ index: Int, _ text: String, isShort: Bool, isRepeated: Bool)
    -> String
  {
    let column = section.table.columns[index]
    let isWithheld = line.suppressed.contains(column.name)
    var classes: [String] = []
    if column.isNumeric { classes.append("n") } else if isShort { classes.append("k") }
    if isRepeated, index + 1 < section.table.columns.count { classes.append("rep") }
    var attributes = ""
    var shown = Markup.escaped(text)
    if isWithheld {
      shown = "<abbr title=\"withheld\">*</abbr>"
      attributes += " data-v=\"\""
    } else if text.isEmpty {
      shown = column.isNumeric || line.isSum ? "" : "<span class=\"none\">–</span>"
    } else {
      let number = column.isNumeric || column.kind == .time ? Reading.number(line.cells[index]) : nil
      switch column.kind {
      case .count, .days, .decimal: shown = NumberText.grouped(shown).replacingMinus
      case .integer where !Self.isIdentifier(column.name): shown = NumberText.grouped(shown).replacingMinus
      case .change:
        if let number, number > 0 {
          shown = "+" + NumberText.grouped(shown)
        } else {
          shown = NumberText.grouped(shown).replacingMinus
        }
        classes.append(number.map { $0 < 0 ? "down" : $0 > 0 ? "up" : "same" } ?? "same")
      case .money: shown = text.split(separator: "+").map { Self.money(String($0).trimmed) }.joined(separator: "<br>")
      case .percent: shown += "%"
      case .flag: shown = text
      case .moment: shown = Document.spoken(text)
      default: break
      }
      if let number, column.isNumeric { attributes += " data-v=\"\(NumberText.trimmed(number, 4))\"" }
    }
    if Self.isRightToLeft(text) { attributes += " dir=\"auto\"" }
    if !classes.isEmpty { attributes += " class=\"\(classes.joined(separator: " "))\"" }
    if index == 0 { return "<th scope=\"row\"\(attributes)>\(shown)</th>" }
    return "<td\(attributes)>\(shown)</td>"
  }

  /// Thousands marks would spoil numbers of things.
  private static func isIdentifier(_ name: String) -> Bool {
    ["id", "year", "seq", "number", "enrolment", "line", "offer", "letter"].contains(name) || name.hasSuffix("-id")
  }

  private static func money(_ text: String) -> String {
    guard let amount = Reading.money(text) else { return Markup.escaped(text) }
    return "\(NumberText.grouped(amount.digits).replacingMinus) <span class=\"unit\">\(amount.currency)</span>"
  }

  private static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) }
  }
}

extension String {
  /// A minus as print has it.
  fileprivate var replacingMinus: String { hasPrefix("-") ? "\u{2212}" + dropFirst() : self }
}
