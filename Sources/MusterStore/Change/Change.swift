import MusterCore

/// One entry of the change log as a handler words it: what was done to what.
public struct Change: Sendable {
  /// A value of the entry. Personal ones never enter the log themselves: it holds a commitment to them.
  public enum Value: Sendable {
    case text(String)
    case int(Int64)
    case personal(String, officer: Int64)
  }

  public var verb: String
  public var subjectKind: String
  public var subject: Int64?
  public var reason: String?
  public var letter: String?
  public var details: [(name: String, value: Value)]

  public init(
    _ verb: String, _ subjectKind: String, _ subject: Int64?, reason: String? = nil, letter: String? = nil,
    _ details: [(name: String, value: Value)] = []
  ) {
    self.verb = verb
    self.subjectKind = subjectKind
    self.subject = subject
    self.reason = reason
    self.letter = letter
    self.details = details
  }

  /// Adds a detail unless there is nothing to say.
  public mutating func note(_ name: String, _ value: String?) {
    if let value { details.append((name, .text(value))) }
  }

  public mutating func note(_ name: String, _ value: Int?) {
    if let value { details.append((name, .int(Int64(value)))) }
  }

  public mutating func note(_ name: String, personal value: String?, officer: Int64) {
    if let value { details.append((name, .personal(value, officer: officer))) }
  }
}
