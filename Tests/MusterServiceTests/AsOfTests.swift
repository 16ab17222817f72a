import Logging
import MusterCore
import MusterService
import MusterTestKit
import PGClient
import Testing

/// The same question about the same moment has the same answer to the byte, whatever was corrected, merged or erased
/// since: random corrections, and between them random moments about which everything is asked, then and afterwards.
@Suite struct AsOfTests {
  @Test func thePastStaysAsItWas() async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    let (changes, moments) = Checkout.isFull ? (2000, 200) : (100, 8)
    print("as-of: seed \(seed), \(changes) changes, \(moments) moments")
    try await TestRegister.with { muster in
      var history = Rewriting(muster: muster, random: SeededGenerator(seed: seed))
      try await history.prepare()
      var asked: [Asked] = []
      for number in 1...changes {
        // Some are refused; as many as are wanted are made.
        for _ in 1...20 where history.done < number { try await history.rewrite() }
        if number * moments / changes > (number - 1) * moments / changes {
          // Any moment up to now: also one that nobody has asked about while it was the latest.
          let moment = Bool.random(using: &history.random) ? muster.clock.now : history.someMoment()
          asked.append(try await Asked(moment, muster))
        }
        // What was asked some time ago, again between other changes.
        if number.isMultiple(of: 20), let earlier = asked.randomElement(using: &history.random) {
          try await earlier.again(muster, "seed \(seed), after change \(number): \(history.last)")
        }
      }
      print("as-of: \(history.done) changes were made: \(history.kinds.sorted()); refused: \(history.refused)")
      #expect(asked.count == moments)
      for earlier in asked { try await earlier.again(muster, "seed \(seed), in the end") }
      // The test could not fail if nothing had been changed, or nothing that is counted.
      let different = Set(asked.map(\.answers)).count
      #expect(
        history.done == changes, "seed \(seed): only \(history.done) changes were made: \(history.refused)")
      #expect(different > moments / 2, "seed \(seed): only \(different) different answers")
      #expect(history.kinds.count > Rewriting.kinds.count / 3, "seed \(seed): only \(history.kinds)")
      #expect(await muster.ask("change.verify").code == .done)
    }
  }
}

/// Everything asked about a moment, and what was answered.
private struct Asked {
  let moment: Instant
  let answers: [String]

  /// Every measure, split by every dimension, in every form of an answer.
  static let questions =
    ["stats measures=\(Measure.allCases.map(\.rawValue).joined(separator: ","))"]
    + Dimension.allCases.map { dimension in
      "stats \(dimension.rawValue) measures=participations,persons,completions,named,lost,offered,turned-back,cost,cost-planned"
    } + [
      "stats programme,year measures=participations,persons,cost basis=reported",
      "stats year basis=start calendar=us-fiscal", "stats year basis=end calendar=own",
      "stats province,gender measures=persons,enrolments totals=all", "stats service,grade-band across=year",
      "stats discipline year=2026 versus=2010..2012 measures=participations,persons",
      "stats provider,kind top=1 order=-persons measures=persons,enrolments",
      "stats course programme=PROG-1 measures=participations,persons,cost", "stats.rows limit=10000",
      "stats.rows programme=PROG-2 service=army", "stats.links", "stats.links across=programme", "reconcile.layout",
      "reconcile.layout calendar=own year=2027",
    ]

  init(_ moment: Instant, _ muster: TestRegister) async throws {
    self.moment = moment
    answers = try await Self.ask(moment, muster)
  }

  private static func ask(_ moment: Instant, _ muster: TestRegister) async throws -> [String] {
    var answers: [String] = []
    for question in questions {
      let answer = await muster.ask("\(question) as-of=\(moment)")
      #expect(answer.code == .rows, "\(question): \(answer.reply)")
      let details = answer.reply.details.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      answers.append((answer.rows.map(\.json) + [details]).joined(separator: "\n"))
    }
    return answers
  }

  func again(_ muster: TestRegister, _ when: String) async throws {
    let now = try await Self.ask(moment, muster)
    for (index, question) in Self.questions.enumerated() where now[index] != answers[index] {
      let before = Set(answers[index].split(separator: "\n"))
      let after = Set(now[index].split(separator: "\n"))
      Issue.record(
        """
        \(when): \(question) as-of=\(moment) was answered otherwise.
        before: \(before.subtracting(after).sorted().joined(separator: "\n        "))
        after:  \(after.subtracting(before).sorted().joined(separator: "\n        "))
        """)
    }
  }
}

/// A small register in which everything that figures are made of is changed again and again.
private struct Rewriting {
  let muster: TestRegister
  var random: SeededGenerator
  private(set) var done = 0
  private(set) var refused: [String: Int] = [:]
  private(set) var kinds: Set<String> = []
  private(set) var last = ""
  private var first = Instant(microseconds: 0)

  private static let people = 24
  private static let runs = 12
  private static let courses = 5

  init(muster: TestRegister, random: SeededGenerator) {
    self.muster = muster
    self.random = random
  }

  mutating func prepare() async throws {
    muster.clock.set(try Instant(parsing: "2027-06-01T00:00:00Z"))
    _ = await muster.officers(Self.people)
    var lines = [
      "reference.add calendar own name=\"A calendar of one's own\" month=3",
      "reference.add province somewhere name=Somewhere", "body.add B-1 name=One", "body.add B-2 name=Two",
    ]
    for n in 1...2 {
      lines.append("programme.add PROG-\(n) name=\"Programme \(n)\"")
      lines.append("provider.add INST-\(n) title=\"Institute \(n)\" country=DE")
    }
    for n in 1...Self.courses {
      lines.append("course.add \"Course \(n)\" code=C\(n) provider=INST-\(1 + n % 2) discipline=counter-narcotics")
    }
    for n in 1...Self.runs {
      let month = n < 10 ? "0\(n)" : "\(n)"
      lines.append(
        "iteration.add C\(1 + n % Self.courses) R\(n) starts=2026-\(month)-05 ends=2026-\(month)-19 \(n % 3 == 0 ? "managed-by=nation" : "") programme=PROG-\(1 + n % 2)"
      )
      if n % 3 != 0 { lines.append("offer.add R\(n) seats=\(n) names-due=2026-\(month)-01") }
    }
    for line in lines {
      let answer = await muster.ask(line)
      #expect(answer.code.isSuccess, "\(line): \(answer.reply)")
    }
    let records = (1...30).map { n in
      "CTFP - Fiscal Year 20\(10 + n % 4) Department of Defense Training,TITLE \(n % 9),\(1 + n % 5),A SCHOOL,\(1 + n % 12)/2/2010,\(1 + n % 12)/28/2010,\(n % 4 == 0 ? "$" : "$\(n)00")\n"
    }
    await muster.ask(
      "import records <<",
      block: "program,course_title,quantity,us_unit,start_date,end_date,total_cost\n" + records.joined())
    for _ in 1...90 {
      await muster.ask(
        "enrol \(person) \(run) late-entry=yes body=B-\(Int.random(in: 1...2, using: &random)) on=2026-01-04")
    }
    for line in await muster.ask("enrolment.list state=nominated").rows.prefix(40) {
      guard let officer = line["officer"]?.plain, let run = line["iteration"]?.plain else { continue }
      for step in [
        "enrolment.approve \(officer) \(run)", "enrolment.submit \(officer) \(run)",
        "enrolment.confirm \(officer) \(run) ref=X",
      ] {
        await muster.ask(step)
      }
    }
    first = muster.clock.now
  }

  /// A moment between the first change and now.
  mutating func someMoment() -> Instant {
    let now = muster.clock.now.microseconds
    return Instant(microseconds: Int64.random(in: first.microseconds...now, using: &random))
  }

  private var person: String {
    mutating get { "O-\(Int.random(in: 1...Self.people, using: &random))" }
  }
  private var run: String {
    mutating get { "R\(Int.random(in: 1...Self.runs, using: &random))" }
  }
  private var course: String {
    mutating get { "C\(Int.random(in: 1...Self.courses, using: &random))" }
  }

  private mutating func pick(_ words: String...) -> String { words.randomElement(using: &random) ?? "" }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func month() -> String {
    let month = number(1...12)
    return month < 10 ? "0\(month)" : "\(month)"
  }

  /// Some attempt that is listed: its officer and run.
  private mutating func attempt(_ state: String = "") async -> String? {
    let rows = await muster.ask("enrolment.list\(state.isEmpty ? "" : " state=\(state)")").rows
    guard let row = rows.randomElement(using: &random), let officer = row["officer"]?.plain,
      let run = row["iteration"]?.plain
    else { return nil }
    return "\(officer) \(run)"
  }

  private mutating func id(_ table: String) async -> String {
    await muster.value("select id from muster.\(table) order by md5(id::text || '\(random.next())') limit 1") ?? "1"
  }

  static let kinds: [String] = [
    "enrol", "attend", "complete", "withdraw", "mend", "undo", "merge", "unmerge", "erase", "officer", "number",
    "grade",
    "void-grade", "result", "resit", "revocation", "record", "void-record", "cost", "mend-cost", "offer", "turn-back",
    "withdraw-offer", "attendance", "run", "course", "provider", "programme", "body", "calendar", "word", "foreign",
    "cancel",
  ]

  /// One change more, or one that is refused.
  mutating func rewrite() async throws {
    let kind = Self.kinds.randomElement(using: &random) ?? ""
    if kind == "erase" {
      // The seam of a verb to come.
      last = "erase"
      let officer = number(1...Self.people)
      if await muster.value("select muster.erase_person(\(officer)) >= 0") == "t" { made(kind) }
      return
    }
    guard let line = await line(kind) else { return }
    last = line
    let answer = await muster.ask(line)
    if answer.code.isSuccess, answer.code != .unchanged {
      made(kind)
    } else {
      refused["\(kind) \(answer.code)", default: 0] += 1
    }
  }

  private mutating func made(_ kind: String) {
    done += 1
    kinds.insert(kind)
  }

  private mutating func line(_ kind: String) async -> String? {
    switch kind {
    case "enrol": return "enrol \(person) \(run) late-entry=yes body=B-\(number(1...2))"
    case "attend": return await attempt("confirmed").map { "enrolment.attend \($0)" }
    case "complete":
      let outcome = pick("graduated", "attended", "failed")
      return await attempt(pick("confirmed", "attending")).map { "complete \($0) outcome=\(outcome)" }
    case "withdraw":
      return await attempt(pick("confirmed", "nominated", "attending")).map { "withdraw \($0) reason=posted" }
    case "mend":
      let what = pick(
        "role=instructor", "role=student", "body=B-1", "body=B-2", "clear=body", "nominated-on=2026-02-03",
        "state=confirmed", "state=attending")
      return await attempt().map { "enrolment.mend \($0) \(what) reason=test" }
    case "undo": return await attempt().map { "enrolment.undo \($0) reason=test" }
    case "merge": return "officer.merge \(person) into=\(person) reason=twice"
    case "unmerge":
      let id = await muster.value(
        "select officer_id from muster.officer_merge where not undone order by id desc limit 1")
      return id.map { "officer.unmerge O-\($0) reason=test" }
    case "officer":
      return
        "officer.set \(person) \(pick("gender=female", "gender=male", "clear=gender", "province=punjab", "province=somewhere", "clear=province")) reason=test"
    case "number":
      return
        "officer.number \(person) N-\(number(1...99_999)) service=\(pick("army", "navy", "air")) since=2026-0\(number(1...9))-01"
    case "grade":
      return "officer.grade \(person) grade=\(pick("OF-2", "OF-3", "OF-4", "BPS-17")) since=2026-\(month())-01"
    case "void-grade": return "officer.void grade \(await id("officer_grade")) reason=test"
    case "result":
      return "completion.add \(person) \(course) outcome=\(pick("graduated", "failed")) on=2026-\(month())-09"
    case "resit", "revocation":
      let row = await muster.ask("completion.list").rows.randomElement(using: &random)
      guard let row, let id = row["id"]?.plain, let officer = row["officer"]?.plain, let course = row["course"]?.plain
      else { return nil }
      let what =
        kind == "revocation"
        ? pick("revocation", "correction outcome=failed", "correction outcome=attended")
        : "resit outcome=\(pick("graduated", "failed"))"
      return
        "completion.add \(officer) \(course) kind=\(what) corrects=\(id)\(what.hasPrefix("rev") ? "" : " on=2026-12-\(number(10...28))")"
    case "record":
      let what = pick("headcount=\(number(1...50))", "cost=\"\(number(1...5000)) USD\"")
      return "record.correct \(number(1...30)) \(what) reason=test"
    case "void-record": return number(1...5) == 1 ? "record.void \(number(1...30)) reason=test" : nil
    case "cost":
      let amount = pick(" amount=\"12.50 EUR\"", " amount=\"900 USD\"", "")
      return await attempt().map {
        "cost.add \($0) kind=\(pick("tuition", "travel")) payer=\(pick("nation", "programme")) basis=\(pick("actual", "planned"))\(amount)"
      }
    case "mend-cost":
      return
        "cost.set \(await id("cost_item")) \(pick("amount=\"77 EUR\"", "basis=actual", "payer=provider", "void=yes", "clear=amount")) reason=test"
    case "offer":
      let what = pick("seats=\(number(0...30))", "clear=seats", "names-due=2025-12-\(number(10...28))")
      return "offer.set \(run) \(what)"
    case "turn-back": return "offer.turn-back \(run) seats=1 reason=\(pick("no-name", "late")) on=2026-01-09"
    case "withdraw-offer": return number(1...5) == 1 ? "offer.withdraw \(run) reason=test" : nil
    case "attendance":
      guard let pair = await attempt(pick("confirmed", "attending", "completed"))?.split(separator: " ") else {
        return nil
      }
      return
        "attendance.set \(pair[1]) \(pair[0]) \(pick("present", "late", "absent", "none")) on=2026-\(month())-0\(number(5...9)) mode=\(pick("online", "in-person"))"
    case "run":
      let start = month()
      let what = pick(
        "starts=2026-\(start)-03 ends=2026-\(start)-17", "starts=2026-10 ends=2026-10",
        "programme=PROG-\(number(1...2))", "country=\(pick("IT", "TR", "DE"))")
      return "iteration.set \(run) \(what) force=yes"
    case "course":
      return
        "course.set \(course) \(pick("title=\"Course of \(number(1...4))\"", "kind=\(pick("course", "workshop", "conference", "online"))", "provider=INST-\(number(1...2))", "clear=provider", "clear=discipline", "discipline=military-medicine", "discipline=counter-narcotics", "delivery=\(pick("online", "mobile"))")) reason=test"
    case "provider":
      return
        "provider.set INST-\(number(1...2)) \(pick("country=\(pick("IT", "FR", "DE"))", "clear=country", "title=\"Institute \(number(1...9))\"")) reason=test"
    case "programme": return "programme.set PROG-\(number(1...2)) name=\"Name \(number(1...99))\" reason=test"
    case "body":
      return "body.set B-\(number(1...2)) \(pick("name=\"Body \(number(1...99))\"", "service=\(pick("army", "navy"))"))"
    case "calendar": return "reference.add calendar own name=\"A calendar\" month=\(number(1...12))"
    case "word":
      return
        "reference.add \(pick("discipline counter-narcotics", "province somewhere", "service army")) name=\"Word \(number(1...99))\" scheme=military"
    case "foreign": return "iteration.foreign \(run) country=\(pick("TR", "IT")) headcount=\(number(0...9))"
    case "cancel": return number(1...8) == 1 ? "iteration.cancel \(run) reason=test" : nil
    default: return nil
    }
  }
}
