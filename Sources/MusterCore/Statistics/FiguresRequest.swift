/// What is asked of the figures, as typed: checked for sense, not yet looked up in the register.
public struct FiguresRequest: Sendable, Equatable {
  public internal(set) var dimensions: [Dimension] = []
  public internal(set) var measures: [Measure] = Measure.usual
  public internal(set) var basis: YearBasis = .reported
  public internal(set) var calendar = "calendar"
  public internal(set) var totals: FigureTotals = .sub
  public internal(set) var order: [Order] = []
  public internal(set) var top: Int?
  /// The dimension whose values are columns.
  public internal(set) var across: Dimension?
  /// The years set beside those asked for.
  public internal(set) var versus: [Int]?
  public internal(set) var filters: [Filter] = []

  public struct Order: Sendable, Equatable {
    public let column: String
    public let isDescending: Bool
  }

  /// Only facts whose value is one of these.
  public struct Filter: Sendable, Equatable {
    public let dimension: Dimension
    /// As typed; of time dimensions each year, quarter or month by itself.
    public internal(set) var values: [String]
    /// The labels of missing values that are asked for too.
    public internal(set) var missing: [String]
  }

  /// Every dimension that the answer needs.
  public var needed: Set<Dimension> {
    Set(dimensions).union(filters.map(\.dimension)).union(across.map { [$0] } ?? []).union(versus == nil ? [] : [.year])
  }

  public init(_ arguments: Arguments) throws(Failure) {
    dimensions = (arguments.list("by") ?? []).compactMap(Dimension.init)
    if let names = arguments.list("measures") { measures = names.compactMap(Measure.init) }
    basis = arguments.word("basis", YearBasis.self) ?? .reported
    calendar = arguments.text("calendar") ?? "calendar"
    totals = arguments.word("totals", FigureTotals.self) ?? .sub
    top = arguments.int("top")
    across = arguments.word("across", Dimension.self)
    for dimension in Dimension.allCases {
      guard let given = arguments.list(dimension.rawValue) else { continue }
      do { filters.append(try Self.filter(dimension, given)) } catch { throw error.about(dimension.rawValue) }
    }
    if let years = arguments.list("versus") {
      do { versus = try Self.filter(.year, years).values.compactMap { Int($0) } } catch { throw error.about("versus") }
    }
    order = try Self.order(
      arguments.list("order") ?? [], columns: dimensions.map(\.rawValue) + measures.map(\.rawValue))
    try check()
  }

  /// A question of the register's own: by these dimensions, nothing left out.
  public init(by dimensions: [Dimension], calendar: String) {
    self.dimensions = dimensions
    self.calendar = calendar
  }

  /// With the calendar as the register spells it.
  public func with(calendar: String) -> FiguresRequest {
    var copy = self
    copy.calendar = calendar
    return copy
  }

  public func with(across: Dimension) -> FiguresRequest {
    var copy = self
    copy.across = across
    return copy
  }

  private func check() throws(Failure) {
    guard dimensions.count <= 6 else {
      throw Failure.value("More than six dimensions at once have too many combinations. Ask for fewer.").about("by")
    }
    if let across {
      guard !dimensions.contains(across) else {
        throw Failure.value("\(across.rawValue) cannot be down and across at once. Leave it out of one.").about(
          "across")
      }
      guard versus == nil, top == nil else {
        throw Failure.value("across goes with neither versus nor top. Ask for one of them.").about("across")
      }
    }
    if versus != nil {
      guard !needed(without: .year, filters: true).contains(where: \.isTime), !dimensions.contains(.year) else {
        throw Failure.value("versus sets years beside one another: leave year, quarter and month out of the rows.")
          .about("versus")
      }
      guard filters.contains(where: { $0.dimension == .year }) else {
        throw Failure.value("versus needs the years to compare with: say year=… too.").about("versus")
      }
    }
    if top != nil, dimensions.isEmpty {
      throw Failure.value("top needs rows to choose from: say by which dimensions.").about("top")
    }
  }

  private func needed(without dimension: Dimension, filters: Bool) -> Set<Dimension> {
    Set(dimensions).union(filters ? self.filters.map(\.dimension) : []).subtracting([dimension])
  }

  private static func order(_ words: [String], columns: [String]) throws(Failure) -> [Order] {
    var order: [Order] = []
    for word in words {
      let name = word.hasPrefix("-") ? String(word.dropFirst()) : word
      guard columns.contains(name.lowercased()) else {
        throw Failure.value("\(name.quoted) is not among the columns: \(columns.joined(separator: ", ")).").about(
          "order")
      }
      order.append(Order(column: name.lowercased(), isDescending: word.hasPrefix("-")))
    }
    return order
  }

  private static func filter(_ dimension: Dimension, _ given: [String]) throws(Failure) -> Filter {
    var filter = Filter(dimension: dimension, values: [], missing: [])
    for value in given {
      // As it is typed, and as it stands in the column.
      let word = value.lowercased().replacing(" ", with: "-")
      if Dimension.everyMissingWord.contains(word) {
        let words = dimension.missingWords
        guard words.contains(word) else {
          throw .value(
            "\(value.quoted) never stands in \(dimension.rawValue): ask for \(words.joined(separator: " or ")).")
        }
        filter.missing.append(word.replacing("-", with: " "))
        continue
      }
      switch dimension {
      case .year: filter.values += try years(value)
      case .quarter, .month:
        guard Period(value)?.dimension == dimension else {
          throw .value(
            "\(value.quoted) is no \(dimension.rawValue): write \(dimension == .quarter ? "2012-Q3" : "2012-07").")
        }
        filter.values.append(value.uppercased())
      default: filter.values.append(try known(value, dimension))
      }
    }
    return filter
  }

  /// A value as it stands in the column. What can never be there is a slip, and no figure of zero.
  private static func known(_ value: String, _ dimension: Dimension) throws(Failure) -> String {
    if dimension == .currency {
      guard value.utf8.count == 3 else { throw .value("\(value.quoted) is no currency: write USD, EUR, PKR.") }
      return value.uppercased()
    }
    if dimension == .grade { return try Grade(parsing: value).description }
    guard let words = dimension.words else { return value }
    guard let word = words.first(where: { $0.lowercased() == value.lowercased() }) else {
      throw .value("\(value.quoted) is no \(dimension.label.lowercased()): \(words.joined(separator: ", ")).")
    }
    return word
  }

  /// `2012` or `2010..2013`.
  private static func years(_ text: String) throws(Failure) -> [String] {
    let dots = text.firstRange(of: "..")
    let (from, to) = (text[..<(dots?.lowerBound ?? text.endIndex)], text[(dots?.upperBound ?? text.startIndex)...])
    guard !from.isEmpty, !to.isEmpty else {
      throw .value("\(text.quoted) is open at one end. Say both years, as in 2010..2013.")
    }
    guard let first = Int(digits: from), let last = Int(digits: to), (1900...2200).contains(first),
      (first...max(first, 2200)).contains(last)
    else {
      throw .value(
        "\(text.quoted) is no year from 1900 to 2200, and no range as in 2010..2013, the earlier one first.")
    }
    return (first...last).map(String.init)
  }
}

/// A year, quarter or month as it stands in a column.
public struct Period: Sendable, Equatable {
  public let dimension: Dimension
  public let year: Int
  /// Quarter or month of the year; 0 for a year.
  public let part: Int

  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Int(digits: parts[0]), parts[0].utf8.count == 4, parts.count <= 2 else { return nil }
    self.year = year
    guard parts.count == 2 else {
      dimension = .year
      part = 0
      return
    }
    if parts[1].first == "Q" || parts[1].first == "q", let quarter = Int(digits: parts[1].dropFirst()),
      (1...4).contains(quarter)
    {
      dimension = .quarter
      part = quarter
    } else if parts[1].utf8.count == 2, let month = Int(digits: parts[1]), (1...12).contains(month) {
      dimension = .month
      part = month
    } else {
      return nil
    }
  }

  private var ordinal: Int {
    switch dimension {
    case .quarter: year * 4 + part - 1
    case .month: year * 12 + part - 1
    default: year
    }
  }

  private init(_ dimension: Dimension, ordinal: Int) {
    self.dimension = dimension
    let size = dimension == .quarter ? 4 : dimension == .month ? 12 : 1
    year = ordinal / size
    part = size == 1 ? 0 : ordinal % size + 1
  }

  public var text: String {
    switch dimension {
    case .quarter: "\(year)-Q\(part)"
    case .month: "\(year)-\(part < 10 ? "0" : "")\(part)"
    default: String(year)
    }
  }

  /// Every period from the first to the last of these, none left out. Empty when they are too many to show.
  public static func between(_ periods: [Period]) -> [Period] {
    guard let first = periods.min(by: { $0.ordinal < $1.ordinal }),
      let last = periods.max(by: { $0.ordinal < $1.ordinal }),
      last.ordinal - first.ordinal <= 600
    else { return [] }
    return (first.ordinal...last.ordinal).map { Period(first.dimension, ordinal: $0) }
  }
}
