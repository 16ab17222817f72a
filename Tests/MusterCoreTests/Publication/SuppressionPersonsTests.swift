import MusterTestKit
import Testing

@testable import MusterCore

/// Small tables that show different persons, which tell more than participations alone.
@Suite struct SuppressionPersonsTests {
  private typealias Cell = DisclosureTable.Cell
  private static let both: [DisclosureTable.Column] = [.init("participations", .people), .init("persons", .persons)]

  private static func withheld(_ table: DisclosureTable, earlier: [DisclosureTable] = []) throws -> [String] {
    try Suppression.decide(table, rule: .init(minimum: 5), earlier: earlier).keys.sorted().map(table.label)
  }

  /// In the first programme are five persons at most, so that the second has to have as many participations as the years
  /// need persons: with the four figures withheld and all sums published, none of them could be another number.
  @Test func asManyParticipationsAsTheSumNeedsPersons() throws {
    let table = DisclosureTable(
      name: "the table", dimensions: ["year", "programme"], columns: Self.both,
      cells: [
        .init(keys: ["1", "a"], values: [10, 4]), .init(keys: ["1", "b"], values: [10, 10]),
        .init(keys: ["1", nil], values: [20, 14]), .init(keys: ["2", "a"], values: [10, 5]),
        .init(keys: ["2", "b"], values: [10, 10]), .init(keys: ["2", nil], values: [20, 15]),
        .init(keys: [nil, "a"], values: [20, 5]), .init(keys: [nil, "b"], values: [20, 20]),
        .init(keys: [nil, nil], values: [40, 25]),
      ])
    let withheld = try Self.withheld(table)
    #expect(withheld.count > 4 && withheld.contains("year 1, programme a"), "\(withheld)")
  }

  /// The same without persons: the four figures are enough.
  @Test func withoutPersonsTheFiguresAreEnough() throws {
    let table = DisclosureTable(
      name: "the table", dimensions: ["year", "programme"], columns: [Self.both[0]],
      cells: [
        .init(keys: ["1", "a"], values: [10], contributors: 4), .init(keys: ["1", "b"], values: [10]),
        .init(keys: ["1", nil], values: [20]), .init(keys: ["2", "a"], values: [10]),
        .init(keys: ["2", "b"], values: [10]), .init(keys: ["2", nil], values: [20]),
        .init(keys: [nil, "a"], values: [20]), .init(keys: [nil, "b"], values: [20]),
        .init(keys: [nil, nil], values: [40]),
      ])
    #expect(try Self.withheld(table).count == 4)
  }

  /// Entries of known persons are added: the total has as many persons as before, and so has each part.
  @Test func theSamePersonsInAnEarlierOutput() throws {
    func table(_ name: String, _ one: [DisclosureTable.Fact], _ two: [DisclosureTable.Fact]) -> DisclosureTable {
      let heads = [one, two].map { $0.reduce(0) { $0 + $1.heads } }
      return DisclosureTable(
        name: name, dimensions: ["gender"], columns: Self.both,
        cells: [
          .init(keys: ["f"], values: [heads[0], 18], facts: one),
          .init(keys: ["m"], values: [heads[1], 12], facts: two),
          .init(keys: [nil], values: [heads[0] + heads[1], 30]),
        ])
    }
    let before: [DisclosureTable.Fact] = [.init("e1", heads: 18), .init("e2", heads: 12)]
    let earlier = table("publication 1", [before[0]], [before[1]])
    let later = table(
      "the table", [before[0], .init("e3", heads: 2)], [before[1], .init("e4", heads: 6)])
    #expect(try Self.withheld(earlier) == [])
    // By itself it could withhold both.
    let failure = refusal { try Self.withheld(later, earlier: [earlier]) }
    #expect(failure?.message.contains("publication 1") == true, "\(failure?.message ?? "taken")")
  }

  /// Persons alone do not tell how many participations they have.
  @Test func participationsThatAreNotShownAreOpen() throws {
    let facts: [DisclosureTable.Fact] = [.init("e1", heads: 20), .init("e2", heads: 40)]
    let earlier = DisclosureTable(
      name: "publication 1", dimensions: ["programme"],
      columns: [.init("participations", .people, isShown: false), .init("persons", .persons)],
      cells: [
        .init(keys: ["a"], values: [20, 6], facts: [facts[0]]), .init(keys: ["b"], values: [40, 9], facts: [facts[1]]),
        .init(keys: [nil], values: [60, 12]),
      ])
    let table = DisclosureTable(
      name: "the table", dimensions: ["programme"],
      columns: [
        .init("participations", .people), .init("persons", .persons, isShown: false), .init("failed", .judged),
      ],
      cells: [
        .init(keys: ["a"], values: [20, 6, 2], facts: [facts[0]]),
        .init(keys: ["b"], values: [40, 9, 7], facts: [facts[1]]), .init(keys: [nil], values: [60, 12, 9]),
      ])
    #expect(try Self.withheld(table, earlier: [earlier]) == ["programme a", "programme b"])
  }

  /// A bond holds a part that no published sum holds.
  @Test func aBondHoldsAWorld() throws {
    var effort = SuppressionEffort(.init(minimum: 5))
    let open: [Worlds.Standing] = [.open(-9...99), .open(-9...99), .fixed]
    for (room, wanted) in [(Int64(1), Int64(1)), (3, 3), (9, 5)] {
      let bond = Worlds.Bond(table: 0, plus: [0], minus: [2], range: -room...99)
      let worlds = Worlds(parts: [10, 10, 4], figures: [[0], [1], [0, 1]], bonds: [bond])
      // The third part is in no figure, and takes up what the bond leaves as far as it goes.
      let down = try worlds.move(0, up: false, most: 5, open, &effort)
      #expect(down?.isProof == true && down.map { -$0.target } == min(5, wanted + 4), "\(room)")
    }
  }
}
