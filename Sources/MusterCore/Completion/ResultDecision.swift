/// The least attendance that a graduate of a run at home must show.
public struct MinimumAttendance: Sendable, Equatable {
  /// The row of the rule, which the result names.
  public var id: Int64
  public var percent: Int
  public var excused: ExcusedDays
  public var source: String?

  public init(id: Int64, percent: Int, excused: ExcusedDays = .absent, source: String? = nil) {
    self.id = id
    self.percent = percent
    self.excused = excused
    self.source = source
  }
}

/// Whether an outcome can be recorded. Pure: no I/O, no clock.
public struct ResultDecision: Sendable, Equatable {
  public struct Granted: Sendable, Equatable {
    public let outcome: Outcome
    /// The minimum was not shown to be met, and someone who may set it aside.
    public let isOverride: Bool
  }

  public var kind: CourseKind
  public var role: EnrolmentRole
  public var managedBy: ManagedBy
  /// Nil: none is asked for.
  public var minimum: MinimumAttendance?
  public var tally: AttendanceTally

  public init(
    kind: CourseKind, role: EnrolmentRole, managedBy: ManagedBy, minimum: MinimumAttendance? = nil,
    tally: AttendanceTally = AttendanceTally(held: 0)
  ) {
    self.kind = kind
    self.role = role
    self.managedBy = managedBy
    self.minimum = minimum
    self.tally = tally
  }

  /// What is recorded when no outcome is named: students of courses graduate, everyone else attends.
  public var usual: Outcome { kind.isCompletable && role == .student ? .graduated : .attended }

  /// - Parameters:
  ///   - given: nil: the usual one.
  ///   - overrides: a minimum that is not met is set aside.
  public func decide(_ given: Outcome?, overrides: Bool) throws(Failure) -> Granted {
    let outcome = given ?? usual
    guard outcome == .graduated else { return Granted(outcome: outcome, isOverride: false) }
    guard kind.isCompletable else {
      let article = kind == .exercise ? "An" : "A"
      throw Failure(
        .ruleBroken,
        "\(article) \(kind.rawValue) is attended, not completed, and counts in no completion rate. Record outcome=attended.",
        [.init("arg", "outcome"), .init("rule", "attended-not-completed"), .init("kind", kind.rawValue)])
    }
    guard role == .student else {
      throw Failure(
        .ruleBroken, "Only students graduate; as \(role.rawValue) the officer attends. Record outcome=attended.",
        [.init("arg", "outcome"), .init("rule", "students-graduate"), .init("role", role.rawValue)])
    }
    return Granted(outcome: outcome, isOverride: try checkAttendance(overrides: overrides))
  }

  /// Abroad the provider graded and knows why; the minimum is the nation's own, for runs at home.
  private func checkAttendance(overrides: Bool) throws(Failure) -> Bool {
    guard managedBy == .nation, let minimum else { return false }
    let verdict = tally.verdict(minimum: minimum.percent, excused: minimum.excused)
    guard verdict != .met else { return false }
    guard !overrides else { return true }
    let (attended, of) = tally.counted(minimum.excused)
    let found =
      of == 0
      ? "no day is marked for the officer or the run"
      : "the officer was there on \(attended) of \(of) days held"
        + (tally.excused > 0 ? ", excused on \(tally.excused)" : "")
        + (tally.notMarked > 0 ? ", not marked on \(tally.notMarked)" : "")
    let by = minimum.source.map { " by \($0)" } ?? ""
    throw Failure(
      .ruleBroken,
      "\(minimum.percent) percent attendance is needed\(by), and \(found): \(verdict == .failed ? "not met" : "not known"). Mend the roll, record another outcome, or have a registrar set it aside with override=REASON.",
      [
        .init("rule", "minimum-attendance"), .init("verdict", verdict == .failed ? "failed" : "not-known"),
        .init("needed", String(minimum.percent)), .init("attended", String(attended)), .init("held", String(of)),
        .init("not-marked", String(tally.notMarked)), .init("rule-id", String(minimum.id)),
      ])
  }
}
