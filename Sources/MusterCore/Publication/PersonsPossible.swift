/// Whether persons can be found for a world of participations: of one table the numbers of persons that are not shown, such
/// that none is larger than its participations, a sum has no fewer than each of its parts and no more than all of them, and
/// exactly as many where its parts are people of different kinds.
///
/// The true numbers hold all of that but the first, from where the search starts; what it finds is checked in whole numbers.
struct PersonsPossible: Sendable {
  private let table: DisclosureTable
  private let column: Int
  /// For each sum the ways in which it is cut into shown cells, and whether persons add up there.
  private let groupings: [(sum: Int, parts: [Int], addsUp: Bool)]

  /// Nil where a table shows no persons.
  init?(_ table: DisclosureTable) {
    guard let column = table.persons else { return nil }
    self.table = table
    self.column = column
    let all = Suppression.personGroupings(table)
    func difference(_ sum: Int, _ parts: [Int]) -> Int64 {
      parts.reduce(0) { $0 + table.cells[$1].values[column] } - table.cells[sum].values[column]
    }
    // Where they add up in all sums over a dimension, whoever reads the table may take it that they have to.
    let dimension = all.map { sum, parts in
      table.cells[parts.first ?? sum].keys.indices.first { index in
        table.cells[sum].keys[index] == nil && parts.contains { table.cells[$0].keys[index] != nil }
      } ?? 0
    }
    var apart: Set<Int> = []
    for (place, (sum, parts)) in all.enumerated() where difference(sum, parts) != 0 { apart.insert(dimension[place]) }
    groupings = all.enumerated().map { ($1.sum, $1.parts, table.dividesPersons && !apart.contains(dimension[$0])) }
  }

  /// - Parameters:
  ///   - hidden: the cells whose persons are not shown.
  ///   - heads: by cell the participations of the world, where they are not the true ones.
  func allows(_ heads: [Int: Int64], hidden: Set<Int>) -> Bool {
    let free = hidden.sorted()
    let short = free.map { place in
      max(0, table.cells[place].values[column] - (heads[place] ?? table.cells[place].values[0]))
    }
    guard short.contains(where: { $0 > 0 }) else { return true }
    let number = Dictionary(uniqueKeysWithValues: free.enumerated().map { ($1, $0) })
    let (terms, limits) = rows(number)
    var (all, bounds) = (terms, limits)
    // How much of what is too many has been taken away, a column for each cell.
    var lows: [ClosedRange<Double>] = free.map { place in -Double(table.cells[place].values[column])...1e9 }
    for (index, place) in free.enumerated() {
      let room = (heads[place] ?? table.cells[place].values[0]) - table.cells[place].values[column] + short[index]
      all.append([(column: index, factor: 1), (column: free.count + index, factor: 1)])
      bounds.append(-1e9...Double(room))
      lows.append(0...Double(short[index]))
    }
    var search = LinearMoves(
      terms: all, bounds: lows + bounds,
      gain: free.map { _ in 0 } + short.map { $0 > 0 ? 1 : 0 })
    let values = search.solve()
    let steps = free.indices.map { Int64(values[$0].rounded()) }
    let isBelow = free.enumerated().allSatisfy { index, place in
      let persons = table.cells[place].values[column] + steps[index]
      return persons >= 0 && persons <= heads[place] ?? table.cells[place].values[0]
    }
    return isBelow
      && zip(terms, limits).allSatisfy { row, limit in
        limit.contains(row.reduce(0.0) { $0 + $1.factor * Double(steps[$1.column]) })
      }
  }

  /// What holds between the persons of cells, of those that are not shown by the column given.
  private func rows(_ number: [Int: Int]) -> (terms: [[(column: Int, factor: Double)]], limits: [ClosedRange<Double>]) {
    var terms: [[(column: Int, factor: Double)]] = []
    var limits: [ClosedRange<Double>] = []
    func persons(_ place: Int) -> Double { Double(table.cells[place].values[column]) }
    for (sum, parts, addsUp) in groupings {
      for part in parts where number[sum] != nil || number[part] != nil {
        var row: [(column: Int, factor: Double)] = []
        if let place = number[sum] { row.append((column: place, factor: 1)) }
        if let place = number[part] { row.append((column: place, factor: -1)) }
        terms.append(row)
        limits.append(-(persons(sum) - persons(part))...1e9)
      }
      var row = parts.compactMap { part in number[part].map { (column: $0, factor: 1.0) } }
      if let place = number[sum] { row.append((column: place, factor: -1)) }
      guard !row.isEmpty else { continue }
      terms.append(row)
      let over = parts.reduce(0.0) { $0 + persons($1) } - persons(sum)
      limits.append(-over...(addsUp ? 0 : 1e9))
    }
    return (terms, limits)
  }
}
