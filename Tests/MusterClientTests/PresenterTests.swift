import MusterCore
import Testing

@testable import muster

@Suite struct PresenterTests {
  /// What the daemon says in the protocol's words a person can type as it is shown.
  @Test(arguments: [
    ("To enter history, add late-entry=yes.", "To enter history, add --late-entry."),
    ("Add dry=yes to see it.", "Add --dry-run to see it."), ("approval=no", "--no-approval"),
    ("Open it with: iteration.set X state=open", "Open it with: muster iteration set X --state open"),
    ("x=yes", "x=yes"), ("Give override= with the reason.", "Give --override with the reason."),
    ("Say why with reason=.", "Say why with --reason."), ("x= y", "x= y"),
    ("have it set aside with override=REASON.", "have it set aside with --override REASON."),
    (
      "With force=yes they lose their seats; with override=yes all may.",
      "With --force they lose their seats; with --override all may."
    ),
    (
      "Enter it with: provider.substitute NSO allowed=yes|no, or withdraw.",
      "Enter it with: muster provider substitute NSO --allowed|--no-allowed, or withdraw."
    ),
    ("send it so with force=yes reason=…", "send it so with --force --reason …"),
    ("as in year=2027,programme=CTFP", "as in year=2027,programme=CTFP"), ("with=year=2027", "--with year=2027"),
    ("(force=yes)", "(--force)"), ("[role=WORD] [dry=yes|no]", "[--role WORD] [--dry-run]"),
    ("(army) [x]", "(army) [x]"),
    (
      "not proofs: reconcile.rows x programme=… shows them.",
      "not proofs: muster reconcile rows x PROGRAMME shows them."
    ),
  ])
  func messagesAreInTheShellsWords(said: String, shown: String) { #expect(muster.ShellForm.of(said) == shown) }

  /// Where a verb takes a file, how the file is read has a name of its own.
  @Test func theFormatOfAFileIsNotThatOfTheOutput() throws {
    let said = "Save the file as CSV with commas, or send format=tsv for tabs."
    let upload = try #require(CommandTable.all.first { $0.block != nil })
    #expect(muster.ShellForm.of(said, spec: upload).contains("--input-format tsv"))
    #expect(muster.ShellForm.of(said).contains("--format tsv"))
  }

  private func printed(_ rows: [String], _ format: OutputFormat, detail: Bool = false) -> String {
    let capture = Capture()
    let presenter = Presenter(.init(format: format, isDetail: detail, title: "List"), context: capture.context)
    rows.forEach(presenter.take)
    presenter.finish()
    #expect(presenter.problem == nil)
    capture.console.flush()
    return capture.out
  }

  @Test func whatToTypeNextIsShownAsTyped() {
    let rows = [
      #"{"what":"X GHQ","at":"2027-02-01T05:00:00.014000Z","next":"call.remind X bodies=GHQ"}"#,
      #"{"what":"X","at":"2027-02-01","next":"enrol"}"#, #"{"what":"J-1","at":"soon.Z","next":"M4-85-A-27"}"#,
    ]
    #expect(
      printed(rows, .table) == """
        what   at                    next
        X GHQ  2027-02-01T05:00:00Z  muster call remind X --bodies GHQ
        X      2027-02-01            muster enrol
        J-1    soon.Z                M4-85-A-27

        """)
    #expect(printed(rows, .csv).contains("2027-02-01T05:00:00.014000Z,call.remind X bodies=GHQ"), "programs get all")
  }

  private static let figures = [
    #"{"row":"head","title":"Persons by programme","columns":[{"name":"programme","kind":"dimension","label":"Programme"}]}"#,
    #"{"row":"figure","programme":"PCM","year":2026,"persons":12}"#,
    #"{"row":"total","programme":null,"year":null,"persons":12,"cost":"9.50 USD"}"#,
    #"{"row":"note","text":"cost not known for 3"}"#,
  ]

  @Test func totalsSaySoAndNotesStandBelow() {
    #expect(
      printed(Self.figures, .table) == """
        Persons by programme

        Programme  year  persons      cost
        PCM        2026       12         -
        total         -       12  9.50 USD

        cost not known for 3

        """)
  }

  @Test func csvKeepsEveryKeyAndNoSentences() {
    #expect(
      printed(Self.figures, .csv) == """
        row,programme,year,persons,cost
        figure,PCM,2026,12,
        total,,,12,9.50 USD

        """)
  }

  @Test func csvIsSafeUnlessForMachines() {
    let row = [#"{"name":"=1+1","text":"a,\"b\""}"#]
    #expect(printed(row, .csv) == "name,text\n'=1+1,\"a,\"\"b\"\"\"\n")
    #expect(printed(row, .csvMachine) == "name,text\n=1+1,\"a,\"\"b\"\"\"\n")
  }

  @Test func jsonIsOneArray() {
    #expect(printed([#"{"a":1}"#, #"{"a":2}"#], .json) == "[{\"a\":1}\n,{\"a\":2}\n]\n")
    #expect(printed([], .json) == "[]\n")
    #expect(printed([#"{"a":1.50}"#], .jsonl) == "{\"a\":1.50}\n")
  }

  @Test func oneObjectIsShownLineByLine() {
    let row =
      #"{"officer":"PA-9","name":"Khan","unit":null,"grades":[{"grade":"OF-3","since":"2024-07-01"}],"tags":["a","b"]}"#
    #expect(
      printed([row], .table, detail: true) == """
        officer  PA-9
        name     Khan
        unit     -
        tags     a; b

        grades:
          grade  since
          OF-3   2024-07-01

        """)
  }

  @Test func textIsPrintedAsItIs() {
    #expect(
      printed(["States of an enrolment", "", "  nominated"], .table) == "States of an enrolment\n\n  nominated\n")
  }
}
