import Testing

@testable import MusterCore

/// Which chain a delegation goes through, with the rows of Pakistan as examples: the level of approval of official
/// travel rises with the grade, more than three need the Prime Minister, without government funds Foreign Affairs has
/// to agree (reported for civil servants, https://lahorenama.com/archives/4137).
@Suite struct ChainChoiceTests {
  static func body(_ id: Int64, _ code: String) -> ApprovalChain.Body { .init(id: id, code: code) }
  static let secretary = body(1, "SECRETARY")
  static let minister = body(2, "MINISTER")
  static let prime = body(3, "PM")
  static let foreign = body(4, "MOFA")
  static let headquarters = body(5, "GHQ")

  static let travel: [ApprovalChain] = [
    ApprovalChain(
      id: 1, code: "BS-19", conditions: [.grade(scheme: .basicPayScale, min: 19, max: 19)], steps: [secretary]),
    ApprovalChain(
      id: 2, code: "BS-20", conditions: [.grade(scheme: .basicPayScale, min: 20, max: nil)],
      steps: [secretary, minister]),
    ApprovalChain(
      id: 3, code: "MORE-THAN-3", adds: true, priority: 200, conditions: [.size(min: 4, max: nil)], steps: [prime]),
    ApprovalChain(
      id: 4, code: "NOC", adds: true, priority: 50, conditions: [.funds(false)], steps: [foreign]),
  ]

  static func facts(
    _ grades: [String?], size: Int? = nil, funds: Bool? = true, managedBy: ManagedBy = .provider
  ) throws -> DelegationFacts {
    let nominees = try grades.enumerated().map { index, grade in
      DelegationFacts.Nominee(handle: "T-\(index + 1)", grade: try grade.map { try Grade(parsing: $0) })
    }
    return DelegationFacts(nominees: nominees, size: size ?? grades.count, funds: funds, managedBy: managedBy)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let grades: [String?]
    var size: Int?
    var funds: Bool? = true
    /// The steps, or the rule and the chains that are named.
    let expected: String
    var testDescription: String { "\(grades) \(size ?? 0) \(funds.map(String.init) ?? "-") -> \(expected)" }
  }

  @Test(arguments: [
    Row(grades: ["BPS-19"], expected: "BS-19: SECRETARY"),
    Row(grades: ["BPS-20"], expected: "BS-20: SECRETARY MINISTER"),
    Row(grades: ["BPS-22", "BPS-19"], expected: "BS-20: SECRETARY MINISTER"),
    Row(grades: ["BPS-18", "BPS-19", "BPS-17"], expected: "BS-19: SECRETARY"),
    Row(grades: ["BPS-19"], size: 3, expected: "BS-19: SECRETARY"),
    Row(grades: ["BPS-19"], size: 4, expected: "BS-19+MORE-THAN-3: SECRETARY PM"),
    Row(grades: ["BPS-19"], size: 4, funds: false, expected: "BS-19+NOC+MORE-THAN-3: SECRETARY MOFA PM"),
    Row(grades: ["BPS-20"], funds: false, expected: "BS-20+NOC: SECRETARY MINISTER MOFA"),
    // Nothing is guessed.
    Row(grades: ["BPS-19"], funds: nil, expected: "chain-undecided NOC"),
    Row(grades: ["BPS-19", nil], expected: "chain-undecided BS-19,BS-20"),
    Row(grades: [nil], expected: "chain-undecided BS-19,BS-20"),
    // Somebody of grade 20 decides it, whatever the other's grade is.
    Row(grades: ["BPS-20", nil], expected: "BS-20: SECRETARY MINISTER"),
    Row(grades: ["BPS-19", "OF-6"], expected: "chain-undecided BS-19,BS-20"),
    Row(grades: ["BPS-17"], expected: "chain-none "),
    Row(grades: ["OF-5"], expected: "chain-none "),
  ])
  func travelAbroad(_ row: Row) throws {
    let facts = try Self.facts(row.grades, size: row.size, funds: row.funds)
    #expect(Self.choose(facts, Self.travel) == row.expected)
  }

  static func choose(_ facts: DelegationFacts, _ chains: [ApprovalChain]) -> String {
    do throws(Failure) {
      let chosen = try ChosenChain(for: facts, among: chains)
      return
        "\(chosen.chains.joined(separator: "+")): \(chosen.steps.map(\.body.code).joined(separator: " "))"
    } catch {
      let details = Dictionary(error.details.map { ($0.key, $0.value) }) { first, _ in first }
      return "\(details["rule"] ?? "") \(details["chains"] ?? "")"
    }
  }

  @Test func theMostSpecificWinsThenPriorityAndTiesAreNamed() throws {
    let facts = try Self.facts(["OF-4"], managedBy: .nation)
    let plain = ApprovalChain(id: 1, code: "PLAIN", steps: [Self.headquarters])
    let home = ApprovalChain(id: 2, code: "HOME", conditions: [.managedBy(.nation)])
    let paid = ApprovalChain(id: 3, code: "PAID", conditions: [.funds(true)], steps: [Self.secretary])
    #expect(Self.choose(facts, [plain]) == "PLAIN: GHQ")
    #expect(Self.choose(facts, [plain, home]) == "HOME: ")
    #expect(Self.choose(facts, [plain, home, paid]) == "chain-tie HOME,PAID")
    var first = paid
    first.priority = 10
    #expect(Self.choose(facts, [plain, home, first]) == "PAID: SECRETARY")
    let abroad = try Self.facts(["OF-4"])
    #expect(Self.choose(abroad, [plain, home]) == "PLAIN: GHQ")
  }

  /// What cannot be decided only matters where it could win.
  @Test func aDoubtfulChainThatCouldNotWinDoesNotMatter() throws {
    let facts = try Self.facts(["OF-4"], funds: nil)
    let doubtful = ApprovalChain(id: 1, code: "UNPAID", conditions: [.funds(false)])
    let sure = ApprovalChain(
      id: 2, code: "SURE", conditions: [.managedBy(.provider), .size(min: 1, max: nil)], steps: [Self.headquarters])
    #expect(Self.choose(facts, [doubtful, sure]) == "SURE: GHQ")
    let vague = ApprovalChain(id: 3, code: "VAGUE", conditions: [.managedBy(.provider)], steps: [Self.headquarters])
    #expect(Self.choose(facts, [doubtful, vague]) == "chain-undecided UNPAID")
    // One condition that fails settles it, whatever the other would say.
    let impossible = ApprovalChain(id: 4, code: "IMPOSSIBLE", conditions: [.funds(false), .size(min: 9, max: nil)])
    #expect(Self.choose(facts, [impossible, vague]) == "VAGUE: GHQ")
  }

  @Test func equivalencesBodiesAndProvinces() throws {
    var facts = try Self.facts(["BPS-19", "OF-6"])
    facts.nominees[1].equivalents = [try Grade(parsing: "BPS-20")]
    #expect(Self.choose(facts, Self.travel) == "BS-20: SECRETARY MINISTER")

    let ofBody = ApprovalChain(id: 1, code: "OF-GHQ", conditions: [.body(5, code: "GHQ")], steps: [Self.headquarters])
    let ofProvince = ApprovalChain(id: 2, code: "KP", conditions: [.province("KP")], steps: [Self.secretary])
    let other = ApprovalChain(id: 3, code: "OTHER", steps: [Self.minister])
    var two = try Self.facts(["OF-3", "OF-3"])
    #expect(Self.choose(two, [ofBody, other]) == "chain-undecided OF-GHQ", "no body stated")
    two.nominees[0].bodies = [9, 5]
    two.nominees[1].bodies = [5]
    #expect(Self.choose(two, [ofBody, other]) == "OF-GHQ: GHQ", "one beneath it")
    two.nominees[1].bodies = [7]
    #expect(Self.choose(two, [ofBody, other]) == "chain-undecided OF-GHQ", "two bodies")
    two.nominees[0].bodies = [7]
    #expect(Self.choose(two, [ofBody, other]) == "OTHER: MINISTER")
    two.nominees[0].province = "KP"
    two.nominees[1].province = "KP"
    #expect(Self.choose(two, [ofProvince, other]) == "KP: SECRETARY")
    two.nominees[1].province = nil
    #expect(Self.choose(two, [ofProvince, other]) == "chain-undecided KP")
  }

  @Test func aBodyInTwoChainsDecidesOnce() throws {
    let facts = try Self.facts(["BPS-20"], size: 5, funds: false)
    let more = ApprovalChain(id: 9, code: "AGAIN", adds: true, priority: 60, steps: [Self.foreign, Self.minister])
    #expect(
      Self.choose(facts, Self.travel + [more]) == "BS-20+NOC+AGAIN+MORE-THAN-3: SECRETARY MINISTER MOFA PM")
    let named = try ChosenChain(named: ["noc", "BS-19"], among: Self.travel)
    #expect(named.steps.map(\.body.code) == ["MOFA", "SECRETARY"])
    #expect(throws: Failure.self) { try ChosenChain(named: ["NONE"], among: Self.travel) }
  }
}
