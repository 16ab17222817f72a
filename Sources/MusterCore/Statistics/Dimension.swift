/// By what figures can be split and filtered. The text of each is what `stats.define` prints.
public enum Dimension: String, Sendable, CaseIterable {
  case year, quarter, month, programme, discipline, provider, country, course, kind, delivery, service, province, grade
  case gradeBand = "grade-band"
  case gender, body, role, state, reason, mode, payer, currency

  public var definition: String {
    switch self {
    case .year:
      "The year by the basis asked for: as reported (the year the source names; of an enrolment its first day), the first day, or the last day, in the calendar asked for. Not known when the bounds of the date do not settle it."
    case .quarter:
      "Quarter of the year in the calendar asked for, by the same basis; as reported it is the first day's."
    case .month: "Calendar month, by the same basis; as reported it is the first day's."
    case .programme: "The framework under which places came; of a group entry its own, of an enrolment its run's."
    case .discipline: "Discipline of the course."
    case .provider: "Institution that ran it; of a group entry the unit printed beside it."
    case .country: "Host country of the run, else of the institution. Never guessed from a place name."
    case .course: "Course title; two courses of one title are told apart by muster's number."
    case .kind: "Course, exercise, workshop, conference, project or online."
    case .delivery: "Residential, online, blended or mobile, as the course states it."
    case .service: "Service or agency of the officer. Group entries print a unit and no service."
    case .province: "Province of the officer."
    case .grade:
      "Grade of the officer on the first day of the run. Where only the bounds of that day are known, the one held all through them; not known when they do not settle it."
    case .gradeBand:
      "Band of that grade: OF(D), OF-1 to OF-2, OF-3, OF-4 to OF-5, OF-6 and above; OR-1 to OR-4, OR-5 to OR-9; WO; JCO; BPS 1 to 15, 16 to 17, 18 to 19, 20 and above."
    case .gender: "Gender of the officer, as recorded."
    case .body: "Body that put the name forward."
    case .role: "Student, instructor, speaker, observer or head of delegation."
    case .state: "State of the enrolment; of a group entry `reported`."
    case .reason: "Reason code of an enrolment that ended before attendance, or of seats turned back."
    case .mode: "In person, online or both, from the marks of attendance on days of the run."
    case .payer: "Who pays; splits costs only."
    case .currency: "Currency; splits costs only."
    }
  }

  public var label: String {
    switch self {
    case .country: "Host country"
    case .gradeBand: "Grade band"
    case .mode: "Attendance mode"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// What a filter takes, for help.
  public var filterHelp: String {
    switch self {
    case .year: "only these years, also as 2010..2013"
    case .quarter: "only these quarters, as 2012-Q3"
    case .month: "only these months, as 2012-07"
    case .gradeBand: "only these bands of grades, as shown"
    default: "only this \(label.lowercased()), or several; \(missingWords[0]) for those without"
    }
  }

  /// The closed list of values, where there is one.
  var words: [String]? {
    switch self {
    case .kind: CourseKind.allCases.map(\.rawValue)
    case .delivery: Delivery.allCases.map(\.rawValue)
    case .gender: Gender.allCases.map(\.rawValue)
    case .role: EnrolmentRole.allCases.map(\.rawValue)
    case .state: EnrolmentState.allCases.map(\.rawValue) + ["reported"]
    case .mode: AttendanceMode.allCases.map(\.rawValue) + (AttendanceMode.allCases.count == 2 ? ["both"] : [])
    case .gradeBand: Self.gradeBands
    default: nil
    }
  }

  /// In the order of rank. The function `grade_band` of the schema gives these.
  static let gradeBands = [
    "OF(D)", "OF-1 to OF-2", "OF-3", "OF-4 to OF-5", "OF-6 and above", "OR-1 to OR-4", "OR-5 to OR-9", "WO", "JCO",
    "BPS-1 to BPS-15", "BPS-16 to BPS-17", "BPS-18 to BPS-19", "BPS-20 and above",
  ]

  public var isTime: Bool { [.year, .quarter, .month].contains(self) }

  /// What a value that is missing is called: the source could have said it, or it is a matter of dates.
  public var missing: String { isTime ? "not known" : "not stated" }

  /// Dimensions of a person or an attempt: a group entry has none, and says so.
  public var isOfPersons: Bool {
    switch self {
    case .service, .province, .grade, .gradeBand, .gender, .body, .role, .reason, .mode: true
    default: false
    }
  }

  /// Dimensions that only costs have.
  public var isOfCosts: Bool { self == .payer || self == .currency }

  /// Every word by which a missing value can be asked for.
  public static let everyMissingWord = ["not-stated", "not-known", "not-available", "not-applicable"]

  /// Those that can stand in the column, most usual first.
  public var missingWords: [String] {
    switch self {
    case .year, .quarter, .month: ["not-known"]
    case .state, .currency: ["not-applicable"]
    case .payer: ["not-stated", "not-applicable"]
    case .grade, .gradeBand: ["not-stated", "not-known", "not-available", "not-applicable"]
    case _ where isOfPersons: ["not-stated", "not-available", "not-applicable"]
    default: ["not-stated"]
    }
  }

  /// As they stand in a column.
  static let missingLabels: Set<String> = ["not stated", "not known", "not available", "not applicable"]
}

/// Which date decides the year.
public enum YearBasis: String, Sendable, CaseIterable { case reported, start, end }

/// Which sums stand between the figures.
public enum FigureTotals: String, Sendable, CaseIterable {
  /// None at all, the whole only, after each group (the default), over every combination.
  case none, grand, sub, all
}
