public import MusterCore

/// A piece of work that waits.
public struct WaitingWork: Sendable {
  /// `overdue`, `due`, `running-out` or `waiting`, in the order of urgency.
  public enum Urgency: Int, Sendable { case overdue, due, runningOut, waiting }

  public let kind: String
  public let urgency: Urgency
  public let what: String
  public let detail: String?
  public let since: CalendarDate?
  public let due: CalendarDate?
  public let next: String
  /// How many there are of its kind.
  public let count: Int

  public init(
    kind: String, urgency: Urgency, what: String, detail: String?, since: CalendarDate?, due: CalendarDate?,
    next: String, count: Int
  ) {
    self.kind = kind
    self.urgency = urgency
    self.what = what
    self.detail = detail
    self.since = since
    self.due = due
    self.next = next
    self.count = count
  }

  /// The order in which work is shown: what is urgent first, then what is due first.
  public static func precedes(_ a: WaitingWork, _ b: WaitingWork) -> Bool {
    func order(_ work: WaitingWork) -> (Int, String, String, String, String) {
      (work.urgency.rawValue, work.due?.description ?? "~", work.since?.description ?? "~", work.kind, work.what)
    }
    return order(a) < order(b)
  }
}
