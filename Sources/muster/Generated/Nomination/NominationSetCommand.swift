// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct NominationSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends a nomination: its order among the reserves, body, day, letter, role.",
    discussion: "Example: muster nomination set PA-45678 M4-85-A-27 --reserve 1 --body GHQ --on 2027-01-06"
  )
  static let verb = CommandName.nominationSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reserve"), parsing: .unconditional, help: ArgumentHelp("order among the reserves; 0 makes a principal of a reserve", valueName: "N"))
  var reserve: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("who put the name forward", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it did", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("role"), help: ArgumentHelp("role in the run (student, instructor, speaker, observer, head-of-delegation)", valueName: "WORD"), completion: .list(["student", "instructor", "speaker", "observer", "head-of-delegation"]))
  var role: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all", valueName: "body|on|letter,…"), completion: .list(["body", "on", "letter"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("reserve", reserve),
      .init("body", body),
      .init("on", on),
      .init("role", role),
      .init("letter", letter),
      .init("clear", clear),
    ]
  }
}
