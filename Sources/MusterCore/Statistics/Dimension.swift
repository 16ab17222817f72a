/// By what figures can be split. The text of each is what `stats.define` prints.
public enum Dimension: String, Sendable, CaseIterable {
  case programme, year, discipline, provider, country, service, state, kind, course

  public var definition: String {
    switch self {
    case .programme: "The framework under which places came; of a group entry its own, of an enrolment its run's."
    case .year:
      "The year by the basis asked for: as reported (the year the source names; of an enrolment its first day), the first day, or the last day, in the calendar asked for."
    case .discipline: "Discipline of the course."
    case .provider: "Institution that ran it; of a group entry the unit printed beside it."
    case .country: "Host country of the run, else of the institution. Never guessed from a place name."
    case .service:
      "Service or agency of the officer. Group entries print a unit and no service, so they are not stated."
    case .state: "State of the enrolment; of a group entry `reported`."
    case .kind: "Course, exercise, workshop, conference, project or online."
    case .course: "Course title."
    }
  }
}

/// Which date decides the year.
public enum YearBasis: String, Sendable, CaseIterable { case reported, start, end }
