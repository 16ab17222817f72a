/// What can be counted. The text of each is what `stats.define` prints.
public enum Measure: String, Sendable, CaseIterable {
  case participations, persons, courses, iterations, completions
  case completionRate = "completion-rate"
  case days, enrolments, offered, named
  case namedOnTime = "named-on-time"
  case submitted, accepted, joined
  case turnedBack = "turned-back"
  case lost, fill, cost
  case costPlanned = "cost-planned"

  public var definition: String {
    switch self {
    case .participations:
      "Officers who took part, counted once for each run: enrolments that are attending or completed, plus the numbers of group entries."
    case .persons:
      "Different officers among them, each once at the level shown, merged records as one. Levels do not add up to their total. Group entries name no one, so their participations are stated as not available."
    case .courses: "Different courses in which someone took part."
    case .iterations: "Different runs in which someone took part."
    case .completions:
      "Results graduated or attended in courses and online courses that stand today: not revoked, not corrected to something else. Conferences, exercises, workshops and projects are not completed."
    case .completionRate:
      "Of the enrolments that took part in courses and online courses, the share whose attempt has a pass that stands. Those without any result yet are counted beside it; group entries are not in it."
    case .days:
      "Participations times the days of the run, its first and last counted; participations in runs whose days are not known are counted beside it."
    case .enrolments: "Attempts of every state, also those that never led to a seat. Group entries are not among them."
    case .offered:
      "Seats that providers offered to the nation, as offered. Offers without a number are counted beside it, those withdrawn not at all."
    case .named: "Names put forward, principals and reserves, but those entered in error."
    case .namedOnTime:
      "Of these, names put forward on or before the provider's day for names. A name entered without a day was put forward on the day of its entry; where a file or an entry of history does not say, or a run has no such day, it is counted beside it."
    case .submitted:
      "Names that were ever submitted to the provider, or at home ever had or waited for a seat; not by a step that was taken back."
    case .accepted: "Names that ever had a confirmed seat, not by a step that was taken back."
    case .joined:
      "Names that were ever in the run, also when they left it before the end; not by a step that was taken back. Group entries are not among them."
    case .turnedBack: "Seats of an offer that the nation gave back. Of an offer that was withdrawn since none."
    case .lost:
      "Principals, and reserves who had been accepted, who ended without having joined. By the dimension reason: why."
    case .fill:
      "Joined students of runs with an offer of a stated number, as a share of those seats less what was turned back."
    case .cost:
      "Sum of costs stated as actual, or as reported by a group entry, each currency by itself, in its smallest unit with the decimals. Participations whose cost is not stated, or not of every item, are counted beside it: blank is not zero."
    case .costPlanned:
      "Sum of planned costs, each currency by itself. Items that are planned without their amount are counted beside it."
    }
  }

  public var label: String {
    switch self {
    case .completionRate: "Completion rate"
    case .namedOnTime: "Named on time"
    case .turnedBack: "Turned back"
    case .costPlanned: "Planned cost"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  public var kind: FigureColumn.Kind {
    switch self {
    case .completionRate, .fill: .percent
    case .cost, .costPlanned: .money
    case .days: .days
    default: .count
    }
  }

  /// The counts of what a measure leaves out, which stand beside it.
  public var leavesOut: [FigureCount] {
    switch self {
    case .persons: [.personsMissing]
    case .completionRate: [.resultsAwaited]
    case .days: [.daysMissing]
    case .offered, .fill: [.seatsMissing]
    case .namedOnTime: [.namedDayMissing]
    case .cost: [.costMissing]
    case .costPlanned: [.costPlannedMissing]
    default: []
    }
  }

  /// The counts it is made of, with those of what it leaves out.
  public var counts: [FigureCount] {
    let own: [FigureCount] =
      switch self {
      case .participations: [.participations]
      case .persons: [.persons]
      case .courses: [.courses]
      case .iterations: [.iterations]
      case .completions: [.completions]
      case .completionRate: [.passes, .countable]
      case .days: [.days]
      case .enrolments: [.enrolments]
      case .offered: [.offered]
      case .named: [.named]
      case .namedOnTime: [.namedOnTime]
      case .submitted: [.submitted]
      case .accepted: [.accepted]
      case .joined: [.joined]
      case .turnedBack: [.turnedBack]
      case .lost: [.lost]
      case .fill: [.seated, .seats]
      case .cost, .costPlanned: []
      }
    return own + leavesOut
  }

  /// Measures taken when none are named.
  public static let usual: [Measure] = [.participations, .persons, .courses, .iterations, .cost]
}

/// A number counted in the database; measures are made of them.
public enum FigureCount: String, Sendable, CaseIterable {
  case participations, persons
  case personsMissing = "persons-not-available"
  case courses, iterations, completions
  /// Attempts with a pass, and attempts it is a share of.
  case passes, countable
  case resultsAwaited = "results-awaited"
  case days
  case daysMissing = "days-not-known"
  case enrolments, offered
  case seatsMissing = "seats-not-stated"
  case named
  case namedOnTime = "named-on-time"
  case namedDayMissing = "named-day-not-known"
  case submitted, accepted, joined
  case turnedBack = "turned-back"
  case lost
  /// Students who joined on offered seats, and those seats.
  case seated, seats
  case costMissing = "cost-not-known"
  case costPlannedMissing = "cost-planned-not-known"
  case headcountMissing = "headcount-not-known"
  case yearMissing = "year-not-known"
  case notTakenPart = "not-taken-part"

  /// Counted with every question: what any answer leaves out.
  public static let always: Set<FigureCount> = [
    .costMissing, .personsMissing, .headcountMissing, .yearMissing, .notTakenPart,
  ]

  /// Whether it says how many people, attempts or entries a measure leaves out.
  var isOfPeople: Bool {
    [.personsMissing, .resultsAwaited, .daysMissing, .namedDayMissing, .costMissing].contains(self)
  }

  public var definition: String? {
    switch self {
    case .personsMissing: "Participations known only as numbers: whose they are is not known."
    case .resultsAwaited: "Enrolments that took part in a course or online course and have no result yet."
    case .daysMissing: "Participations in runs whose first or last day is not known, or ends before it starts."
    case .seatsMissing: "Offers that state no number of seats."
    case .namedDayMissing:
      "Names without the day they were put forward, or for runs without a provider's day for names."
    case .costMissing:
      "Enrolments that took part and group entries for which no actual cost is stated, or an item of it without its amount."
    case .costPlannedMissing: "Items of cost that are planned and whose amount is not known."
    case .headcountMissing: "Group entries without a number of people."
    case .yearMissing: "Participations whose year is not settled by their dates."
    case .notTakenPart: "Enrolments that have not taken part, and are no participations."
    default: nil
    }
  }
}
