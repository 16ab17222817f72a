/// Where one attempt of one officer at one iteration stands.
public enum EnrolmentState: String, Sendable, CaseIterable {
  case nominated
  case sentBack = "sent-back"
  case approved, submitted, confirmed, waiting, offered, attending, completed
  case noShow = "no-show"
  case withdrawn, rejected
  case notAccepted = "not-accepted"
  case lapsed, cancelled, transferred

  /// Ended: another attempt may begin.
  public var isEnd: Bool {
    switch self {
    case .completed, .noShow, .withdrawn, .rejected, .notAccepted, .lapsed, .cancelled, .transferred: true
    case .nominated, .sentBack, .approved, .submitted, .confirmed, .waiting, .offered, .attending: false
    }
  }

  /// Holds a seat of an iteration that the nation manages.
  public var holdsSeat: Bool {
    switch self {
    case .confirmed, .offered, .attending: true
    default: false
    }
  }

  /// Took part: counts as a participation.
  public var tookPart: Bool { self == .attending || self == .completed }
}
