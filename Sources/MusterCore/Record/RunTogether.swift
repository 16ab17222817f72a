import Glibc

/// What an amount far above its peers looks like run together from.
///
/// Two signs are weighed together, for each alone says little. That an amount ends in its own page happens by chance, once
/// in a hundred with two digits; that it is some times dearer than its peers happens too. So it is asked how much better
/// the amount without those digits lies among the peers, times how seldom the digits would be there by chance: only above
/// odds of a hundred to one is it called run together. Prices have long tails, so the distances are weighed by Student's
/// t, which a dear course does not surprise.
struct RunTogether {
  /// One in so many is taken to have run together.
  private static let rare = log(100.0)
  /// Degrees of freedom.
  private static let freedom = 4.0
  /// Below three times its peers nothing has to be explained.
  private static let least = log(3.0)
  /// What stands after a cost on the page runs into it so many times oftener than what stands before it.
  private static let before = 3.0
  /// Of amounts that have no thousands mark where nearly all have one, so many times more have run together.
  private static let unmarked = log(20.0)

  private let style: NumberStyle
  /// What each row prints, by its digits.
  private let digits: [String?]
  /// The amounts printed for each course.
  private var amounts: [String: Set<String>] = [:]
  private var counted = 0
  private var shares: [End: Double] = [:]

  private struct End: Hashable {
    var text: String
    var isTail: Bool
  }

  init(_ rows: [HistoryRow], _ keys: [String?], _ style: NumberStyle) {
    self.style = style
    digits = rows.map { row in
      row.setAside == nil ? row.cost.map { String($0.amount.prefix { $0 != "." }) } : nil
    }
    for (digits, key) in zip(digits, keys) {
      guard let digits, digits != "0" else { continue }
      counted += 1
      if let key { amounts[key, default: []].insert(digits) }
    }
  }

  /// - Parameters:
  ///   - key: of the row's course.
  ///   - isOutlier: it is out of line by its size alone, so that any of these signs is enough.
  mutating func explanation(
    _ row: HistoryRow, _ index: Int, _ key: String?, _ peers: CostGauge.Peers, isOutlier: Bool
  ) -> String? {
    guard let digits = digits[index], digits.utf8.count >= 4, let whole = Int64(digits: digits) else { return nil }
    let places = CostGauge.places(row, peers)
    guard !places.isEmpty, places.allSatisfy({ $0.above >= Self.least }) else { return nil }
    let isUnmarked =
      style.alwaysMarksThousands && row.costText.map { !$0.utf8.contains(style.thousandsMark) } ?? false
    if isOutlier, isUnmarked { return "it alone has no thousands mark" }
    var best: String?
    var odds = (isOutlier ? 0 : Self.rare) - (isUnmarked ? Self.unmarked : 0)
    // Weighs what is left of the amount against the whole of it.
    func weigh(_ part: Substring, common: Double, _ words: String) {
      guard part.first != "0", let amount = Int64(digits: part), amount > 0 else { return }
      let step = log(Double(amount) / Double(whole))
      let gain = places.reduce(0.0) { sum, place in
        sum + Self.weight((place.above + step) / place.spread) - Self.weight(place.above / place.spread)
      }
      let found = gain / Double(places.count) - step - log(common)
      guard found > odds else { return }
      odds = found
      best = words
    }
    func glued(_ text: String?, _ what: String, least: Int, tries: Int = 1) {
      guard let text, (least...9).contains(text.utf8.count), text.utf8.count < digits.utf8.count, text.first != "0",
        Int64(digits: text) != nil
      else { return }
      if digits.hasSuffix(text) {
        let common = commonness(End(text: text, isTail: true)) * Double(tries)
        weigh(digits.dropLast(text.utf8.count), common: common, "it ends in \(what) \(text)")
      }
      if digits.hasPrefix(text) {
        let common = commonness(End(text: text, isTail: false)) * Double(tries) * Self.before
        weigh(digits.dropFirst(text.utf8.count), common: common, "it begins with \(what) \(text)")
      }
    }
    // One digit is there by chance too often.
    glued(row.page, "its page", least: 2)
    // The more people, the dearer the row: their number begins its cost by chance oftener than others would.
    glued(row.quantityText, "its number of people", least: 2, tries: 3)
    for year in Set([row.year, row.starts?.year, row.ends?.year].compactMap(\.self)).sorted() {
      glued(String(year), "the year", least: 4, tries: 3)
    }
    let half = digits.utf8.count / 2
    if digits.utf8.count.isMultiple(of: 2), digits.prefix(half) == digits.suffix(half) {
      weigh(digits.prefix(half), common: 1, "it is \(digits.prefix(half)) twice")
    }
    let neighbours = [index - 1, index + 1].compactMap { self.digits.indices.contains($0) ? self.digits[$0] : nil }
    for amount in neighbours { glued(amount, "the amount beside it,", least: 3) }
    let known = key.flatMap { amounts[$0] } ?? []
    for cut in 3..<digits.utf8.count {
      for part in [digits.prefix(cut), digits.suffix(cut)] where known.contains(String(part)) {
        glued(String(part), "an amount of the same course,", least: 3, tries: known.count)
      }
    }
    guard best == nil, isOutlier else { return best }
    // Of an outlier it is enough that another's amount stands in it, whatever the rest is.
    for cut in 3..<digits.utf8.count {
      for part in [digits.prefix(cut), digits.suffix(cut)] {
        let text = String(part)
        if known.contains(text) || neighbours.contains(text) { return "the amount \(text) stands in it" }
      }
    }
    return nil
  }

  /// The logarithm of Student's t, but for what is equal everywhere.
  private static func weight(_ distance: Double) -> Double {
    -(freedom + 1) / 2 * log(1 + distance * distance / freedom)
  }

  /// How many times commoner it is that an amount of this file begins or ends so than by chance: many end in 00.
  private mutating func commonness(_ end: End) -> Double {
    if let known = shares[end] { return known }
    let size = end.text.utf8.count
    var count = 0
    for one in digits {
      guard let one, one.utf8.count > size else { continue }
      if end.isTail ? one.hasSuffix(end.text) : one.hasPrefix(end.text) { count += 1 }
    }
    // By chance: each ending alike, and beginnings by Benford's law.
    var chance = 1.0
    if end.isTail {
      for _ in 0..<size { chance /= 10 }
    } else if let value = Double(end.text), value > 0 {
      chance = log10(1 + 1 / value)
    }
    // The amount itself says nothing, and one other next to nothing.
    let share = count > 2 ? Double(count - 1) / Double(max(1, counted)) : 0
    let found = max(1, share / chance)
    shares[end] = found
    return found
  }
}
