/// The words of a notice, made when it is shown or handed over: the outbox itself holds no names.
public struct NoticeText: Sendable, Equatable {
  /// A day of the run that what is due was counted from: not the day by which something is to be done.
  public enum Anchor: String, Sendable {
    case begins, ends
  }

  /// Why there is nothing to do any more about what a notice says.
  public enum Settled: String, Sendable, CaseIterable {
    /// The run is cancelled.
    case cancelled
    /// The call was answered with names, or with none.
    case named
    case nilReturn = "nil"
    /// The call was taken back.
    case withdrawn
    /// The provider's offer is gone.
    case gone
    /// The report has come.
    case received
    /// Nobody was there who could report.
    case absent
  }

  /// What a notice is about: its days and figures as they were when it was written, the rest as found when it is worded.
  public struct Facts: Sendable, Equatable {
    public var kind: String
    public var outcome: String
    /// The run's code, or the code of the run it belongs to.
    public var code: String?
    public var course: String?
    /// The day it is about.
    public var about: String?
    /// The day it fell due, where the run is held: the one that ends with a midnight at which it was.
    public var due: String?
    /// What the day it is about was for the run when the notice was written.
    public var anchor: Anchor?
    /// Whom it is about; nil when it is about nobody, or that person is no longer kept.
    public var person: String?
    /// The body it concerns.
    public var body: String?
    /// Muster's number of what it is about.
    public var subject: Int64 = 0
    /// Nil: what it says is to be done still is.
    public var settled: Settled?
    /// The figures of the moment it was written, in their order.
    public var figures: [(name: String, value: Int)] = []

    public init(kind: String, outcome: String) {
      self.kind = kind
      self.outcome = outcome
    }

    public static func == (a: Facts, b: Facts) -> Bool {
      a.kind == b.kind && a.outcome == b.outcome && a.code == b.code && a.course == b.course && a.about == b.about
        && a.due == b.due && a.anchor == b.anchor && a.person == b.person && a.body == b.body && a.subject == b.subject
        && a.settled == b.settled
        && a.figures.map(\.name) == b.figures.map(\.name)
        && a.figures.map(\.value) == b.figures.map(\.value)
    }
  }

  public let subject: String
  public let body: String
  /// The verb to type next.
  public let next: String?

  public init(_ facts: Facts) {
    let run = facts.code ?? "a run"
    let day = (facts.anchor == nil ? facts.about : facts.due).map { " (\($0))" } ?? ""
    let said = Self.said(facts, run)
    subject = "muster: \(run): \(said.short)\(day)"
    next = said.next
    var lines = ["\(said.long)"]
    if let course = facts.course { lines.append("Course: \(course)") }
    if let code = facts.code { lines.append("Run: \(code)") }
    if let body = facts.body { lines.append("Body: \(body)") }
    if let person = facts.person { lines.append("Officer: \(person)") }
    if let about = facts.about { lines.append("\(Self.label(facts.anchor?.rawValue ?? "date")): \(about)") }
    if facts.anchor != nil, let due = facts.due { lines.append("Due: \(due)") }
    for figure in facts.figures { lines.append("\(Self.label(figure.name)): \(figure.value)") }
    if let next = said.next { lines.append("Next: \(next)") }
    body = lines.joined(separator: "\n") + "\n"
  }

  private static func label(_ name: String) -> String {
    let words = name.map { $0 == "-" ? " " : $0 }
    return words.prefix(1).map { String($0).uppercased() }.joined() + String(words.dropFirst())
  }

  private typealias Said = (short: String, long: String, next: String?)

  private static func call(_ facts: Facts, _ run: String) -> Said {
    guard let settled = facts.settled else {
      let bodies = facts.body.map { " bodies=\($0)" } ?? ""
      return (
        "answers to a call are due", "A body was asked for names and has not answered.", "call.remind \(run)\(bodies)"
      )
    }
    let since =
      switch settled {
      case .cancelled: "The run is cancelled since, so none are awaited."
      case .named: "It has answered with names since."
      case .nilReturn: "It has answered since that it has none."
      case .gone: "The provider's offer is gone since, so none are awaited."
      case .withdrawn, .received, .absent: "The call was withdrawn since, so none are awaited."
      }
    return ("a call is settled", "A body was asked for names. \(since)", "call.show \(run)")
  }

  private static func report(_ facts: Facts) -> Said {
    switch facts.settled {
    case nil: return ("the report is due", "The report after the course is due.", nil)
    case .received: return ("the report has come", "The report after the course was due. It has come since.", nil)
    default:
      return (
        "no report is due", "A report after the course was due of someone who, as is known now, was not there.", nil
      )
    }
  }

  private static func said(_ facts: Facts, _ run: String) -> Said {
    switch (DeadlineKind(rawValue: facts.kind), facts.outcome) {
    case (.names, _):
      ("names are due", "Seats of this run are still without names.", "iteration.show \(run)")
    case (.release, "released"):
      ("seats were released", "Seats that had no names by today were released.", "iteration.show \(run)")
    case (.release, _):
      ("seats without names are taken back", "Seats without names are about to be taken back.", "iteration.show \(run)")
    case (.decision, "cancelled"):
      (
        "cancelled: too few confirmed", "The run was cancelled: fewer are confirmed than it needs.",
        "iteration.show \(run)"
      )
    case (.decision, "too-few"):
      (
        "too few confirmed", "Fewer are confirmed than the run needs. Decide whether it is held.",
        "iteration.cancel \(run)"
      )
    case (.decision, _):
      ("decide whether it is held", "It is the day to decide whether the run is held.", "iteration.show \(run)")
    case (.intake, _):
      ("takes no more names", "The run begins and takes no more names.", "iteration.show \(run)")
    case (.seatOffer, _):
      ("an offered seat was not taken", "The time to accept an offered seat ran out.", "iteration.show \(run)")
    case (.call, _): call(facts, run)
    case (.approval, _):
      (
        "a delegation waits for approval", "A delegation waits for an approver.",
        facts.subject == 0 ? nil : "delegation.show D-\(facts.subject)"
      )
    case (.requirement, _): ("a paper is missing", "Something needed before departure is missing.", nil)
    case (.result, _):
      ("results are awaited", "The run is over and results are still awaited.", "iteration.show \(run)")
    case (.report, _): report(facts)
    case (.document, _): ("a paper runs out", "A paper of someone who is to go runs out.", nil)
    case (.certificate, _): ("a certificate runs out", "A certificate runs out.", nil)
    case (.question, "asked"):
      ("a graduate was asked", "A graduate was asked what became of the training.", "followup.list unanswered")
    case (.question, _):
      ("a graduate is to be asked", "A graduate is to be asked what became of the training.", "followup.ask")
    case (nil, _): (facts.kind, "\(facts.kind): \(facts.outcome).", nil)
    }
  }
}
