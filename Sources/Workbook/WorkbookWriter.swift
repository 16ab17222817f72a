#if XLSX
  import CWorkbook

  /// Writes a workbook sheet after sheet, row after row; what was written is not kept in memory. A sheet that is full goes
  /// on in a next one.
  @safe public final class WorkbookWriter {
    public static let isAvailable = true
    /// Rows of a sheet, the header among them: what Excel can hold.
    public static let rowLimit = 1_048_576
    /// Characters of a cell, in UTF-16.
    public static let textLimit = 32_767

    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
    private let bookTitle: String
    private var layout = SheetLayout(columns: [])
    private var title = ""
    private var names = SheetNames()
    private var row: UInt32 = 0
    private let rowsPerSheet: Int
    private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    /// Texts that were too long for a cell and are cut, with an ellipsis at the end.
    public private(set) var cutTexts = 0

    private struct FormatKey: Hashable {
      var look: SheetColumn.Look
      var isStrong = false
      var isHeader = false
    }

    /// - Parameters:
    ///   - path: is written when the workbook is closed.
    ///   - created: seconds since 1970 that stand in the file as its time, so that equal content gives equal bytes.
    ///   - rowsPerSheet: smaller only for tests.
    public init(path: String, title: String, comments: String, created: Int64, rowsPerSheet: Int = rowLimit)
      throws(WorkbookError)
    {
      self.rowsPerSheet = max(2, min(rowsPerSheet, Self.rowLimit))
      bookTitle = title
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = 1
      unsafe options.use_zip64 = 1
      unsafe workbook = workbook_new_opt(path, &options)
      guard unsafe workbook != nil else {
        throw WorkbookError(.unwritable, "the workbook cannot be begun: there is no memory or no temporary folder.")
      }
      setProperties(comments: comments, created: created)
    }

    deinit {
      if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
    }

    private func setProperties(comments: String, created: Int64) {
      unsafe Self.withStrings([bookTitle, comments]) { pointers in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = pointers[0]
        unsafe properties.comments = pointers[1]
        unsafe properties.created = time_t(max(1, created))
        unsafe workbook_set_properties(workbook, &properties)
      }
    }

    /// What is known of a long list only after its rows, as its marking is: set again in the properties of the file and on
    /// every sheet so far. Neither is written before the workbook is closed.
    public func restamp(pageHeader: String, pageFooter: String, comments: String, created: Int64) {
      guard unsafe workbook != nil else { return }
      setProperties(comments: comments, created: created)
      unsafe sheets.forEach { unsafe Self.setPaper($0, header: pageHeader, footer: pageFooter) }
    }

    private static func setPaper(_ sheet: UnsafeMutablePointer<lxw_worksheet>?, header: String, footer: String) {
      if !header.isEmpty { unsafe worksheet_set_header(sheet, ("&C&B" + escaped(header)).cut(toUTF16: 250)) }
      unsafe worksheet_set_footer(sheet, ("&L" + escaped(footer)).cut(toUTF16: 235) + "&R&P / &N")
    }

    private static func withStrings(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void) {
      let copies = unsafe texts.map { unsafe strdup(String($0.prefix(255))) }
      unsafe body(copies)
      unsafe copies.forEach { unsafe free($0) }
    }

    // MARK: Sheets

    public func beginSheet(_ title: String, _ layout: SheetLayout) throws(WorkbookError) {
      self.title = title
      self.layout = layout
      try openSheet()
    }

    private func openSheet() throws(WorkbookError) {
      endSheet()
      unsafe sheet = workbook_add_worksheet(workbook, names.take(title))
      guard unsafe sheet != nil else {
        throw WorkbookError(.unwritable, "the sheet \"\(title)\" cannot be added to the workbook.")
      }
      if let sheet = unsafe sheet { unsafe sheets.append(sheet) }
      row = 0
      for (index, column) in layout.columns.enumerated() {
        let place = UInt16(index)
        unsafe worksheet_set_column(sheet, place, place, column.width, format(FormatKey(look: column.look)))
      }
      unsafe worksheet_freeze_panes(sheet, 1, 0)
      unsafe worksheet_repeat_rows(sheet, 0, 0)
      unsafe worksheet_set_paper(sheet, 9)
      if layout.isLandscape { unsafe worksheet_set_landscape(sheet) }
      unsafe worksheet_fit_to_pages(sheet, 1, 0)
      // Codes of digits are meant to be text; no green corners for them.
      unsafe worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
      unsafe Self.setPaper(sheet, header: layout.pageHeader, footer: layout.pageFooter)
      for (index, column) in layout.columns.enumerated() {
        write(.text(column.header), at: index, FormatKey(look: column.look, isHeader: true))
      }
      row = 1
    }

    /// The filter covers the rows that are there now.
    private func endSheet() {
      guard unsafe sheet != nil, layout.hasFilter, !layout.columns.isEmpty, row > 1 else { return }
      unsafe worksheet_autofilter(sheet, 0, 0, row - 1, UInt16(layout.columns.count - 1))
    }

    /// - Parameter isStrong: for sums.
    public func append(_ cells: [SheetCell], isStrong: Bool = false) throws(WorkbookError) {
      if Int(row) >= rowsPerSheet { try openSheet() }
      for (index, cell) in cells.prefix(layout.columns.count).enumerated() {
        write(cell, at: index, FormatKey(look: layout.columns[index].look, isStrong: isStrong))
      }
      row += 1
    }

    private func write(_ cell: SheetCell, at index: Int, _ key: FormatKey) {
      let column = UInt16(index)
      switch cell {
      case .empty:
        if key.isStrong { unsafe worksheet_write_blank(sheet, row, column, format(key)) }
      case .text(let text):
        var key = key
        if !key.isHeader { key.look = .text }
        unsafe worksheet_write_string(sheet, row, column, fitting(text), format(key))
      case .number(let number):
        var key = key
        if key.look == .text { key.look = .plain }
        unsafe worksheet_write_number(sheet, row, column, number, format(key))
      case .day(let days):
        var key = key
        key.look = .day
        unsafe worksheet_write_number(sheet, row, column, Double(days + Self.epoch), format(key))
      case .moment(let seconds):
        var key = key
        key.look = .moment
        let serial = Double(Self.epoch) + Double(seconds) / 86_400
        unsafe worksheet_write_number(sheet, row, column, serial, format(key))
      }
    }

    /// The serial number of 1970-01-01 in Excel's count of days.
    private static let epoch = 25_569

    /// What Excel can hold and XML can say.
    private func fitting(_ text: String) -> String {
      var out = text
      if text.utf16.count > Self.textLimit {
        cutTexts += 1
        out = text.cut(toUTF16: Self.textLimit - 1) + "…"
      }
      guard out.unicodeScalars.contains(where: { Self.isForbidden($0) || $0 == "_" }) else { return out }
      return SheetEscapes.written(out)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 && ![0x09, 0x0A].contains(scalar.value) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    /// An ampersand begins a command in headers and footers.
    private static func escaped(_ text: String) -> String {
      text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }

    // MARK: Formats

    private func format(_ key: FormatKey) -> UnsafeMutablePointer<lxw_format>? {
      if let known = unsafe formats[key] { return unsafe known }
      guard let format = unsafe workbook_add_format(workbook) else { return nil }
      let isRight: Bool
      switch key.look {
      case .text:
        unsafe format_set_num_format(format, "@")
        isRight = false
      case .plain:
        unsafe format_set_num_format(format, "0")
        isRight = true
      case .count:
        unsafe format_set_num_format(format, "#,##0")
        isRight = true
      case .amount(let decimals, let unit):
        let places = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
        let behind = unit.isEmpty ? "" : "\"" + unit.filter { $0 != "\"" } + "\""
        unsafe format_set_num_format(format, "#,##0\(places)\(behind)")
        isRight = true
      case .percent:
        unsafe format_set_num_format(format, "0.0%")
        isRight = true
      case .day:
        unsafe format_set_num_format(format, "yyyy-mm-dd")
        isRight = false
      case .moment:
        unsafe format_set_num_format(format, "yyyy-mm-dd hh:mm:ss")
        isRight = false
      }
      unsafe format_set_align(format, UInt8((isRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT).rawValue))
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if key.isHeader {
        unsafe format_set_bold(format)
        unsafe format_set_text_wrap(format)
        unsafe format_set_bg_color(format, 0xE9EEF4)
        unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      }
      if key.isStrong {
        unsafe format_set_bold(format)
        unsafe format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      }
      unsafe formats[key] = format
      return unsafe format
    }

    // MARK: End

    /// Writes the file. Nothing can be added afterwards.
    public func close() throws(WorkbookError) {
      endSheet()
      guard let open = unsafe workbook else { return }
      unsafe workbook = nil
      unsafe sheet = nil
      let status = unsafe workbook_close(open)
      guard status == LXW_NO_ERROR else {
        throw WorkbookError(
          .unwritable, unsafe "the workbook cannot be written: \(String(cString: lxw_strerror(status)))")
      }
    }
  }
#endif
