#if XLSX
  /// Reads an Excel workbook (.xlsx): values as a person sees them, each as text. Dates become ISO 8601, numbers keep their
  /// digits, codes stay as they are, formulas give the result stored with them.
  public struct WorkbookReader {
    /// In the order of the workbook.
    public let sheets: [SheetInfo]

    private let archive: Archive
    private let limits: WorkbookLimits
    private let shared: [String]
    private let formats: [NumberFormat]
    private let is1904: Bool

    public init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) {
      if let other = Self.other(bytes) { throw WorkbookError(.notWorkbook, other) }
      archive = try Archive(bytes, limits: limits)
      self.limits = limits
      guard archive.has("[Content_Types].xml") else {
        throw WorkbookError(.notWorkbook, "this is an archive, but not an Excel workbook. Save it as .xlsx or as CSV.")
      }
      let roots = RelationshipTaker(folder: "")
      try archive.read("_rels/.rels", roots)
      guard let main = roots.links.first(where: { $0.kind == "officeDocument" })?.target else {
        throw WorkbookError(.notWorkbook, "this is not an Excel workbook: it names no main part.")
      }
      guard !main.hasSuffix(".bin") else {
        throw WorkbookError(.notWorkbook, "this is a binary workbook (.xlsb). Save it as .xlsx.")
      }
      let list = SheetListTaker()
      try archive.read(main, list)
      is1904 = list.is1904
      let folder = main.split(separator: "/").dropLast().joined(separator: "/")
      let file = main.split(separator: "/").last ?? ""
      let links = RelationshipTaker(folder: folder)
      try archive.read("\(folder.isEmpty ? "" : folder + "/")_rels/\(file).rels", links)
      sheets = list.entries.compactMap { entry in
        guard let link = links.links.first(where: { $0.id == entry.id }), link.kind == "worksheet" else { return nil }
        return SheetInfo(name: entry.name, isHidden: entry.isHidden, part: link.target)
      }
      let styles = StyleTaker()
      if let link = links.links.first(where: { $0.kind == "styles" }) { try archive.read(link.target, styles) }
      formats = styles.formats
      let texts = SharedTextTaker(limit: limits.sharedBytes)
      if let link = links.links.first(where: { $0.kind == "sharedStrings" }) { try archive.read(link.target, texts) }
      shared = texts.texts
      guard !sheets.isEmpty else { throw WorkbookError(.noSheet, "the workbook has no sheets with cells.") }
    }

    /// What else it is, as far as its first bytes tell.
    private static func other(_ bytes: [UInt8]) -> String? {
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        return "this workbook has a password or is of the old kind (.xls). Save it as .xlsx without a password."
      }
      if bytes.starts(with: "PK".utf8), bytes.dropFirst(30).starts(with: "mimetype".utf8) {
        return "this is a document of another kind, such as .ods. Save it as .xlsx or as CSV."
      }
      return bytes.starts(with: "PK".utf8) ? nil : "this is not an Excel workbook (.xlsx)."
    }

    /// Passes on the rows of a sheet that the file has, in order; `row` counts from 1, empty rows may be missing.
    public func read(
      _ sheet: SheetInfo, _ take: @escaping (_ row: Int, _ values: [String]) throws(WorkbookError) -> Void
    )
      throws(WorkbookError)
    {
      try read(cells: sheet) { row, values throws(WorkbookError) in try take(row, values.map(\.text)) }
    }

    /// The same, with what each cell is.
    public func read(
      cells sheet: SheetInfo, _ take: @escaping (_ row: Int, _ values: [SheetValue]) throws(WorkbookError) -> Void
    )
      throws(WorkbookError)
    {
      let merged = MergeTaker()
      try archive.read(sheet.part, merged)
      let rows = SheetTaker(
        sheet.name, shared: shared, formats: formats, is1904: is1904, merged: merged.ranges, cellLimit: limits.cells,
        take: take)
      try archive.read(sheet.part, rows)
    }
  }
#endif
