import MusterCore
import MusterReport
import Workbook

/// Rows on their way into a document, which is written when all are there. Only a workbook is written as they come.
final class DocumentView {
  private let style: Presenter.Style
  private let context: Context
  private var builder: DocumentBuilder
  private var workbook: WorkbookFile?
  private var scratch: ScratchFile?
  private var count = 0

  init(_ style: Presenter.Style, context: Context) throws(ClientError) {
    self.style = style
    self.context = context
    builder = DocumentBuilder(title: style.title, isDetail: style.isDetail)
    guard style.format == .xlsx else { return }
    let scratch = try ScratchFile(environment: context.environment)
    self.scratch = scratch
    do throws(WorkbookError) {
      workbook = try WorkbookFile(path: scratch.path, title: style.title, isDetail: style.isDetail)
    } catch {
      throw ClientError(.usage, "--format: \(error.description)")
    }
  }

  func take(_ row: Row) throws(ClientError) {
    count += 1
    guard let workbook else {
      if style.format == .html, count > HTMLPage.rowLimit {
        throw ClientError(
          .usage,
          "--format: more than \(HTMLPage.rowLimit) rows make a page nobody can read. Ask for less, or take xlsx or csv."
        )
      }
      builder.take(row)
      return
    }
    do throws(WorkbookError) { try workbook.take(row) } catch { throw Self.failed(error) }
  }

  func take(detail name: String, _ value: String) {
    builder.take(detail: name, value)
    workbook?.take(detail: name, value)
  }

  private static func failed(_ error: WorkbookError) -> ClientError {
    ClientError(.usage, "--format: \(error.description)")
  }

  func finish() throws(ClientError) {
    if let workbook {
      try finish(workbook)
      return
    }
    let document = builder.finish()
    switch style.format {
    case .html: context.console.data(HTMLPage(document).text)
    case .svg:
      guard let text = SVGFile.text(document) else {
        throw ClientError(.usage, "--format: \(SVGFile.reason(document))")
      }
      context.console.data(text)
    case .ics: try finishCalendar(document)
    default: context.console.data(FiguresJSON.text(document))
    }
  }

  private func finish(_ workbook: WorkbookFile) throws(ClientError) {
    do throws(WorkbookError) { try workbook.finish() } catch { throw Self.failed(error) }
    for name in workbook.leftOut {
      context.console.message(
        "muster: the column \(name) came too late for the header and is left out. Use --format jsonl.")
    }
    if workbook.cutTexts > 0 {
      context.console.message(
        "muster: \(workbook.cutTexts) texts are longer than a cell of Excel can be; they are cut and end with ….")
    }
    let console = context.console
    guard scratch?.read({ console.raw($0) }) ?? false else {
      if console.problem != nil || console.isClosed { return }
      throw ClientError(
        .usage, "--format: the workbook was made but cannot be read again. Look whether the disk is full.")
    }
  }

  private func finishCalendar(_ document: Document) throws(ClientError) {
    let now = Instant(microseconds: Clock.sinceEpoch() * 1000)
    guard let result = CalendarFile(document, now: now).result else {
      throw ClientError(
        .usage,
        "--format: these rows are no runs and no deadlines. Calendars are made of muster iteration list, clock list, today and their like."
      )
    }
    if result.undated > 0 {
      context.console.message("muster: \(result.undated) rows have no exact day and are left out of the calendar.")
    }
    _ = context.console.raw(Array(result.text.utf8))
  }
}
