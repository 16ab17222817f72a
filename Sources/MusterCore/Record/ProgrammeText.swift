/// A programme as printed, with its year and department: `CTFP - Fiscal Year 2010 Department of Defense Training`,
/// `IMET FY12`, `FMF 2014`.
public struct ProgrammeText: Sendable, Equatable {
  /// At most 40 characters.
  public var code: String
  public var year: Int?

  /// - Parameter near: the year that two digits of a year are taken closest to.
  public init(_ printed: String, near: Int? = nil) {
    let words = Self.words(printed)
    if let mark = Self.yearMark(words, near) {
      year = mark.year
      let before = Self.tidied(printed[..<words[mark.first].range.lowerBound])
      let after = Self.withoutDepartment(String(printed[words[mark.last].range.upperBound...]))
      code = before.isEmpty ? after : before
    } else {
      code = Self.withoutDepartment(printed)
    }
    if code.isEmpty { code = printed.trimmed }
    code = String(code.prefix(40)).trimmed
  }

  private struct Word {
    var text: String
    var range: Range<String.Index>
  }

  /// Runs of letters or of digits.
  private static func words(_ text: String) -> [Word] {
    var out: [Word] = []
    var start: String.Index?
    var isNumber = false
    var index = text.startIndex
    func close(_ end: String.Index) {
      if let from = start { out.append(Word(text: text[from..<end].lowercased(), range: from..<end)) }
      start = nil
    }
    while index < text.endIndex {
      let character = text[index]
      let number = character.isASCII && character.isNumber
      if character.isLetter || number {
        if start != nil, number != isNumber { close(index) }
        if start == nil { start = index }
        isNumber = number
      } else {
        close(index)
      }
      index = text.index(after: index)
    }
    close(text.endIndex)
    return out
  }

  /// `Fiscal Year 2010`, `FY10`, `F.Y. 2010`, `FY 2010-2011` or a year standing alone.
  private static func yearMark(_ words: [Word], _ near: Int?) -> (first: Int, last: Int, year: Int)? {
    func number(_ index: Int, short: Bool) -> Int? {
      guard index < words.count, let value = Int(digits: words[index].text) else { return nil }
      switch words[index].text.utf8.count {
      case 4: return (1940...2199).contains(value) ? value : nil
      case 2: return short ? DateText.full(value, near) : nil
      default: return nil
      }
    }
    for index in words.indices {
      let word = words[index].text
      let next = index + 1 < words.count ? words[index + 1].text : ""
      if word == "fy" || word == "cy", let year = number(index + 1, short: true) { return (index, index + 1, year) }
      if ["fiscal", "financial", "calendar"].contains(word), ["year", "yr"].contains(next),
        let year = number(index + 2, short: true)
      {
        return (index, index + 2, year)
      }
      if ["fiscal", "year"].contains(word), let year = number(index + 1, short: word == "fiscal") {
        return (index, index + 1, year)
      }
      if word == "f", next == "y", let year = number(index + 2, short: true) { return (index, index + 2, year) }
    }
    // A number glued to a section or a code is no year: only four digits between 1940 and 2199 with nothing before
    // them that they could belong to.
    for index in words.indices.dropFirst() {
      guard let year = number(index, short: false), !["section", "sec", "title"].contains(words[index - 1].text) else {
        continue
      }
      return (index, index, year)
    }
    return nil
  }

  /// Without dashes, commas and brackets left at the ends.
  private static func tidied(_ text: some StringProtocol) -> String {
    var scalars = Substring(text).unicodeScalars
    let loose = " \t-–—:,;(/|".unicodeScalars
    while let last = scalars.last, loose.contains(last) { scalars.removeLast() }
    while let first = scalars.first, " \t-–—:,;)/|".unicodeScalars.contains(first) { scalars.removeFirst() }
    return String(scalars)
  }

  /// `IMET-1 - Department of State Training` is IMET-1.
  private static func withoutDepartment(_ text: String) -> String {
    let body = tidied(text)
    for mark in [" - ", " – ", " — "] {
      guard let dash = body.ranges(of: mark).last else { continue }
      let tail = body[dash.upperBound...].lowercased()
      if ["department", "dept", "training", "dod", "dos", "dhs"].contains(where: { tail.hasPrefix($0) }) {
        return tidied(body[..<dash.lowerBound])
      }
    }
    let lower = body.lowercased()
    if let department = lower.firstRange(of: "department of"), department.lowerBound > lower.startIndex {
      return tidied(body.prefix(lower.distance(from: lower.startIndex, to: department.lowerBound)))
    }
    return body
  }
}
