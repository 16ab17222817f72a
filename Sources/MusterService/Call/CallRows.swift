import MusterCore
import MusterStore

/// A body's part in a call as it is shown: what was wanted beside what came.
enum CallRows {
  static let columns = [
    "id", "iteration", "body", "names", "reserves", "named", "named-reserves", "asked-on", "due", "standing",
    "answered-on", "waiting-days", "overdue-days", "reminders", "last-reminded", "extensions", "letter", "nil-letter",
    "note",
  ]

  static func row(_ call: ReadCalls.Row, today: CalendarDate) -> Row {
    let facts = call.facts
    var row = Row()
    row.add("id", call.id)
    row.add("iteration", call.iteration)
    row.add("body", call.body)
    row.add("names", facts.names)
    row.add("reserves", facts.reserves)
    row.add("named", facts.named)
    row.add("named-reserves", facts.namedReserves)
    row.add("asked-on", facts.askedOn?.description)
    row.add("due", facts.due?.description)
    row.add("standing", facts.standing(on: today).rawValue)
    row.add("answered-on", facts.answeredOn?.description)
    row.add("waiting-days", facts.waitingDays(on: today))
    row.add("overdue-days", facts.overdueDays(on: today))
    row.add("reminders", call.reminders)
    row.add("last-reminded", call.lastReminded?.description)
    row.add("extensions", call.extensions)
    row.add("letter", call.letter)
    row.add("nil-letter", call.nilLetter)
    row.add("note", call.note)
    return row
  }
}
