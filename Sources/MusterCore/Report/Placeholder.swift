/// `{name}`, `{name+1}` or `{name-1}` in the text of a report: a value of its parameters, or one moved on. Whole numbers
/// move by so much, days (YYYY-MM-DD) by so many days.
enum Placeholder {
  /// What is known without being said, from the day the report is run on.
  static let always: [String: @Sendable (CalendarDate) -> String] = [
    "today": { $0.description },
    "this-year": { String($0.year) },
    "last-year": { String($0.year - 1) },
  ]

  /// The names between braces. Throws for a brace that never closes.
  static func names(in text: String) throws(Failure) -> [String] {
    var names: [String] = []
    _ = try replace(text) { name, _ in
      names.append(name)
      return ""
    }
    return names
  }

  /// The text with its placeholders filled. Nil when it is nothing but one placeholder without a value: then the
  /// argument it stands in is left out.
  static func fill(_ text: String, _ values: [String: String]) throws(Failure) -> String? {
    if text.hasPrefix("{"), text.firstIndex(of: "}") == text.index(before: text.endIndex) {
      let name = parts(String(text.dropFirst().dropLast())).name
      if values[name] == nil { return nil }
    }
    return try replace(text) { name, offset throws(Failure) in
      let value = values[name] ?? ""
      guard offset != 0, !value.isEmpty else { return value }
      if let number = Int(value) {
        let (sum, isTooLarge) = number.addingReportingOverflow(offset)
        guard !isTooLarge else { throw .value("{\(name)} is \(value), to which \(offset) cannot be added.") }
        return String(sum)
      }
      guard let day = try? CalendarDate(parsing: value), let moved = day.adding(days: offset) else {
        throw .value(
          "\(name)=\(value) cannot be: the report counts from it. Write a whole number, as in 2027, or a day, as in 2027-03-08."
        )
      }
      return moved.description
    }
  }

  /// What `-1` or `+12` at the end of a name adds.
  static func offset(in name: String) -> Int? {
    guard let sign = name.lastIndex(where: { $0 == "+" || $0 == "-" }), sign != name.startIndex,
      let number = Int(digits: name[name.index(after: sign)...]), number <= 10_000
    else { return nil }
    return name[sign] == "-" ? -number : number
  }

  private static func parts(_ inside: String) -> (name: String, offset: Int) {
    let inside = inside.trimmed.lowercased()
    // A name of its own right, such as this-year, is not a sum.
    guard let offset = offset(in: inside), let sign = inside.lastIndex(where: { $0 == "+" || $0 == "-" }) else {
      return (inside, 0)
    }
    return (String(inside[..<sign]), offset)
  }

  private static func replace(
    _ text: String, _ value: (String, Int) throws(Failure) -> String
  ) throws(Failure) -> String {
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Failure(.importRejected, "A brace opens and never closes in \(text.quoted).")
      }
      let (name, offset) = parts(String(rest[rest.index(after: open)..<close]))
      out += try value(name, offset)
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
