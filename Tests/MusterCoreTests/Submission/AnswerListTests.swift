import Testing

@testable import MusterCore

@Suite struct AnswerListTests {
  static let submitted: [AnswerList.Submitted] = [
    .init(officer: 1, handle: "army/77", numbers: ["77"], passportName: "ALI KHAN", state: .submitted),
    .init(officer: 2, handle: "navy/77", numbers: ["77"], passportName: "ÜNAL AYŞE", state: .submitted),
    .init(officer: 3, handle: "army/80", numbers: ["80", "81"], passportName: nil, state: .waiting),
    .init(
      officer: 4, handle: "army/90", numbers: ["90"], passportName: "ALI KHAN", state: .confirmed, reference: "R/1"),
    .init(officer: 5, handle: "army/95", numbers: ["95"], passportName: "LOST NAME", state: .notAccepted),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var officer: String? = nil
    var name: String? = nil
    var answer: ProviderAnswer = .accepted
    var reference: String? = "R/1"
    /// `officer move`, `officer -` when it is so already, or the symbol of the refusal.
    let leadsTo: String

    var testDescription: String { "\(officer ?? "") \(name ?? "") \(answer): \(leadsTo)" }
  }

  static let cases: [Case] = [
    Case(officer: "army/77", leadsTo: "1 confirm"), Case(officer: "ARMY/77", answer: .reserve, leadsTo: "1 reserve"),
    Case(officer: "77", leadsTo: "ambiguous.object"), Case(officer: "77", name: "Ali Khan", leadsTo: "1 confirm"),
    Case(officer: "O-2", answer: .declined, leadsTo: "2 decline"), Case(name: "unal ayse", leadsTo: "2 confirm"),
    Case(name: "Ali Khan", leadsTo: "ambiguous.object"), Case(name: "Nobody Known", leadsTo: "unknown.object"),
    Case(officer: "army/80", name: "Ali Khan", leadsTo: "unknown.object"), Case(officer: "81", leadsTo: "3 confirm"),
    Case(officer: "99", leadsTo: "unknown.object"), Case(leadsTo: "syntax.missing-argument"),
    Case(officer: "80", answer: .reserve, leadsTo: "3 -"), Case(officer: "90", leadsTo: "4 -"),
    Case(officer: "90", reference: nil, leadsTo: "4 -"), Case(officer: "90", reference: "R/2", leadsTo: "4 confirm"),
    Case(officer: "army/77", reference: nil, leadsTo: "syntax.missing-argument"),
    Case(officer: "95", answer: .declined, leadsTo: "5 -"), Case(officer: "95", leadsTo: "5 confirm"),
  ]

  @Test(arguments: cases) func aLineLeadsTo(_ one: Case) {
    let line = AnswerList.Line(
      line: 2, officer: one.officer, name: one.name, answer: one.answer, reference: one.reference)
    let result = AnswerList.match([line], Self.submitted, run: "R")
    let found =
      result.matches.first.map { "\($0.submitted.officer) \($0.move?.rawValue ?? "-")" }
      ?? result.problems.first?.failure.code.symbol ?? ""
    if one.leadsTo.hasPrefix("syntax") {
      #expect(result.problems.first?.failure.code == .missingArgument)
    } else {
      #expect(found == one.leadsTo)
    }
  }

  @Test func nobodyIsAnsweredTwiceAndTheRestIsReported() {
    let result = AnswerList.match(
      [
        .init(line: 2, officer: "army/77", answer: .declined), .init(line: 3, officer: "O-1", answer: .reserve),
        .init(line: 4, officer: "army/90", answer: .accepted, reference: "R/1"),
      ], Self.submitted, run: "R")
    #expect(result.matches.map(\.submitted.officer) == [1, 4])
    #expect(result.problems.map(\.line) == [3] && result.problems.first?.failure.code == .exists)
    #expect(result.unmentioned.map(\.officer) == [2, 3], "those whose answer is still awaited")
  }
}
