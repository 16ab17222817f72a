/// The cells of a file that is not all table: the header is looked for, and rows may have more or fewer cells.
struct HistoryTable {
  struct Cells {
    let line: Int
    var cells: [String]
    /// How many it had, before those that lack were added.
    let count: Int
    /// More or fewer cells than the header.
    let isOff: Bool
  }

  let header: [String]
  let headerLine: Int
  /// Rows above the header, then those below it.
  let above: [Cells]
  let rows: [Cells]
  let separator: String
  let columns: [HistoryMapping.Column: Int]

  /// How far down a header is looked for.
  private static let searched = 60

  init(_ bytes: [UInt8], _ dialect: DelimitedReader.Dialect, _ mapping: HistoryMapping) throws(Failure) {
    let separators: [(name: String, byte: UInt8, dialect: DelimitedReader.Dialect)] = [
      ("comma", UInt8(ascii: ","), .csv), ("tab", 0x09, .tsv), ("semicolon", UInt8(ascii: ";"), .csv),
    ]
    let stated = dialect == .tsv ? 1 : 0
    // The one stated first; another only if the columns are found with it alone.
    var refusal: Failure?
    for index in [stated] + separators.indices.filter({ $0 != stated }) {
      let records: [DelimitedReader.Record]
      do throws(Failure) {
        records = try DelimitedReader.split(bytes, separators[index].dialect, separator: separators[index].byte)
      } catch {
        refusal = refusal ?? error
        continue
      }
      do throws(Failure) {
        self = try Self.find(records, mapping, separators[index].name)
        return
      } catch {
        refusal = refusal ?? error
      }
    }
    throw refusal ?? Failure(.importRejected, "There is nothing in the file.", [.init("line", "1")])
  }

  private init(
    header: [String], headerLine: Int, above: [Cells], rows: [Cells], separator: String,
    columns: [HistoryMapping.Column: Int]
  ) {
    self.header = header
    self.headerLine = headerLine
    self.above = above
    self.rows = rows
    self.separator = separator
    self.columns = columns
  }

  private static func find(
    _ records: [DelimitedReader.Record], _ mapping: HistoryMapping, _ separator: String
  ) throws(Failure) -> HistoryTable {
    guard !records.isEmpty else {
      throw Failure(
        .importRejected, "There is nothing in the file: not even a line of column names.", [.init("line", "1")])
    }
    let candidates: Range<Int>
    if let skip = mapping.skip {
      guard skip < records.count else {
        throw Failure(.importRejected, "The file ends above its header.", [.init("line", "1")])
      }
      candidates = skip..<skip + 1
    } else {
      candidates = 0..<min(records.count, searched)
    }
    var best: (index: Int, columns: [HistoryMapping.Column: Int], doubled: String?)?
    for index in candidates {
      let (columns, doubled) = match(records[index].fields, mapping)
      if columns.count > best?.columns.count ?? -1 { best = (index, columns, doubled) }
    }
    guard let best else { throw Failure(.bug, "no line was looked at") }
    let line = records[best.index].line
    if let missing = mapping.needed.first(where: { best.columns[$0] == nil && mapping.constants[$0] == nil }) {
      let names = (mapping.columns[missing] ?? []).map(\.quoted).joined(separator: " or ")
      throw Failure(
        .importRejected,
        "The file lacks a column for \(missing.rawValue): none is headed \(names). It needs \(mapping.needed.map { mapping.columns[$0]?.first ?? $0.rawValue }.joined(separator: ", ")).",
        [.init("line", String(line)), .init("column", mapping.columns[missing]?.first ?? missing.rawValue)])
    }
    if let doubled = best.doubled {
      throw Failure(
        .importRejected, "Two columns are headed \(doubled.quoted). Give one of them another header.",
        [.init("line", String(line)), .init("column", doubled)])
    }
    var header = records[best.index].fields.map { clean($0) }
    // Every header is a key of the source text.
    var seen: Set<String> = []
    for index in header.indices {
      if header[index].isEmpty { header[index] = "column \(index + 1)" }
      while !seen.insert(header[index]).inserted { header[index] += " (again)" }
    }
    let width = header.count
    func cells(_ record: DelimitedReader.Record) -> Cells {
      var cells = record.fields.map(clean)
      // Cells left out at the end, or added there without text, are no damage.
      while cells.count > width, cells.last?.isEmpty == true { cells.removeLast() }
      let isOff = cells.count > width
      let isShort = cells.count < width
      let count = cells.count
      while cells.count < width { cells.append("") }
      return Cells(line: record.line, cells: cells, count: count, isOff: isOff || isShort)
    }
    return HistoryTable(
      header: header, headerLine: line, above: records[..<best.index].map(cells),
      rows: records[(best.index + 1)...].map(cells), separator: separator, columns: best.columns)
  }

  /// Which cells of a line are headers that the mapping names.
  private static func match(
    _ fields: [String], _ mapping: HistoryMapping
  ) -> (columns: [HistoryMapping.Column: Int], doubled: String?) {
    var places: [String: [Int]] = [:]
    for (index, field) in fields.enumerated() where field.utf8.count <= 200 {
      places[key(field), default: []].append(index)
    }
    var out: [HistoryMapping.Column: Int] = [:]
    var doubled: String?
    for (column, names) in mapping.columns {
      // Names in the order of the mapping: the first that is there.
      for name in names {
        guard let found = places[key(name)] else { continue }
        if found.count > 1 { doubled = doubled ?? name }
        out[column] = found[0]
        break
      }
    }
    return (out, doubled)
  }

  static func key(_ header: String) -> String { CleanText.foldedKey(header) }

  /// Every kind of space as one, unseen characters dropped: what is stored can be seen and compared.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.trimmed }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        out.append(" ")
      } else if !scalar.isUnsafeToShow {
        out.append(scalar)
      }
    }
    return String(out).trimmed
  }
}
