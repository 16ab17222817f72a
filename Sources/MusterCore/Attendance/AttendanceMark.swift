/// What a roll call says of one officer on one day.
public enum AttendanceMark: String, Sendable, CaseIterable {
  case present, absent, excused, late

  /// Was there.
  public var isThere: Bool { self == .present || self == .late }
}

/// How the officer took part on that day; nil where it is needed: not stated.
public enum AttendanceMode: String, Sendable, CaseIterable {
  case inPerson = "in-person"
  case online
}

/// A mark as it is given: one of the four, or `none`, which takes back what was marked.
public enum GivenMark: String, Sendable, CaseIterable {
  case present, absent, excused, late, none

  public var mark: AttendanceMark? { AttendanceMark(rawValue: rawValue) }

  /// Reads a cell of a roll: the word, its first letter, or a dash for `none`.
  public init(parsing text: String) throws(Failure) {
    let word = text.lowercased()
    guard
      let found = Self.allCases.first(where: { $0.rawValue == word || ($0 != .none && $0.rawValue.prefix(1) == word) })
        ?? (word == "-" ? Self.none : nil)
    else {
      throw .value("\(text.quoted) is no mark. Write present, absent, excused or late, or their first letters.")
    }
    self = found
  }
}

/// What an excused day counts as where a minimum is asked for.
public enum ExcusedDays: String, Sendable, CaseIterable {
  case absent
  case leftOut = "left-out"
  case present
}
