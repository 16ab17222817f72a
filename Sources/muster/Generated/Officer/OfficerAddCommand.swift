// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerAddCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a person whom the nation may send.",
    discussion: "Example: muster officer add PA-45678 'Sample Officer' --service army --rank Major --since 2024-07-01"
  )
  static let verb = CommandName.officerAdd

  @Argument(help: ArgumentHelp("service number", valueName: "NUMBER"))
  var number: String

  @Argument(help: ArgumentHelp("name in Latin letters", valueName: "NAME"))
  var name: String

  @Option(name: .customLong("service"), help: ArgumentHelp("service or agency, from muster reference list service", valueName: "SERVICE"))
  var service: String

  @Option(name: .customLong("name-ur"), help: ArgumentHelp("name in Urdu", valueName: "NAME"))
  var nameUr: String?

  @Option(name: .customLong("name-passport"), help: ArgumentHelp("name exactly as in the passport", valueName: "NAME"))
  var namePassport: String?

  @Option(name: .customLong("category"), help: ArgumentHelp("military-officer when left out (military-officer, jco, other-rank, civil-servant, police, customs, other)", valueName: "WORD"), completion: .list(["military-officer", "jco", "other-rank", "civil-servant", "police", "customs", "other"]))
  var category: String?

  @Option(name: .customLong("gender"), help: ArgumentHelp("not stated when left out", valueName: "female|male"), completion: .list(["female", "male"]))
  var gender: String?

  @Option(name: .customLong("rank"), help: ArgumentHelp("rank title of that service, as in Captain", valueName: "TEXT"))
  var rank: String?

  @Option(name: .customLong("grade"), help: ArgumentHelp("grade, when there is no rank title", valueName: "GRADE"))
  var grade: String?

  @Option(name: .customLong("since"), help: ArgumentHelp("the day the grade was given", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("born"), help: ArgumentHelp("date of birth", valueName: "YYYY-MM-DD"))
  var born: String?

  @Option(name: .customLong("birth-place"), help: ArgumentHelp("town of birth, as in the passport", valueName: "TEXT"))
  var birthPlace: String?

  @Option(name: .customLong("birth-country"), help: ArgumentHelp("country of birth", valueName: "CC"))
  var birthCountry: String?

  @Option(name: .customLong("unit"), help: ArgumentHelp("unit", valueName: "TEXT"))
  var unit: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("number", number),
      .init("name", name),
      .init("service", service),
      .init("name-ur", nameUr),
      .init("name-passport", namePassport),
      .init("category", category),
      .init("gender", gender),
      .init("rank", rank),
      .init("grade", grade),
      .init("since", since),
      .init("province", province),
      .init("born", born),
      .init("birth-place", birthPlace),
      .init("birth-country", birthCountry),
      .init("unit", unit),
      .init("letter", letter),
    ]
  }
}
