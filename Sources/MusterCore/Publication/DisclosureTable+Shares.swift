extension DisclosureTable {
  /// Who stands behind a sum of money or of days: an enrolment with its officer, or a group entry with its people.
  ///
  /// Sums of two outputs are held against each other by these, and not by how many persons they are: of eight officers one
  /// may have a trip more in the one than in the other, and what that trip cost is the difference.
  public struct Share: Sendable, Hashable {
    /// The sum: `cost USD`, `days`.
    public let sum: String
    /// The enrolment `e12` or the group entry `r7`.
    public let fact: String
    /// The officer; nil of a group entry.
    public let person: String?
    /// The people of a group entry, none when it does not say how many; one of an enrolment.
    public let heads: Int64

    public init(sum: String, fact: String, person: String?, heads: Int64 = 1) {
      self.sum = sum
      self.fact = fact
      self.person = person
      self.heads = heads
    }

    /// Reads `s/cost USD/e12/77*1` or `s/days/r7/*14`; nil for what is no share.
    public init?(parsing text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "s" else { return nil }
      let last = parts[3].split(separator: "*", omittingEmptySubsequences: false)
      guard last.count == 2, let heads = Int64(String(last[1])) else { return nil }
      self.init(
        sum: String(parts[1]), fact: String(parts[2]), person: last[0].isEmpty ? nil : String(last[0]), heads: heads)
    }

    public var text: String { "s/\(sum)/\(fact)/\(person ?? "")*\(heads)" }
  }

  /// The column of the people behind a sum.
  static func behind(_ sum: String) -> String { "people behind \(sum)" }

  /// Columns as they are judged. In one run as many persons as participations are, and days are so many times as many:
  /// whoever reads either of them of a cell reads its participations, or close to it.
  public static func judged(_ columns: [Column]) -> [Column] {
    let told = [Measure.persons.rawValue, Measure.days.rawValue]
    guard columns.contains(where: { $0.isShown && told.contains($0.name) }) else { return columns }
    return columns.map { $0.name == Measure.participations.rawValue ? Column($0.name, $0.kind) : $0 }
  }

  /// Counts the people behind days, who are known by what stands in the figures: different officers, and the people of
  /// group entries.
  mutating func countPeopleBehindDays() {
    let sum = Measure.days.rawValue
    guard let column = columns.firstIndex(where: { $0.name == Self.behind(sum) }),
      cells.contains(where: { cell in cell.shares.contains { $0.sum == sum } })
    else { return }
    for (place, figures) in members().enumerated() {
      var officers: Set<String> = []
      var heads: Int64 = 0
      for figure in figures {
        for share in cells[figure].shares where share.sum == sum {
          if let person = share.person { officers.insert(person) } else { heads += share.heads }
        }
      }
      cells[place].values[column] = Int64(officers.count) + heads
    }
  }
}

extension DisclosureTable.Cell {
  /// - Parameter texts: facts and shares as they are stored.
  public init(keys: [String?], values: [Int64], contributors: Int64, texts: [String]) {
    var facts: [DisclosureTable.Fact] = []
    var shares: [DisclosureTable.Share] = []
    for text in texts {
      if let share = DisclosureTable.Share(parsing: text) {
        shares.append(share)
      } else {
        facts.append(DisclosureTable.Fact(parsing: text))
      }
    }
    self.init(keys: keys, values: values, contributors: contributors, facts: facts, shares: shares)
  }

  /// Facts and shares as they are stored.
  public var texts: [String] { facts.map { "\($0.id)*\($0.heads)" } + shares.map(\.text) }
}
