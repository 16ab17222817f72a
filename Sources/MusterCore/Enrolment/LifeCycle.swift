/// The life of an enrolment as one closed table: state × verb → state. `help states` prints it, decisions obey it,
/// tests walk it. Nothing moves an enrolment in any other way, but for a registrar who mends what was entered wrongly.
public enum LifeCycle {
  /// What moves an enrolment. Most are verbs of the protocol; muster does `promote` and `expire` by itself too, when a
  /// seat is freed or an offer runs out, and `cancel` when an iteration is cancelled.
  public enum Move: String, Sendable, CaseIterable {
    case enrol, approve
    case sendBack = "send-back"
    case amend, reject, submit, confirm, reserve, decline, award, promote, prioritise, accept, expire, attend, complete
    case noShow = "no-show"
    case withdraw, lapse, transfer, cancel
  }

  public struct Row: Sendable, Equatable {
    /// Nil: there is no enrolment yet.
    public let from: EnrolmentState?
    public let move: Move
    public let to: EnrolmentState
    /// Nil: both kinds of iteration.
    public let managedBy: ManagedBy?
  }

  public static let table: [Row] =
    rows(nil, [.enrol], .nominated)
    + rows(nil, [.enrol], .confirmed, .nation)
    + rows(nil, [.enrol], .waiting, .nation)
    + rows(.nominated, [.approve], .approved)
    + rows(.nominated, [.approve], .confirmed, .nation)
    + rows(.nominated, [.approve], .waiting, .nation)
    + rows(.nominated, [.sendBack], .sentBack)
    + rows(.nominated, [.reject], .rejected)
    + rows(.sentBack, [.amend], .nominated)
    + rows(.sentBack, [.reject], .rejected)
    + rows(.approved, [.submit], .submitted, .provider)
    + rows(.submitted, [.confirm], .confirmed, .provider)
    + rows(.submitted, [.reserve], .waiting, .provider)
    + rows(.submitted, [.decline], .notAccepted, .provider)
    + rows(.waiting, [.confirm], .confirmed, .provider)
    + rows(.waiting, [.decline], .notAccepted, .provider)
    + rows(.confirmed, [.decline], .notAccepted, .provider)
    + rows(.nominated, [.award], .confirmed, .nation)
    + rows(.nominated, [.award], .waiting, .nation)
    + rows(.approved, [.award], .confirmed, .nation)
    + rows(.approved, [.award], .waiting, .nation)
    + rows(.nominated, [.prioritise], .nominated, .nation)
    + rows(.approved, [.prioritise], .approved, .nation)
    + rows(.waiting, [.prioritise], .waiting, .nation)
    + rows(.waiting, [.promote], .confirmed, .nation)
    + rows(.waiting, [.promote], .offered, .nation)
    + rows(.offered, [.accept], .confirmed, .nation)
    + rows(.offered, [.decline, .expire], .lapsed, .nation)
    + rows(.confirmed, [.attend], .attending)
    + rows(.confirmed, [.noShow], .noShow)
    + rows(.confirmed, [.complete], .completed)
    + rows(.attending, [.complete], .completed)
    + rows(.attending, [.withdraw], .withdrawn)
    + [EnrolmentState.nominated, .sentBack, .approved, .submitted, .confirmed, .waiting, .offered].flatMap { from in
      rows(from, [.withdraw], .withdrawn) + rows(from, [.cancel], .cancelled) + rows(from, [.transfer], .transferred)
    }
    + [EnrolmentState.nominated, .sentBack, .approved, .submitted, .waiting].flatMap { rows($0, [.lapse], .lapsed) }

  private static func rows(
    _ from: EnrolmentState?, _ moves: [Move], _ to: EnrolmentState, _ managedBy: ManagedBy? = nil
  ) -> [Row] {
    moves.map { Row(from: from, move: $0, to: to, managedBy: managedBy) }
  }

  /// The states a move can lead to; empty when the move is not allowed from there.
  public static func targets(
    from: EnrolmentState?, by move: Move, managedBy: ManagedBy
  ) -> [EnrolmentState] {
    table.filter { $0.from == from && $0.move == move && ($0.managedBy == nil || $0.managedBy == managedBy) }.map(\.to)
  }

  /// The moves allowed from a state, in the table's order, each once.
  public static func moves(from: EnrolmentState?, managedBy: ManagedBy) -> [Move] {
    Move.allCases.filter { !targets(from: from, by: $0, managedBy: managedBy).isEmpty }
  }

  /// Why a move is refused, with what is possible instead.
  public static func refusal(_ move: Move, from: EnrolmentState, managedBy: ManagedBy) -> Failure {
    let possible = moves(from: from, managedBy: managedBy).filter { $0.verb != nil }.map(\.rawValue)
    let instead =
      possible.isEmpty
      ? "That is an end: a new attempt is a new enrolment." : "Possible now: \(possible.joined(separator: ", "))."
    return Failure(
      .ruleBroken, "The enrolment is \(from.rawValue), so \(move.rawValue) is not possible. \(instead)",
      [.init("rule", "life-cycle"), .init("state", from.rawValue), .init("move", move.rawValue)])
  }
}
