extension CommandTable {
  static let planning: [CommandSpec] = [
    read(
      .planOfficer, namesReaders,
      "Shows the runs ahead an officer is eligible for, and what is missing for the others.",
      [
        .required("officer", .object("officer"), "service number", positional: true),
        .optional("to", .date, "only runs that start up to this day"), asCSV,
      ], example: "plan.officer PA-45678"),
    read(
      .planRun, namesReaders, "Ranks the eligible officers for a run by the weights, with the reasons.",
      [
        .required("iteration", .object("iteration"), "code of the run", positional: true),
        .optional("limit", .integer(1...1000), "at most so many; 50 when left out"), asCSV,
      ], example: "plan.run M4-85-A-27"),
    write(
      .planWeigh, office, "Sets what a measure weighs when officers are ranked; zero takes it out.",
      [
        .choice("measure", PlanMeasure.self, "what is looked at", required: true, positional: true),
        .required("weight", .integer(-1000...1000), "its points, 0 to 100, are multiplied by this", positional: true),
        .optional("word", .text(60), "of the measure appointment: what it must contain"),
        .optional("provider", .object("provider"), "only for courses of this provider"),
        .optional("course", .object("course"), "only for this course"),
        .optional("programme", .object("programme"), "only under this programme"),
        .optional("source", .text(2000), "where this is written"),
      ], example: "plan.weigh months-since-course 10"),
    read(
      .planWeights, everyone, "Lists what each measure weighs.", [asCSV] + paging, replies: [.rows],
      example: "plan.weights"),
    write(
      .planPackage, office,
      "Proposes principals and reserves for all open offers of a programme's year: each officer once, quotas kept.",
      [
        .required("programme", .object("programme"), "its code", positional: true),
        .required("year", .integer(1900...2200), "calendar year in which the runs start"),
      ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken],
      example: "plan.package PCM year=2027"),
    read(.planList, namesReaders, "Lists proposals.", [asCSV] + paging, replies: [.rows], example: "plan.list"),
    read(
      .planShow, namesReaders, "Shows a proposal row by row, with reasons, decisions and what became of them.",
      [.required("proposal", .text(20), "its number", positional: true), asCSV], example: "plan.show P-1"),
    write(
      .planDecide, office, "Records a board's decision on rows of a proposal; each yes is put forward by enrol.",
      [.required("proposal", .text(20), "its number", positional: true), letter],
      block: "CSV with the columns row and decision (yes or no), then a line with a single dot",
      replies: [.done, .unchanged, .unknownObject, .ruleBroken, .importRejected], example: "plan.decide P-1 <<"),
  ]
}
