// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct EnrolCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: "Enrols an officer in a run: takes a free seat at home, else waits; abroad it nominates.",
    discussion: "Example: muster enrol PA-45678 M4-85-A-27 --key k9"
  )
  static let verb = CommandName.enrol

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("role"), help: ArgumentHelp("student when left out; only students take seats (student, instructor, speaker, observer, head-of-delegation)", valueName: "WORD"), completion: .list(["student", "instructor", "speaker", "observer", "head-of-delegation"]))
  var role: String?

  @Option(name: .customLong("reserve"), parsing: .unconditional, help: ArgumentHelp("as reserve of this order instead of as principal", valueName: "N"))
  var reserve: String?

  @Option(name: .customLong("priority"), parsing: .unconditional, help: ArgumentHelp("where seats are given by priority: smaller goes first", valueName: "N"))
  var priority: String?

  @Flag(name: .customLong("late-entry"), inversion: .prefixedNo, help: "the run is over, or at home has begun, and history is entered")
  var lateEntry: Bool?

  @Option(name: .customLong("body"), help: ArgumentHelp("the body that puts the name forward", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it did, when that was not today", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("override"), inversion: .prefixedNo, help: "set aside the rules of eligibility that stop it; registrars only")
  var override: Bool?

  @Option(name: .customLong("reason-text"), help: ArgumentHelp("why the rules are set aside; needed with --override", valueName: "TEXT"))
  var reasonText: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("role", role),
      .init("reserve", reserve),
      .init("priority", priority),
      .init("late-entry", lateEntry),
      .init("body", body),
      .init("on", on),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("letter", letter),
    ]
  }
}
