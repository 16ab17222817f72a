extension CommandTable {
  private static let whose: [CommandSpec.Argument] = [
    .optional("year", .integer(1900...2200), "only of this year; all years when left out"),
    .optional("report", .text(120), "only of this report"),
  ]

  /// Of several lines of a programme the one that is meant.
  private static let whichLine: [CommandSpec.Argument] = [
    .optional("year", .integer(1900...2200), "of this year; of several lines the one without a year when left out"),
    .optional("report", .text(120), "of this report; left out where there are several: the line without a report"),
  ]

  /// For what is enrolled in the register itself, which no publisher has put in a year.
  static let ourYears = CommandSpec.Argument.optional(
    "calendar", .object("calendar"),
    "whose year what is enrolled here is counted in; the histories' when left out, else us-fiscal")

  /// A partner's figures beside ours.
  static let reconciliation: [CommandSpec] = [
    write(
      .reconcileLoad, office, "Takes in a partner's figures under a name; loaded again they replace those before.",
      [
        .required("name", .code, "lower-case letters, digits and dashes", positional: true),
        .choice("format", DelimitedReader.Dialect.self, "csv when left out"),
        .optional(
          "calendar", .object("calendar"),
          "whose year a text like 2013-14 is, as pk-fiscal; of calendar years, when left out, it is two"),
        .optional("source", .text(300), "where the figures come from"),
        .optional("rows", .integer(0...1_000_000), "how many rows there must be"),
        .optional("sha256", .sha256, "of the block's lines, each ended by a line feed"),
      ],
      block: "columns programme, and any of year, report, sessions, students, courses, cost, then a line with a dot",
      replies: [.imported, .unchanged, .importRejected, .unknownObject], example: "reconcile.load embassy-2013 <<"),
    read(
      .reconcileList, figuresReaders, "Lists the partners' figures that were taken in.", [asCSV], replies: [.rows],
      example: "reconcile.list"),
    read(
      .reconcileShow, figuresReaders,
      "Sets a partner's figures beside ours: theirs, ours, difference, and what explains it.",
      [
        .required("name", .code, "its name", positional: true),
        .choice("only", ReconciledSelection.self, "different: leave out what is equal"),
        .optional("year", .integer(1900...2200), "only of this year; all years when left out"), ourYears,
        .optional("as-of", .instant, "theirs and ours as the register stood then"), asCSV,
      ], replies: [.rows, .differs, .unknownObject], example: "reconcile.show embassy-2013 only=different"),
    read(
      .reconcileRows, figuresReaders, "Shows the rows of ours behind a difference, those that may explain it first.",
      [
        .required("name", .code, "its name", positional: true),
        .required("programme", .text(300), "as printed, or its code", positional: true),
      ] + whichLine + [
        .choice("measure", ReconciledMeasure.self, "cost when left out; courses: each run with its rows"),
        .optional("limit", .integer(1...10_000), "at most so many rows; 200 when left out"), ourYears,
        .optional("as-of", .instant, "theirs and ours as the register stood then"), asCSV,
      ], replies: [.rows, .unknownObject, .ambiguousObject],
      example: "reconcile.rows embassy-2013 CTFP year=2013"),
    write(
      .reconcileRemark, [.administrator, .registrar, .analyst], "Notes what was found out about a difference.",
      [
        .required("name", .code, "its name", positional: true),
        .required("programme", .text(300), "as printed, or its code", positional: true),
        .required("text", .text(1000), "the remark"),
      ] + whichLine + [ourYears], replies: [.done, .unknownObject, .ambiguousObject],
      example: #"reconcile.remark embassy-2013 CTFP year=2013 text="Line 88 is misprinted in the report.""#),
    read(
      .reconcileLayout, figuresReaders,
      "The country-year layout of the US training report: sessions, students, courses, dollars by programme.",
      [.optional("name", .code, "set this partner's figures beside it", positional: true)] + whose
        + [ourYears, .optional("as-of", .instant, "theirs and ours as the register stood then"), asCSV],
      replies: [.rows, .unknownObject], example: "reconcile.layout year=2013"),
  ]
}

/// Which lines of a reconciliation are shown.
public enum ReconciledSelection: String, Sendable, CaseIterable { case all, different }
