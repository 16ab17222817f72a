import ArgumentParser
import MusterCore
import Testing

@testable import muster

/// Help is the client's own: it needs no daemon, names every topic, and shows what is typed into a shell.
@Suite struct HelpTests {
  private func help(_ words: String...) -> String {
    let capture = Capture()
    #expect(capture.run(["help"] + words) == .done, "\(words): \(capture.err)")
    return capture.out
  }

  @Test(arguments: HelpTopic.allCases) func everyTopicIsListedAndShown(_ topic: HelpTopic) {
    let listed = help().split(separator: "\n").filter { $0.hasPrefix("  \(topic.rawValue) ") }
    #expect(listed.contains { $0.hasSuffix(topic.summary) }, "\(listed)")
    let shown = help(topic.rawValue)
    let lines = topic.lines(for: .shell)
    #expect(shown.hasPrefix(lines.map { muster.ShellForm.line($0) }.joined(separator: "\n")))
    #expect(!shown.contains("`"))
    // Nothing is left of the protocol's way to write a request.
    for spec in CommandTable.all where spec.verb.contains(".") {
      let isLeft = shown.split { !$0.isLetter && $0 != "." && $0 != "-" }.contains { $0 == spec.verb }
      #expect(!isLeft, "\(spec.verb)")
    }
    for word in shown.split(whereSeparator: \.isWhitespace) where word.contains("=") {
      // The value of --with is written as it goes over the wire.
      let name = word.prefix { $0 != "=" }
      #expect(!CommandTable.all.contains { $0.argument(String(name)) != nil }, "\(word)")
    }
  }

  @Test func aTopicThatIsAlsoACommandIsExplainedAsBoth() {
    #expect(help("clock").hasPrefix("Deadlines follow"))
    #expect(help("clock").contains("muster clock <subcommand>"))
    #expect(help("clock").contains("\n  muster clock rule names --weeks-before 7 --provider CODE\n"))
    #expect(help("officer", "add").contains("--name-passport"))
    #expect(help("officer.add").contains("--name-passport"))
  }

  @Test func topicsThatAreVerbsOfTheProtocolAreTopicsFirst() {
    #expect(help("limits").hasPrefix("A line holds 8192 bytes"))
    #expect(help("limits").contains("muster raw limits shows those of this connection."))
    #expect(help("noop").hasPrefix("muster raw noop\n"))
  }

  @Test func codesAreExplained() {
    for code in ReplyCode.all { #expect(help("codes").contains(code.meaning)) }
  }

  @Test func whatIsNeitherIsNamedWithItsRemedy() {
    for (word, says) in [("zzzzzz", "Topics: approval, clock, codes,"), ("stat", "\"muster help states\"")] {
      let capture = Capture()
      #expect(capture.run(["help", word]) == .usage)
      #expect(capture.err.contains(says), "\(capture.err)")
    }
  }

  /// Requests as the protocol writes them, and what is typed for them.
  @Test(arguments: [
    ("enrol officer=PA-1 iteration=X-1 letter=GHQ/88", "muster enrol PA-1 X-1 --letter GHQ/88"),
    ("enrol iteration=X-1 PA-1", "muster enrol X-1 PA-1"),
    ("withdraw PA-1 X-1 reason=posted dry=yes", "muster withdraw PA-1 X-1 --reason posted --dry-run"),
    ("iteration.set X-1 approval=no", "muster iteration set X-1 --no-approval"),
    ("import officers mode=each <<", "muster import officers FILE --mode each"),
    ("stats.compare format=tsv <<", "muster stats compare FILE --input-format tsv"),
    ("stats by=… measures=…", "muster stats BY --measures …"), ("limits", "muster raw limits"),
    ("officer.add PA-1 \"A B\" service=army", "muster officer add PA-1 'A B' --service army"),
    ("not a verb", "not a verb"),
  ])
  func requestsAreShownAsTyped(said: String, shown: String) { #expect(muster.ShellForm.command(said) == shown) }

  @Test func sentencesShowWhatIsTyped() {
    let said = "Send provider.show provider=NSO, or provider.list text=x (help provider.show)."
    #expect(
      muster.ShellForm.of(said)
        == "Send muster provider show NSO, or muster provider list --text x (help provider show).")
  }
}
