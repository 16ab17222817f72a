extension HistoryMapping {
  /// Reads the text of a mapping: a statement a line, `#` begins a remark.
  ///
  /// ```
  /// title    Courses abroad, 1998 to 2009
  /// column   programme = "Programme" | "Program"
  /// column   cost      = "Total cost"
  /// constant report    = "Directorate's ledger"
  /// only     country = "Pakistan" | "PK"
  /// need     programme, quantity, cost
  /// fill     programme
  /// year     from programme, report, start
  /// dates    us | european | iso | excel
  /// currency USD
  /// decimal  point | comma
  /// calendar us-fiscal
  /// skip     rows 3
  /// on       cost-garbled flag | refuse
  /// on       cost-implausible flag | trust | refuse
  /// bound    cost-per-head 2000000
  /// outlying 10
  /// beyond   course 30
  /// beyond   programme 100
  /// ```
  public init(parsing text: String) throws(Failure) {
    self.init()
    var stated: Set<String> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      do throws(Failure) {
        try read(Self.withoutRemark(String(line)), &stated)
      } catch {
        throw Failure(
          .badValue, "Line \(index + 1): \(error.message)", [.init("line", String(index + 1))] + error.details)
      }
    }
    guard !columns.isEmpty else {
      throw Failure.value("The mapping names no column. Write column programme = \"Header\" and so on, a line each.")
    }
    for column in needed where columns[column] == nil && constants[column] == nil {
      throw Failure.value(
        "The mapping needs \(column.rawValue) and does not say where it is. Write column \(column.rawValue) = \"Header\" or constant \(column.rawValue) = \"…\"."
      )
    }
    guard columns[.quantity] != nil || columns[.cost] != nil || columns[.title] != nil else {
      throw Failure.value("The mapping names neither title, quantity nor cost: its rows would say nothing.")
    }
  }

  private static func withoutRemark(_ line: String) -> String {
    var isQuoted = false
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if line[index] == "#", !isQuoted { return String(line[..<index]).trimmed }
    }
    return line.filter { $0 != "\r" }.trimmed
  }

  private mutating func read(_ line: String, _ stated: inout Set<String>) throws(Failure) {
    guard !line.isEmpty else { return }
    let word = line.prefix { $0 != " " && $0 != "\t" }.lowercased()
    let rest = String(line.dropFirst(word.count)).trimmed
    func once() throws(Failure) {
      guard stated.insert(word).inserted else { throw .value("\(word) is stated twice.") }
    }
    switch word {
    case "title":
      try once()
      title = try CleanText.check(rest, what: "title", limit: 300)
    case "column":
      let (column, values) = try Self.assignment(rest)
      guard columns.updateValue(values, forKey: column) == nil else {
        throw .value("\(column.rawValue) is named twice. Give several headers in one line, with | between.")
      }
    case "constant":
      let (column, values) = try Self.assignment(rest)
      guard let value = values.first, values.count == 1 else { throw .value("A constant has one value.") }
      constants[column] = value
    case "only":
      try once()
      let (column, values) = try Self.assignment(rest)
      guard column == .country else { throw .value("Only rows of one country can be asked for: only country = …") }
      only = values
    case "need":
      try once()
      needed = try Self.list(rest, Column.self)
      if !needed.contains(.programme) { needed.append(.programme) }
    case "fill":
      try once()
      filled = Set(try Self.list(rest, Column.self))
    case "year":
      try once()
      guard rest.lowercased().hasPrefix("from ") else { throw .value("Write year from programme, report, start.") }
      yearFrom = try Self.list(String(rest.dropFirst(5)), YearSource.self)
    case "dates":
      try once()
      dates = try Self.word(rest, DateText.Order.self)
    case "currency":
      try once()
      style.currency = try Money.currency(rest)
    case "decimal":
      try once()
      style.decimal = try Self.word(rest, NumberStyle.DecimalMark.self)
    case "calendar":
      try once()
      calendar = try Code(parsing: rest).text
    case "skip":
      try once()
      let number = rest.split(separator: " ").filter { $0 != "rows" && $0 != "lines" }
      guard number.count == 1, let count = Int(digits: number[0]), count <= 1000 else {
        throw .value("Write skip rows and how many lines stand above the header, at most 1000.")
      }
      skip = count
    case "on": try readAction(rest)
    case "bound": try readBound(rest)
    case "outlying": outlying = try Self.times(rest)
    case "beyond":
      let parts = rest.split(separator: " ")
      guard parts.count == 2, ["course", "programme"].contains(parts[0]) else {
        throw .value("Write beyond course 30 or beyond programme 100.")
      }
      let times = try Self.times(String(parts[1]))
      if parts[0] == "course" { beyondCourse = times } else { beyondProgramme = times }
    default:
      throw .value(
        "\(word.quoted) begins no statement of a mapping. It is one of title, column, constant, only, need, fill, year, dates, currency, decimal, calendar, skip, on, bound, outlying, beyond."
      )
    }
  }

  private mutating func readAction(_ text: String) throws(Failure) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let flag = RecordFlag(rawValue: parts[0]), Self.decidable.contains(flag) else {
      throw .value(
        "Write on FLAG ACTION, where FLAG is one of \(Self.decidable.map(\.rawValue).joined(separator: ", ")).")
    }
    let action = try Self.word(parts[1], Action.self)
    guard action != .trust || ![.costGarbled, .quantityGarbled, .totalRow, .furniture].contains(flag) else {
      throw .value("\(flag.rawValue) has no value to trust: flag or refuse it.")
    }
    actions[flag] = action
  }

  private mutating func readBound(_ text: String) throws(Failure) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let bound = Bound(rawValue: parts[0]) else {
      throw .value("Write bound \(Bound.allCases.map(\.rawValue).joined(separator: "|")) NUMBER.")
    }
    if bound == .headcount {
      guard let count = Int64(digits: parts[1]), count > 0 else { throw .value("A bound of people is a whole number.") }
      bounds[bound] = count
    } else {
      bounds[bound] = try Money(amount: parts[1], currency: style.currency).minorUnits
    }
  }

  private static func times(_ text: String) throws(Failure) -> Int {
    guard let times = Int(digits: text.trimmed), (2...1_000_000).contains(times) else {
      throw .value("\(text.quoted) is not a multiple from 2 to 1000000.")
    }
    return times
  }

  /// `programme = "Program" | "Programme"`.
  private static func assignment(_ text: String) throws(Failure) -> (Column, [String]) {
    guard let equals = text.firstIndex(of: "=") else {
      throw .value("Write a name, an equals sign and the header in quotes: column cost = \"Total cost\".")
    }
    let column = try word(String(text[..<equals]), Column.self)
    var values: [String] = []
    var rest = String(text[text.index(after: equals)...]).trimmed[...]
    while !rest.isEmpty {
      guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") else {
        throw .value("Put each header in quotes, as in column cost = \"Total cost\" | \"Cost\".")
      }
      let value = String(rest[rest.index(after: rest.startIndex)..<close]).trimmed
      guard !value.isEmpty else { throw .value("A header is empty.") }
      values.append(try CleanText.check(value, what: "header", limit: 200))
      rest = String(rest[rest.index(after: close)...]).trimmed[...]
      if rest.first == "|" {
        rest = String(rest.dropFirst()).trimmed[...]
        guard !rest.isEmpty else { throw .value("A header is missing after |.") }
      } else if !rest.isEmpty {
        throw .value("Put | between several headers of one column.")
      }
    }
    guard !values.isEmpty else { throw .value("The header of \(column.rawValue) is missing.") }
    return (column, values)
  }

  private static func word<T: RawRepresentable & CaseIterable>(_ text: String, _ type: T.Type) throws(Failure) -> T
  where T.RawValue == String {
    guard let value = T(rawValue: text.trimmed.lowercased()) else {
      throw .value(
        "\(text.trimmed.quoted) is not possible here. Use one of \(T.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    return value
  }

  private static func list<T: RawRepresentable & CaseIterable>(_ text: String, _ type: T.Type) throws(Failure) -> [T]
  where T.RawValue == String {
    var out: [T] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      out.append(try word(String(part), type))
    }
    return out
  }
}
