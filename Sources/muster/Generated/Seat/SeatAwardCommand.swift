// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatAwardCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "award",
    abstract: "Records a board's decision: a seat for someone who was named, or a place as reserve.",
    discussion: "Example: muster seat award PA-45678 M4-85-A-27 --letter BOARD/3"
  )
  static let verb = CommandName.seatAward

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("reserve"), parsing: .unconditional, help: ArgumentHelp("as reserve of this order instead of a seat", valueName: "N"))
  var reserve: String?

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
      .init("reserve", reserve),
      .init("override", override),
      .init("reason-text", reasonText),
      .init("letter", letter),
    ]
  }
}
