extension Suppression {
  /// Keeps the number of persons of each withheld cell between two ends that differ.
  ///
  /// Persons do not add up, but a sum has no fewer of them than any of its parts and no more than all of them together, so
  /// that a withheld sum between a published part and a published larger sum of the same number would be known. Only what
  /// stands in the new table is looked at; participations are protected over all outputs, and persons lie within them.
  mutating func protectPersons() throws(Failure) {
    guard let column = table.persons else { return }
    let groupings = Self.personGroupings(table)
    for place in withheld[new].sorted() where table.cells[place].values[column] > 0 {
      while true {
        let ends = personEnds(new, column, groupings)
        guard ends[place].lowerBound == ends[place].upperBound else { break }
        let published = table.cells.indices.filter { cell in
          !withheld[new].contains(cell) && !table.cells[cell].isWhole && table.cells[cell].values[column] > 0
        }.sorted { table.cells[$0].values[0] < table.cells[$1].values[0] }
        let near = published.filter { isWithin($0, place) || isWithin(place, $0) }
        // The smallest cell that frees it; where no single one does, the nearest of them first.
        let freeing = (near + published).first { cell in
          var other = self
          other.withhold(cell, .complement)
          let ends = other.personEnds(new, column, groupings)
          return ends[place].lowerBound < ends[place].upperBound
        }
        guard let next = freeing ?? near.last ?? published.last else { throw refusal(new, place, of: nil) }
        withhold(next, .complement)
      }
    }
  }

  /// For each sum the ways in which it is cut into shown cells.
  static func personGroupings(_ table: DisclosureTable) -> [(sum: Int, parts: [Int])] {
    var children: [Int: [Int: [Int]]] = [:]
    let byKeys = Dictionary(table.cells.indices.map { (table.cells[$0].keys, $0) }) { first, _ in first }
    for (place, cell) in table.cells.enumerated() {
      for index in cell.keys.indices where cell.keys[index] != nil {
        var keys = cell.keys
        keys[index] = nil
        // Where that sum is not shown, the next larger one that is.
        while byKeys[keys] == nil, let more = keys.lastIndex(where: { $0 != nil }) { keys[more] = nil }
        if let sum = byKeys[keys] { children[sum, default: [:]][index, default: []].append(place) }
      }
    }
    var groupings: [(sum: Int, parts: [Int])] = []
    for sum in children.keys.sorted() {
      for index in children[sum]?.keys.sorted() ?? [] {
        if let parts = children[sum]?[index] { groupings.append((sum, parts)) }
      }
    }
    return groupings
  }

  /// The least and the most persons each cell can have by what is shown of one table.
  func personEnds(
    _ number: Int, _ column: Int, _ groupings: [(sum: Int, parts: [Int])]
  ) -> [ClosedRange<Int64>] {
    let table = ground.tables[number]
    var low = Array(repeating: Int64(0), count: table.cells.count)
    var high = Array(repeating: Int64(1) << 40, count: table.cells.count)
    for (place, cell) in table.cells.enumerated() where !withheld[number].contains(place) {
      low[place] = cell.values[column]
      high[place] = cell.values[column]
    }
    var moved = true
    while moved {
      moved = false
      func raise(_ place: Int, _ value: Int64) {
        if value > low[place] { (low[place], moved) = (value, true) }
      }
      func lower(_ place: Int, _ value: Int64) {
        if value < high[place] { (high[place], moved) = (value, true) }
      }
      for (sum, parts) in groupings {
        let most = parts.reduce(Int64(0)) { min($0 + high[$1], 1 << 40) }
        lower(sum, most)
        for part in parts {
          raise(sum, low[part])
          lower(part, high[sum])
          if most < 1 << 40 { raise(part, low[sum] - (most - high[part])) }
        }
      }
    }
    return zip(low, high).map { $0...max($0, $1) }
  }

  /// Whether a cell lies within another one.
  private func isWithin(_ small: Int, _ large: Int) -> Bool {
    zip(table.cells[small].keys, table.cells[large].keys).allSatisfy { $1 == nil || $0 == $1 }
  }
}
