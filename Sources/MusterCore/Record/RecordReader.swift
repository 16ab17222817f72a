/// Reads published records: one row of a report of trainings, with what is odd about it as flags.
///
/// Nothing in a record is wrong enough to lose it: dates that cannot be read, a missing title or amount are flagged and
/// the row is taken. Only a row without a programme, or with a number that is no number, is refused.
public struct ReportedTraining: Sendable, Equatable {
  public var line: Int
  public var report: String?
  public var programmePrinted: String
  /// The code before the dash, the year after it.
  public var programme: String
  public var year: Int?
  public var title: String?
  public var quantity: Int?
  public var unit: String?
  public var provider: String?
  public var place: String?
  public var starts: CalendarDate?
  public var ends: CalendarDate?
  /// In US dollars; nil when only the sign or nothing is printed.
  public var cost: Money?
  public var page: String?
  public var flags: [RecordFlag] = []
  /// Every column as it came, JSON.
  public var printed: String

  public static let neededColumns = ["program", "course_title", "quantity", "start_date", "end_date", "total_cost"]
  public static let optionalColumns = ["report", "student_unit", "us_unit", "location", "page_number"]

  public init(_ row: ColumnReader) throws(Failure) {
    line = row.line
    report = row.text("report")
    programmePrinted = try row.required("program")
    (programme, year) = Self.programme(programmePrinted)
    for column in Self.neededColumns + Self.optionalColumns {
      guard (row.text(column)?.unicodeScalars.count ?? 0) <= 1000 else {
        throw Failure.value("\(column) has more than 1000 characters.").about(column)
      }
    }
    title = row.text("course_title")
    unit = row.text("student_unit")
    provider = Self.stated(row.text("us_unit"))
    place = row.text("location")
    page = row.text("page_number")
    quantity = try row.value("quantity", Self.readQuantity)
    cost = try row.value("total_cost", Self.readCost) ?? nil
    starts = row.text("start_date").flatMap(Self.usDate)
    ends = row.text("end_date").flatMap(Self.usDate)
    printed = ""
    var source = Row()
    for column in Self.neededColumns + Self.optionalColumns { source.add(column, row.text(column)) }
    printed = source.json
    flags = Self.flags(self, row)
  }

  private static func flags(_ entry: ReportedTraining, _ row: ColumnReader) -> [RecordFlag] {
    var flags: [RecordFlag] = []
    if entry.title == nil { flags.append(.noTitle) }
    if entry.unit == nil { flags.append(.noUnit) }
    if entry.provider == nil { flags.append(.noProvider) }
    if entry.cost == nil { flags.append(.noCost) }
    if entry.quantity == nil { flags.append(.noQuantity) }
    if entry.starts == nil || entry.ends == nil { flags.append(.badDate) }
    if let starts = entry.starts, let ends = entry.ends, ends < starts { flags.append(.endsBeforeStart) }
    return flags
  }

  /// `CTFP - Fiscal Year 2010 Department of Defense Training` is CTFP in 2010.
  static func programme(_ printed: String) -> (code: String, year: Int?) {
    guard let mark = printed.firstRange(of: " - Fiscal Year ") else { return (String(printed.prefix(40)).trimmed, nil) }
    let year = Int(digits: printed[mark.upperBound...].prefix { $0.isNumber })
    return (String(printed[..<mark.lowerBound]).trimmed, year)
  }

  /// `N/A` and `N/A - N/A` state nothing.
  private static func stated(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    let words = text.uppercased().split(separator: " ").filter { $0 != "-" }
    return words.allSatisfy { $0 == "N/A" } ? nil : text
  }

  public static func readQuantity(_ text: String) throws(Failure) -> Int {
    guard let number = Int(digits: text), number <= 1_000_000 else {
      throw .value("\(text.quoted) is not a number of people.")
    }
    return number
  }

  /// `$97,995`, `97995`, `$0`; `$` alone is not known.
  public static func readCost(_ text: String) throws(Failure) -> Money? {
    let amount = (text.hasPrefix("$") ? String(text.dropFirst()) : text).trimmed
    guard !amount.isEmpty else { return nil }
    let parts = amount.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard !(parts.count == 2 && parts[1].utf8.contains(0x2C)),
      groups.count == 1
        || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) && (1...3).contains(groups[0].utf8.count)
    else { throw .value("\(text.quoted) is not an amount: its thousands marks are out of place.") }
    do {
      return try Money(amount: amount.filter { $0 != "," }, currency: "USD")
    } catch {
      throw .value("\(text.quoted) is not an amount in US dollars.")
    }
  }

  /// Month, day, year.
  static func usDate(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let month = Int(digits: parts[0]),
      let day = Int(digits: parts[1]),
      let year = Int(digits: parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads a whole file; rows that repeat an earlier one exactly are marked and count all the same.
  public static func read(
    _ bytes: [UInt8], _ dialect: DelimitedReader.Dialect
  ) throws(Failure) -> (rows: [ReportedTraining], problems: [RowProblem]) {
    let table = try DelimitedReader.table(bytes, dialect, needed: neededColumns, optional: optionalColumns)
    var rows: [ReportedTraining] = []
    var problems: [RowProblem] = []
    var seen: Set<String> = []
    for record in table {
      do throws(Failure) {
        var row = try ReportedTraining(record)
        if !seen.insert(row.printed).inserted { row.flags.append(.repeatsRow) }
        rows.append(row)
      } catch {
        problems.append(RowProblem(line: record.line, field: nil, failure: error))
      }
    }
    return (rows, problems)
  }
}
