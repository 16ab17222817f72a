import MusterCore

/// The day of something that a registrar enters, often after it happened.
enum EntryDay {
  static func today(_ now: Now) throws(Failure) -> CalendarDate {
    guard let today = now.date else { throw Failure(.bug, "The clock stands outside 1900…2200.") }
    return today
  }

  /// As given, else today. It cannot lie in the future; a day's grace covers time zones ahead of UTC.
  static func past(_ given: CalendarDate?, argument: String = "on", now: Now) throws(Failure) -> CalendarDate {
    let today = try today(now)
    guard let given else { return today }
    guard given <= today.adding(days: 1) ?? today else {
      throw Failure(
        .ruleBroken, "\(given) lies in the future: what is entered here has happened.",
        [.init("arg", argument), .init("rule", "not-ahead")])
    }
    return given
  }
}

extension Arguments {
  /// Whether an argument is to become "not stated" again. It cannot be given a value at the same time.
  func clears(_ name: String) throws(Failure) -> Bool {
    guard list("clear")?.contains(name) == true else { return false }
    guard !has(name) else {
      throw Failure.value("\(name) is given and cleared at once. Leave one of the two out.").about("clear")
    }
    return true
  }

  /// The value given, nothing when it is cleared, else what there was.
  func text(_ name: String, else old: String?) throws(Failure) -> String? {
    try clears(name) ? nil : text(name) ?? old
  }
  func int(_ name: String, else old: Int?) throws(Failure) -> Int? { try clears(name) ? nil : int(name) ?? old }
  func date(_ name: String, else old: CalendarDate?) throws(Failure) -> CalendarDate? {
    try clears(name) ? nil : date(name) ?? old
  }
}
