import MusterCore
import Testing

@testable import MusterReport

/// A calendar is imported again and again, from whatever list: one thing keeps one name, and no two things share one.
@Suite struct CalendarTests {
  private static func lines(_ document: Document, _ name: String) throws -> [String] {
    let now = try Instant(parsing: "2026-11-20T12:00:00Z")
    let text = try #require(CalendarFile(document, now: now).result).text
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").filter { $0.hasPrefix(name) }
      .map { String($0.dropFirst(name.utf8.count)) }
  }

  private static func names(_ rows: String...) throws -> [String] {
    try lines(Fixture.document(rows.compactMap { JSONReader.row($0) }), "UID:").map {
      $0.replacing("@muster", with: "").replacing("~2f", with: "/")
    }
  }

  private static func page(_ row: String) throws -> Document {
    Fixture.document([try #require(JSONReader.row(row))], isDetail: true)
  }

  @Test func deadlinesOfARunsPageNameTheRun() throws {
    let pages = try ["X-1", "X-2"].map { run in
      try Self.page(
        #"{"iteration":"\#(run)","deadlines":[{"due":"2027-01-18","kind":"names","subject":"\#(run)","requirement":[],"from":"letter","effect":"reminds"},{"due":"2027-02-01","kind":"requirement","subject":"army/PA-1","requirement":["noc","visa"],"from":"date","effect":"reminds"}],"missing":[{"officer":"army/PA-1","requirement":"visa","state":"missing","due":"2027-02-01"}]}"#
      )
    }
    let names = try pages.map { try Self.lines($0, "UID:") }
    #expect(
      names[0]
        == ["names-X-1", "requirement-army~2fPA-1-X-1-noc", "requirement-army~2fPA-1-X-1-visa"].map {
          "deadline-\($0)@muster"
        }, "\(names)")
    #expect(Set(names[0]).isDisjoint(with: names[1]))
    #expect(
      try Self.lines(pages[0], "SUMMARY:") == [
        "Names: X-1", #"Requirement: army/PA-1\, X-1 (noc)"#, #"Requirement: army/PA-1\, X-1 (visa)"#,
      ])
  }

  /// Papers keep their names when another is there; what was reminded of and is there has its day.
  @Test func aPaperKeepsItsName() throws {
    func row(_ papers: String, _ state: String = "ahead") -> String {
      #"{"due":"2027-02-01T04:00:00.000000Z","local":"2027-02-01 09:00 Asia/Karachi","kind":"requirement","subject":"army/PA-1","of":"X-1","about":"2027-02-02","from":"date","state":"\#(state)","requirement":[\#(papers)]}"#
    }
    let name = "deadline-requirement-army/PA-1-X-1"
    #expect(try Self.names(row(#""noc","visa""#)) == ["\(name)-noc", "\(name)-visa"])
    #expect(try Self.names(row(#""visa""#)) == ["\(name)-visa"])
    #expect(try Self.names(row("", "done")) == ["\(name)-2027-02-02"])
  }

  @Test func oneDeadlineHasOneName() throws {
    let call = [
      #"{"due":"2027-02-10T04:00:00.000000Z","local":"2027-02-10 09:00 Asia/Karachi","kind":"call","subject":"GHQ","of":"X-1","from":"date","requirement":[]}"#,
      #"{"id":4,"iteration":"X-1","body":"GHQ","due":"2027-02-10","standing":"waiting","letter":"JS/1"}"#,
      #"{"kind":"call","urgency":"waiting","what":"X-1 GHQ","detail":"no answer","since":null,"due":"2027-02-10"}"#,
    ]
    for row in call { #expect(try Self.names(row) == ["deadline-call-GHQ-X-1"], "\(row)") }
    let paper = [
      #"{"due":"2027-02-10T04:00:00.000000Z","kind":"requirement","subject":"army/PA-1","of":"X-1","from":"date","requirement":["noc"]}"#,
      #"{"officer":"army/PA-1","name":"N","iteration":"X-1","requirement":"noc","state":"missing","due":"2027-02-10"}"#,
      #"{"kind":"requirement","urgency":"waiting","what":"X-1 army/PA-1","detail":"noc, visa","since":null,"due":"2027-02-10"}"#,
    ]
    for row in paper { #expect(try Self.names(row) == ["deadline-requirement-army/PA-1-X-1-noc"], "\(row)") }
    let report = [
      #"{"due":"2027-02-10T04:00:00.000000Z","kind":"report","subject":"army/PA-1","of":"X-1","from":"date","requirement":[]}"#,
      #"{"what":"report","officer":"army/PA-1","iteration":"X-1","due":"2027-02-10","state":"due"}"#,
      #"{"kind":"report","urgency":"waiting","what":"X-1 army/PA-1","detail":null,"since":null,"due":"2027-02-10"}"#,
    ]
    for row in report { #expect(try Self.names(row) == ["deadline-report-army/PA-1-X-1"], "\(row)") }
    let officer = try Self.page(
      #"{"officer":"army/PA-1","missing":[{"iteration":"X-1","requirement":"noc","state":"missing","due":"2027-02-10"}],"reports":[{"iteration":"X-1","due":"2027-02-10","state":"due","received":null,"reference":null}]}"#
    )
    #expect(
      try Self.lines(officer, "UID:") == [
        "deadline-requirement-army~2fPA-1-X-1-noc@muster", "deadline-report-army~2fPA-1-X-1@muster",
      ])
    let letter = [
      #"{"id":1,"letter":"JS 1/27","from":"rule 3","subject":"Names","due":"2027-02-10","answered-on":null,"answers":null}"#,
      #"{"kind":"letter","urgency":"waiting","what":"JS 1/27","detail":"Names","since":null,"due":"2027-02-10"}"#,
    ]
    for row in letter { #expect(try Self.names(row) == ["deadline-letter-JS~201/27"], "\(row)") }
  }

  /// The day something runs out is not the day a rule reminds of it; a reminder before a date is not that date.
  @Test func daysOfTheirOwnHaveNamesOfTheirOwn() throws {
    #expect(
      try Self.names(
        #"{"kind":"document","urgency":"waiting","what":"army/PA-1","detail":"passport for X-1","since":null,"due":"2027-04-01"}"#,
        #"{"kind":"document","urgency":"waiting","what":"army/PA-1","detail":"passport for X-2","since":null,"due":"2027-04-01"}"#,
        #"{"kind":"names","urgency":"waiting","what":"X-1","detail":"2 of 3","since":"2027-03-01","due":"2027-04-02"}"#)
        == ["expiry-document-army/PA-1-passport", "deadline-release-X-1"])
    func row(_ day: String, _ kind: String, _ from: String) -> String {
      #"{"due":"\#(day)T04:00:00.000000Z","kind":"\#(kind)","subject":"X-1","of":"X-1","from":"\#(from)","requirement":[]}"#
    }
    #expect(try Self.names(row("2027-02-01", "call", "rule 3")) == ["deadline-call-X-1-rule-3"])
    // In whatever order they come; what a rule counted before the run was moved keeps its day.
    #expect(
      try Self.names(
        row("2027-01-01", "names", "rule 7"), row("2027-02-01", "names", "rule 3"),
        row("2027-03-01", "names", "rule 3"))
        == ["deadline-names-X-1-rule-7", "deadline-names-X-1-2027-02-01", "deadline-names-X-1"])
  }

  /// A notice is a message, whose day is the one on the wall.
  @Test func noticesAreNotTheirDeadlines() throws {
    let notice = Fixture.document(
      #"{"id":12,"state":"new","kind":"intake","subject":"muster: X-1: takes no more names","due":"2027-03-07T19:00:00.000000Z","at":"2027-03-07T19:00:01.000000Z","acknowledged-by":null,"due-on":"2027-03-08"}"#
    )
    #expect(try Self.lines(notice, "UID:") == ["notice-12@muster"])
    #expect(try Self.lines(notice, "DTSTART;VALUE=DATE:") == ["20270308"])
  }

  /// An offer is no run: it neither shortens it nor holds it again.
  @Test func offersAreEventsOfTheirOwn() throws {
    func offer(_ state: String, _ run: String) -> Document {
      Fixture.document(
        #"{"id":1,"iteration":"X-1","course":"C","starts":"2028-06-05","state":"\#(state)","turned-back":0,"names-due":"2028-01-10","ends":"2028-06-10","run-state":"\#(run)"}"#
      )
    }
    let cancelled = offer("open", "cancelled")
    #expect(try Self.lines(cancelled, "UID:") == ["offer-X-1@muster"])
    #expect(try Self.lines(cancelled, "DTEND;VALUE=DATE:") == ["20280611"])
    #expect(try Self.lines(cancelled, "STATUS:") == ["CANCELLED"])
    #expect(try Self.lines(cancelled, "SUMMARY:") == ["Offer: C (X-1)"])
    #expect(try Self.lines(offer("withdrawn", "open"), "STATUS:") == ["CANCELLED"])
    #expect(try Self.lines(offer("closed", "open"), "STATUS:") == ["CONFIRMED"])
    // A list that does not say when a run ends does not make it a day.
    #expect(try Self.names(#"{"iteration":"X-1","course":"C","starts":"2028-06-05"}"#) == ["start-X-1"])
  }

  /// The attempt under way has the plain name in every list; one before it keeps its own, also where it stands alone.
  @Test func attemptsAreToldApart() throws {
    func row(_ id: Int, _ state: String, _ more: String = "") -> String {
      #"{"id":\#(id),"officer":"AT-1","iteration":"X","starts":"2027-03-08","ends":"2027-03-12","role":"student","state":"\#(state)"\#(more)}"#
    }
    let (old, new) = (#","superseded":true"#, #","superseded":false"#)
    #expect(try Self.names(row(3, "withdrawn", old), row(5, "confirmed", new)) == ["run-X-AT-1-3", "run-X-AT-1"])
    #expect(try Self.names(row(3, "withdrawn", old)) == ["run-X-AT-1-3"])
    #expect(try Self.names(row(5, "confirmed", new)) == ["run-X-AT-1"])
    // Lists that do not say so: as far as they tell.
    #expect(try Self.names(row(3, "withdrawn"), row(5, "confirmed")) == ["run-X-AT-1-3", "run-X-AT-1"])
    #expect(try Self.names(row(3, "withdrawn"), row(5, "withdrawn")) == ["run-X-AT-1-3", "run-X-AT-1"])
  }

  @Test func factsBehindFiguresAreNoCalendar() throws {
    let now = try Instant(parsing: "2026-11-20T12:00:00Z")
    let facts = Fixture.document(
      #"{"n":1,"fact":"enrolment","id":1,"person":"O-4","iteration":"X","course":"C","state":"completed","role":"student","starts":"2027-03-08","ends":"2027-03-12"}"#,
      #"{"n":2,"fact":"cost","id":1,"person":"O-4","iteration":"X","course":"C","state":null,"role":null,"starts":"2027-03-08","ends":"2027-03-08"}"#
    )
    #expect(CalendarFile(facts, now: now).result == nil)
  }
}
