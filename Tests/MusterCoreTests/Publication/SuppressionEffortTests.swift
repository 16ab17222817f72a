import MusterTestKit
import Testing

@testable import MusterCore

/// What a decision may cost is counted, and it ends when that is used up.
@Suite struct SuppressionEffortTests {
  /// Some fifty bodies by some fifty courses with their sums, where most figures are small, and the same table again and
  /// again while people are entered and taken out.
  private static func largeTables(_ count: Int, size: Int = 50) -> [DisclosureTable] {
    var generator = SeededGenerator(seed: 3)
    var entries: [RandomRegister.Entry] = []
    func entry(_ number: Int) -> RandomRegister.Entry {
      let keys = [0, 1].map { _ in "\(Int.random(in: 0..<size, using: &generator))" }
      return RandomRegister.Entry(
        id: "e\(number)", heads: 1, person: number, cost: 0, completed: true, course: 0, keys: keys)
    }
    for number in 0..<(size * size * 8 / 5) { entries.append(entry(number)) }
    return (1...count).map { number in
      defer {
        entries.removeFirst(size / 2)
        for _ in 0..<size { entries.append(entry(10_000 * number + entries.count)) }
      }
      return RandomRegister.table("publication \(number)", entries, [0, 1], everySum: true)
    }
  }

  /// Eight tables of some 2,500 entries each: every one goes out or is refused by a rule that says what to do, and none of
  /// them costs more than it may.
  @Test func aLargeSetEndsWithinTheBound() throws {
    var rule = SuppressionRule(minimum: 5)
    rule.effort = 20_000_000
    var published: [DisclosureTable] = []
    for var table in Self.largeTables(8) {
      #expect(table.cells.count > 2000)
      var effort = SuppressionEffort(rule)
      do {
        table.suppressed = Set(
          try Suppression.decide(table, rule: rule, earlier: published, effort: &effort).keys)
        published.append(table)
        #expect(effort.left >= 0)
      } catch {
        let named = error.details.first { $0.key == "rule" }?.value
        #expect(error.code == .ruleBroken && named?.hasPrefix("suppression") == true, "\(error.message)")
        #expect((named == "suppression-effort") == (effort.left < 0), "\(error.message)")
      }
    }
  }

  /// The same table is refused each time, and nothing is decided about it; with enough it goes out.
  @Test func whatCostsMoreThanItMayIsRefused() throws {
    let table = Self.largeTables(1, size: 8)[0]
    var rule = SuppressionRule(minimum: 5)
    var effort = SuppressionEffort(rule)
    let withheld = try Suppression.decide(table, rule: rule, earlier: [], effort: &effort)
    let cost = rule.effort - effort.left
    #expect(!withheld.isEmpty && cost > 0)
    rule.effort = cost
    #expect(try Suppression.decide(table, rule: rule) == withheld)
    rule.effort = cost - 1
    for _ in 0..<2 {
      let failure = refusal { try Suppression.decide(table, rule: rule) }
      #expect(failure?.code == .ruleBroken && failure?.message.contains("Ask for fewer rows") == true)
      #expect(failure?.details.first { $0.key == "rule" }?.value == "suppression-effort")
    }
  }

  /// Decided on again for the same reader, it has what was left.
  @Test func whatIsLeftIsForAllRounds() throws {
    let table = Self.largeTables(1, size: 8)[0]
    let rule = SuppressionRule(minimum: 5)
    var effort = SuppressionEffort(rule)
    _ = try Suppression.decide(table, rule: rule, earlier: [], effort: &effort)
    let left = effort.left
    _ = try Suppression.decide(table, rule: rule, earlier: [], effort: &effort)
    #expect(effort.left < left)
  }
}
