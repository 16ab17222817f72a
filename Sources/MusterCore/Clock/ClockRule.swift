/// A dated rule by which a deadline is counted. Its source says where that is written.
public struct ClockRule: Sendable, Equatable {
  public var id: Int64
  public var kind: DeadlineKind
  public var anchor: ClockAnchor
  /// Days after what it counts from; less than zero: before.
  public var days: Int
  /// Count working days of the nation only.
  public var business: Bool
  /// Minutes after local midnight; 1440 is the end of the day.
  public var minute: Int
  public var effect: ClockEffect
  public var provider: Int64?
  public var programme: Int64?
  public var managedBy: ManagedBy?
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?

  public init(
    id: Int64 = 0, _ kind: DeadlineKind, anchor: ClockAnchor, days: Int, business: Bool = false, minute: Int = 540,
    effect: ClockEffect = .reminds, provider: Int64? = nil, programme: Int64? = nil, managedBy: ManagedBy? = nil,
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.anchor = anchor
    self.days = days
    self.business = business
    self.minute = minute
    self.effect = effect
    self.provider = provider
    self.programme = programme
    self.managedBy = managedBy
    self.validFrom = validFrom
    self.validTo = validTo
  }

  func fits(_ facts: ClockFacts) -> Bool {
    (provider == nil || provider == facts.provider) && (programme == nil || programme == facts.programme)
      && (managedBy == nil || managedBy == facts.managedBy)
  }

  /// A provider's own rules of a kind stand in place of the programme's, and these in place of those for everywhere.
  var rank: Int { (provider == nil ? 0 : 4) + (programme == nil ? 0 : 2) + (managedBy == nil ? 0 : 1) }

  func isValid(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
