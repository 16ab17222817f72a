import Testing

@testable import MusterCore

@Suite struct CommandTableTests {
  static let verbs = CommandTable.all.map(\.verb)

  @Test func everyNameHasExactlyOneRow() {
    #expect(Self.verbs.sorted() == CommandName.allCases.map(\.rawValue).sorted())
    #expect(Set(Self.verbs).count == Self.verbs.count)
    for name in CommandName.allCases { #expect(CommandTable.spec(verb: name.rawValue.uppercased())?.name == name) }
    #expect(CommandTable.spec(verb: "nothing") == nil)
  }

  @Test(arguments: verbs) func verbFitsTheGrammar(verb: String) throws {
    #expect(verb.utf8.count <= 24)
    #expect(try RequestParser.parse(bytes(verb)) == Request(verb: verb))
    // What `openssl s_client` would swallow; programs and `-quiet` send the families named in CommandName.
    let swallowed = verb.first.map { "kqr".contains($0) } ?? true
    let families = ["reference", "record", "report", "reconcile", "release"]
    let isAllowed = verb == "quit" || families.contains { verb == $0 || verb.hasPrefix($0 + ".") }
    #expect(!swallowed || isAllowed)
  }

  @Test(arguments: verbs) func exampleIsGood(verb: String) throws {
    let spec = try #require(CommandTable.spec(verb: verb))
    let request = try RequestParser.parse(bytes(spec.example))
    #expect(request.verb == verb)
    #expect((request.block != .none) == (spec.block != nil))
    _ = try Arguments(request.arguments, for: spec)
  }

  @Test(arguments: verbs) func argumentsAreSound(verb: String) throws {
    let spec = try #require(CommandTable.spec(verb: verb))
    let names = spec.arguments.map(\.name)
    #expect(Set(names).count == names.count)
    for argument in spec.arguments {
      #expect(!argument.summary.isEmpty)
      let given = Request(verb: "v", arguments: [.init(name: argument.name, value: "x")])
      #expect(
        try RequestParser.parse(bytes(RequestWriter.line(given))) == given, "\(argument.name) is no key of the grammar")
      #expect(argument.name == argument.name.lowercased())
      if case .choice(let words) = argument.type {
        #expect(!words.isEmpty && Set(words).count == words.count && words.allSatisfy { $0 == $0.lowercased() })
      }
    }
    // A needed one in a place after an optional one could never be left out.
    let needs = spec.arguments.filter(\.isPositional).map(\.isRequired)
    #expect(needs == needs.sorted { $0 && !$1 })
    #expect((names.contains("key") && names.contains("dry")) == (spec.access == .write))
    #expect(!spec.roles.isEmpty && !spec.summary.isEmpty && spec.summary.last == ".")
  }

  @Test(arguments: verbs) func repliesAreListed(verb: String) throws {
    let spec = try #require(CommandTable.spec(verb: verb))
    #expect(!spec.replies.isEmpty && Set(spec.replies).count == spec.replies.count)
    #expect(spec.replies.contains { $0.isSuccess })
    for reply in spec.replies {
      #expect(ReplyCode.all.contains(reply) && spec.mayAnswer(reply))
      #expect(!ReplyCode.common.contains(reply), "\(reply) is common already")
    }
    #expect(spec.mayAnswer(.badValue) && spec.mayAnswer(.bug))
    #expect(spec.mayAnswer(.keyReused) == (spec.access == .write))
    #expect(spec.mayAnswer(.outcomeUnknown) == (spec.access == .write))
    #expect(spec.mayAnswer(.sendBlock) == (spec.block != nil))
    #expect(!spec.mayAnswer(.unknownVerb))
  }

  @Test func movesAndVerbsFitTogether() {
    let moves = CommandName.allCases.compactMap(\.move)
    #expect(Set(moves).count == moves.count)
    for name in CommandName.allCases where name.move != nil {
      #expect(CommandTable.spec(name).access == .write)
      #expect(CommandTable.spec(name).arguments.prefix(2).map(\.name) == ["officer", "iteration"])
    }
  }

  static let near: [(typed: String, meant: String)] = [
    ("enroll", "enrol"), ("oficer.add", "officer.add"), ("withdrew", "withdraw"), ("stat", "stats"),
    ("iteration.shwo", "iteration.show"),
  ]

  @Test(arguments: near) func suggests(typed: String, meant: String) {
    #expect(CommandTable.nearest(to: typed).contains(meant))
  }

  @Test func suggestsNothingForGibberish() { #expect(CommandTable.nearest(to: "xyzzyxyzzyxyzzy").isEmpty) }

  static let distances: [(String, String, Int)] = [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("kitten", "sitting", 3),
    ("abc", "acb", 2),
  ]

  /// Left out, a filter takes all years and a question of one year takes this one: each says so.
  @Test func aYearLeftOutIsSaid() {
    for spec in CommandTable.all {
      guard let year = spec.argument("year"), !year.isRequired, year.type == .integer(1900...2200) else { continue }
      #expect(year.summary.hasSuffix("when left out"), "\(spec.verb)")
    }
  }

  @Test(arguments: distances) func measuresDistance(a: String, b: String, distance: Int) {
    #expect(CommandTable.editDistance(a, b) == distance)
  }
}

@Suite struct HelpTextTests {
  @Test func overviewNamesEveryVerb() {
    for verb in CommandTableTests.verbs { #expect(HelpText.overview.contains { $0.hasPrefix(verb + " ") }) }
  }

  @Test(arguments: CommandTableTests.verbs) func pageShowsTheWholeRow(verb: String) throws {
    let spec = try #require(CommandTable.spec(verb: verb))
    let page = HelpText.page(spec)
    #expect(page.first == spec.usage)
    for argument in spec.arguments { #expect(page.contains { $0.hasPrefix("  \(argument.name)=") }) }
    #expect(page.contains("Example: \(spec.example)"))
    #expect(HelpText.row(spec)["verb"] == .text(verb))
  }

  /// Whoever asks for help finds every topic, in the list of verbs and in the row of help.
  @Test(arguments: HelpTopic.allCases) func everyTopicIsListedAndSaysSomething(topic: HelpTopic) {
    #expect(CommandTable.spec(.help).summary.contains(topic.rawValue))
    #expect(HelpText.overview.contains { $0.hasPrefix(topic.rawValue + " ") && $0.hasSuffix(topic.summary) })
    #expect(HelpTopic(word: topic.rawValue.uppercased()) == topic)
    for reader in [HelpTopic.Reader.wire, .shell] {
      let lines = topic.lines(for: reader)
      #expect(!lines.isEmpty)
      // What is opened with a backtick is closed on the same line.
      for line in lines { #expect(line.parts.count % 2 == 1, "\(line.marked)") }
    }
    #expect(topic.lines.allSatisfy { !$0.contains("`") })
  }

  @Test func statesAndCodesAreThoseOfTheirTables() {
    // A head, and what goes past the table: one taking the place of another, and mending.
    #expect(HelpTopic.states.lines.count == LifeCycle.table.count + 3)
    for code in ReplyCode.all {
      #expect(!code.meaning.isEmpty && code.meaning.hasSuffix("."))
      #expect(HelpTopic.codes.lines.contains { $0.hasPrefix("\(code) ") && $0.hasSuffix(code.meaning) }, "\(code)")
    }
  }
}
