/// Decides which cells of a table are withheld from an audience, so that no withheld cell, and no small group by which the
/// table differs from an earlier output, can be worked out from all that the audience can read.
///
/// 1. Cells of few people are withheld (primary), with all their measures.
/// 2. So are cells that differ from an earlier output by few people, by the same measure or by one that is within the other
///    (see ``Containment``), or by a sum of money or of days behind which few stand in the one and not in the other; and
///    cells that an earlier output withheld.
/// 3. For each withheld cell other worlds are sought in which everything published is the same and the cell's values lie
///    the minimum apart; of different persons, which do not add up, at least two values, not all below the minimum. Where
///    there are none, more cells are withheld, at the lowest price, until there are.
/// 4. The total is never withheld. Where only that would help, the table is refused.
public struct Suppression: Sendable {
  public enum Reason: Sendable, Equatable {
    case small
    /// Keeps another cell from being worked out.
    case complement
    /// Differs by few people from a cell of an earlier output.
    case difference(String)
    /// An earlier output withholds it.
    case earlier(String)

    public var word: String {
      switch self {
      case .small: "small"
      case .complement: "complement"
      case .difference: "difference"
      case .earlier: "earlier"
      }
    }
  }

  let rule: SuppressionRule
  let ground: OutputGround
  let shares: OutputShares
  /// The table to be published, after all earlier ones.
  let new: Int
  public private(set) var reasons: [Int: Reason] = [:]
  /// For each table its withheld cells.
  var withheld: [Set<Int>]
  /// Kept from one round to the next.
  var heads: Heads?
  var effort: SuppressionEffort

  var table: DisclosureTable { ground.tables[new] }

  /// The cells of a table that are withheld from an audience with this rule which can read these earlier outputs.
  ///
  /// - Throws: ``ReplyCode/ruleBroken`` when withholding cells is not enough, or when it takes too much to prove that it is;
  ///   ``ReplyCode/bug`` when facts and sums differ.
  public static func decide(
    _ table: DisclosureTable, rule: SuppressionRule, earlier: [DisclosureTable] = []
  ) throws(Failure) -> [Int: Reason] {
    var effort = SuppressionEffort(rule)
    return try decide(table, rule: rule, earlier: earlier, effort: &effort)
  }

  /// - Parameter effort: what is left for this table and reader, when it is decided on more than once.
  public static func decide(
    _ table: DisclosureTable, rule: SuppressionRule, earlier: [DisclosureTable], effort: inout SuppressionEffort
  ) throws(Failure) -> [Int: Reason] {
    let tables = try connected(earlier, with: table, &effort) + [table]
    var suppression = Suppression(rule: rule, ground: try OutputGround(tables), effort: effort)
    defer { effort = suppression.effort }
    try suppression.effort.spend((suppression.ground.size + suppression.shares.size) * SuppressionEffort.lookup)
    try suppression.decide()
    return suppression.reasons
  }

  private mutating func decide() throws(Failure) {
    try withholdSmall()
    guard rule.completes else { return }
    withholdKnown()
    try withholdDifferences()
    while true {
      let before = reasons.count
      try protectHeads()
      try protectMeasures()
      try withholdDifferences()
      if reasons.count == before { return }
    }
  }

  /// The outputs that have facts in common with a table, or with an output that has, and so on.
  private static func connected(
    _ earlier: [DisclosureTable], with table: DisclosureTable, _ effort: inout SuppressionEffort
  ) throws(Failure) -> [DisclosureTable] {
    func facts(_ table: DisclosureTable) -> Set<String> { Set(table.cells.flatMap { $0.facts.map(\.id) }) }
    var reached = facts(table)
    var rest = earlier.indices.map { ($0, facts(earlier[$0])) }
    var kept: Set<Int> = []
    while let next = rest.firstIndex(where: { !$0.1.isDisjoint(with: reached) }) {
      try effort.spend(rest[...next].reduce(0) { $0 + $1.1.count } * SuppressionEffort.lookup)
      let (number, facts) = rest.remove(at: next)
      kept.insert(number)
      reached.formUnion(facts)
    }
    return kept.sorted().map { earlier[$0] }
  }

  private init(rule: SuppressionRule, ground: OutputGround, effort: SuppressionEffort) {
    self.rule = rule
    self.effort = effort
    self.ground = ground
    shares = OutputShares(ground.tables)
    new = ground.tables.count - 1
    withheld = ground.tables.map(\.suppressed)
  }

  mutating func withhold(_ cell: Int, _ reason: Reason) {
    guard withheld[new].insert(cell).inserted else { return }
    reasons[cell] = reason
  }

  // MARK: Small cells

  /// What is small in a cell, as said to people; nil when nothing is.
  func small(_ cell: DisclosureTable.Cell) -> String? {
    // Names, results and money are of persons too, who need not be among those who took part.
    let isOfPeople = zip(table.columns, cell.values).contains { column, value in column.kind != .things && value != 0 }
    if isOfPeople, cell.contributors < rule.minimum { return "people behind it: \(cell.contributors)" }
    for (column, value) in zip(table.columns, cell.values) where rule.isSmall(value) {
      switch column.kind {
      case .people, .persons: if column.isShown { return "\(column.name): \(value)" }
      case .judged, .gap, .behind: return "\(column.name): \(value)"
      case .things, .amount: break
      }
    }
    return nil
  }

  private mutating func withholdSmall() throws(Failure) {
    for (place, cell) in table.cells.enumerated() {
      guard let small = small(cell) else { continue }
      guard !cell.isWhole else {
        throw Failure(
          .ruleBroken,
          "The total is itself below \(rule.minimum) (\(small)), and a total is not withheld. Ask for more: other filters, more years, or without that measure.",
          [.init("rule", "suppression-total"), .init("cell", table.label(place))])
      }
      withhold(place, .small)
    }
  }

  /// What an earlier output withholds is withheld again, unless it stands in another one.
  private mutating func withholdKnown() {
    guard new > 0 else { return }
    var hidden: [[Int]: String] = [:]
    var known: Set<[Int]> = []
    for number in 0..<new where ground.tables[number].isAboutHeads {
      for (place, parts) in ground.partsOf[number].enumerated() {
        if withheld[number].contains(place) {
          hidden[parts] = ground.tables[number].name
        } else {
          known.insert(parts)
        }
      }
    }
    for (place, cell) in table.cells.enumerated() where !cell.isWhole && !withheld[new].contains(place) {
      let parts = ground.partsOf[new][place]
      if let name = hidden[parts], !known.contains(parts), cell.values[0] > 0 { withhold(place, .earlier(name)) }
    }
  }

  // MARK: Refusals

  func refusal(_ number: Int, _ cell: Int, of earlier: Int?) -> Failure {
    guard number == new else { return disclosure(ground.tables[number].label(cell), of: ground.tables[number].name) }
    let what = "\(ground.tables[number].label(cell)) of \(ground.tables[number].name)"
    var details: [Failure.Detail] = [
      .init("rule", "suppression"), .init("cell", ground.tables[number].label(cell)),
    ]
    guard let earlier else {
      return Failure(
        .ruleBroken,
        "\(what) is withheld, and no other cells can be withheld that keep it from being worked out from the total. Ask with fewer dimensions, or for more people.",
        details)
    }
    details.append(.init("earlier", ground.tables[earlier].name))
    return Failure(
      .ruleBroken,
      "\(what) could be worked out together with \(ground.tables[earlier].name), however much is withheld here. Ask as of the same moment with the same filters, with fewer dimensions, or without the numbers that stand there already.",
      details)
  }

  /// All of the new table but its total can be withheld: where even that does not help, the total gives the cell away.
  private func disclosure(_ cell: String, of earlier: String) -> Failure {
    Failure(
      .ruleBroken,
      "The total of \(table.name) cannot be withheld, and from it \(cell) of \(earlier) could be worked out, which is withheld there. Ask as of the same moment with the same filters as that one, so that the totals are the same, or for a period that is not in it.",
      [
        .init("rule", "suppression"), .init("cell", "the total"), .init("earlier", earlier),
        .init("earlier-cell", cell),
      ])
  }
}
