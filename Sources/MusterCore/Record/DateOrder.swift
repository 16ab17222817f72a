/// What the days of a file show of their order. `7/8/2010` can be read both ways, and a mapping that errs would be
/// believed in silence; `25/8/2010` cannot.
enum DateOrder {
  /// Day and month as two small numbers before a year, in the order printed.
  private static func pair(_ text: String) -> (first: Int, second: Int)? {
    let parts = NumberText.plain(text).split { $0 == "/" || $0 == "-" || $0 == "." || $0 == " " }
    guard parts.count >= 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, let first = Int(digits: parts[0]),
      let second = Int(digits: parts[1])
    else { return nil }
    return (first, second)
  }

  static func isAmbiguous(_ text: String) -> Bool {
    guard let pair = pair(text) else { return false }
    return pair.first <= 12 && pair.second <= 12 && pair.first != pair.second
  }

  /// Why days that can be read both ways are not believed; nil when the file bears the mapping out.
  static func doubt(_ texts: some Sequence<String>, _ order: DateText.Order) -> String? {
    guard order == .us || order == .european else { return nil }
    var dayFirst = 0
    var monthFirst = 0
    for text in texts {
      guard let pair = pair(text) else { continue }
      if pair.first > 12, pair.second <= 12 { dayFirst += 1 }
      if pair.second > 12, pair.first <= 12 { monthFirst += 1 }
    }
    let (against, bearing) = order == .us ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
    guard against > bearing else { return nil }
    return
      "\(against) days of this file have the \(order == .us ? "day" : "month") first, against what the mapping states"
  }
}
