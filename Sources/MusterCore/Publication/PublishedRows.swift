/// The rows of figures as an audience sees them.
public struct PublishedRows: Sendable {
  public let rows: [Row]

  /// - Parameter withheld: the keys of the cells that are withheld, the value across last.
  public init(_ figures: FiguresTable, withheld: Set<[String?]>) {
    let request = figures.request
    let across = figures.acrossValues
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
      guard !hidden.isEmpty else { return row }
      var out = row
      var names: [String] = []
      for name in hidden where !names.contains(name) && row[name] != nil {
        out.set(name, .null)
        names.append(name)
      }
      out.add("suppressed", names)
      return out
    }
  }

  /// A note with the numbers in it made coarse: what is left out is said, not whose it may be.
  public static func coarse(_ note: String, minimum: Int64) -> String {
    guard !note.hasPrefix("Year:") else { return note }
    var out = ""
    var digits = ""
    func flush() {
      guard let number = Int64(digits) else { return }
      if number == 0 {
        out += "0"
      } else if number < minimum {
        out += "fewer than \(minimum)"
      } else {
        out += "about \((number + minimum / 2) / minimum * minimum)"
      }
      digits = ""
    }
    for character in note {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        out.append(character)
      }
    }
    flush()
    return out
  }
}
