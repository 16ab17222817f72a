extension CommandTable {
  private static let reportName = CommandSpec.Argument.required(
    "report", .text(40), "name of the report, as in report.list", positional: true)
  private static let reportArguments: [CommandSpec.Argument] = [
    .optional("with", .text(1000), "its parameters, as in year=2027,programme=CTFP; a year left out is this year"),
    .optional("as-of", .instant, "as the register stood then; not where a section is known as of now only"),
  ]

  static let reports: [CommandSpec] = [
    read(
      .reportList, figuresReaders, "Lists the standing reports.", [asCSV], replies: [.rows], example: "report.list"),
    read(
      .reportShow, figuresReaders, "Shows the definition of a report, to copy and change.", [reportName],
      replies: [.text, .unknownObject], example: "report.show participation"),
    read(
      .reportRun, figuresReaders, "Runs a report: its sections one after another, all as of the same moment.",
      [reportName] + reportArguments,
      replies: [.rows, .differs, .unknownObject, .ambiguousObject, .importRejected, .ruleBroken],
      example: "report.run participation with=year=2012"),
    read(
      .reportTry, figuresReaders, "Runs a report from the lines sent with it, storing nothing.", reportArguments,
      block: "the definition: title, parameters, sections, each with its question",
      replies: [.rows, .differs, .unknownObject, .ambiguousObject, .importRejected, .ruleBroken],
      example: "report.try with=year=2012 <<"),
    write(
      .reportSet, [.administrator, .registrar, .analyst], "Stores a report's definition under a name.",
      [reportName], block: "the definition: title, parameters, sections, each with its question",
      replies: [.done, .unchanged, .importRejected], example: "report.set who-went <<"),
    write(
      .reportEnd, [.administrator, .registrar, .analyst],
      "A report is offered no longer; its definitions stay on file.",
      [reportName], replies: [.done, .unchanged, .unknownObject], example: "report.end who-went"),
  ]
}
