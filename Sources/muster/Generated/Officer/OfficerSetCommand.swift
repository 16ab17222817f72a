// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

struct OfficerSetCommand: VerbCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Corrects what stands in an officer's record; what stood before stays in the change log.",
    discussion: "Example: muster officer set PA-45678 --name-passport 'SAMPLE OFFICER' --reason 'as in the passport'"
  )
  static let verb = CommandName.officerSet

  @Argument(help: ArgumentHelp("service number", valueName: "OFFICER"))
  var officer: String

  @Option(name: .customLong("name"), help: ArgumentHelp("name in Latin letters", valueName: "NAME"))
  var name: String?

  @Option(name: .customLong("name-ur"), help: ArgumentHelp("name in Urdu", valueName: "NAME"))
  var nameUr: String?

  @Option(name: .customLong("name-passport"), help: ArgumentHelp("name exactly as in the passport", valueName: "NAME"))
  var namePassport: String?

  @Option(name: .customLong("category"), help: ArgumentHelp("kind of person (military-officer, jco, other-rank, civil-servant, police, customs, other)", valueName: "WORD"), completion: .list(["military-officer", "jco", "other-rank", "civil-servant", "police", "customs", "other"]))
  var category: String?

  @Option(name: .customLong("gender"), help: ArgumentHelp("as stated", valueName: "female|male"), completion: .list(["female", "male"]))
  var gender: String?

  @Option(name: .customLong("province"), help: ArgumentHelp("province", valueName: "PROVINCE"))
  var province: String?

  @Option(name: .customLong("born"), help: ArgumentHelp("date of birth", valueName: "YYYY-MM-DD"))
  var born: String?

  @Option(name: .customLong("birth-place"), help: ArgumentHelp("town of birth, as in the passport", valueName: "TEXT"))
  var birthPlace: String?

  @Option(name: .customLong("birth-country"), help: ArgumentHelp("country of birth", valueName: "CC"))
  var birthCountry: String?

  @Option(name: .customLong("clear"), help: ArgumentHelp("what becomes not stated again (name-ur, name-passport, gender, province, born, birth-place, birth-country)", valueName: "WORD,…"), completion: .list(["name-ur", "name-passport", "gender", "province", "born", "birth-place", "birth-country"]))
  var clear: String?

  @Option(name: .customLong("reason"), help: ArgumentHelp("why", valueName: "TEXT"))
  var reason: String?

  @Option(name: .customLong("letter"), help: ArgumentHelp("reference of the letter behind it", valueName: "TEXT"))
  var letter: String?

  @OptionGroup var changeOptions: ChangeOptions

  var change: ChangeOptions? { changeOptions }

  @OptionGroup var global: GlobalOptions

  var filled: [FilledArgument] {
    [
      .init("officer", officer),
      .init("name", name),
      .init("name-ur", nameUr),
      .init("name-passport", namePassport),
      .init("category", category),
      .init("gender", gender),
      .init("province", province),
      .init("born", born),
      .init("birth-place", birthPlace),
      .init("birth-country", birthCountry),
      .init("clear", clear),
      .init("reason", reason),
      .init("letter", letter),
    ]
  }
}
