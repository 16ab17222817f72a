import MusterCore
import MusterReport

/// Prints the rows of one reply in the format asked for. What needs no look at all rows is printed as it comes.
final class Presenter {
  /// What is to be made of the rows.
  struct Style {
    var format: OutputFormat
    /// Each row is one object, shown line by line.
    var isDetail = false
    /// What a list is called where it needs a title.
    var title = ""
    /// Whether figures get bars; nil: on a terminal.
    var bars: Bool?
  }

  private let style: Style
  private let context: Context
  private var console: Console { context.console }
  /// Rows that wait for the verdict.
  private var held: [Row] = []
  private var csv: CSVView?
  private var document: DocumentView?
  private var isArrayOpen = false
  /// Of a list; figures say it in their head.
  private var marking: String?
  /// The first row says it.
  private var saysMarking = false
  private(set) var count = 0
  /// Why the rows cannot be printed in this format. Nothing more is taken then.
  private(set) var problem: ClientError?

  init(_ style: Style, context: Context) {
    self.style = style
    self.context = context
    if style.format == .csv || style.format == .csvMachine {
      csv = CSVView(isSafe: style.format == .csv, console: context.console)
    }
    if style.format.isDocument { open() }
  }

  /// Begins a document.
  private func open() {
    do throws(ClientError) { document = try DocumentView(style, context: context) } catch { problem = error }
  }

  /// Whether nothing is to be seen before the verdict.
  var isSilent: Bool { style.format == .table || style.format.isDocument || document != nil }

  /// Whether rows went out that a bad verdict makes void.
  var hasPrinted: Bool { count > 0 && held.isEmpty && document == nil && style.format != .table }

  func take(_ payload: String) {
    guard problem == nil else { return }
    guard payload.hasPrefix("{") else {
      if style.format != .table {
        problem = ClientError(.usage, "--format: this answers with text, not with rows. Leave the format out.")
      } else {
        console.data(Printable.clean(payload))
      }
      return
    }
    count += 1
    switch style.format {
    case .jsonl:
      if count == 1 { saysMarking = JSONReader.row(payload)?["marking"] != nil }
      console.data(payload)
    case .json: takeJSON(payload)
    case .table: if let row = read(payload) { held.append(Self.spoken(row)) }
    case .csv, .csvMachine: if let row = read(payload) { csv?.take(row) }
    case .xlsx, .html, .svg, .ics: takeDocument(payload)
    }
  }

  /// The first row tells figures from a list.
  private func takeJSON(_ payload: String) {
    if count == 1, let row = JSONReader.row(payload), DocumentBuilder.role(of: row) != nil { open() }
    if document != nil {
      takeDocument(payload)
    } else {
      console.data((count == 1 ? "[" : ",") + payload)
    }
  }

  private func takeDocument(_ payload: String) {
    guard let row = read(payload) else { return }
    do throws(ClientError) { try document?.take(row) } catch { problem = error }
  }

  private func read(_ payload: String) -> Row? {
    if let row = JSONReader.row(payload) { return style.format == .json ? row : Self.noted(row) }
    console.message("muster: the daemon sent a row that is not JSON: \(Printable.clean(payload))")
    return nil
  }

  /// What the verdict says of all rows.
  func take(detail name: String, _ value: String) {
    document?.take(detail: name, value)
    csv?.take(detail: name, value)
    if name == "marking" { marking = value }
    // All that a list has in JSON is its rows: the marking is said beside it, as it is of CSV.
    if name == "marking", document == nil, !saysMarking, style.format == .json || style.format == .jsonl {
      console.message("marking: \(value)")
    }
  }

  /// Closes the output after a verdict that makes the rows good. An array is left open otherwise, so that nobody takes
  /// half a list for a whole one.
  func finish() {
    guard problem == nil else { return }
    switch style.format {
    case .jsonl: break
    case .json where document == nil: console.data(count == 0 ? "[]" : "]")
    case .csv, .csvMachine: csv?.finish()
    case .table: showTable()
    case .json, .xlsx, .html, .svg, .ics:
      do throws(ClientError) { try document?.finish() } catch { problem = error }
    }
  }

  private func showTable() {
    let lines: [String]
    // Lines as long as they need to be are split into columns by programs; a page is read.
    let empty = console.width == nil ? "-" : ""
    // What shows one object may also show figures, as a publication is: then its rows say what they are.
    if style.isDetail, !held.contains(where: { DocumentBuilder.role(of: $0) != nil }) {
      lines = held.enumerated().flatMap { index, row in
        (index > 0 ? [""] : []) + DetailView(width: console.width, empty: empty).lines(row)
      }
    } else {
      lines = FiguresView(width: console.width, hasBars: style.bars ?? console.isTerminal, empty: empty).lines(held)
    }
    lines.forEach(console.data)
    if let marking, !held.isEmpty, !held.contains(where: { $0["marking"] != nil }) {
      console.data("")
      console.data(Printable.clean(marking))
    }
  }

  /// What a note says to type, as this client takes it.
  private static func noted(_ row: Row) -> Row {
    guard row["row"] == .text("note"), case .text(let text) = row["text"] else { return row }
    var row = row
    row.set("text", .text(ShellForm.of(text)))
    return row
  }

  /// For people: what to type next as this client takes it, and moments without fractions of a second.
  private static func spoken(_ row: Row) -> Row {
    var row = row
    for (index, field) in row.fields.enumerated() {
      switch field.value {
      case .rows(let rows): row.fields[index].value = .rows(rows.map(spoken))
      case .text(let text) where field.name == "next": row.fields[index].value = .text(ShellForm.command(text))
      case .text(let text): row.fields[index].value = .text(Moment.spoken(text))
      default: break
      }
    }
    return row
  }
}
