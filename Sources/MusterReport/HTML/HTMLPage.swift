import MusterCore

/// A document as one page that needs nothing else: no network, readable without its script, light and dark, narrow and on
/// paper, where a report fits one side of A4 as long as that can be read.
public struct HTMLPage {
  private let document: Document

  /// More rows make a page that no one scrolls through.
  public static let rowLimit = 5000

  public init(_ document: Document) { self.document = document }

  public var text: String {
    let fit = PrintFit(document)
    let style = HTMLStyle.text + fit.style
    let policy =
      "default-src 'none'; style-src 'sha256-\(Base64.text(Hex.sha256(Array(style.utf8))))'; script-src 'sha256-\(Base64.text(Hex.sha256(Array(HTMLScript.text.utf8))))'; base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="muster">
      <title>\(Markup.escaped(document.title))</title>
      <style>\(style)</style>
      </head>
      <body\(document.page == .landscape ? " class=\"broad\"" : "")>
      <header>
      \(banner("top"))\(heading)</header>
      \(contents)<main class="\(fit.columns == 2 ? "two" : "one")">
      \(sections)</main>
      \(footer)<script>\(HTMLScript.text)</script>
      </body>
      </html>

      """
  }

  private func banner(_ place: String) -> String {
    guard let marking = document.marking else { return "" }
    return "<p class=\"marking \(place)\">\(Markup.escaped(marking))</p>\n"
  }

  private var heading: String {
    var out = "<h1>\(Markup.escaped(document.title))</h1>\n"
    if let about = document.about { out += "<p class=\"about\">\(Markup.escaped(about))</p>\n" }
    var facts: [(String, String)] = []
    if let asOf = document.asOf { facts.append(("As of", Document.spoken(asOf))) }
    for given in document.given {
      let parts = given.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { facts.append((OpenSection.spoken(parts[0]), parts[1])) }
    }
    let bases = Set(document.sections.compactMap(\.basis))
    if bases.count == 1, let basis = bases.first, !document.given.contains(where: { $0.hasPrefix("basis=") }) {
      facts.append(("Year by", basis == "reported" ? "report" : "day of \(basis)"))
    }
    let calendars = Set(document.sections.compactMap(\.calendar))
    if calendars.count == 1, let calendar = calendars.first,
      !document.given.contains(where: { $0.hasPrefix("calendar=") })
    {
      facts.append(("Calendar", calendar == "calendar" ? "January to December" : calendar))
    }
    if !facts.isEmpty {
      out += "<dl class=\"facts\">"
      for (name, value) in facts {
        out += "<div><dt>\(Markup.escaped(name))</dt><dd>\(Markup.escaped(value))</dd></div>"
      }
      out += "</dl>\n"
    }
    return out
  }

  private var contents: String {
    let titled = document.sections.enumerated().filter { !$0.element.title.isEmpty }
    guard titled.count > 1 else { return "" }
    let links = titled.map { number, section in
      "<li><a href=\"#\(DocumentSection.anchor(number))\">\(Markup.escaped(section.title))</a></li>"
    }
    return "<nav aria-label=\"Sections\"><ul>\(links.joined())</ul></nav>\n"
  }

  private var sections: String {
    let parts = document.sections.enumerated().map { number, section in
      HTMLSection(section, number: number, isAlone: document.sections.count == 1, documentTitle: document.title).text
    }
    return parts.joined(separator: "\n")
  }

  private var footer: String {
    var out = "<footer>\n"
    for line in document.footer { out += "<p>\(Markup.escaped(line))</p>\n" }
    var parts: [String] = []
    if let asOf = document.asOf { parts.append("As of \(Document.spoken(asOf))") }
    if let sequence = document.sequence { parts.append("last sealed change \(sequence)") }
    parts.append("made by muster")
    let line = parts.joined(separator: " · ")
    return out
      + "<p class=\"made\">\(line.prefix(1).uppercased())\(Markup.escaped(String(line.dropFirst())))</p>\n\(banner("bottom"))</footer>\n"
  }
}
