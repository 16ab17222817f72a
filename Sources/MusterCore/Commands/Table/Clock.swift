extension CommandTable {
  /// Days of the week as people type them.
  public enum Weekday: String, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 1 is Monday.
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  public enum NoticeState: String, Sendable, CaseIterable { case new, handed, acknowledged, failed }

  static let clock: [CommandSpec] = deadlines + holidays + notices + worklists

  private static let deadlines: [CommandSpec] = [
    write(
      .clockRun, administrators,
      "Does everything that is due by now; with dry=yes shows what would be done, also by a later moment.",
      [.optional("at", .instant, "only with dry=yes: up to this moment, which lies ahead")],
      replies: [.done, .ruleBroken], example: "clock.run at=2027-12-31 dry=yes"),
    read(
      .clockList, namesReaders, "Lists deadlines, what will be done about each, and what was.",
      [
        .optional("from", .date, "only those due on or after this day"),
        .optional("to", .date, "only those due on or before this day"),
        .optional("iteration", .object("iteration"), "only of this run"),
        .choice("kind", DeadlineKind.self, "only of this kind"), asCSV,
      ], example: "clock.list from=2027-01-01 to=2027-03-31"),
    write(
      .clockRule, administrators, "Adds a rule by which a deadline is counted; help clock explains.",
      [
        .choice("kind", DeadlineKind.self, "of which deadlines", required: true, positional: true),
        .optional("weeks-before", .integer(0...280), "so many weeks before what it counts from"),
        .optional("days-before", .integer(0...2000), "or so many days before"),
        .optional("days-after", .integer(0...2000), "or so many days after"),
        .optional("business", .flag, "yes: count the nation's working days only"),
        .choice("from", ClockAnchor.self, "what it counts from; of most kinds the start of the run"),
        .optional("at", .text(5), "local time as in 09:00; 24:00, the end of the day, where muster acts"),
        .choice("effect", ClockEffect.self, "acts only counts at home; reminds when left out"),
        .optional("provider", .object("provider"), "only for runs of this institution"),
        .optional("programme", .object("programme"), "only for runs under this programme"),
        .choice("managed-by", ManagedBy.self, "only for runs at home or abroad"),
        .optional("since", .date, "counts for what falls due from this day"),
        .optional("until", .date, "counts for what falls due up to this day"),
        .optional("source", .text(500), "where this is written"),
      ], replies: [.done, .unknownObject, .ambiguousObject, .ruleBroken],
      example: #"clock.rule names weeks-before=7 provider=NSO source="decision of the directorate""#),
    read(
      .clockRules, everyone, "Lists the rules by which deadlines are counted.", [asCSV], replies: [.rows],
      example: "clock.rules"),
    write(
      .clockRuleEnd, administrators, "Ends a rule: it no longer counts for what falls due later.",
      [
        .required("rule", .integer(1...Int.max), "its number, from clock.rules", positional: true),
        .optional("last", .date, "the last day for which it counts; yesterday when left out"),
      ], replies: [.done, .unchanged, .unknownObject], example: "clock.rule-end 3 last=2026-12-31"),
    write(
      .clockPolicy, office, "Says what becomes of a run at home when too few are confirmed on the day of the decision.",
      [
        .required("iteration", .object("iteration"), "its code", positional: true),
        .choice("below-minimum", BelowMinimum.self, "remind, or cancel it", required: true),
      ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject, .ruleBroken],
      example: "clock.policy M4-85-A-27 below-minimum=remind"),
  ]

  private static let holidays: [CommandSpec] = [
    write(
      .holidayAdd, office, "Adds a public holiday as it was announced, or changes its name.",
      [
        .required("country", .country, "where", positional: true),
        .required("day", .date, "when", positional: true),
        .required("name", .text(120), "what", positional: true),
        .optional("source", .text(500), "where this is written"),
      ], replies: [.done, .unchanged, .unknownObject],
      example: #"holiday.add PK 2027-03-23 "Pakistan Day" source="circular of the Cabinet Division""#),
    write(
      .holidayRemove, office, "Takes a holiday back that was announced otherwise.",
      [
        .required("country", .country, "where", positional: true),
        .required("day", .date, "when", positional: true), letter,
      ], replies: [.done, .unknownObject], example: "holiday.remove PK 2027-03-23"),
    write(
      .holidayWeek, administrators, "Says on which days of the week nobody works in a country.",
      [
        .required("country", .country, "where", positional: true),
        .required("off", .list(.choice(Weekday.allCases.map(\.rawValue))), "the days", positional: true),
        .optional("source", .text(500), "where this is written"),
      ], replies: [.done, .unchanged, .unknownObject], example: "holiday.week PK saturday,sunday"),
    read(
      .holidayList, everyone, "Lists public holidays.",
      [
        .optional("country", .country, "only of this country"),
        .optional("from", .date, "from this day"), .optional("to", .date, "to this day"), asCSV,
      ], replies: [.rows], example: "holiday.list country=PK from=2027-01-01"),
  ]

  private static let notices: [CommandSpec] = [
    read(
      .noticeList, namesReaders, "Lists notices.",
      [
        .choice("state", NoticeState.self, "only in this state"),
        .choice("kind", DeadlineKind.self, "only about this kind of deadline"),
        .optional("iteration", .object("iteration"), "only about this run"), asCSV,
      ] + paging, example: "notice.list state=new"),
    read(
      .noticeShow, namesReaders, "Shows a notice with its words.",
      [.required("notice", .integer(1...Int.max), "its number", positional: true)],
      replies: [.rows, .unknownObject], example: "notice.show 1"),
    write(
      .noticeAck, namesReaders, "Acknowledges notices, so that they no longer wait and are not sent again.",
      [.required("notices", .list(.text(18)), "their numbers", positional: true)],
      replies: [.done, .unchanged, .unknownObject], example: "notice.ack 1,2"),
    write(
      .noticeRecipient, administrators, "Adds someone who hears of deadlines.",
      [
        .optional("address", .text(254), "a mail address"),
        .optional("principal", .text(60), "or the name of someone who works with muster"),
        .choice("kind", DeadlineKind.self, "only of this kind; of all when left out"),
        .optional("body", .object("body"), "only what concerns this body"),
      ], replies: [.done, .unchanged, .unknownObject, .ambiguousObject],
      example: "notice.recipient address=desk@training.example kind=names"),
    read(
      .noticeRecipients, office, "Lists who hears of deadlines.", [asCSV], replies: [.rows],
      example: "notice.recipients"),
    write(
      .noticeRecipientEnd, administrators, "Someone hears of deadlines no longer.",
      [.required("recipient", .integer(1...Int.max), "the number, from notice.recipients", positional: true)],
      replies: [.done, .unknownObject], example: "notice.recipient-end 1"),
  ]

  private static let worklists: [CommandSpec] = [
    read(
      .today, namesReaders, "Shows what waits: overdue, due, running out, and the verb to type next.",
      [
        .choice("kind", WorkKind.self, "only this kind of work, as shown in the column kind"),
        .optional("each", .integer(1...1000), "at most so many lines of a kind; 10 when left out"), asCSV,
      ], replies: [.rows], example: "today"),
    read(
      .weekly, namesReaders,
      "The weekly action state: a line for each run ahead or awaited, for a year ahead where nobody is named or called for.",
      [
        .optional("from", .date, "only runs that start on or after this day"),
        .optional("to", .date, "only runs that start on or before this day"), asCSV,
      ], replies: [.rows], example: "weekly"),
  ]
}
