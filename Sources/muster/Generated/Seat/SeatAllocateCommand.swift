// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatAllocateCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: "Sets seats of a run aside for a body, before or beside names; abroad it notes the body's quota of names.",
    discussion: "Example: muster seat allocate M4-85-A-27 JSHQ --seats 2"
  )
  static let verb = CommandName.seatAllocate

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("seats"), parsing: .unconditional, help: ArgumentHelp("how many in all; never more than the run has", valueName: "N"))
  var seats: String

  @Flag(name: .customLong("guaranteed"), inversion: .prefixedNo, help: "they stay with the body when unfilled seats are released")
  var guaranteed: Bool?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("seats", seats),
      .init("guaranteed", guaranteed),
      .init("letter", letter),
    ]
  }
}
