/// Which names go to the provider, in which order.
public enum SubmissionPlan {
  /// A live enrolment in the run.
  public struct Name: Sendable, Equatable {
    public let enrolment: Int64
    public let officer: Int64
    /// How people call the officer: service/number.
    public let handle: String
    public let state: EnrolmentState
    /// Nil: a principal.
    public let reserve: Int?
    public let takesSeat: Bool

    public init(
      enrolment: Int64, officer: Int64, handle: String, state: EnrolmentState, reserve: Int?, takesSeat: Bool = true
    ) {
      self.enrolment = enrolment
      self.officer = officer
      self.handle = handle
      self.state = state
      self.reserve = reserve
      self.takesSeat = takesSeat
    }

    var isOnSeat: Bool { reserve == nil && takesSeat }
    var isSent: Bool { state.isSent(reserve: reserve, takesSeat: takesSeat) }
  }

  /// Approved principals in the order they were put forward, then reserves in their order.
  ///
  /// - Parameters:
  ///   - names: everyone in the run, by enrolment.
  ///   - chosen: only these officers; each must be approved.
  ///   - seats: what the nation has in the run; nil: not stated, no limit.
  public static func names(
    _ names: [Name], chosen: [Int64]?, seats: Int?, run: String
  ) throws(Failure) -> [Name] {
    if let chosen {
      for officer in chosen {
        let name = names.first { $0.officer == officer && $0.state == .approved }
        guard name == nil else { continue }
        let other = names.first { $0.officer == officer }
        let state = other.map { "is \($0.state.rawValue)" } ?? "has no enrolment"
        throw Failure(
          .ruleBroken,
          "\(other?.handle ?? "O-\(officer)") \(state) in \(run); only approved names are submitted.",
          [.init("arg", "officers"), .init("rule", "approved-first"), .init("state", other?.state.rawValue ?? "none")])
      }
    }
    let going = names.filter { $0.state == .approved && (chosen?.contains($0.officer) ?? true) }
      .sorted { ($0.reserve ?? 0, $0.enrolment) < ($1.reserve ?? 0, $1.enrolment) }
    let sent = names.count(where: \.isSent)
    let wanted = going.count(where: \.isOnSeat)
    if let seats, wanted > 0, sent + wanted > seats {
      throw Failure(
        .ruleBroken,
        "\(run) has \(seats) seats for the nation, \(sent) of them sent; \(wanted) more principals are too many. Make \(sent + wanted - seats) of them reserves with nomination.set, or name those who go with officers=.",
        [
          .init("rule", "seats-offered"), .init("seats", String(seats)), .init("sent", String(sent)),
          .init("principals", String(wanted)),
        ])
    }
    return going
  }
}
