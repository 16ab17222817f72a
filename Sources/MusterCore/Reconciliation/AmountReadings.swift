/// Other ways to take a number that is garbled or doubted: what it may have been before cells ran together or digits
/// were lost. None is believed by itself; with a partner's total one may close the difference.
public enum AmountReadings {
  public struct Reading: Sendable, Hashable {
    /// In the smallest unit, or people.
    public var value: Int64
    public var how: String
    /// 0 is the plainest.
    public var rank: Int
  }

  /// - Parameters:
  ///   - text: the cell as printed.
  ///   - others: the other cells of the row, by header.
  ///   - scale: how many smallest units make one of what is printed: 100 for dollars, 1 for people.
  public static func of(_ text: String, others: [(name: String, text: String)], scale: Int64) -> [Reading] {
    var out: [Int64: Reading] = [:]
    func add(_ digits: some StringProtocol, _ how: @autoclosure () -> String, _ rank: Int) {
      guard digits.utf8.count <= 12, let number = Int64(digits: digits) else { return }
      put(number * scale, how(), rank)
    }
    func put(_ value: Int64, _ how: String, _ rank: Int) {
      if let known = out[value], known.rank <= rank { return }
      out[value] = Reading(value: value, how: how, rank: rank)
    }
    let plain = NumberText.plain(text)
    // Pieces that something stands between.
    let pieces = plain.split { !($0.isASCII && $0.isNumber) && $0 != "," && $0 != "." }.map { $0.filter { $0 != "," } }
    let values = pieces.compactMap { piece -> Int64? in
      let parts = piece.split(separator: ".", omittingEmptySubsequences: false)
      guard let whole = Int64(digits: parts[0]), parts[0].utf8.count <= 12 else { return nil }
      guard scale == 100, parts.count == 2, parts[1].utf8.count == 2, let cents = Int64(digits: parts[1]) else {
        return whole * scale
      }
      return whole * scale + cents
    }
    if values.count > 1 {
      for (index, value) in values.enumerated() { put(value, "the \(ordinal(index)) number in it", 0) }
      put(values.reduce(0, &+), "the numbers in it added", 1)
    }
    let digits = plain.filter { $0.isASCII && $0.isNumber }
    if digits.utf8.count <= 18 {
      add(digits, "its digits without marks", 0)
      for cut in 1..<max(1, digits.count) {
        let (left, right) = (digits.prefix(cut), digits.dropFirst(cut))
        if !left.hasPrefix("0") { add(left, "its first \(cut) digits", 2) }
        if !right.hasPrefix("0") { add(right, "its last \(digits.count - cut) digits", 2) }
        if cut <= 12, digits.count - cut <= 12, !right.hasPrefix("0"), let a = Int64(digits: left),
          let b = Int64(digits: right)
        {
          put((a + b) * scale, "\(a) and \(b) added", 3)
        }
      }
      // One digit too many.
      for index in digits.indices where digits.count > 1 {
        var fewer = digits
        fewer.remove(at: index)
        if !fewer.hasPrefix("0") { add(fewer, "without one \(digits[index])", 3) }
      }
    }
    for other in others where other.text.utf8.count <= 200 {
      for run in NumberText.plain(other.text).split(whereSeparator: { !($0.isASCII && $0.isNumber) && $0 != "," }) {
        let run = run.filter { $0 != "," }
        guard run.utf8.count >= 3, run.utf8.count <= 18 else { continue }
        for cut in 0..<(run.utf8.count - 2) {
          let tail = run.dropFirst(cut)
          if !tail.hasPrefix("0") { add(tail, "the digits \(tail) in its \(other.name)", 4) }
        }
      }
    }
    return out.values.sorted { ($0.rank, $0.value) < ($1.rank, $1.value) }
  }

  private static func ordinal(_ index: Int) -> String {
    ["first", "second", "third"].indices.contains(index) ? ["first", "second", "third"][index] : "\(index + 1)th"
  }

  /// How one number becomes another by a slip of the pen or of a reader; nil when it takes more than one.
  public static func slip(from: Int64, to: Int64) -> String? {
    guard from >= 0, to > 0, from != to else { return nil }
    let a = Array(String(from).utf8)
    let b = Array(String(to).utf8)
    if b.count == a.count + 1, isSubsequence(a, b) { return "a digit was lost" }
    if a.count == b.count + 1, isSubsequence(b, a) { return "it has a digit too many" }
    if a.count == b.count {
      let wrong = a.indices.filter { a[$0] != b[$0] }
      if wrong.count == 1 { return "one digit is another" }
      if wrong.count == 2, wrong[1] == wrong[0] + 1, a[wrong[0]] == b[wrong[1]], a[wrong[1]] == b[wrong[0]] {
        return "two digits changed places"
      }
    }
    if a.count > b.count, b.count >= 2 {
      if a.suffix(b.count).elementsEqual(b) { return "digits ran into its beginning" }
      if a.prefix(b.count).elementsEqual(b) { return "digits ran into its end" }
    }
    if b.count > a.count, a.count >= 2, b.count <= a.count + 3 {
      if b.suffix(a.count).elementsEqual(a) { return "digits at its beginning were lost" }
      if b.prefix(a.count).elementsEqual(a) { return "digits at its end were lost" }
    }
    return nil
  }

  /// Whether dropping one element of the longer leaves the shorter.
  private static func isSubsequence(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    var index = 0
    for digit in long where index < short.count && short[index] == digit { index += 1 }
    return index == short.count
  }
}
