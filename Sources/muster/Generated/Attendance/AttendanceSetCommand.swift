// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

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

  @Option(name: .customLong("session"), parsing: .unconditional, help: ArgumentHelp("of that day; 1 when left out", valueName: "N"))
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
