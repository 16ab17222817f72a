/// What has to be done next about an enrolment, for people; programs go by the state.
public enum NextStep {
  /// - Parameters:
  ///   - starts, ends: of the run; nil: not known.
  /// - Returns: nil when nothing is left to do.
  public static func text(
    _ state: EnrolmentState, managedBy: ManagedBy, starts: CalendarDate?, ends: CalendarDate?, today: CalendarDate?
  ) -> String? {
    let hasBegun = isPast(starts, today, orToday: true)
    let isOver = isPast(ends, today, orToday: false)
    switch state {
    case .nominated: return "approve, send back or reject"
    case .sentBack: return "amend"
    case .approved: return managedBy == .provider ? "submit to the provider" : "give a seat"
    case .submitted: return "record the provider's answer"
    case .waiting:
      if isOver { return "lapse, or withdraw" }
      return managedBy == .provider ? "wait for the provider" : "wait for a seat"
    case .offered: return "accept or decline"
    case .confirmed:
      if isOver { return "record the result or no-show" }
      return hasBegun ? "record who attends" : "prepare to leave"
    case .attending: return isOver ? "record the result" : nil
    case .completed, .noShow, .withdrawn, .rejected, .notAccepted, .lapsed, .cancelled, .transferred: return nil
    }
  }

  private static func isPast(_ day: CalendarDate?, _ today: CalendarDate?, orToday: Bool) -> Bool {
    guard let day, let today else { return false }
    return orToday ? day <= today : day < today
  }
}
