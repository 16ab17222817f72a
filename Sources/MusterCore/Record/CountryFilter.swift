/// Which rows of a file of several countries are wanted.
struct CountryFilter: Sendable {
  /// Folded names of the country asked for.
  private let wanted: Set<String>
  /// Folded names of all countries, by which a heading is told from others.
  let names: Set<String>

  init(only: [String], known: [String]) {
    wanted = Set(only.map(HistoryTable.key))
    names = Set(known.map(HistoryTable.key)).union(wanted)
  }

  var isActive: Bool { !wanted.isEmpty }

  func isWanted(_ name: String) -> Bool { wanted.contains(HistoryTable.key(name)) }

  /// The country that a heading names: alone in its row, or beside the word country.
  func heading(_ cells: HistoryTable.Cells) -> String? {
    guard isActive else { return nil }
    var filled = cells.cells.filter { !$0.isEmpty }
    if filled.count == 2, HistoryTable.key(filled[0]) == "country" { filled.removeFirst() }
    guard filled.count == 1, let text = filled.first, text.utf8.count <= 120 else { return nil }
    var words = HistoryTable.key(text).split(separator: " ")
    if words.first == "country" { words.removeFirst() }
    for ending in [["continued"], ["cont"], ["cont", "d"]] where words.count > ending.count {
      if words.suffix(ending.count).elementsEqual(ending.map { Substring($0) }) { words.removeLast(ending.count) }
    }
    let name = words.joined(separator: " ")
    return names.contains(name) ? name : nil
  }
}
