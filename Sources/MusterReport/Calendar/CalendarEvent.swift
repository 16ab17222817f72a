import MusterCore

/// One entry of a calendar.
struct CalendarEvent {
  var uid: String
  var first: CalendarDate
  var last: CalendarDate
  var summary: String
  var place: String?
  var facts: [String] = []
  var category: String
  var status: String?
}
