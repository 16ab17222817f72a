/// What a merge of two records of one person is decided on.
public struct MergeFacts: Sendable, Equatable {
  /// One entry of the ledger that stands.
  public struct Merge: Sendable, Equatable {
    public let id: Int64
    public let officer: Int64
    public let into: Int64

    public init(id: Int64, officer: Int64, into: Int64) {
      self.id = id
      self.officer = officer
      self.into = into
    }
  }

  /// Enrolments of the two at one run, or at two runs on the same days.
  public struct Conflict: Sendable, Equatable {
    public let iteration: String
    public let other: String
    public let state: String
    public let otherState: String

    public init(iteration: String, other: String, state: String, otherState: String) {
      self.iteration = iteration
      self.other = other
      self.state = state
      self.otherState = otherState
    }
  }

  /// Something entered since a merge for the record that stays, as people find it: a run, or the number of an entry.
  public struct Entered: Sendable, Equatable {
    public let kind: String
    public let name: String?

    public init(kind: String, name: String?) {
      self.kind = kind
      self.name = name
    }
  }

  public var officer: Int64
  public var into: Int64
  public var standing: [Merge]
  public var conflicts: [Conflict]

  public init(officer: Int64, into: Int64, standing: [Merge], conflicts: [Conflict]) {
    self.officer = officer
    self.into = into
    self.standing = standing
    self.conflicts = conflicts
  }

  /// - Returns: false when the two are one already.
  /// - Throws: when the ledger would not stay flat, or when the two could not both have been where they are entered.
  public func mayMerge() throws(Failure) -> Bool {
    guard officer != into else {
      throw Failure(
        .ruleBroken, "Both names mean one and the same record.", [.init("arg", "into"), .init("rule", "merge-of-two")])
    }
    if let done = standing.first(where: { $0.officer == officer }) {
      guard done.into != into else { return false }
      throw chain(
        "O-\(officer) was merged into O-\(done.into) already. Undo that first with officer.unmerge O-\(officer).")
    }
    if let done = standing.first(where: { $0.officer == into }) {
      throw chain("O-\(into) was merged into O-\(done.into). Merge into that one.")
    }
    let below = standing.filter { $0.into == officer }.map { "O-\($0.officer)" }
    guard below.isEmpty else {
      throw chain(
        "\(below.joined(separator: ", ")) was merged into O-\(officer). Merge the other way round, or undo that first with officer.unmerge."
      )
    }
    try checkConflicts()
    return true
  }

  private func chain(_ message: String) -> Failure {
    Failure(.ruleBroken, message, [.init("arg", "officer"), .init("rule", "officer_merge_flat")])
  }

  /// How one of two attempts at a run is ended: the one that goes on, else that of the record which goes.
  private func wayOut(of conflict: Conflict) -> String {
    let completed = EnrolmentState.completed.rawValue
    guard conflict.state == completed, conflict.otherState == completed else {
      let live = conflict.state == completed ? into : officer
      return "withdraw O-\(live) \(conflict.iteration) reason=duplicate"
    }
    return
      "completion.add O-\(officer) COURSE kind=revocation corrects=N (completion.list officer=O-\(officer) iteration=\(conflict.iteration) shows N), then enrolment.mend O-\(officer) \(conflict.iteration) state=withdrawn end-reason=duplicate reason=…"
  }

  private func checkConflicts() throws(Failure) {
    let runs = conflicts.filter { $0.iteration == $0.other }
    if let first = runs.first {
      let all = runs.map(\.iteration).joined(separator: ",")
      throw Failure(
        .exists,
        "Both have an enrolment in \(first.iteration): O-\(officer) is \(first.state), O-\(into) \(first.otherState). End one as a duplicate, then merge: \(wayOut(of: first)).",
        [.init("rule", "enrolment_one_live_attempt"), .init("iteration", all)])
    }
    if let first = conflicts.first {
      throw Failure(
        .clash,
        "One is in \(first.iteration) while the other is in \(first.other): the days overlap, so this may not be one person. Mend one of the enrolments, then merge.",
        [.init("iteration", first.iteration), .init("other", first.other)])
    }
  }
}

extension [MergeFacts.Entered] {
  /// For machines: `enrolment:M4-85-A-27,language:7`.
  public var listed: String { map { $0.kind + ($0.name.map { ":\($0)" } ?? "") }.joined(separator: ",") }

  /// What of it people have to look at when the merge is undone; nil: nothing.
  public func left(with survivor: Int64) -> String? {
    guard !isEmpty else { return nil }
    let all = map { $0.kind + ($0.name.map { " \($0)" } ?? "") }.joined(separator: ", ")
    return
      "Entered since the merge and left with O-\(survivor): \(all). What of it belongs to the other officer, take back there and enter anew."
  }
}
