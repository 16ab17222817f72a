/// The rows of figures as an audience sees them.
///
/// How many people a figure leaves out is said of each row as the notes say it of the whole: below the minimum not at all,
/// else in steps of the minimum.
public struct PublishedRows: Sendable {
  public let rows: [Row]

  /// - Parameters:
  ///   - withheld: the keys of the cells that are withheld, the value across last.
  ///   - minimum: what is left out is told in steps of so many people.
  public init(_ figures: FiguresTable, withheld: Set<[String?]>, minimum: Int64) {
    let request = figures.request
    let across = figures.acrossValues
    let leftOut = Self.leftOut(request)
    func columns(_ value: String?) -> [String] {
      if let value {
        return request.measures.map { request.measures.count == 1 ? value : "\(value) \($0.rawValue)" }
      }
      return request.measures.flatMap { [$0.rawValue] + $0.leavesOut.map(\.rawValue) }
    }
    rows = figures.rows.map { row in
      let keys = request.dimensions.map { dimension -> String? in
        if case .text(let key)? = row[dimension.rawValue] { key } else { nil }
      }
      var hidden: [String] = []
      if request.across == nil {
        if withheld.contains(keys) { hidden = columns(nil) }
      } else {
        for value in across where withheld.contains(keys + [value]) { hidden += columns(value) }
        if withheld.contains(keys + [nil]) { hidden += columns(nil) }
      }
      var out = row
      var names: [String] = []
      for name in hidden where !names.contains(name) && row[name] != nil {
        out.set(name, .null)
        names.append(name)
      }
      for name in leftOut {
        guard case .int(let number)? = out[name], number > 0 else { continue }
        if number < minimum {
          out.set(name, .null)
          names.append(name)
        } else {
          out.set(name, .int(Self.rounded(number, minimum)))
        }
      }
      if !names.isEmpty { out.add("suppressed", names) }
      return out
    }
  }

  /// The columns of a question that say how many people are left out.
  static func leftOut(_ request: FiguresRequest) -> [String] {
    request.measures.flatMap(\.leavesOut).filter(\.isOfPeople).map(\.rawValue).uniqued
  }

  /// Said to people when there are such columns.
  public static func coarseNote(_ request: FiguresRequest, minimum: Int64) -> String? {
    leftOut(request).isEmpty ? nil : "How many people a figure leaves out is told in steps of \(minimum)."
  }

  private static func rounded(_ number: Int64, _ minimum: Int64) -> Int64 {
    (number + minimum / 2) / minimum * minimum
  }

  /// A note with the numbers in it made coarse: what is left out is said, not whose it may be.
  public static func coarse(_ note: String, minimum: Int64) -> String {
    guard !note.hasPrefix("Year:") else { return note }
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    var out = ""
    var rest = note[...]
    while let start = rest.firstIndex(where: isDigit) {
      out += rest[..<start]
      let digits = rest[start...].prefix(while: isDigit)
      rest = rest[digits.endIndex...]
      guard let number = Int64(String(digits)) else { continue }
      if number == 0 {
        out += "0"
      } else if number >= minimum {
        out += "about \(rounded(number, minimum))"
      } else {
        out += "fewer than \(minimum)"
        // Of one: fewer than several are said of several.
        let word = rest.dropFirst().prefix { $0.isLetter }
        if number == 1, rest.first == " ", !word.isEmpty {
          out += " " + (word.hasSuffix("y") ? "\(word.dropLast())ies" : "\(word)s")
          rest = rest[word.endIndex...]
        }
      }
    }
    return out + rest
  }
}
