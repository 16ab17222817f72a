extension CommandTable {
  static let delegationReaders: Set<Role> = [.administrator, .registrar, .nominator, .approver, .auditor]

  private static let chainVerbs: [CommandSpec] = [
    write(
      .chainAdd, office,
      "Adds a chain of approval: who must agree, in order, and to which delegations. help approval says how one is found.",
      [
        .required("chain", .code, "its code; the same code may come again for another time", positional: true),
        .optional("steps", .list(.object("body")), "bodies in their order; none: approved at once"),
        .optional("from", .date, "first day it holds"), .optional("to", .date, "last day it holds"),
        .optional("adds", .flag, "yes: does not stand alone, its steps follow those of the chain that is found"),
        .optional("priority", .integer(0...9999), "smaller goes first; 100 when left out"),
        .optional("grade-min", .grade, "only when the highest grade of the scheme is at least this"),
        .optional("grade-max", .grade, "only when the highest grade of the scheme is at most this"),
        .optional("size-min", .integer(1...100_000), "only for so many principals or more"),
        .optional("size-max", .integer(1...100_000), "only for so many principals or fewer"),
        .optional("obligatory", .flag, "only for courses that are (yes) or are not (no) obligatory"),
        .optional("funds", .flag, "only with (yes) or without (no) government funds"),
        .optional("body", .object("body"), "only when all were put forward by this body or one beneath it"),
        .optional("programme", .object("programme"), "only under this programme"),
        .optional("province", .object("province"), "only when all are of this province"),
        .choice("managed-by", ManagedBy.self, "only for runs of this kind"),
        .optional("source", .text(300), "where the rule is written"), letter,
      ], example: "chain.add SECRETARY steps=MINISTRY grade-min=BPS-19 grade-max=BPS-19"),
    write(
      .chainEnd, office, "Ends a chain of approval; cases under way keep the steps they have.",
      [
        .required("chain", .code, "its code", positional: true),
        .required("to", .date, "last day it holds; a day before its first: it never held", positional: true), letter,
      ], example: "chain.end SECRETARY 2026-12-31"),
    read(
      .chainList, delegationReaders, "Lists the chains of approval with their conditions.",
      [.optional("on", .date, "only those valid on this day"), asCSV], example: "chain.list on=2027-01-01"),
  ]

  private static let approverVerbs: [CommandSpec] = [
    write(
      .approverAdd, office, "Records that someone decides for a body.",
      [
        .required("principal", .text(80), "account name", positional: true),
        .required("body", .object("body"), "body", positional: true),
        .optional("from", .date, "first day; today when left out"),
        .optional("to", .date, "last day; open when left out"), letter,
      ], example: "approver.add bilal MINISTRY"),
    write(
      .approverStandIn, office, "Records that someone decides in the place of another who is absent.",
      [
        .required("principal", .text(80), "account name of the one who stands in", positional: true),
        .required("for", .text(80), "account name of the one who is absent"),
        .required("from", .date, "first day"), .required("to", .date, "last day"),
        .required("reason", .text(300), "why"), letter,
      ], example: #"approver.stand-in sana for=bilal from=2027-01-04 to=2027-01-15 reason="on leave""#),
    write(
      .approverEnd, office, "Ends that someone decides for a body, or stands in for another.",
      [
        .required("principal", .text(80), "account name", positional: true),
        .optional("body", .object("body"), "no longer for this body", positional: true),
        .optional("for", .text(80), "no longer in the place of this one"),
        .required("to", .date, "last day"), letter,
      ], example: "approver.end bilal MINISTRY to=2027-06-30"),
    read(
      .approverList, delegationReaders, "Lists who decides for which body, and who stands in for whom.",
      [
        .optional("body", .object("body"), "only for this body"),
        .optional("on", .date, "only on this day"), asCSV,
      ], example: "approver.list body=MINISTRY"),
  ]

  private static let decisionArguments: [CommandSpec.Argument] = [
    .required("delegation", .object("delegation"), "number of the case, as in D-7", positional: true),
    .optional("officers", .list(.object("officer")), "only about these; all who wait at the step when left out"),
    .optional("body", .object("body"), "the body whose decision it is, when several could be meant"),
    .optional("on", .date, "day of the decision; today when left out"),
  ]

  private static func decision(
    _ name: CommandName, _ summary: String, _ arguments: [CommandSpec.Argument], example: String
  ) -> CommandSpec {
    write(
      name, approvers, summary,
      decisionArguments + arguments + [
        .optional("letter", .text(80), "reference of the body's letter: a registrar enters its decision with it")
      ], replies: [.done, .unknownObject, .ambiguousObject, .ruleBroken, .clash], example: example)
  }

  private static let caseVerbs: [CommandSpec] = [
    write(
      .delegationOpen, office,
      "Puts the nominees of a run forward for approval: finds the chain and keeps its steps for this case.",
      [
        .required("iteration", .object("iteration"), "code of the run", positional: true),
        .optional("officers", .list(.object("officer")), "only these; all who are nominated when left out"),
        .optional("obligatory", .flag, "whether the course is obligatory; not stated when left out"),
        .optional("funds", .flag, "whether the government pays; not stated when left out"),
        .optional("chain", .list(.code), "these chains, in this order, instead of those the conditions find"),
        .optional("on", .date, "day it was put forward; today when left out"),
        .optional("note", .text(500), "a remark"), letter,
      ] + overriding, replies: [.done, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: "delegation.open M4-85-A-27 funds=yes letter=JSHQ/12"),
    decision(
      .delegationApprove, "Approves officers of a case at the step where they wait, if the rules still hold.",
      [.optional("note", .text(500), "a remark")] + overriding, example: "delegation.approve D-1 letter=MOD/118"),
    decision(
      .delegationSendBack, "Sends officers of a case back to be amended; it then goes on at the same step.",
      [.required("note", .text(500), "what to amend")],
      example: #"delegation.send-back D-1 officers=PA-45678 note="passport name is missing" letter=MOD/119"#),
    decision(
      .delegationReject, "Rejects officers of a case.",
      [
        .required("reason", .object("reason"), "reason code, from reference.list reason"),
        .optional("note", .text(500), "a remark"),
      ], example: "delegation.reject D-1 officers=PA-45678 reason=not-approved letter=MOD/120"),
    write(
      .delegationDecide, approvers, "Takes many decisions, one a line.",
      [
        .choice("format", DelimitedReader.Dialect.self, "csv when left out"),
        .choice("mode", ImportMode.self, "all (default): nothing unless every line is good; each: the good lines"),
        .optional("on", .date, "day of the decisions; today when left out"),
        .optional("letter", .text(80), "reference of the letter behind those lines that name none"),
      ] + overriding,
      block:
        "delegation, decision (approve, send-back, reject); also officer, body, reason, note, letter; a header first",
      replies: [.imported, .unchanged, .importRejected, .unknownObject, .ruleBroken],
      example: "delegation.decide mode=each <<"),
    write(
      .delegationUndo, office,
      "Takes back the last decision about an officer of a case: the officer stands again at the step it was made at.",
      [
        .required("delegation", .object("delegation"), "number of the case, as in D-7", positional: true),
        .required("officer", .object("officer"), "about whom it was", positional: true),
        .required("reason", .text(300), "why"), letter,
      ], replies: [.done, .exists, .unknownObject, .ambiguousObject, .ruleBroken],
      example: #"delegation.undo D-1 PA-45678 reason="typed in the wrong line""#),
    write(
      .delegationWithdraw, office, "Takes a case back, or some officers out of it: they stay nominated.",
      [
        .required("delegation", .object("delegation"), "number of the case, as in D-7", positional: true),
        .required("reason", .text(300), "why"),
        .optional("officers", .list(.object("officer")), "only these; all when left out"), letter,
      ], example: #"delegation.withdraw D-1 reason="opened without stating who pays""#),
    read(
      .delegationList, delegationReaders,
      "Lists cases: who has each now, and since when. Approvers see what waits for them.",
      [
        .choice("state", CaseState.self, "open (default), closed or all"),
        .optional("body", .object("body"), "only what waits for this body"),
        .choice("waiting", CaseWaiting.self, "me: only what waits for a body for which I decide or stand in"),
        .optional("iteration", .object("iteration"), "only of this run"), asCSV,
      ] + paging, example: "delegation.list waiting=me"),
    read(
      .delegationShow, delegationReaders, "Shows a case: steps, officers, decisions, who has it and since when.",
      [.required("delegation", .object("delegation"), "number of the case, as in D-7", positional: true)],
      example: "delegation.show D-1"),
  ]

  enum CaseState: String, CaseIterable { case open, closed, all }
  enum CaseWaiting: String, CaseIterable { case me }

  static let delegations: [CommandSpec] = chainVerbs + approverVerbs + caseVerbs + journeys
}
