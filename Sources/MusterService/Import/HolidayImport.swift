import MusterCore
import MusterStore
import PGClient

/// Public holidays from CSV: a year as its gazette prints it.
enum HolidayImport {
  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(
      file.bytes, dialect, needed: ["country", "day", "name"], optional: ["source"])
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    var holidays: [(line: Int, holiday: UpsertHolidays.Holiday)] = []
    var seen: [String: Int] = [:]
    for row in table {
      do throws(Failure) {
        let holiday = try holiday(row)
        if let earlier = seen.updateValue(row.line, forKey: "\(holiday.country) \(holiday.day)") {
          throw Failure(.exists, "The day stands in line \(earlier) already.", [.init("arg", "day")])
        }
        holidays.append((row.line, holiday))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    for (line, holiday) in holidays {
      let changed = try await scope.each(line, &outcome) {
        _ = try await scope.word("country", holiday.country)
        return try await !scope.run(UpsertHolidays([holiday])).isEmpty
      }
      if changed == true { outcome.applied += 1 }
    }
    outcome.unchanged = outcome.rows - outcome.applied - outcome.problems.count
    return outcome
  }

  private static func holiday(_ row: ColumnReader) throws(Failure) -> UpsertHolidays.Holiday {
    let country = try row.required("country").uppercased()
    guard
      let day = try row.value("day", { text throws(Failure) in try CalendarDate(parsing: text) })
    else {
      _ = try row.required("day")
      throw Failure(.missingArgument, "day is empty.", [.init("arg", "day")])
    }
    let name: String
    do { name = try CleanText.check(try row.required("name"), what: "name", limit: 120) } catch {
      throw error.about("name")
    }
    return UpsertHolidays.Holiday(country: country, day: day, name: name, source: row.text("source"))
  }
}
