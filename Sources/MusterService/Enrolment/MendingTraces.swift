import MusterCore
import MusterStore

/// What an attempt left elsewhere while it stood where it should not have: taken back with a trace where it was the
/// nation's own note, said where it went out.
enum Traces {
  static func settle(
    _ stored: EnrolmentFacts.Attempt, _ mended: EnrolmentFacts.Attempt, _ run: FoundObject, reason: String,
    in reply: inout Reply, _ scope: WriteScope
  ) async throws {
    if mended.state != stored.state, mended.state.isBeforeTheCourse, try await hasAttended(stored, scope) {
      let marks = try await scope.run(TakeBackMarks(stored.id))
      if !marks.isEmpty {
        let changes = marks.map {
          RollBook.Change(slot: $0.slot, officer: stored.officer, was: $0.mark, now: .init(nil))
        }
        scope.record(Roll.change(stored.id, changes, iteration: run.handle, reason: reason))
        reply.details.append(.init("marks-taken-back", String(marks.count)))
      }
    }
    let lost = stored.state == .lapsed ? try await scope.run(LostWith(stored.id)) : []
    if !lost.isEmpty {
      reply.details.append(.init("forfeited", lost.joined(separator: ",")))
      reply.text =
        "Lost with the seat that was declined, and lost still: \(lost.joined(separator: ", ")). enrolment.undo gives each back."
    }
    guard stored.state.wasSent, mended.state.isBeforeSending,
      let sent = try await scope.run(SubmissionOf(iteration: run.id, enrolment: stored.id)).first
    else { return }
    reply.details.append(.init("submission", sent.letter))
    reply.text =
      "The list sent with \(sent.letter) keeps its count of \(sent.principals) principals and \(sent.reserves) reserves, this name among them: tell the provider if it is to strike it."
  }

  /// Attending, or it was when it ended: who left the course was there until then.
  private static func hasAttended(_ stored: EnrolmentFacts.Attempt, _ scope: WriteScope) async throws -> Bool {
    if stored.state == .attending { return true }
    guard stored.state.isEnd else { return false }
    return try await scope.run(AliveBefore(stored.id, end: stored.state)).first == .attending
  }
}

extension EnrolmentState {
  /// Not begun, or it never came to that.
  fileprivate var isBeforeTheCourse: Bool { self == .noShow || !isEnd && self != .attending }

  /// Abroad: the provider has the name.
  fileprivate var wasSent: Bool {
    switch self {
    case .submitted, .waiting, .confirmed, .notAccepted, .attending: true
    default: false
    }
  }

  fileprivate var isBeforeSending: Bool { self == .nominated || self == .sentBack || self == .approved }
}
