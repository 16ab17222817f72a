import FoundationEssentials
public import MusterCore

/// What the Schema folder holds, read whole: a daemon that gives up its privileges afterwards needs no access to it.
public struct SchemaFiles: Sendable {
  /// A reference list as shipped.
  public struct List: Sendable {
    public let name: String
    public let bytes: [UInt8]

    /// Words, but for a file named after another kind of import.
    public var kind: ImportKind { ImportKind(rawValue: String(name.dropLast(4))) ?? .reference }
  }

  public let migrations: [Migration]
  public let roles: String
  /// Lists that others refer to first.
  public let lists: [List]
  /// Mappings of histories: each is set under its file's name.
  public let mappings: [List]
  /// Standing reports, by name.
  public let reports: [List]

  /// Throws a ``Failure`` that names the folder and what is wrong with it.
  public init(directory: String) throws {
    let files = FileManager.default
    func names(_ folder: String, _ ending: String) throws -> [String] {
      guard let found = try? files.contentsOfDirectory(atPath: "\(directory)/\(folder)") else {
        throw Failure(
          .schemaUnsupported,
          "\(directory.quoted) holds no folder \(folder). Name the Schema folder with --schema or MUSTER_SCHEMA.")
      }
      return found.filter { $0.hasSuffix(ending) }.sorted()
    }
    func read(_ path: String) throws -> [UInt8] {
      do { return Array(try Data(contentsOf: URL(filePath: "\(directory)/\(path)"))) } catch {
        throw Failure(.schemaUnsupported, "\("\(directory)/\(path)".quoted) cannot be read: \(error)")
      }
    }
    migrations = try names("migrations", ".sql").map { name in
      let bytes = try read("migrations/\(name)")
      return Migration(
        number: Int(name.prefix(4)) ?? 0, name: String(name.dropLast(4)), sql: String(decoding: bytes, as: UTF8.self),
        checksum: Hex.text(Hex.sha256(bytes)))
    }
    roles = String(decoding: try read("roles.sql"), as: UTF8.self)
    reports = try names("reports", ".report").map {
      List(name: String($0.dropLast(7)), bytes: try read("reports/\($0)"))
    }
    let first = ["services.csv", "grades.csv", "provinces.csv"]
    let lists = try names("reference", ".csv")
    // What refers to words comes after all of them.
    let loaded = try (first + lists.filter { !first.contains($0) }).map {
      List(name: $0, bytes: try read("reference/\($0)"))
    }
    self.lists = loaded.filter { $0.kind == .reference } + loaded.filter { $0.kind != .reference }
    mappings = try names("mappings", ".mapping").map { List(name: $0, bytes: try read("mappings/\($0)")) }
  }

  /// Looks for the folder beside the program: installed (`../share/muster/schema`) or in a checkout (`Schema`, upwards).
  public static func directory(besideProgram program: String) -> String? {
    let files = FileManager.default
    func holdsSchema(_ path: String) -> Bool { files.fileExists(atPath: path + "/migrations/0001_foundation.sql") }
    var folder = URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/muster/schema").path
    if holdsSchema(installed) { return installed }
    for _ in 0..<6 {
      let candidate = folder.appending(path: "Schema").path
      if holdsSchema(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }
}
