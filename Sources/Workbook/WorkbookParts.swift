#if XLSX
  /// The relationships of a part: id → kind and target.
  final class RelationshipTaker: XMLTaker {
    struct Link {
      let id: String
      let kind: Substring
      let target: String
    }

    private let folder: String
    private(set) var links: [Link] = []

    /// - Parameter folder: of the part that has these relationships, as `xl`.
    init(folder: String) { self.folder = folder }

    func start(_ name: String, _ attributes: [XMLAttribute]) {
      guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
      guard attributes["TargetMode"] != "External" else { return }
      let kind = (attributes["Type"] ?? "").split(separator: "/").last ?? ""
      links.append(Link(id: id, kind: kind, target: absolute(target)))
    }

    func end(_ name: String) {}
    func text(_ text: String) {}

    private func absolute(_ target: String) -> String {
      var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
      for part in target.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }

  /// The list of sheets, and from which day numbers count days.
  final class SheetListTaker: XMLTaker {
    struct Entry {
      let name: String
      let id: String
      let isHidden: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var is1904 = false

    func start(_ name: String, _ attributes: [XMLAttribute]) {
      switch name {
      case "sheet":
        // The attribute `id` of the relationships stands beside `sheetId`.
        guard let title = attributes["name"], let id = attributes["id"] else { return }
        let state = attributes["state"] ?? "visible"
        entries.append(Entry(name: SheetEscapes.read(title), id: id, isHidden: state != "visible"))
      case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"] ?? "0")
      default: break
      }
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
  }

  /// What the numbers of each cell style mean.
  final class StyleTaker: XMLTaker {
    private var codes: [Int: String] = [:]
    private var isInCells = false
    private var ids: [Int] = []

    func start(_ name: String, _ attributes: [XMLAttribute]) {
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
      case "cellXfs": isInCells = true
      case "xf" where isInCells: ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }

    func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
    func text(_ text: String) {}

    var formats: [NumberFormat] {
      ids.map { id in codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id) }
    }
  }

  /// The texts that cells share, each perhaps in several runs; what only says how it is spoken is left out.
  final class SharedTextTaker: XMLTaker {
    private(set) var texts: [String] = []
    private var current = ""
    private var isInText = false
    private var phonetic = 0
    private var bytes = 0
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func start(_ name: String, _ attributes: [XMLAttribute]) {
      switch name {
      case "si": current = ""
      case "t": isInText = phonetic == 0
      case "rPh": phonetic += 1
      default: break
      }
    }

    func end(_ name: String) throws(WorkbookError) {
      switch name {
      case "si": texts.append(SheetEscapes.read(current))
      case "t": isInText = false
      case "rPh": phonetic -= 1
      default: break
      }
    }

    func text(_ text: String) throws(WorkbookError) {
      guard isInText else { return }
      bytes += text.utf8.count
      guard bytes <= limit else {
        throw WorkbookError(.tooLarge, "the texts of the workbook are larger than \(limit >> 20) MB together.")
      }
      current += text
    }
  }

  /// The merged cells of a sheet. They stand behind its rows, so the part is read twice.
  final class MergeTaker: XMLTaker {
    private(set) var ranges: [CellRange] = []

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(WorkbookError) {
      guard name == "mergeCell", let range = attributes["ref"].flatMap(CellRange.init) else { return }
      ranges.append(range)
      guard ranges.count <= 100_000 else {
        throw WorkbookError(.tooLarge, "the sheet has more than 100000 merged cells.")
      }
    }

    func end(_ name: String) {}
    func text(_ text: String) {}
  }
#endif
