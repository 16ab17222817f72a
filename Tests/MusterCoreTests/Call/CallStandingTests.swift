import Testing

@testable import MusterCore

@Suite struct CallStandingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    var due: String? = nil
    var nilOn: String? = nil
    var named = 0
    var first: String? = nil
    var isWithdrawn = false
    let standing: CallStanding
    var overdue: Int? = nil
    var waiting: Int? = nil

    var testDescription: String { what }
  }

  /// As seen on 2027-01-12, asked on 2027-01-02.
  static let cases: [Case] = [
    Case(what: "no date: never overdue", standing: .awaited, waiting: 10),
    Case(what: "due later", due: "2027-01-13", standing: .awaited, waiting: 10),
    Case(what: "due today is not overdue", due: "2027-01-12", standing: .awaited, waiting: 10),
    Case(what: "due yesterday", due: "2027-01-11", standing: .overdue, overdue: 1, waiting: 10),
    Case(what: "named on the day", due: "2027-01-08", named: 1, first: "2027-01-08", standing: .named),
    Case(what: "named a day late", due: "2027-01-08", named: 1, first: "2027-01-09", standing: .namedLate),
    Case(what: "named, no date", named: 1, first: "2027-01-09", standing: .named),
    Case(what: "nil in time", due: "2027-01-08", nilOn: "2027-01-07", standing: .nilReturn),
    Case(what: "nil late", due: "2027-01-08", nilOn: "2027-01-10", standing: .nilLate),
    Case(
      what: "a name after a nil return", due: "2027-01-08", nilOn: "2027-01-07", named: 1, first: "2027-01-07",
      standing: .named),
    Case(what: "taken back", due: "2027-01-08", isWithdrawn: true, standing: .withdrawn),
    Case(
      what: "taken back after it was answered", named: 2, first: "2027-01-03", isWithdrawn: true, standing: .named),
  ]

  @Test(arguments: cases) func standing(_ one: Case) throws {
    let facts = CallFacts(
      names: 2, due: try one.due.map(day), askedOn: try day("2027-01-02"), nilOn: try one.nilOn.map(day),
      isWithdrawn: one.isWithdrawn, named: one.named, firstNamed: try one.first.map(day))
    let today = try day("2027-01-12")
    #expect(facts.standing(on: today) == one.standing)
    #expect(facts.overdueDays(on: today) == one.overdue)
    #expect(facts.waitingDays(on: today) == one.waiting)
  }

  @Test func aBodyDoesNotStandAboveItself() throws {
    try BodyTree.check("A", id: 1, under: "B", above: [2, 3])
    #expect(refusal { try BodyTree.check("A", id: 1, under: "A", above: [1]) }?.code == .ruleBroken)
    #expect(refusal { try BodyTree.check("A", id: 1, under: "B", above: [2, 1]) }?.message.contains("below A") == true)
  }
}
