import Foundation
import MusterTestKit
import Testing

@testable import MusterCore

/// Random registers that change, and random tables of them published one after another, attacked by a program that shares
/// nothing with muster.
@Suite struct SuppressionAttackTests {
  private static let sets: UInt64 = Checkout.isFull ? 200 : 15

  @Test func nothingThatIsWithheldCanBeWorkedOut() throws {
    let seed = Checkout.seed()
    let (file, refused, published) = try Self.write(seed, Self.sets) { SuppressionRule(minimum: $0) }
    defer { Checkout.remove(file.deletingLastPathComponent().path) }
    let attack = try Self.attack(file, [])
    print("seed \(seed): \(published) published, \(refused) refused; \(attack.out)")
    #expect(attack.status == 0, "seed \(seed): \(attack.out) \(attack.err)")
    #expect(published > Int(Self.sets), "too much is refused for the attack to mean anything")
  }

  /// Sets in which something was found once: a withheld sum between a part and the total with the same number of persons;
  /// participations that too many persons needed; persons that another output told.
  @Test(arguments: [UInt64(851_382_202), 10_094, 20_111, 10_016, 10_024])
  func whatWasFoundOnceIsWithheld(_ seed: UInt64) throws {
    let (file, _, published) = try Self.write(seed, 1) { SuppressionRule(minimum: $0) }
    defer { Checkout.remove(file.deletingLastPathComponent().path) }
    let attack = try Self.attack(file, [])
    #expect(attack.status == 0 && published > 0, "\(attack.out) \(attack.err)")
  }

  /// The attack can find something: with small cells withheld and nothing else, it does.
  @Test func withoutComplementsTheAttackFindsCells() throws {
    let (file, _, _) = try Self.write(7, 3) { .primaryOnly(minimum: $0) }
    defer { Checkout.remove(file.deletingLastPathComponent().path) }
    let attack = try Self.attack(file, ["--expect-findings"])
    #expect(
      attack.status == 0 && attack.out.contains("heads") && attack.out.contains("pair"), "\(attack.out) \(attack.err)")
  }

  private static func write(
    _ seed: UInt64, _ sets: UInt64, rule: (Int64) -> SuppressionRule
  ) throws -> (file: URL, refused: Int, published: Int) {
    var out: [UInt8] = []
    var (refused, published) = (0, 0)
    for own in seed..<(seed + sets) {
      var register = RandomRegister(seed: own)
      let minimum = Int64([3, 5].randomElement(using: &register.generator) ?? 5)
      let (tables, no) = try register.publish(4, rule: rule(minimum))
      refused += no
      published += tables.count
      var row = Row()
      row.add("seed", Int64(own))
      row.add("minimum", minimum)
      row.add("outputs", rows: tables.map { $0.line() })
      JSONText.write(row, to: &out)
      out.append(0x0A)
    }
    let file = URL(filePath: try Checkout.temporaryFolder("attack")).appending(path: "sets.jsonl")
    try Data(out).write(to: file)
    return (file, refused, published)
  }

  private static func attack(_ file: URL, _ more: [String]) throws -> (status: Int32, out: String, err: String) {
    try PythonScript.run("suppression_attack.py", [file.path] + more, in: file.deletingLastPathComponent())
  }
}
