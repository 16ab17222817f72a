import Testing

@testable import MusterCore

/// Other worlds close to a figure: found in whole numbers, or not at all.
@Suite struct WorldSearchTests {
  private static func open(_ value: Int64) -> Worlds.Standing { .open(-(value - 1)...99) }

  private static func move(_ worlds: Worlds, _ standing: [Worlds.Standing], _ target: Int, up: Bool) throws
    -> Worlds.Move?
  {
    var effort = SuppressionEffort(.init(minimum: 5))
    var search = WorldSearch(worlds, standing)
    let move = try search.move(target, up: up, most: 5, &effort)
    #expect(move?.isProof != false)
    // A search is used for one figure after another: nothing of the last world is left.
    let again = try search.move(target, up: up, most: 5, &effort)
    #expect(again?.steps == move?.steps)
    return move
  }

  /// Two rows of two figures under published sums.
  @Test(arguments: [(true, Int64(5)), (false, -2)])
  func fourFiguresInACircle(_ up: Bool, _ wanted: Int64) throws {
    let parts: [Int64] = [3, 20, 30, 40]
    let worlds = Worlds(parts: parts, figures: [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3]])
    let standing = parts.map(Self.open) + Array(repeating: .fixed, count: 4)
    let move = try Self.move(worlds, standing, 0, up: up)
    #expect(move?.steps == [0: wanted, 1: -wanted, 2: -wanted, 3: wanted])
  }

  /// As many persons as participations: where those become fewer, the persons do too; a person more is a participation more.
  @Test func personsGoAlong() throws {
    let bond = Worlds.Bond(table: 0, plus: [1], minus: [2], range: 0...99)
    let worlds = Worlds(parts: [3, 20, 20], figures: [[0], [1], [2], [0, 1]], bonds: [bond])
    let standing = [Self.open(3), Self.open(20), Self.open(20), .fixed]
    #expect(try Self.move(worlds, standing, 0, up: true)?.steps == [0: 5, 1: -5, 2: -5])
    #expect(try Self.move(worlds, standing, 2, up: true)?.steps == [0: -2, 1: 2, 2: 2])
  }

  /// Of a cube with all its sums eight have to move at once, which is for the other search.
  @Test func whatIsNotCloseIsNotFound() throws {
    let sums = [
      [0, 1], [2, 3], [4, 5], [6, 7], [0, 2], [1, 3], [4, 6], [5, 7], [0, 4], [1, 5], [2, 6], [3, 7],
    ]
    let worlds = Worlds(parts: Array(repeating: 9, count: 8), figures: (0..<8).map { [$0] } + sums)
    let standing = Array(repeating: Self.open(9), count: 8) + Array(repeating: .fixed, count: 12)
    #expect(try Self.move(worlds, standing, 0, up: true) == nil)
    var effort = SuppressionEffort(.init(minimum: 5))
    let found = try worlds.move(0, up: true, most: 5, standing, &effort)
    #expect(found?.isProof == true && found?.target == 5)
  }

  /// A published figure does not move.
  @Test func whatIsPublishedStands() throws {
    let worlds = Worlds(parts: [3, 20], figures: [[0], [1], [0, 1]])
    #expect(try Self.move(worlds, [Self.open(3), .fixed, .fixed], 0, up: true) == nil)
  }
}
