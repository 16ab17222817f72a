/// The year that a cell states: `2013`, `FY 2013`, or one that begins in a year and ends in the next, `2013-14`.
struct YearText: Equatable {
  /// The year, of several the first.
  let first: Int
  /// Of several the last.
  let last: Int

  /// Nil: there is no year in the text.
  init?(_ text: String) {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    guard let place = numbers.firstIndex(where: { Self.full($0) != nil }), let first = Self.full(numbers[place]) else {
      return nil
    }
    self.first = first
    last = Self.end(text, numbers[place...], from: first) ?? first
  }

  private static func full(_ number: Substring) -> Int? {
    guard let year = Int(digits: number), (1940...2199).contains(year) else { return nil }
    return year
  }

  /// What stands between two years: a hyphen or dash of any kind, a slash, a word.
  private static let joints: Set<String> = [
    "-", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "to", "and", "&",
  ]

  /// The year behind the first one. A day such as 2013-07-01 and a month such as 2013-07 have none.
  private static func end(_ text: String, _ numbers: ArraySlice<Substring>, from first: Int) -> Int? {
    let joined = Array(numbers)
    func isJoined(_ index: Int) -> Bool {
      let gap = text[joined[index].endIndex..<joined[index + 1].startIndex]
      return joints.contains(gap.lowercased().trimmed)
    }
    guard joined.count >= 2, isJoined(0) else { return nil }
    if let year = full(joined[1]) { return year > first ? year : nil }
    guard joined[1].utf8.count == 2, let short = Int(digits: joined[1]) else { return nil }
    if joined.count > 2, isJoined(1) { return nil }
    let year = first - first % 100 + short
    let ends = year > first ? year : year + 100
    // Two digits are a month unless they are the next year, or none of the twelve.
    return ends == first + 1 || short > 12 && ends - first < 20 ? ends : nil
  }

  /// The one year it is in a calendar whose year begins in a month: such a year is named after the one in which it ends.
  /// Nil: it is more than one year there.
  func year(firstMonth: Int) -> Int? {
    if first == last { return first }
    return firstMonth > 1 && last == first + 1 ? last : nil
  }
}
