import MusterCore
import MusterStore
import PGClient

extension Register {
  func addHoliday(_ call: Call) async throws -> Reply {
    let (day, name) = try Self.holiday(call.arguments)
    return try await write(call) { scope in
      let country = try await scope.word("country", try call.arguments.required("country"))
      let holiday = UpsertHolidays.Holiday(
        country: country, day: day, name: name, source: call.arguments.text("source"))
      let details: [Failure.Detail] = [.init("country", country), .init("day", day.description)]
      guard try await !scope.run(UpsertHolidays([holiday])).isEmpty else { return Reply(.unchanged, details) }
      var change = Change("holiday.add", "holiday", nil)
      change.note("country", country)
      change.note("day", day.description)
      change.note("name", name)
      change.note("source", call.arguments.text("source"))
      scope.record(change)
      return Reply(.done, details)
    }
  }

  private static func holiday(_ arguments: Arguments) throws(Failure) -> (CalendarDate, String) {
    guard let day = arguments.date("day") else { throw Failure(.bug, "day was not parsed") }
    return (day, arguments.text("name") ?? "")
  }

  func removeHoliday(_ call: Call) async throws -> Reply {
    let day = try Self.holiday(call.arguments).0
    let country = try call.arguments.required("country")
    return try await write(call) { scope in
      guard let name = try await scope.run(VoidHoliday(country: country, day: day)).first else {
        throw Failure.unknown("holiday", "\(country) \(day)", hint: "holiday.list shows those there are.").about("day")
      }
      var change = Change("holiday.remove", "holiday", nil)
      change.note("country", country)
      change.note("day", day.description)
      change.note("name", name)
      scope.record(change)
      return Reply(.done, [.init("country", country), .init("day", day.description)])
    }
  }

  func setWorkingWeek(_ call: Call) async throws -> Reply {
    let off = (call.arguments.list("off") ?? []).compactMap { CommandTable.Weekday(rawValue: $0)?.number }.sorted()
    return try await write(call) { scope in
      let country = try await scope.word("country", try call.arguments.required("country"))
      guard
        try await !scope.run(SetWorkingWeek(country: country, daysOff: off, source: call.arguments.text("source")))
          .isEmpty
      else { return Reply(.unchanged, [.init("country", country)]) }
      var change = Change("holiday.week", "country", nil)
      change.note("country", country)
      change.note("off", (call.arguments.list("off") ?? []).joined(separator: ","))
      change.note("source", call.arguments.text("source"))
      scope.record(change)
      return Reply(.done, [.init("country", country)])
    }
  }

  func listHolidays(_ call: Call) async throws -> Reply {
    var statement = ListHolidays()
    statement.country = call.arguments.text("country")
    statement.from = call.arguments.date("from")
    statement.to = call.arguments.date("to")
    let rows = try await store.engine.run(statement)
    try await Rows.send(rows, columns: ListHolidays.columns.map(\.name), call)
    return Reply(.rows, [.init("rows", String(rows.count))])
  }
}
