extension CommandTable {
  static let records: [CommandSpec] = [
    read(
      .recordList, figuresReaders, "Lists group entries: participation known only as a number, beside its source text.",
      [
        .optional("programme", .object("programme"), "only of this programme"),
        .optional("year", .integer(1900...2200), "only of this reported year; all years when left out"),
        .choice("flag", RecordFlag.self, "only those with this flag"), asCSV,
      ] + paging, example: "record.list flag=no-title"),
    write(
      .recordCorrect, office, "Corrects a group entry; what stood before stays in the change log.",
      [
        .required("record", .integer(1...Int.max), "its number", positional: true),
        .required("reason", .text(300), "why"),
        .optional("headcount", .integer(0...1_000_000), "how many took part"),
        .optional("cost", .money, "what it cost"),
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken],
      example: #"record.correct 17 cost="1251 USD" reason="misread in the source""#),
    write(
      .recordVoid, office, "Takes a group entry out of all figures; it stays visible as void.",
      [
        .required("record", .integer(1...Int.max), "its number", positional: true),
        .required("reason", .text(300), "why"),
      ], replies: [.done, .unchanged, .unknownObject, .ruleBroken],
      example: #"record.void 17 reason="entered twice""#),
  ]

  static let bulk: [CommandSpec] = [
    write(
      .import, office, "Takes in a file: all of it or, by default when anything is wrong, nothing.",
      [
        .choice("kind", ImportKind.self, "what the file holds", required: true, positional: true),
        .choice("format", DelimitedReader.Dialect.self, "csv when left out; records may be tsv"),
        .optional("mapping", .code, "how a history is read; records have one that comes with muster"),
        .choice("mode", ImportMode.self, "all (default): nothing unless every row is good; each: the good rows"),
        .optional("rows", .integer(0...1_000_000), "how many rows there must be"),
        .optional("sha256", .sha256, "of the block's lines, each ended by a line feed"),
        .optional("source", .text(300), "where the file comes from"),
      ], block: "a head with the names of the columns and a line for each entry, then a line with a single dot",
      replies: [.imported, .unchanged, .importRejected, .unknownObject, .ruleBroken],
      example: "import officers rows=20 <<"),
    read(
      .export, namesReaders, "Gives out a whole list, row by row.",
      [
        .choice("kind", ExportKind.self, "what to give out", required: true, positional: true), asCSV,
        .optional("course", .object("course"), "only of this course"),
        .optional("iteration", .object("iteration"), "only of this run"),
      ], example: "export enrolments format=csv"),
    read(
      .exportFacts, figuresReaders,
      "Gives out all facts of a kind that figures are counted from, by muster's numbers, without any name.",
      [.choice("kind", FactKind.self, "what to give out", required: true, positional: true), asCSV],
      replies: [.rows], example: "export.facts enrolments"),
  ]

  public enum ImportMode: String, Sendable, CaseIterable { case all, each }

  /// What the columns of the links between nations are.
  public enum LinkDimension: String, Sendable, CaseIterable { case year, discipline, programme, none }

  /// Which facts a question is about: dated how, and one filter for each dimension. The verbs that count take it whole.
  public static let question: [CommandSpec.Argument] =
    [
      .choice("basis", YearBasis.self, "which date decides the year: reported (default), start or end"),
      .optional("calendar", .object("calendar"), "whose year: calendar (default), us-fiscal, pk-fiscal"),
    ]
    + Dimension.allCases.map { dimension in
      let values: ArgumentType =
        switch dimension {
        case .programme, .discipline, .provider, .course, .service, .province, .body, .reason:
          .list(.object(dimension.rawValue))
        default: .list(.text(60))
        }
      return .optional(dimension.rawValue, values, dimension.filterHelp)
    }

  private static let order = CommandSpec.Argument.optional(
    "order", .list(.text(40)), "columns to order by, the largest first with a dash before it, as in -persons"
  ).dashed
  private static let asOf = CommandSpec.Argument.optional("as-of", .instant, "as the register stood then")

  static let statistics: [CommandSpec] = [
    read(
      .stats, figuresReaders, "Counts. Every total says what it leaves out.",
      [
        .optional("by", .list(.choice(Dimension.allCases.map(\.rawValue))), "dimensions, in order", positional: true),
        .optional(
          "measures", .list(.choice(Measure.allCases.map(\.rawValue))),
          "participations,persons,courses,iterations,cost when left out"),
        .choice(
          "totals", FigureTotals.self, "which sums: sub (after each group, default), grand, all combinations, none"),
        order,
        .optional("top", .integer(1...1000), "only so many rows, the rest counted together"),
        .optional("versus", .list(.text(12)), "years to set beside those of year="),
        .choice("across", Dimension.self, "the dimension whose values are columns"),
      ] + question + [asOf, asCSV], replies: [.rows, .unknownObject, .ambiguousObject],
      example: "stats programme,year basis=reported"),
    read(
      .statsRows, figuresReaders,
      "Lists what stands behind a figure: enrolments, group entries, results, offers, costs, with letters.",
      [.choice("measure", Measure.self, "only what this measure counts")] + question + [asOf] + paging + [asCSV],
      replies: [.rows, .unknownObject, .ambiguousObject],
      example: "stats.rows programme=CTFP year=2012 measure=participations"),
    read(
      .statsDiff, figuresReaders,
      "Says which figures differ between two moments, and which entries of the change log did it.",
      [
        .required("from", .instant, "the earlier moment"),
        .optional("to", .instant, "the later moment; now when left out"),
        .optional("by", .list(.choice(Dimension.allCases.map(\.rawValue))), "dimensions, in order"),
        .optional("measures", .list(.choice(Measure.allCases.map(\.rawValue))), "as for stats"),
      ] + question + [asCSV], replies: [.rows, .unknownObject, .ambiguousObject],
      example: "stats.diff from=2027-01-01 to=2027-02-01 by=programme"),
    read(
      .statsLinks, figuresReaders,
      "Counts the runs shared with other nations, their people and ours, or lists the runs behind such a figure.",
      [
        .optional("nation", .list(.country), "only shared with this nation, or with one of several"),
        .optional("runs", .flag, "yes: the runs themselves, a row for each nation in each"),
        .choice("across", LinkDimension.self, "what the columns are: year (default), discipline, programme or none"),
        .choice("totals", FigureTotals.self, "which sums: sub or all (also of each nation, default), grand, none"),
      ] + question + [asOf, asCSV], replies: [.rows, .unknownObject, .ambiguousObject],
      example: "stats.links nation=TR year=2027 runs=yes"),
    read(
      .statsDefine, everyone, "Says what each measure and dimension means.", [asCSV], replies: [.rows],
      example: "stats.define"),
    read(
      .statsCompare, figuresReaders, "Sets a partner's published totals beside ours: theirs, ours, difference.",
      [
        .choice("format", DelimitedReader.Dialect.self, "csv when left out"),
        .optional(
          "calendar", .object("calendar"),
          "whose year 2013-14 of theirs is, and a run of ours is in; when left out it is two, and the histories' else us-fiscal"
        ),
        .optional("as-of", .instant, "as the register stood then"),
      ], block: "columns program, quantity, total_cost (and report), then a line with a single dot",
      replies: [.rows, .differs, .importRejected, .unknownObject], example: "stats.compare format=tsv <<"),
  ]

  static let changes: [CommandSpec] = [
    read(
      .changeList, [.administrator, .registrar, .auditor], "Lists sealed changes: who, when, what, why, key.",
      [
        .optional("since", .integer(0...Int.max), "only after this number"),
        .optional("verb", .text(40), "only made by this verb"),
        .optional("limit", .integer(1...10_000), "at most so many rows; 1000 when left out"), asCSV,
      ], replies: [.rows], example: "change.list since=0 limit=20"),
    read(
      .changeVerify, [.administrator, .registrar, .auditor],
      "Recomputes the chain of the change log and names the first entry that does not fit.",
      replies: [.done, .ruleBroken], example: "change.verify"),
  ]
}
