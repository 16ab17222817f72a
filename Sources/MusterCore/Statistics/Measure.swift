/// What can be counted. The text of each is what `stats.define` prints.
public enum Measure: String, Sendable, CaseIterable {
  case participations, persons, courses, iterations, completions, enrolments, cost

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
    case .enrolments: "Attempts of every state, also those that never led to a seat. Group entries are not among them."
    case .cost:
      "Sum of stated costs, each currency by itself, in its smallest unit with the decimals. Entries without a stated cost are counted beside it: blank is not zero."
    }
  }
}
