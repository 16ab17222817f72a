import Foundation
import MusterCore
import MusterTestKit
import Testing

/// The worked years in `Deploy/years`: their commands are run and their output is what the pages show. A heading that
/// begins with a date sets the day; MUSTER_RECORD=1 writes the output anew.
@Suite struct WorkedYearTests {
  static let pages: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Checkout.path("Deploy/years"))) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  /// A folder that is not found must not look like pages that hold.
  @Test func thereAreFourPages() throws {
    #expect(Self.pages == ["abroad.md", "exercise.md", "unodc-at-home.md", "workshop.md"])
    let readme = try String(contentsOfFile: Checkout.path("README.md"), encoding: .utf8)
    for page in Self.pages { #expect(readme.contains("(Deploy/years/\(page))"), "README.md has no link to \(page)") }
  }

  @Test(arguments: pages) func theYearHappensAsWritten(_ page: String) async throws {
    let path = Checkout.path("Deploy/years/\(page)")
    let written = try String(contentsOfFile: path, encoding: .utf8)
    let clock = try Checkout.temporaryFolder("clock")
    defer { Checkout.remove(clock) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: clock)
    try Data("2027-01-04T05:00:00Z\n".utf8).write(to: URL(fileURLWithPath: clock + "/now"))
    try await DaemonProcess.with(["--rehearse", clock + "/now"]) { daemon in
      let player = try PagePlayer(daemon, clock: clock + "/now")
      let played = try await player.play(written)
      if ProcessInfo.processInfo.environment["MUSTER_RECORD"] != nil {
        try Data(played.utf8).write(to: URL(fileURLWithPath: path))
        return
      }
      #expect(player.commands > 20, "\(page) runs next to nothing")
      for (number, (shown, happened)) in zip(written.split(separator: "\n"), played.split(separator: "\n")).enumerated()
      where shown != happened {
        Issue.record("\(page), line \(number + 1) not counting empty ones: shown \(shown), happened \(happened)")
        return
      }
      #expect(played == written, "\(page): more or less was printed than is shown")
    }
  }
}

/// Runs the commands of a page with the client in the path, in a folder of their own that shows the shipped data.
private final class PagePlayer {
  private(set) var commands = 0
  private let daemon: DaemonProcess
  private let clock: String
  private let folder: String

  init(_ daemon: DaemonProcess, clock: String) throws {
    self.daemon = daemon
    self.clock = clock
    folder = daemon.folder + "/desk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/Schema", withDestinationPath: Checkout.path("Schema"))
  }

  /// The page with the output that its commands really gave.
  func play(_ page: String) async throws -> String {
    var out: [String] = []
    var lines = page.components(separatedBy: "\n")[...]
    var isConsole = false
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
        out.append(line)
      } else if isConsole {
        guard line.hasPrefix("$ ") else { continue }  // what was printed last time
        var command = [String(line.dropFirst(2))]
        out.append(line)
        // A here-document goes on to its last line.
        if let mark = command[0].firstRange(of: "<<'") {
          let end = String(command[0][mark.upperBound...].prefix { $0 != "'" })
          while let next = lines.popFirst() {
            command.append(next)
            out.append(next)
            if next == end { break }
          }
        }
        out += try await run(command.joined(separator: "\n"))
      } else {
        if line.hasPrefix("#") { try await setDay(line) }
        out.append(line)
      }
    }
    return out.joined(separator: "\n")
  }

  /// The clock of muster looks round every ten seconds of real time. Here it does so at once, so that what was due by
  /// the morning is done before the first command of the day.
  private func setDay(_ heading: String) async throws {
    let words = heading.drop { $0 == "#" || $0 == " " }.prefix { $0 != " " && $0 != ":" }
    guard let day = try? CalendarDate(parsing: String(words)) else { return }
    // Sealed the day it was done, however soon the next day comes.
    _ = try await daemon.muster("change", "list", "--limit", "1")
    // Ten in the morning in Karachi.
    try Data("\(day)T05:00:00Z\n".utf8).write(to: URL(fileURLWithPath: clock))
    _ = try await daemon.muster("clock", "run")
  }

  private func run(_ command: String) async throws -> [String] {
    commands += 1
    let programs = (DaemonProcess.program("muster") as NSString).deletingLastPathComponent
    let result = try await daemon.run(
      "/bin/bash",
      ["-c", "cd '\(folder)' && export PATH='\(programs)':$PATH MUSTER_COLUMNS=132 && { \(command)\n} 2>&1"])
    var lines = result.out.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    // What the command made due is acted on before the next one, however long it takes until the clock looks by itself.
    _ = try await daemon.muster("clock", "run")
    return result.status == 0 ? lines : lines + ["(status \(result.status))"]
  }
}
