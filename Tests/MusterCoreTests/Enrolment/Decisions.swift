@testable import MusterCore

/// A run of the first week of March 2027 unless told otherwise.
func run(
  _ id: Int64 = 1, _ managedBy: ManagedBy = .nation, state: IterationState = .open, capacity: Int? = 2,
  approval: Bool = false, days: (from: String, to: String)? = ("2027-03-01", "2027-03-05")
) throws -> EnrolmentFacts.Iteration {
  EnrolmentFacts.Iteration(
    id: id, code: "R\(id)", managedBy: managedBy, state: state, capacity: capacity, approval: approval,
    days: try days.map { try day($0.from)...day($0.to) }, taken: 0)
}

func book(_ runs: EnrolmentFacts.Iteration...) -> EnrolmentBook {
  EnrolmentBook(EnrolmentFacts(iterations: runs, attempts: [], occupations: [], newIDs: Array(101...150)))
}

extension EnrolmentBook {
  @discardableResult
  mutating func enrol(
    _ officer: Int64, in iteration: Int64 = 1, role: EnrolmentRole = .student, reserve: Int? = nil
  ) throws(Failure) -> EnrolmentOutcome {
    try decide(EnrolmentRequest(.enrol(role: role, reserve: reserve), officer: officer, iteration: iteration))
  }

  @discardableResult
  mutating func move(
    _ move: LifeCycle.Move, _ officer: Int64, in iteration: Int64 = 1, reason: String? = nil, reference: String? = nil
  ) throws(Failure) -> EnrolmentOutcome {
    try decide(
      EnrolmentRequest(.move(move), officer: officer, iteration: iteration, reason: reason, reference: reference))
  }

  @discardableResult
  mutating func setCapacity(_ capacity: Int?, of iteration: Int64 = 1) throws(Failure) -> EnrolmentOutcome {
    try decide(EnrolmentRequest(.setCapacity(capacity), iteration: iteration))
  }

  @discardableResult
  mutating func cancel(_ iteration: Int64 = 1) throws(Failure) -> EnrolmentOutcome {
    try decide(EnrolmentRequest(.cancelIteration(movingTo: nil), iteration: iteration, reason: "storm", letter: "L/9"))
  }

  /// The newest attempt of an officer at a run.
  func newest(_ officer: Int64, in iteration: Int64 = 1) -> EnrolmentFacts.Attempt? {
    attempts.values.filter { $0.officer == officer && $0.iteration == iteration }.max { $0.id < $1.id }
  }

  func state(_ officer: Int64, in iteration: Int64 = 1) -> EnrolmentState? { newest(officer, in: iteration)?.state }

  /// Who sits where in a run.
  func seats(in iteration: Int64 = 1) -> [Int: Int64] {
    var seats: [Int: Int64] = [:]
    for attempt in attempts.values where attempt.iteration == iteration {
      if let seat = attempt.seat { seats[seat] = attempt.officer }
    }
    return seats
  }

  func waiting(in iteration: Int64 = 1) -> [Int64] { iterations[iteration]?.waiting.map(\.officer) ?? [] }
}

/// The failure of a decision, which must have changed nothing.
func refusal(
  _ book: inout EnrolmentBook, _ decide: (inout EnrolmentBook) throws -> EnrolmentOutcome
) -> (failure: Failure?, changedNothing: Bool) {
  let before = book
  let failure = refusal { try decide(&book) }
  let isSame =
    book.attempts == before.attempts && book.iterations == before.iterations && book.effects == before.effects
    && book.occupations == before.occupations
  return (failure, isSame)
}
