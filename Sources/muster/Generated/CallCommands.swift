// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct CallGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "add, set, nil, extend, remind, list, show",
    subcommands: [CallAddCommand.self, CallSetCommand.self, CallNilCommand.self, CallExtendCommand.self, CallRemindCommand.self, CallListCommand.self, CallShowCommand.self]
  )
}

struct CallAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Calls for names: asks bodies to put officers forward for a run.",
    discussion: "Example: muster call add M4-85-A-27 --bodies GHQ,NHQ --names 2 --reserves 1 --due 2027-01-08 --letter JSHQ/7/27"
  )
  static let verb = CommandName.callAdd

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("who is asked, by code", valueName: "BODY,…"))
  var bodies: String

  @Option(name: .customLong("names"), help: ArgumentHelp("principals wanted of each", valueName: "N"))
  var names: String?

  @Option(name: .customLong("reserves"), help: ArgumentHelp("reserves wanted of each", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day they were asked; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("bodies", bodies),
      .init("names", names),
      .init("reserves", reserves),
      .init("due", due),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct CallSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Mends what a body was asked for, or takes the call back.",
    discussion: "Example: muster call set M4-85-A-27 GHQ --names 3"
  )
  static let verb = CommandName.callSet

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("names"), help: ArgumentHelp("principals wanted", valueName: "N"))
  var names: String?

  @Option(name: .customLong("reserves"), help: ArgumentHelp("reserves wanted", valueName: "N"))
  var reserves: String?

  @Option(name: .customLong("due"), help: ArgumentHelp("by when, where it was typed wrong; muster call extend puts it off", valueName: "YYYY-MM-DD"))
  var due: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was asked", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(name: .customLong("withdrawn"), inversion: .prefixedNo, help: "the body is not asked any more")
  var withdrawn: Bool?

  @Option(name: .customLong("note"), help: ArgumentHelp("anything else", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what is not stated after all (names, reserves, due, nil, note, letter)", valueName: "WORD,…"), completion: .list(["names", "reserves", "due", "nil", "note", "letter"]))
  var clear: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("names", names),
      .init("reserves", reserves),
      .init("due", due),
      .init("on", on),
      .init("withdrawn", withdrawn),
      .init("note", note),
      .init("letter", letter),
      .init("clear", clear),
    ]
  }
}

struct CallNilCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "nil",
    abstract: "Records a nil return: the body names nobody.",
    discussion: "Example: muster call nil M4-85-A-27 NHQ --letter NHQ/12 --on 2027-01-05"
  )
  static let verb = CommandName.callNil

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("its code", valueName: "BODY"))
  var body: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day of its answer; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct CallExtendCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Puts off the date by which bodies are to answer.",
    discussion: "Example: muster call extend M4-85-A-27 --due 2027-01-15 --bodies GHQ --letter JSHQ/9/27"
  )
  static let verb = CommandName.callExtend

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("due"), help: ArgumentHelp("the new date", valueName: "YYYY-MM-DD"))
  var due: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("only these; all that have not answered when left out", valueName: "BODY,…"))
  var bodies: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day it was put off; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("due", due),
      .init("bodies", bodies),
      .init("on", on),
      .init("letter", letter),
    ]
  }
}

struct CallRemindCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Records that bodies were reminded.",
    discussion: "Example: muster call remind M4-85-A-27 --bodies GHQ --letter JSHQ/11/27"
  )
  static let verb = CommandName.callRemind

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("bodies"), help: ArgumentHelp("only these; all that have not answered when left out", valueName: "BODY,…"))
  var bodies: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("the day they were reminded; today when left out", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(name: .customLong("note"), help: ArgumentHelp("how, or what was said", valueName: "TEXT"))
  var note: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("bodies", bodies),
      .init("on", on),
      .init("note", note),
      .init("letter", letter),
    ]
  }
}

struct CallListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists calls: who was asked, who has answered, who is awaited since when.",
    discussion: "Example: muster call list --awaited"
  )
  static let verb = CommandName.callList

  @Option(name: .customLong("iteration"), help: ArgumentHelp("only for this run", valueName: "ITERATION"))
  var iteration: String?

  @Option(name: .customLong("body"), help: ArgumentHelp("only of this body", valueName: "BODY"))
  var body: String?

  @Flag(name: .customLong("awaited"), inversion: .prefixedNo, help: "only those without an answer; no: only those with one")
  var awaited: Bool?

  @Option(name: .customLong("due-to"), help: ArgumentHelp("only those due by this day", valueName: "YYYY-MM-DD"))
  var dueTo: String?

  @Option(name: .customLong("limit"), help: ArgumentHelp("at most so many rows; 1000 when left out", valueName: "N"))
  var limit: String?

  @Option(name: .customLong("after"), help: ArgumentHelp("go on after this row: the --after of the previous reply", valueName: "TEXT"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("body", body),
      .init("awaited", awaited),
      .init("due-to", dueTo),
      .init("limit", limit),
      .init("after", after),
    ]
  }
}

struct CallShowCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the call for a run: each body with names wanted and given, reminders, extensions.",
    discussion: "Example: muster call show M4-85-A-27"
  )
  static let verb = CommandName.callShow

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
    ]
  }
}
