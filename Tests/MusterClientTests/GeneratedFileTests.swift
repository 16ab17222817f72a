import ArgumentParser
import Foundation
import MusterCore
import Testing

@testable import muster

/// The subcommands are those of the table of commands.
@Suite struct GeneratedFileTests {
  @Test func generatedFilesAreCurrent() throws {
    let folder = "Sources/muster/Generated"
    for (name, text) in CommandRenderer.files.sorted(by: { $0.key < $1.key }) {
      try Recorded.check(text, against: "\(folder)/\(name)")
    }
    try Recorded.checkNames(Set(CommandRenderer.files.keys), in: folder)
  }

  /// Short enough to be read, and told apart by name alone, as the compiler wants them.
  @Test func generatedFilesAreShort() {
    for (name, text) in CommandRenderer.files { #expect(text.split(separator: "\n").count < 150, "\(name)") }
    let names = CommandRenderer.files.keys.compactMap { $0.split(separator: "/").last }
    #expect(Set(names).count == names.count)
  }

  /// A verb that is gone leaves no file behind, nor a group its folder.
  @Test func whatShouldBeGoneIsNoticed() throws {
    let folder = NSTemporaryDirectory() + "muster-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for path in ["All.swift", "Old.swift", "Kept/Kept.swift", "Kept/Gone.swift", "Lost/A.swift", "Lost/B.swift"] {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    let strays = try Recorded.strays(besides: ["All.swift", "Kept/Kept.swift"], in: folder)
    #expect(strays == ["Kept/Gone.swift", "Lost", "Old.swift"])
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func everyVerbHasASubcommandOrIsExcluded(_ name: CommandName) throws {
    guard !CommandRenderer.excluded.contains(name) else { return }
    let path = name.rawValue.split(separator: ".").map(String.init)
    var type = try #require(HelpTopicCommand.command(path))
    if let lone = type.configuration.defaultSubcommand { type = lone }
    let verb = try #require(type as? any VerbCommand.Type)
    #expect(verb.verb == name)
    let help = MusterCommand.helpMessage(for: type)
    let spec = CommandTable.spec(name)
    for argument in CommandRenderer.ownArguments(spec) {
      let shown = argument.isPositional ? "<\(argument.name.uppercased())>" : "--\(argument.name)"
      #expect(help.contains(shown))
    }
    #expect(help.contains("Example: muster "))
  }

  /// What every command takes must not also be an argument of a verb, or one of the two could not be given.
  @Test func globalOptionsClashWithNoArgument() {
    let taken: Set<String> = ["socket", "quiet", "verbose", "timeout", "dry-run", "input-format", "help", "version"]
    for spec in CommandRenderer.specs {
      for argument in CommandRenderer.ownArguments(spec) { #expect(!taken.contains(argument.name), "\(spec.verb)") }
    }
  }

  @Test func everyExampleBecomesItsOwnLine() throws {
    var record = "/// What the examples of the table become: as typed, then as sent. Made by GeneratedFileTests.\n"
    record += "let recordedLines = #\"\"\"\n"
    for spec in CommandRenderer.specs {
      var request = try Self.request(ShellForm.words(spec))
      let example = try RequestParser.parse(Array(spec.example.utf8))
      record += "  $ \(ShellForm.line(spec))\n  \(RequestWriter.line(request))\n"
      #expect(request.verb == example.verb)
      // What the client decides by itself: how rows are printed is no matter of the wire.
      let expected = Self.named(example, spec).filter { $0.key != "format" }
      request.block = .none
      #expect(Self.named(request, spec) == expected, "\(spec.verb)")
    }
    try Recorded.check(record + "  \"\"\"#\n", against: "Tests/MusterClientTests/Support/RecordedLines.swift")
  }

  @Test func whatIsSentParsesBack() throws {
    let words = ["officer", "add", "PA-1", "Ünal \"Ayşe\" \\ x", "--service", "army", "--unit=<<+ a=b", "--dry-run"]
    let request = try Self.request(words)
    let line = RequestWriter.line(request)
    #expect(line == #"officer.add PA-1 "Ünal \"Ayşe\" \\ x" service=army unit="<<+ a=b" dry=yes"#)
    #expect(try RequestParser.parse(Array(line.utf8)).arguments.map(\.value) == request.arguments.map(\.value))
  }

  @Test func flagsGoBothWays() throws {
    let yes = try Self.request(["iteration", "set", "M4-85-A-27", "--approval"])
    let no = try Self.request(["iteration", "set", "M4-85-A-27", "--no-approval"])
    #expect(RequestWriter.line(yes) == "iteration.set M4-85-A-27 approval=yes")
    #expect(RequestWriter.line(no) == "iteration.set M4-85-A-27 approval=no")
  }

  /// Numbers and amounts, and columns to order by, are typed as help shows them: the dash is theirs.
  @Test func aValueMayBeginWithADash() throws {
    for words in [["stats", "programme"], ["stats", "count", "programme"]] {
      let ordered = try Self.request(
        words + ["--order", "-completion-rate,persons", "--measures", "persons,completion-rate"])
      #expect(
        RequestWriter.line(ordered) == "stats programme measures=persons,completion-rate order=-completion-rate,persons"
      )
    }
    // What holds `h`, `o`, `q` or `v` is still no help, output, quiet or verbose.
    let letters = try Self.request(["stats", "month", "--order", "-month,-overdue"])
    #expect(RequestWriter.line(letters) == "stats month order=-month,-overdue")
    let cost = try Self.request([
      "record", "correct", "17", "--cost", "-5 USD", "--headcount", "-3", "--reason", "test",
    ])
    #expect(RequestWriter.line(cost).contains(#"cost="-5 USD""#) && RequestWriter.line(cost).contains("headcount=-3"))
    #expect(throws: (any Error).self) {
      try Self.request(["record", "correct", "17", "--cost", "5 USD", "--reason", "--dry-run"])
    }
  }

  private static func request(_ words: [String]) throws -> Request {
    try #require(try MusterCommand.parseAsRoot(words) as? any VerbCommand).request
  }

  /// Arguments by name, whether they were typed by name or by place.
  private static func named(_ request: Request, _ spec: CommandSpec) -> [String: String] {
    var positional = spec.arguments.filter(\.isPositional).map(\.name)[...]
    var out: [String: String] = [:]
    for argument in request.arguments { out[argument.name ?? positional.popFirst() ?? "?"] = argument.value }
    return out
  }
}
