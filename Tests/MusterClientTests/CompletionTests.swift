import Foundation
import Testing

@testable import muster

/// The scripts with which shells complete, and the shells themselves where they are there.
@Suite struct CompletionTests {
  private static func script(_ shell: String) -> String {
    let capture = Capture()
    #expect(capture.run(["completion", shell]) == .done)
    return capture.out
  }

  /// What a shell prints that has read the script for it and then runs some lines.
  private static func shell(_ program: String, _ arguments: [String], _ script: String, _ lines: String) throws
    -> String
  {
    let path = NSTemporaryDirectory() + "muster-\(UUID().uuidString)"
    try (script + "\n" + lines).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments + [path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// What is typed, and words that are offered then.
  private static let typed: [(line: String, offered: [String])] = [
    ("muster stats pro", ["programme", "provider", "province"]), ("muster stats programme --mea", ["--measures"]),
    ("muster stats ro", ["rows", "role"]), ("muster stats rows --mea", ["--measure"]),
    ("muster export off", ["officers"]), ("muster publish tr", ["try"]),
    ("muster help st", ["states", "statistics", "stats", "status"]), ("muster he", ["help"]),
    ("muster stats service --measures pers", ["persons"]), ("muster officer unm", ["unmerge"]),
  ]

  @Test func bashCompletesCommandsThatAreGroupsToo() throws {
    let lines = Self.typed.map { test in
      """
      COMP_LINE='\(test.line)'; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<< "$COMP_LINE"
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
      _muster muster "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; echo "${COMPREPLY[*]}"
      """
    }.joined(separator: "\n")
    let out = try Self.shell("/bin/bash", ["--norc"], Self.script("bash"), lines)
    let offered = out.split(separator: "\n", omittingEmptySubsequences: false).map {
      Set($0.split(separator: " ").map(String.init))
    }
    for (index, test) in Self.typed.enumerated() {
      #expect(index < offered.count && offered[index] == Set(test.offered), "\(test.line): \(out)")
    }
  }

  private static let fish = "/usr/bin/fish"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: fish), "without fish"))
  func fishCompletesCommandsThatAreGroupsToo() throws {
    let script = Self.script("fish")
    for test in Self.typed {
      let out = try Self.shell(Self.fish, ["--no-config"], script, "complete -C '\(test.line)'\n")
      let offered = Set(out.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) })
      #expect(offered.isSuperset(of: test.offered), "\(test.line): \(out)")
      #expect(!offered.contains("count"), "\(test.line)")
    }
  }

  private static let zsh = "/usr/bin/zsh"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: zsh), "without zsh")) func zshReadsItsScript() throws
  {
    let script = Self.script("zsh").replacing("compdef _muster muster", with: "print read")
    #expect(try Self.shell(Self.zsh, ["-f"], script, "") == "read\n")
  }

  /// One condition a line made fish read the command line thousands of times for one key.
  @Test func fishHasOneLineForAll() {
    let lines = Self.script("fish").split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("complete ") } == 1)
    #expect(lines.contains { $0.contains("case 'muster stats'") })
    #expect(lines.contains { $0.contains("case 'muster officer add'") })
    #expect(!lines.contains { $0.contains("muster stats count") })
  }

  @Test(arguments: ["bash", "zsh"]) func helpIsThereOnce(shell: String) {
    let script = Self.script(shell)
    #expect(script.components(separatedBy: "\n_muster_help() {\n").count == 2)
    #expect(!script.contains("help|help") && !script.contains("help help") && !script.contains("Show subcommand help"))
    for group in LoneGroup.all {
      #expect(script.components(separatedBy: "_muster_\(group.word)_\(group.lone)\n").count > 1 || shell == "zsh")
      #expect(script.contains("_muster_\(group.word)_\(group.lone) && found=0") || shell == "bash", "\(group.word)")
    }
  }

  /// The name that such a command has within its group is never printed.
  @Test(arguments: ["stats", "export", "publish", "check"]) func nobodyIsToldTheNameWithin(word: String) {
    #expect(LoneGroup.all.contains { $0.word == word })
    let capture = Capture()
    #expect(capture.run([word, "--no-such-option"]) == .usage)
    #expect(capture.err.contains("Usage: muster \(word) ") && !capture.err.contains("\(word) count"), "\(capture.err)")
  }
}
