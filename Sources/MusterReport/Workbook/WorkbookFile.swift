public import MusterCore
public import Workbook

/// Documents as Excel workbooks: a sheet for each table, and one that says what it all is. A long list is written as it
/// comes, so that memory does not grow with it.
public final class WorkbookFile {
  private let path: String
  private let title: String
  private let rowsPerSheet: Int
  private var builder: DocumentBuilder
  private var writer: WorkbookWriter?
  private var columns: [CellWriter] = []
  private var places: [String: Int] = [:]
  private var held: [Row] = []
  private var isDocument = false
  /// Columns that came too late for the header.
  public private(set) var leftOut: [String] = []
  public private(set) var rowCount = 0

  /// So many rows of a list decide its columns.
  static let lookahead = 2000

  /// - Parameters:
  ///   - title: for lists, which have none of their own.
  ///   - rowsPerSheet: smaller only for tests.
  public init(path: String, title: String, isDetail: Bool, rowsPerSheet: Int = WorkbookWriter.rowLimit)
    throws(WorkbookError)
  {
    guard WorkbookWriter.isAvailable else { throw .notBuilt }
    self.path = path
    self.title = title
    self.rowsPerSheet = rowsPerSheet
    builder = DocumentBuilder(title: title, isDetail: isDetail)
    isDocument = isDetail
  }

  public func take(_ row: Row) throws(WorkbookError) {
    rowCount += 1
    if !isDocument, writer == nil, DocumentBuilder.role(of: row) != nil {
      isDocument = true
      for row in held { builder.take(row) }
      held = []
    }
    if isDocument {
      builder.take(row)
    } else if writer != nil {
      try append(row)
    } else {
      held.append(row)
      if held.count >= Self.lookahead { try beginList() }
    }
  }

  public func take(detail name: String, _ value: String) { builder.take(detail: name, value, of: rowCount) }

  /// Texts too long for a cell.
  public var cutTexts: Int { writer?.cutTexts ?? 0 }

  /// Writes the file.
  public func finish() throws(WorkbookError) {
    if !isDocument, writer == nil {
      // Short enough to know everything about it.
      for row in held { builder.take(row) }
      held = []
      isDocument = true
    }
    let document = builder.finish()
    if isDocument {
      try write(document)
    } else {
      // The verdict came after the sheets were begun, and with it the marking.
      writer?.restamp(
        pageHeader: document.marking ?? "", pageFooter: pageFooter(document), comments: comments(document),
        created: created(document))
      try about(document, tables: [])
    }
    try writer?.close()
  }

  // MARK: Long lists

  private func beginList() throws(WorkbookError) {
    var sample = DocumentBuilder(title: title)
    for row in held { sample.take(row) }
    let document = sample.finish()
    guard let section = document.sections.first else { return }
    try open(document)
    begin(section.table, isSample: true)
    try writer?.beginSheet(title, layout(document))
    let rows = held
    held = []
    for row in rows { try append(row) }
  }

  /// - Parameter isSample: more rows follow, of which nothing is known yet.
  private func begin(_ table: DocumentTable, isSample: Bool = false) {
    columns = table.columns.indices.map {
      CellWriter(
        table.columns[$0], at: $0, in: table, lines: table.lines.prefix(Self.lookahead), isSample: isSample)
    }
    places = Dictionary(table.columns.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  private func append(_ row: Row) throws(WorkbookError) {
    var cells = Array(repeating: SheetCell.empty, count: columns.count)
    for field in row.fields {
      guard let place = places[field.name] else {
        if !leftOut.contains(field.name) { leftOut.append(field.name) }
        continue
      }
      cells[place] = columns[place].cell(field.value)
    }
    try writer?.append(cells)
  }

  // MARK: Documents

  private func open(_ document: Document) throws(WorkbookError) {
    writer = try WorkbookWriter(
      path: path, title: document.title, comments: comments(document), created: created(document),
      rowsPerSheet: rowsPerSheet)
  }

  private func comments(_ document: Document) -> String {
    ([document.marking].compactMap(\.self) + document.footer).joined(separator: ". ")
  }

  /// Of figures the moment they stand for, so that the same figures give the same file.
  private func created(_ document: Document) -> Int64 {
    let created = document.asOf.flatMap { try? Instant(parsing: $0) }?.microseconds ?? 0
    return created > 0 ? created / 1_000_000 : 1_577_836_800
  }

  private func pageFooter(_ document: Document) -> String {
    ([document.title] + document.stamp.dropFirst(document.marking == nil ? 0 : 1)).joined(separator: " · ")
  }

  private func layout(_ document: Document) -> SheetLayout {
    SheetLayout(
      columns: columns.map(\.sheetColumn), pageHeader: document.marking ?? "",
      pageFooter: pageFooter(document), isLandscape: true)
  }

  private func write(_ document: Document) throws(WorkbookError) {
    try open(document)
    for section in document.sections where !section.table.columns.isEmpty {
      begin(section.table)
      try writer?.beginSheet(section.title.isEmpty ? document.title : section.title, layout(document))
      for line in section.table.lines {
        let cells = section.table.columns.indices.map { index -> SheetCell in
          let text = section.table.text(line, index)
          if line.suppressed.contains(section.table.columns[index].name) { return .text(text) }
          if case .null = line.cells[index], !text.isEmpty { return .text(text) }
          return columns[index].cell(line.cells[index])
        }
        try writer?.append(cells, isStrong: line.isSum)
      }
    }
    try about(document, tables: document.sections)
  }

  /// The last sheet: what the figures are, what they leave out, what the columns mean.
  private func about(_ document: Document, tables: [DocumentSection]) throws(WorkbookError) {
    let layout = SheetLayout(
      columns: [.init("About", .text, width: 24), .init("", .text, width: 90)], pageHeader: document.marking ?? "",
      pageFooter: document.title, isLandscape: false, hasFilter: false)
    try writer?.beginSheet("About", layout)
    func add(_ name: String, _ text: String?) throws(WorkbookError) {
      if let text, !text.isEmpty { try writer?.append([.text(name), .text(text)]) }
    }
    try add("Title", document.title)
    try add("About", document.about)
    try add("Marking", document.marking)
    try add("As of", document.asOf)
    try add("Last sealed change", document.sequence.map(String.init))
    for given in document.given { try add("Given", given) }
    for section in tables {
      if tables.count > 1 { try add("Table", section.title) }
      try add("Question", section.question)
      try add("Year by", section.basis)
      try add("Calendar", section.calendar)
      for note in section.notes { try add("Note", note) }
      for column in section.table.columns where document.isFigures {
        try add("Column", Self.definition(column))
      }
    }
    for line in document.footer { try add("Note", line) }
    try add("Withheld", tables.contains { $0.table.lines.contains { !$0.suppressed.isEmpty } } ? "shown as *" : nil)
  }

  /// What a column means in words where the register has them, else what it is.
  private static func definition(_ column: DocumentTable.Column) -> String {
    let words = Measure(rawValue: column.name)?.definition ?? Dimension(rawValue: column.name)?.definition
    return "\(column.label): \(words ?? "\(column.name), \(column.kind.rawValue)")"
  }
}
