import MusterCore

/// One entry of a calendar.
struct CalendarEvent {
  enum Category: String { case course = "Course", offer = "Offer", deadline = "Deadline", notice = "Notice" }

  /// What it is called by wherever it stands, in parts; never a day that may be moved.
  var name: [String]
  var first: CalendarDate
  var last: CalendarDate
  var summary: String
  var place: String?
  var facts: [String] = []
  var category: Category
  var status: String?
  /// The number of the rule that counted a deadline; 0: a date that was given, or it is not said.
  var rule = 0
  /// Muster's number of an attempt, which tells it from another of the same officer in the same run.
  var number: String?
}
