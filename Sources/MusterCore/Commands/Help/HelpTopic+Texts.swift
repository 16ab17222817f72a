/// The texts of the topics.
extension HelpTopic {
  var all: [Line] {
    switch self {
    case .approval: Self.approvalLines
    case .clock: Self.clockLines
    case .codes: Self.codeLines
    case .dates: Self.dateLines
    case .grades: Self.gradeLines
    case .imports: Self.importLines
    case .keys: Self.keyLines
    case .limits: Self.limitLines
    case .mappings: Self.mappingLines
    case .seats: Self.seatLines
    case .states: Self.stateLines
    case .statistics: Self.statisticLines
    }
  }

  private static var codeLines: [Line] {
    let codes = ReplyCode.all.sorted { ($0.number, $0.symbol) < ($1.number, $1.symbol) }
    let width = codes.map(\.description.count).max() ?? 0
    return [
      "First digit: 1 event, 2 done and durable, 3 send more, 4 nothing applied and worth repeating later (452 apart),",
      "5 do not repeat unchanged.",
    ]
      + codes.map { code in
        Line(code.description + String(repeating: " ", count: width + 2 - code.description.count) + code.meaning)
      }
  }

  private static let gradeLines: [Line] = [
    "A grade is a scheme and a level: OF-1 to OF-10 and OF-D, OR-1 to OR-9, WO-1 to WO-4 (STANAG 2116),",
    "JCO-1 to JCO-3, BPS-1 to BPS-22. Schemes are not compared with each other unless an equivalence is loaded.",
    "A rank title means nothing without its service: `reference.list rank` shows them all.",
  ]

  private static let dateLines: [Line] = [
    "A day is 2027-03-08. Where a date may be rough: 2027-03, 2027, 2027-spring, 2027-03-08..2027-03-20, tbd.",
    "A moment (`as-of=`) is 2027-03-08T09:30:00Z, or a day, which means its end by the nation's clocks.",
  ]

  private static let keyLines: [Line] = [
    "Every change takes `key=`. Repeat a request with the same key and it is answered with what was answered before",
    Line(
      "(replayed=yes); nothing happens twice. The same key with another request is refused (561). Kept for 7 days.",
      for: .wire),
    Line(
      "Reply 452 is the only 4yz after which the change may have been made: repeat it with the same key.", for: .wire),
    Line(
      "(already done earlier); nothing happens twice. The same key with another request is refused. Kept for 7 days.",
      for: .shell),
    Line(
      "Left out, the client makes a key, and repeats under it by itself when the connection is lost. Status 6 means that",
      for: .shell),
    Line("the change may have been made: type it again with the key that was shown.", for: .shell),
  ]

  private static let approvalLines: [Line] = [
    "A chain is the bodies that must agree, in order, and conditions by which it is found. Of the chains valid on the day",
    "whose conditions are all met, the one with most conditions applies, then the one with the smaller priority; two that",
    "fit equally well are refused. Chains with `adds=yes` follow it, those with the smaller priority first; a body in several",
    "decides once. A chain without steps approves at once. When a condition cannot be decided, nothing is guessed: the",
    "refusal says what is not known, and a registrar states it or names the chain with `chain=`.",
    "grade-min and grade-max are of one scheme and compared with the highest grade of the delegation in it. size counts",
    "all principals of the run who are still going. body and province hold when all officers of the case fit.",
    "A case keeps the steps it was opened with. `chain.list` shows the chains, `delegation.show` a case. Where a chain asks",
    "somebody, `enrolment.approve` takes an approval past it only from a letter. A decision entered by mistake is taken back",
    "with `delegation.undo`, the last one first.",
    "At every step the rules of eligibility are held against the officers again, as they are when a seat is taken up, a run",
    "is put off or someone goes to another run. Who fails one passes with `override=yes reason-text=`, by a registrar.",
  ]

  private static let importLines: [Line] = [
    Line(
      "import KIND << waits for 350, then takes lines up to a line with a single dot; a line that begins with a dot is",
      for: .wire),
    Line(
      "sent with one more. A line .CANCEL gives up. Nothing is stored unless all rows are good, or mode=each is given.",
      for: .wire),
    Line(
      "`import KIND <<` takes a file with commas, with tabs, or a workbook (XLSX): of that the first sheet, or the one that",
      for: .shell),
    Line(
      "--sheet names. Nothing is stored unless all rows are good, or `mode=each` is given. The columns of each KIND:",
      for: .shell),
    "officers: service, number, name; also name-ur, name-passport, gender, category, rank, grade, rank-since, province,",
    "unit, born, birth-place, birth-country; officer, as in army/PA-1, stands for service and number, so that a list is taken back.",
    "officer-facts: officer, fact (grade, posting, language, clearance, medical, document, restriction); also the arguments",
    "of the verb that records it.",
    "enrolments: officer, iteration; also role, reserve, letter, body, on. Each row is decided as `enrol` decides it, in",
    "their order. Who is in the run already stays as is; who left it is enrolled anew with `enrol` alone.",
    "nominations: the same, for names that bodies put forward.",
    "completions: officer, course, outcome; also on, mark, certificate, valid-to, evidence, provider, place, letter.",
    "records: program, course_title, quantity, start_date, end_date, total_cost; also report, student_unit, us_unit,",
    "location, page_number.",
    "history, with `mapping=NAME`: any columns, as the mapping says (`help mappings`). Records and histories give group",
    "entries, people as numbers only; rows are taken with flags, and a cost or number that cannot be trusted is not known:",
    "`record.list flag=cost-garbled`.",
    "institutions: name, provider, title; also country, partners, source.",
    "reference: kind, code, name; also scheme, service, province, grade, level, month, source.",
    "holidays: country, day, name; also source.",
    "catalogue: one JSON object a line, as in Schema/catalogue.",
    "chains: chain; also steps (bodies with ; between), from, to, adds, priority, grade-min, grade-max, size-min, size-max,",
    "obligatory, funds, body, programme, province, managed-by, source.",
    "eligibility-rules: kind; also the arguments of `eligibility.add`, several values with ; between.",
    "templates: requirement; also provider, country, programme, kind, managed-by, clearance-from, days, months, note,",
    "source, from, to.",
    "penalties: kind, percent; also days, provider, programme, dedicated, exceptions (with ; between), source, from, to.",
  ]

  private static let limitLines: [Line] = [
    "A line holds 8192 bytes, a line of a block 65536, a block 64 MiB or 1000000 lines; 16 requests are read ahead.",
    Line("A block is the file of an import. A table of a workbook is measured as it is sent, as CSV.", for: .shell),
    "`limits` shows those of this connection.",
  ]

  private static var statisticLines: [Line] {
    [
      "`stats by=… measures=… totals=… order=… top=… versus=… across=… basis=… calendar=… as-of=…`",
      "Every dimension is a filter too: `year=2010..2013`, `programme=PCM,IMET`, `gender=not-stated`.",
      "`stats.rows` with the same filters and `measure=` lists what stands behind a figure; `stats.diff from=… to=…` says what",
      "changed and which entries did it; `stats.links` counts the runs shared with other nations.",
      "`publish` holds participations and persons against all earlier outputs that a reader can read, other measures only",
      "where a cell lies within one of the other output, also beside measures they are part of, as joined of named; `top=`",
      "and `order=` by a measure go by what is shown, `versus=` by years as columns.",
    ]
      + Measure.allCases.map { Line("\($0.rawValue): \($0.definition)") }
      + Dimension.allCases.map { Line("by \($0.rawValue): \($0.definition)") }
  }

  /// Who has a seat of a run at home, and who goes before whom.
  private static var seatLines: [Line] {
    [
      "A run at home gives its seats by its method: first-come; priority; selection, to whom a board awards one (`seat.award`);",
      "guaranteed, to the bodies they are set aside for, and after their release to all.",
      "Who waits goes by priority (smaller first, none last), principals before reserves, reserves in their order, then by time.",
      "A free seat goes to the first who may have it: the officer's days are free, no rule of eligibility refuses, and the seat is",
      "not set aside for another body. Who may not have it now keeps the place. A newcomer has a seat only if nobody goes before.",
      "Reserves step in for seats that were freed, given back, added or released, not for those nobody has had yet: each for one,",
      "and only where the officer would have it, among the seats set aside for the body or else among those for all.",
      "A seat is freed by whoever leaves before the course. Who left it after joining, or did not appear, has used the seat.",
      "One taken by mistake (`enrolment.undo`, or withdrawn as entered-in-error or duplicate) is given back as what it was.",
      "With `offer-days=` a seat is offered: held until it is accepted, declined or runs out, and never beyond the first day.",
      "With `promotion=manual` people decide who moves up (`enrolment.promote`), out of turn for a reason that is kept.",
      "There a newcomer too waits for a freed seat while a reserve waits who may have it, unless one nobody has had is free.",
      "A run that is cancelled or over gives no seats to those who wait; from its first day on a run takes no more names.",
      "A transfer leads to a seat or a place to wait for whom that was decided where they come from, else they are named anew.",
      "New dates move everyone's days; who is elsewhere on them stands in the way, or with `force=yes` loses the seat, but not",
      "who has begun. Offers run anew from then.",
    ]
  }

  /// The language of mappings.
  private static let mappingLines: [Line] = [
    "A mapping says how the columns of a history are read; a statement a line, # begins a remark. `mapping.show published-records`",
    "shows a whole one.",
    "column NAME = \"Header\" | \"Other header\": NAME is one of \(HistoryMapping.Column.allCases.map(\.rawValue).joined(separator: ", ")).",
    "only country = \"Name\" | \"Other name\": rows of other countries, by their column or the heading above them, are set aside.",
    "constant NAME = \"Value\": the same for the whole file.  need NAME, NAME: the file is refused without them.",
    "fill NAME: an empty cell repeats the one above.  skip rows N: lines above the header; else it is looked for.",
    "year from programme, year, report, start, end: the first that states one.  calendar CODE: whose years.",
    "In its own cell 2013-14 is the year of that name in the calendar; in one that begins in January it is the first,",
    "flagged year-derived.",
    "dates us|european|iso|excel: what 7/8/2010 means; ISO dates and names of months are always understood.",
    "currency USD.  decimal point|comma.",
    "on FLAG flag|trust|refuse: flag takes the row and does not know the value, trust counts it, refuse leaves the row out.",
    "FLAG is one of \(HistoryMapping.decidable.map(\.rawValue).joined(separator: ", ")).",
    "bound cost-per-head|cost-per-head-day|headcount N: above `bound.list` for this file.",
    "outlying 10: times the middle cost of a head of the same course or programme, and of its day, from which a cost is",
    "flagged. beyond course 30, beyond programme 100: from which it is not believed. Headers fold case, spaces and marks.",
  ]

  /// How deadlines come about, and the kinds there are.
  private static var clockLines: [Line] {
    [
      "Deadlines follow from dates and rules each time they are looked at; what was done about one is noted once.",
      "At home muster acts on them; abroad it only reminds. A run at home cancels itself only if `clock.policy` says so.",
      "The provider's dates (in its letter) stand above what rules count. Among the rules of a kind a provider's own stand",
      "above a programme's, and these above those for everywhere. A date counted by a rule that falls on a holiday or a",
      "day off moves to the working day before. A rule counts for what falls due from its since to its until.",
      "One provider's practice, as an example (names 7, release 6, decision 4 weeks before the start):",
      "  `clock.rule names weeks-before=7 provider=CODE`",
      "  `clock.rule release weeks-before=6 effect=acts provider=CODE`",
      "  `clock.rule decision weeks-before=4 effect=acts provider=CODE`",
    ]
      + DeadlineTable.rows.map { row in
        let anchor = row.anchors.first?.rawValue ?? "a moment of its own"
        let asides = (row.letter == nil ? "" : ", or the provider's date") + (row.mayAct ? "; acts at home" : "")
        return Line("\(row.kind.rawValue): \(row.summary); counted from \(anchor)\(asides)")
      }
  }

  /// The life cycle, one line for a state and a verb.
  private static var stateLines: [Line] {
    ["state -> move -> state (managed by); the verb, where people make the move"]
      + LifeCycle.table.map { row in
        let step = "\(row.from?.rawValue ?? "(none)") -> \(row.move.rawValue) -> \(row.to.rawValue)"
        let verb = row.move.verb.map { "; `\($0.rawValue)`" } ?? ""
        return Line("\(step) (\(row.managedBy?.rawValue ?? "both"))\(verb)")
      }
      + [
        "Another officer takes a place with `enrolment.substitute`: one is withdrawn, one enrolled.",
        "What was entered wrongly is mended past this table: `enrolment.undo`, `enrolment.mend`.",
      ]
  }
}
