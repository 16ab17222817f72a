extension CommandTable {
  /// Bodies, letters, offers, calls, nominations, names sent to a provider.
  static let calls: [CommandSpec] = bodies + letters + offers + callsForNames + nominations + submissions

  /// What may be unsaid: the value becomes "not stated" again.
  static func clearing(_ fields: [String]) -> CommandSpec.Argument {
    .optional("clear", .list(.choice(fields)), "what is not stated after all")
  }

  static let runArgument: CommandSpec.Argument = .required(
    "iteration", .object("iteration"), "code of the run", positional: true)

  static let callsForNames: [CommandSpec] = [
    write(
      .callAdd, office, "Calls for names: asks bodies to put officers forward for a run.",
      [
        runArgument, .required("bodies", .list(.object("body")), "who is asked, by code"),
        .optional("names", .integer(0...1000), "principals wanted of each"),
        .optional("reserves", .integer(0...1000), "reserves wanted of each"),
        .optional("due", .date, "by when"),
        .optional("on", .date, "the day they were asked; today when left out"),
        .optional("note", .text(500), "anything else"), letter,
      ], example: "call.add M4-85-A-27 bodies=GHQ,NHQ names=2 reserves=1 due=2027-01-08 letter=JSHQ/7/27"),
    write(
      .callSet, office, "Mends what a body was asked for, or takes the call back.",
      [
        runArgument, .required("body", .object("body"), "its code", positional: true),
        .optional("names", .integer(0...1000), "principals wanted"),
        .optional("reserves", .integer(0...1000), "reserves wanted"),
        .optional("due", .date, "by when, where it was typed wrong; call.extend puts it off"),
        .optional("on", .date, "the day it was asked"),
        .optional("withdrawn", .flag, "yes: the body is not asked any more"),
        .optional("note", .text(500), "anything else"), letter,
        clearing(["names", "reserves", "due", "nil", "note", "letter"]),
      ], example: "call.set M4-85-A-27 GHQ names=3"),
    write(
      .callNil, office, "Records a nil return: the body names nobody.",
      [
        runArgument, .required("body", .object("body"), "its code", positional: true),
        .optional("on", .date, "the day of its answer; today when left out"), letter,
      ], example: "call.nil M4-85-A-27 NHQ letter=NHQ/12 on=2027-01-05"),
    write(
      .callExtend, office, "Puts off the date by which bodies are to answer.",
      [
        runArgument, .required("due", .date, "the new date"),
        .optional("bodies", .list(.object("body")), "only these; all that have not answered when left out"),
        .optional("on", .date, "the day it was put off; today when left out"), letter,
      ], example: "call.extend M4-85-A-27 due=2027-01-15 bodies=GHQ letter=JSHQ/9/27"),
    write(
      .callRemind, office, "Records that bodies were reminded.",
      [
        runArgument,
        .optional("bodies", .list(.object("body")), "only these; all that have not answered when left out"),
        .optional("on", .date, "the day they were reminded; today when left out"),
        .optional("note", .text(300), "how, or what was said"), letter,
      ], example: "call.remind M4-85-A-27 bodies=GHQ letter=JSHQ/11/27"),
    read(
      .callList, namesReaders, "Lists calls: who was asked, who has answered, who is awaited since when.",
      [
        .optional("iteration", .object("iteration"), "only for this run"),
        .optional("body", .object("body"), "only of this body"),
        .optional("awaited", .flag, "yes: only those without an answer; no: only those with one"),
        .optional("due-to", .date, "only those due by this day"), asCSV,
      ] + paging, example: "call.list awaited=yes"),
    read(
      .callShow, namesReaders,
      "Shows the call for a run: each body with names wanted and given, reminders, extensions.",
      [runArgument], example: "call.show M4-85-A-27"),
  ]

  static let nominations: [CommandSpec] = [
    write(
      .nominationSet, nominators, "Mends a nomination: its order among the reserves, body, day, letter, role.",
      pair + [
        .optional("reserve", .integer(0...99), "order among the reserves; 0 makes a principal of a reserve"),
        .optional("body", .object("body"), "who put the name forward"),
        .optional("on", .date, "the day it did"),
        .choice("role", EnrolmentRole.self, "role in the run"), letter, clearing(["body", "on", "letter"]),
      ], example: "nomination.set PA-45678 M4-85-A-27 reserve=1 body=GHQ on=2027-01-06"),
    read(
      .nominationList, namesReaders, "Lists nominations in their order: principals, then reserves.",
      [
        .optional("iteration", .object("iteration"), "only for this run"),
        .optional("body", .object("body"), "only by this body"),
        .choice("state", EnrolmentState.self, "only in this state"), asCSV,
      ] + paging, example: "nomination.list iteration=M4-85-A-27"),
  ]
}
