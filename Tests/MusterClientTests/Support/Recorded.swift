import Foundation
import Testing

/// Files that are made from the table of commands and checked in.
enum Recorded {
  static func path(_ relative: String, from file: String = #filePath) -> String {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(relative).path
  }

  /// A file of a word that is gone must not stay; with MUSTER_RECORD=1 it goes.
  static func checkNames(_ names: Set<String>, in folder: String) throws {
    let stray = try strays(besides: names, in: path(folder))
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
      for name in stray { try FileManager.default.removeItem(atPath: path("\(folder)/\(name)")) }
      return
    }
    #expect(stray.isEmpty, "not made from the table of commands: \(stray.joined(separator: ", "))")
  }

  /// What lies in a folder and its folders besides the files named: files, and folders in which no such file is.
  static func strays(besides names: Set<String>, in folder: String) throws -> [String] {
    let wanted = names.union(names.compactMap { name in name.lastIndex(of: "/").map { String(name[..<$0]) } })
    let found = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { !wanted.contains($0) }.sorted()
    // What lies in a folder that goes, goes with it.
    return found.filter { path in !found.contains { path.hasPrefix($0 + "/") } }
  }

  /// Compares with the checked-in file; with MUSTER_RECORD=1 writes it instead.
  static func check(_ text: String, against relative: String) throws {
    let path = path(relative)
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let found = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    guard found != text else { return }
    let pairs = zip(found.split(separator: "\n"), text.split(separator: "\n"))
    let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(relative) is not what the table of commands says. Run the tests with MUSTER_RECORD=1 and commit it.
      First difference: \(first.map { "\($0.element.0)\nshould be: \($0.element.1)" } ?? "one is longer")
      """)
  }
}
