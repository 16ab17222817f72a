// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct AttendanceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "set, roll, list, rule",
    subcommands: [AttendanceSetCommand.self, AttendanceRollCommand.self, AttendanceListCommand.self, AttendanceRuleCommand.self]
  )
}

struct AttendanceSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Marks one officer for one day of a run. Marked as there, a confirmed one attends.",
    discussion: "Example: muster attendance set M4-85-A-27 PA-45678 present --on 2027-03-08"
  )
  static let verb = CommandName.attendanceSet

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Argument(help: ArgumentHelp("none takes the mark back (present, absent, excused, late, none)", valueName: "MARK"), completion: .list(["present", "absent", "excused", "late", "none"]))
  var mark: String

  @Option(name: .customLong("on"), help: ArgumentHelp("the day", valueName: "YYYY-MM-DD"))
  var on: String

  @Option(name: .customLong("session"), help: ArgumentHelp("of that day; 1 when left out", valueName: "N"))
  var session: String?

  @Option(name: .customLong("mode"), help: ArgumentHelp("stays as it was when left out; at first not stated", valueName: "in-person|online"), completion: .list(["in-person", "online"]))
  var mode: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why a mark is mended", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("officer", officer),
      .init("mark", mark),
      .init("on", on),
      .init("session", session),
      .init("mode", mode),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}

struct AttendanceRollCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Marks a whole run from a roll: all of it or, when anything is wrong, nothing.",
    discussion: "The file holds: columns officer and a day each (2027-03-08), or officer, on.\n\nExample: muster attendance roll M4-85-A-27 FILE --rows 20"
  )
  static let verb = CommandName.attendanceRoll

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Argument(help: ArgumentHelp("The file to send, or - for standard input.", valueName: "FILE"), completion: .file())
  var file: String

  @Option(name: .customLong("mode"), help: ArgumentHelp("all (default): nothing unless every line is good; each: the good lines", valueName: "all|each"), completion: .list(["all", "each"]))
  var mode: String?

  @Option(name: .customLong("rows"), help: ArgumentHelp("how many rows there must be", valueName: "N"))
  var rows: String?

  @Option(name: .customLong("sha256"), help: ArgumentHelp("of the block's lines, each ended by a line feed", valueName: "HEX"))
  var sha256: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @Option(help: ArgumentHelp("What the file is: csv, tsv or xlsx; by itself when left out.", valueName: "csv|tsv|xlsx"))
  var inputFormat: InputFormat?

  @Option(name: .customLong("sheet"), help: ArgumentHelp("The sheet of a workbook; the first with anything in it when left out.", valueName: "NAME"))
  var sheetName: String?

  var block: BlockSource? { BlockSource(path: file, format: inputFormat, sheet: sheetName) }

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("mode", mode),
      .init("rows", rows),
      .init("sha256", sha256),
      .init("letter", letter),
    ]
  }
}

struct AttendanceListCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows who was there on which day, with totals and the percent of days held.",
    discussion: "Example: muster attendance list M4-85-A-27"
  )
  static let verb = CommandName.attendanceList

  @Argument(help: ArgumentHelp("code of the run", valueName: "ITERATION"))
  var iteration: String

  @Option(name: .customLong("view"), help: ArgumentHelp("days (default): a column a day; totals; marks: a row a mark", valueName: "days|totals|marks"), completion: .list(["days", "totals", "marks"]))
  var view: String?

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("iteration", iteration),
      .init("view", view),
    ]
  }
}

struct AttendanceRuleCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Sets from a day on the least attendance of a graduate at home; without percent there is none.",
    discussion: "Example: muster attendance rule --percent 80 --kind course --from 2026-01-01 --source 'standing order 12'"
  )
  static let verb = CommandName.attendanceRule

  @Option(name: .customLong("percent"), help: ArgumentHelp("of the days held", valueName: "N"))
  var percent: String?

  @Option(name: .customLong("excused"), help: ArgumentHelp("what an excused day counts as; absent when left out", valueName: "absent|left-out|present"), completion: .list(["absent", "left-out", "present"]))
  var excused: String?

  @Option(name: .customLong("course"), help: ArgumentHelp("only for this course", valueName: "COURSE"))
  var course: String?

  @Option(name: .customLong("provider"), help: ArgumentHelp("only for the courses of this institution", valueName: "PROVIDER"))
  var provider: String?

  @Option(name: .customLong("kind"), help: ArgumentHelp("only for courses of this kind (course, exercise, workshop, conference, project, online)", valueName: "WORD"), completion: .list(["course", "exercise", "workshop", "conference", "project", "online"]))
  var kind: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("from this day on; since ever when left out", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(name: .customLong("source"), help: ArgumentHelp("where the rule is written", valueName: "TEXT"))
  var source: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("percent", percent),
      .init("excused", excused),
      .init("course", course),
      .init("provider", provider),
      .init("kind", kind),
      .init("from", from),
      .init("source", source),
      .init("letter", letter),
    ]
  }
}
