public import MusterCore

/// Makes a ``Document`` of the rows of a reply, as they come: rows of figures with their head, sections and notes, or the
/// plain rows of a list.
public struct DocumentBuilder: Sendable {
  private var document: Document
  private var open: OpenSection?
  /// Whether each row is one object with lists in it, as of `officer.page`.
  private let isDetail: Bool
  public private(set) var rowCount = 0

  /// - Parameter title: for lists, which have none of their own.
  public init(title: String, isDetail: Bool = false) {
    document = Document(title: title)
    self.isDetail = isDetail
  }

  /// The row types that bookkeeping uses; a list with a column `row` of its own holds other words.
  public static func role(of row: Row) -> String? {
    guard case .text(let word) = row["row"], roles.contains(word) else { return nil }
    return word
  }

  private static let roles: Set<String> = [
    "report", "section", "head", "figure", "subtotal", "others", "total", "note",
  ]

  public mutating func take(_ row: Row) {
    switch Self.role(of: row) {
    case "report": takeReport(row)
    case "section":
      close()
      var section = DocumentSection(title: row.text("title") ?? "")
      section.show = Self.show(row["show"])
      section.x = row.text("x")
      section.y = row.text("y")
      section.series = row.text("series")
      section.question = row.text("ask")
      open = OpenSection(section, labels: Self.labels(row["labels"]))
    case "head": takeHead(row)
    case "note":
      begin()
      if let text = row.text("text") ?? row.text("note") { open?.section.notes.append(Self.note(row, text)) }
    case let role?:
      document.isFigures = true
      begin()
      rowCount += 1
      open?.add(row, DocumentTable.Line.Role(rawValue: role) ?? .plain)
    case nil:
      rowCount += 1
      if isDetail {
        takeDetail(row)
      } else {
        begin()
        open?.add(row, .plain)
      }
    }
  }

  /// What the verdict says, which comes last.
  ///
  /// - Parameter rows: how many there were, where they were not all taken here.
  public mutating func take(detail name: String, _ value: String, of rows: Int? = nil) {
    switch name {
    case "marking" where document.marking == nil: document.marking = value
    case "as-of" where document.asOf == nil: document.asOf = value
    case "seq" where document.sequence == nil: document.sequence = Int64(value)
    // Whoever reads the document does not see what was said beside it.
    case "after": document.footer.append(Self.isCut(rows ?? rowCount, "--limit, or take muster export"))
    case Failure.Detail.moreKey: document.footer.append(Self.isCut(rows ?? rowCount, "--\(value)"))
    // Of a list without rows.
    case "columns" where rowCount == 0 && open == nil && document.sections.isEmpty:
      begin()
      open?.setColumns(value.split(separator: ",").map(String.init))
    default: break
    }
  }

  public mutating func finish() -> Document {
    close()
    return document
  }

  private static func isCut(_ rows: Int, _ way: String) -> String {
    "Not the whole list: these are \(rows) rows, and there are more. Ask for more with \(way)."
  }

  // MARK: Bookkeeping

  private mutating func takeReport(_ row: Row) {
    document.isFigures = true
    if let title = row.text("title") { document.title = title }
    document.about = row.text("about")
    document.page = row.text("page").flatMap(Document.Page.init) ?? .portrait
    takeStamp(row)
    if case .list(let given) = row["with"] { document.given = given }
    switch row["footer"] {
    case .list(let lines): document.footer = lines
    case .text(let line): document.footer = [line]
    default: break
    }
  }

  private mutating func takeStamp(_ row: Row) {
    if let marking = row.text("marking") { document.marking = document.marking ?? marking }
    if let asOf = row.text("as-of") { document.asOf = document.asOf ?? asOf }
    if case .int(let sequence) = row["seq"] { document.sequence = document.sequence ?? sequence }
  }

  private mutating func takeHead(_ row: Row) {
    if open?.isStarted ?? false { close() }
    let isAlone = open == nil && document.sections.isEmpty && !document.isFigures
    begin()
    takeStamp(row)
    let title = row.text("title")
    if isAlone, let title { document.title = title }
    if open?.section.title.isEmpty ?? true { open?.section.title = title ?? "" }
    if let question = row.text("question") { open?.section.question = question }
    open?.section.basis = row.text("basis")
    open?.section.calendar = row.text("calendar")
    if case .rows(let columns) = row["columns"] {
      document.isFigures = true
      open?.setColumns(columns)
    }
  }

  private mutating func begin() {
    if open == nil { open = OpenSection(DocumentSection(title: "")) }
  }

  private mutating func close() {
    guard let open else { return }
    document.sections.append(open.finish())
    self.open = nil
  }

  /// A note as a sentence: its text, and what else it names before it.
  private static func note(_ row: Row, _ text: String) -> String {
    let parts = row.fields.compactMap { field -> String? in
      guard !["row", "text", "note"].contains(field.name), !field.value.plain.isEmpty else { return nil }
      return "\(field.name) \(field.value.plain)"
    }
    return (parts + [text]).joined(separator: ": ")
  }

  private static func show(_ value: Row.Value?) -> [DocumentSection.Show] {
    let words: [String] =
      switch value {
      case .list(let words): words
      case .text(let text): text.split { $0 == "+" || $0 == "|" || $0 == " " }.map(String.init)
      default: []
      }
    return words.compactMap(DocumentSection.Show.init)
  }

  private static func labels(_ value: Row.Value?) -> [String: String] {
    guard case .rows(let rows) = value else { return [:] }
    return Dictionary(
      rows.compactMap { row in row.text("column").flatMap { name in row.text("text").map { (name, $0) } } }
    ) { first, _ in first }
  }

  // MARK: Details

  /// One object: its values as a table of two columns, each of its lists as a table below.
  private mutating func takeDetail(_ row: Row) {
    close()
    var facts = OpenSection(DocumentSection(title: ""))
    facts.setColumns([("item", .text, "Item"), ("value", .text, "Value")])
    var lists: [OpenSection] = []
    for field in row.fields {
      if case .rows(let rows) = field.value {
        guard !rows.isEmpty else { continue }
        var list = OpenSection(DocumentSection(title: OpenSection.spoken(field.name)))
        for row in rows { list.add(row, .plain) }
        lists.append(list)
      } else {
        facts.add([.text(OpenSection.spoken(field.name)), field.value == .null ? .null : .text(field.value.plain)])
      }
    }
    document.sections += [facts.finish()] + lists.map { $0.finish() }
  }
}

extension Row {
  /// The text of a field that holds one and isn't empty.
  func text(_ name: String) -> String? {
    guard case .text(let text) = self[name], !text.isEmpty else { return nil }
    return text
  }
}
