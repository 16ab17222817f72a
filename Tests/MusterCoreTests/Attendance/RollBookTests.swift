import Testing

@testable import MusterCore

@Suite struct RollBookTests {
  static func book(
    _ states: [EnrolmentState], marks: [RollFacts.Slot: RollFacts.Mark] = [:], today: String = "2026-11-06",
    first: String? = "2026-11-02", last: String? = "2026-11-06"
  ) throws -> RollBook {
    try RollBook(
      RollFacts(
        code: "R", first: first.map(day), last: last.map(day), today: day(today),
        attempts: states.enumerated().map {
          .init(id: Int64(10 + $0.offset), officer: Int64(1 + $0.offset), state: $0.element)
        },
        marks: marks))
  }

  static func request(_ officer: Int64, _ on: String, _ mark: AttendanceMark?, session: Int = 1) throws -> RollRequest {
    try RollRequest(officer: officer, day: day(on), session: session, mark: mark)
  }

  static let days: [(on: String, first: String?, last: String?, today: String, rule: String?)] = [
    ("2026-11-02", "2026-11-02", "2026-11-06", "2026-11-06", nil),
    ("2026-11-06", "2026-11-02", "2026-11-06", "2026-11-06", nil),
    ("2026-11-01", "2026-11-02", "2026-11-06", "2026-11-06", "day-of-run"),
    ("2026-11-07", "2026-11-02", "2026-11-06", "2026-12-01", "day-of-run"),
    // Unknown bounds bind nobody; the future does.
    ("2026-01-01", nil, "2026-11-06", "2026-11-06", nil), ("2026-11-30", "2026-11-02", nil, "2026-12-01", nil),
    ("2026-11-04", "2026-11-02", "2026-11-06", "2026-11-04", nil),
    ("2026-11-05", "2026-11-02", "2026-11-06", "2026-11-04", "day-not-ahead"),
    ("2026-11-05", nil, nil, "2026-11-04", "day-not-ahead"),
  ]

  @Test(arguments: days)
  func daysOutsideTheRun(on: String, first: String?, last: String?, today: String, rule: String?) throws {
    var book = try Self.book([.attending], today: today, first: first, last: last)
    let refused = refusal { try book.decide(Self.request(1, on, .present)) }
    #expect(refused?.details.first { $0.key == "rule" }?.value == rule, "\(on): \(String(describing: refused))")
    #expect(book.changes.isEmpty == (rule != nil))
  }

  @Test(arguments: EnrolmentState.allCases) func whoIsOnTheRoll(state: EnrolmentState) throws {
    var book = try Self.book([state])
    let refused = refusal { try book.decide(Self.request(1, "2026-11-03", .present)) }
    let isOn = [.confirmed, .attending, .completed].contains(state)
    #expect((refused == nil) == isOn, "\(state)")
    #expect(book.beginners.map(\.officer) == (state == .confirmed ? [1] : []))
    // A mark of before can be mended whatever became of the attempt.
    let slot = try RollFacts.Slot(enrolment: 10, day: day("2026-11-03"), session: 1)
    var marked = try Self.book([state], marks: [slot: .init(.absent)])
    #expect(refusal { try marked.decide(Self.request(1, "2026-11-03", .excused)) } == nil, "\(state)")
    #expect(marked.changes == [.init(slot: slot, officer: 1, was: .init(.absent), now: .init(.excused))])
  }

  @Test func onlyWhoIsThereBegins() throws {
    for (mark, begins) in [(AttendanceMark.present, true), (.late, true), (.absent, false), (.excused, false)] {
      var book = try Self.book([.confirmed])
      #expect(try book.decide(Self.request(1, "2026-11-03", mark)))
      #expect(book.beginners.isEmpty != begins, "\(mark)")
    }
  }

  @Test func theLiveAttemptIsMeant() {
    let facts = RollFacts(
      code: "R", first: nil, last: nil, today: nil,
      attempts: [
        .init(id: 1, officer: 1, state: .withdrawn), .init(id: 2, officer: 1, state: .attending),
        .init(id: 3, officer: 1, state: .withdrawn), .init(id: 4, officer: 2, state: .noShow),
        .init(id: 5, officer: 2, state: .completed),
      ])
    let book = RollBook(facts)
    #expect(book.attempt(of: 1)?.id == 2 && book.attempt(of: 2)?.id == 5 && book.attempt(of: 3) == nil)
  }

  /// The days of a run may have been others when a mark was set: it goes whatever day it is, and no other comes there.
  @Test func aMarkOutsideTheRunIsTakenBack() throws {
    let stray = try RollFacts.Slot(enrolment: 10, day: day("2026-10-30"), session: 1)
    for facts in [RollFacts.Mark(.absent), .init(.present, mode: .online)] {
      var book = try Self.book([.attending], marks: [stray: facts])
      for mark in AttendanceMark.allCases {
        let refused = refusal { try book.decide(Self.request(1, "2026-10-30", mark)) }
        #expect(refused?.details.contains(.init("rule", "day-of-run")) == true, "\(mark)")
      }
      #expect(try book.decide(Self.request(1, "2026-10-30", nil)))
      #expect(book.changes.map(\.slot) == [stray] && book.changes.map(\.now.mark) == [nil])
    }
    var taken = try Self.book([.attending], marks: [stray: .init(nil)])
    #expect(refusal { try taken.decide(Self.request(1, "2026-10-30", nil)) } != nil, "nothing is left there")
    // Of another attempt, when the one that is meant has none then.
    let facts = RollFacts(
      code: "R", first: nil, last: nil, today: nil,
      attempts: [.init(id: 10, officer: 1, state: .withdrawn), .init(id: 11, officer: 1, state: .attending)],
      marks: [stray: .init(.absent)])
    var book = RollBook(facts)
    #expect(try book.decide(Self.request(1, "2026-10-30", nil)))
    #expect(book.changes.map(\.slot) == [stray])
  }

  @Test func marksAreTakenBackAndNotRepeated() throws {
    var book = try Self.book([.attending])
    #expect(try book.decide(Self.request(1, "2026-11-03", nil)) == false, "nothing to take back")
    var again = try Self.book([.attending])
    #expect(try again.decide(Self.request(1, "2026-11-03", .present)))
    #expect(refusal { try again.decide(Self.request(1, "2026-11-03", .absent)) }?.code == .exists)
    #expect(try again.decide(Self.request(1, "2026-11-03", .absent, session: 2)))
    #expect(again.changes.count == 2)
    #expect(refusal { try again.decide(Self.request(9, "2026-11-03", .present)) }?.code == .unknownObject)
  }
}

@Suite struct RollSheetTests {
  static func sheet(_ text: String) throws(Failure) -> RollSheet { try RollSheet(Array(text.utf8), .csv) }

  @Test func aMatrix() throws {
    let sheet = try Self.sheet("officer,name,2026-11-02,2026-11-02/2,2026-11-03\nT-1,Some One,P,late,\nT-2,,-,A,x\n")
    #expect(sheet.columns.map(\.session) == [1, 2, 1])
    #expect(sheet.lines.map(\.officer) == ["T-1"])
    #expect(sheet.lines[0].entries.map { $0.mark } == [.present, .late], "an empty cell leaves things as they are")
    #expect(sheet.problems.map(\.line) == [3] && sheet.problems[0].row["field"] == .text("2026-11-03"))
  }

  @Test func rowsForMarks() throws {
    let sheet = try Self.sheet(
      "officer,on,mark,session,mode\nT-1,2026-11-02,excused,,online\nT-1,2026-11-03,none,2,\nT-2,2026-13-01,present,,\nT-3,2026-11-02,present,0,\n"
    )
    #expect(sheet.lines.map { $0.entries[0].mark } == [.excused, nil])
    #expect(sheet.lines[0].entries[0].mode == .online && sheet.lines[1].entries[0].session == 2)
    #expect(sheet.problems.map(\.line) == [4, 5])
  }

  @Test(arguments: [
    "name,2026-11-02\nx,P\n", "officer\nT-1\n", "officer,Monday\nT-1,P\n", "officer,2026-11-02/0\nT-1,P\n",
    "officer,2026-11-02,2026-11-02\nT-1,P,A\n", "",
  ])
  func headersThatAreNone(_ text: String) {
    #expect(refusal { try Self.sheet(text) }?.code == .importRejected)
  }
}
