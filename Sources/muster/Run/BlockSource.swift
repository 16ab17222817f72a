import ArgumentParser
import Glibc
import MusterCore
import Workbook

/// The dialect of an input file; not to be mixed up with ``OutputFormat``.
enum InputFormat: String, CaseIterable, ExpressibleByArgument { case csv, tsv, xlsx }

/// A file that goes into a block.
struct BlockSource {
  /// `-` for standard input.
  let path: String
  let format: InputFormat?
  /// Of a workbook; its first sheet with anything in it when left out.
  var sheet: String?

  /// Larger files are counted by the daemon alone: counting means parsing.
  private static let countLimit = 8 << 20

  /// Reads the file, and adds to the request what can be said of it.
  func load(into request: inout Request, spec: CommandSpec, console: Console) throws(ClientError) -> Block {
    let kind = request.arguments.first { $0.name == nil || $0.name == "kind" }?.value
    let isHistory = request.verb == CommandName.import.rawValue && ["history", "records"].contains(kind)
    var bytes = try read()
    var format = format
    if format == .xlsx || bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      guard format == nil || format == .xlsx else {
        throw ClientError(.usage, "--input-format: \(path.quoted) is a workbook. Leave the format out.")
      }
      let isForeign = isHistory || [.reconcileLoad, .statsCompare].contains(CommandName(rawValue: request.verb))
      bytes = try SheetSource(path: path, sheet: sheet, isTable: !isHistory, isOwn: !isForeign).csv(
        bytes, console: console)
      format = .csv
    } else if format == nil, path.lowercased().hasSuffix(".xlsx") {
      throw ClientError(
        .usage, "FILE: \(path.quoted) is named as a workbook but is none. If it is text, say --input-format csv.")
    } else if sheet != nil {
      throw ClientError(.usage, "--sheet: \(path.quoted) is no workbook, so that it has no sheets. Leave it out.")
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw ClientError(.usage, "FILE: \(path.quoted) is UTF-16. Save it as UTF-8 and send it again.")
    }
    let block = Block(bytes)
    let dialect = format ?? (path.lowercased().hasSuffix(".tsv") ? .tsv : nil)
    func add(_ name: String, _ value: String?) {
      guard let value, spec.argument(name) != nil, !request.arguments.contains(where: { $0.name == name }) else {
        return
      }
      request.arguments.append(.init(name: name, value: value))
    }
    add("format", dialect?.rawValue)
    // What is a row of a history only its mapping tells.
    if spec.argument("rows") != nil, kind != "history" {
      add("rows", Self.rows(in: bytes, dialect ?? .csv).map(String.init))
    }
    if spec.argument("sha256") != nil { add("sha256", block.sha256) }
    return block
  }

  /// How many records: lines of JSON, or what the reader of the daemon finds, since quotes may hold line ends. Nil when
  /// it doesn't read well; the daemon then says where.
  private static func rows(in bytes: [UInt8], _ dialect: InputFormat) -> Int? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch bytes[start...].first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case UInt8(ascii: "["): return nil
    case UInt8(ascii: "{"):
      return bytes[start...].split(separator: 0x0A).count { line in
        !line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      }
    default:
      guard bytes.count <= countLimit else { return nil }
      return (try? DelimitedReader(bytes, dialect: dialect == .tsv ? .tsv : .csv))?.records.count
    }
  }

  private func read() throws(ClientError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable() }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      guard let piece = Descriptor.read(descriptor, upTo: 262_144) else { throw unreadable() }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  private func unreadable() -> ClientError {
    let why = unsafe String(cString: strerror(errno))
    return ClientError(.usage, "FILE: \(path.quoted) cannot be read: \(why). Give a file, or - for standard input.")
  }
}
