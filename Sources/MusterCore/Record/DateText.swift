/// A day as printed in a history.
public enum DateText: Sendable, Equatable {
  /// What `7/8/2010` means. ISO dates and names of months are understood in every order.
  public enum Order: String, Sendable, CaseIterable {
    case us, european, iso
    /// Numbers are days as spreadsheets count them, from 1900.
    case excel
  }

  case absent
  case day(CalendarDate)
  case bad

  /// - Parameter near: the year that two digits of a year are taken closest to.
  public static func read(_ text: String, _ order: Order, near: Int?) -> DateText {
    let plain = NumberText.plain(text)
    guard !NumberText.isAbsent(plain) else { return .absent }
    if order == .excel, let day = excel(plain) { return .day(day) }
    guard let day = parse(plain, order, near: near) else { return .bad }
    return .day(day)
  }

  /// Day 60 is the 29 February 1900 that never was; no history reaches back to it.
  private static func excel(_ text: String) -> CalendarDate? {
    let whole = text.prefix { $0 != "." }
    guard let days = Int(digits: whole), (61...109_000).contains(days),
      text.dropFirst(whole.count + 1).allSatisfy({ $0.isNumber })
    else { return nil }
    return CalendarDate(daysSinceEpoch: days - 25_569)
  }

  private static func parse(_ text: String, _ order: Order, near: Int?) -> CalendarDate? {
    // A spreadsheet's midnight.
    var body = text[...]
    if let time = text.firstIndex(where: { $0 == "T" || $0 == " " }), text[text.index(after: time)...].contains(":"),
      text[..<time].contains(where: { $0 == "-" || $0 == "/" })
    {
      let clock = text[text.index(after: time)...]
      guard clock.allSatisfy({ $0.isNumber || ":. Z+AMPamp".contains($0) }) else { return nil }
      body = text[..<time]
    }
    var numbers: [(value: Int, width: Int)] = []
    var month: Int?
    var monthPlace = 0
    var token = ""
    var isWord = false
    func close() -> Bool {
      defer { token = "" }
      guard !token.isEmpty else { return true }
      guard isWord else {
        guard let value = Int(digits: token), token.utf8.count <= 4 else { return false }
        numbers.append((value, token.utf8.count))
        return true
      }
      let word = token.lowercased()
      // 1st, 2nd, 3rd, 4th; names of days.
      if ["st", "nd", "rd", "th", "of"].contains(word) { return true }
      if word.count >= 3, days.contains(where: { $0.hasPrefix(word) }) { return true }
      guard month == nil, word.count >= 3,
        let index = months.firstIndex(where: { $0.hasPrefix(word) }) ?? (word == "sept" ? 8 : nil)
      else { return false }
      month = index + 1
      monthPlace = numbers.count
      return true
    }
    for character in body {
      let letter = character.isLetter
      let digit = character.isASCII && character.isNumber
      guard letter || digit || " /-.,'".contains(character) else { return nil }
      if letter || digit {
        if !token.isEmpty, letter != isWord { guard close() else { return nil } }
        isWord = letter
        token.append(character)
      } else {
        guard close() else { return nil }
      }
    }
    guard close() else { return nil }
    if let month {
      guard numbers.count == 2 else { return nil }
      // 15 Jan 2010, Jan 15 2010, 2010 Jan 15.
      let yearFirst = numbers[0].width == 4 && monthPlace == 1
      let (day, year) = yearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      return make(year: year, month: month, day: day.value, near)
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].width == 4 { return make(year: numbers[0], month: numbers[1].value, day: numbers[2].value, near) }
    guard numbers[0].width <= 2, numbers[1].width <= 2 else { return nil }
    switch order {
    case .us, .excel: return make(year: numbers[2], month: numbers[0].value, day: numbers[1].value, near)
    case .european: return make(year: numbers[2], month: numbers[1].value, day: numbers[0].value, near)
    case .iso: return nil
    }
  }

  private static func make(year: (value: Int, width: Int), month: Int, day: Int, _ near: Int?) -> CalendarDate? {
    switch year.width {
    case 4: return CalendarDate(year: year.value, month: month, day: day)
    case 2: return CalendarDate(year: full(year.value, near), month: month, day: day)
    default: return nil
    }
  }

  /// The year with these last two digits that lies closest to a known one; without one, 1970 to 2069.
  static func full(_ short: Int, _ near: Int?) -> Int {
    guard let near else { return short < 70 ? 2000 + short : 1900 + short }
    return [1900, 2000, 2100].map { $0 + short }.min { abs($0 - near) < abs($1 - near) } ?? 2000 + short
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
