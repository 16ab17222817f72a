// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct SeatGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat",
    abstract: "allocate, turn-back, release, list, queue, prioritise, award",
    subcommands: [SeatAllocateCommand.self, SeatTurnBackCommand.self, SeatReleaseCommand.self, SeatListCommand.self, SeatQueueCommand.self, SeatPrioritiseCommand.self, SeatAwardCommand.self]
  )
}

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

  @Option(name: .customLong("seats"), help: ArgumentHelp("how many in all; never more than the run has", valueName: "N"))
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

struct SeatTurnBackCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn-back",
    abstract: "Gives back seats a body has no names for; they go to those who wait, in order.",
    discussion: "Example: muster seat turn-back M4-85-A-27 JSHQ --seats 1 --reason 'no officer can be relieved'"
  )
  static let verb = CommandName.seatTurnBack

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("seats"), help: ArgumentHelp("how many it gives back", valueName: "N"))
  var seats: String

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String

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
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct SeatReleaseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Takes the unfilled seats of all bodies but guaranteed ones: they go to those who wait, then they are open to all.",
    discussion: "Example: muster seat release M4-85-A-27"
  )
  static let verb = CommandName.seatRelease

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("letter", letter),
    ]
  }
}

struct SeatListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the seats set aside for bodies: how many are filled, turned back, released.",
    discussion: "Example: muster seat list M4-85-A-27"
  )
  static let verb = CommandName.seatList

  @Argument(help: ArgumentHelp("only of this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only of this body", valueName: "BODY"))
  var body: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct SeatQueueCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Shows who waits for a seat, in order, why there, and who cannot move up now.",
    discussion: "Example: muster seat queue M4-85-A-27"
  )
  static let verb = CommandName.seatQueue

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}

struct SeatPrioritiseCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "prioritise",
    abstract: "Moves someone up in the waiting list for a reason that is kept.",
    discussion: "Example: muster seat prioritise PA-45678 M4-85-A-27 --priority 1 --reason 'operational emergency, letter JSHQ/12'"
  )
  static let verb = CommandName.seatPrioritise

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("priority"), help: ArgumentHelp("smaller goes first; left out: none any more", valueName: "N"))
  var priority: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("the justification", valueName: "TEXT"))
  var reason: String

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("iteration", iteration),
      .init("priority", priority),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

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

  @Option(name: .customLong("reserve"), help: ArgumentHelp("as reserve of this order instead of a seat", valueName: "N"))
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
