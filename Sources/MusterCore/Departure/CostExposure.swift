/// What an enrolment costs, and who pays.
public enum CostKind: String, Sendable, CaseIterable { case tuition, travel, accommodation, allowance, other }

public enum CostBasis: String, Sendable, CaseIterable { case planned, actual }

/// What sets a penalty aside: the place was filled again, the provider cancelled, a visa that was asked for in time came
/// late, a national disaster. Words of the US model, SAMM C10.15.
public enum PenaltyException: String, Sendable, CaseIterable {
  case refilled
  case providerCancelled = "provider-cancelled"
  case visaLate = "visa-late"
  case disaster
}

/// What a provider charges for a withdrawal: dated rows with their source.
public struct PenaltyRule: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case beforeStart = "before-start"
    case proportional
  }

  public var id: Int64
  public var kind: Kind
  /// True: only for courses held for one nation alone; false: only for others; nil: for both.
  public var dedicated: Bool?
  /// It applies less than so many days before the first day; nil: whenever before it.
  public var daysBefore: Int?
  /// Of the tuition.
  public var percent: Int
  public var exceptions: Set<PenaltyException>
  /// It names the programme or the provider of the run.
  public var isParticular: Bool
  public var source: String?

  public init(
    id: Int64, kind: Kind, dedicated: Bool? = nil, daysBefore: Int? = nil, percent: Int,
    exceptions: Set<PenaltyException> = [], isParticular: Bool = true, source: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.dedicated = dedicated
    self.daysBefore = daysBefore
    self.percent = percent
    self.exceptions = exceptions
    self.isParticular = isParticular
    self.source = source
  }
}

extension PenaltyRule {
  public func check() throws(Failure) {
    guard kind == .beforeStart || daysBefore == nil else {
      throw Failure(
        .ruleBroken, "days= belongs to before-start: proportional counts the days that have begun.",
        [.init("arg", "days"), .init("rule", "penalty-kind")])
    }
  }
}

/// What withdrawing from a run on a day would cost, by which rule, and what is not known.
public struct CostExposure: Sendable, Equatable {
  /// The case that is asked about; ``Leaving`` says which day counts. Nil is "not known".
  public struct Case: Sendable, Equatable {
    public var on: CalendarDate
    public var starts: CalendarDate?
    public var ends: CalendarDate?
    /// By currency; empty: not known.
    public var tuition: [Money]
    public var dedicated: Bool?
    public var exceptions: Set<PenaltyException>
    /// Nothing is due whatever the rules say, and why; nil: they decide.
    public var nothing: Leaving.Nothing?

    public init(
      on: CalendarDate, starts: CalendarDate?, ends: CalendarDate?, tuition: [Money], dedicated: Bool? = false,
      exceptions: Set<PenaltyException> = []
    ) {
      self.on = on
      self.starts = starts
      self.ends = ends
      self.tuition = tuition
      self.dedicated = dedicated
      self.exceptions = exceptions
    }
  }

  public enum Unknown: String, Sendable, CaseIterable { case tuition, starts, ends, dedicated, rule }

  /// Days from the day that counts to the first day; negative once it has begun.
  public var daysBefore: Int?
  public var rule: PenaltyRule?
  /// Which exception sets the penalty aside.
  public var exception: PenaltyException?
  /// Why nothing is due, whatever the rules say.
  public var nothing: Leaving.Nothing?
  /// Numerator and denominator of the part of the tuition; nil when it is not known.
  public var share: Share?
  /// By currency; nil when it is not known.
  public var amounts: [Money]?
  public var unknown: [Unknown] = []

  public struct Share: Sendable, Equatable {
    public let part: Int
    public let whole: Int

    /// Rounded half up to the smallest unit.
    func of(_ money: Money) -> Money {
      let (high, low) = money.minorUnits.multipliedFullWidth(by: Int64(part))
      let divided = Int64(whole).dividingFullWidth((high, low))
      let rounded = divided.remainder * 2 >= Int64(whole) ? divided.quotient + 1 : divided.quotient
      return Money(minorUnits: rounded, currency: money.currency)
    }
  }

  /// - Parameter rules: those in force on the day for the provider and programme.
  public static func assess(_ given: Case, rules: [PenaltyRule]) -> CostExposure {
    var out = CostExposure()
    if let nothing = given.nothing {
      out.nothing = nothing
      out.daysBefore = given.starts.map { $0.daysSinceEpoch - given.on.daysSinceEpoch }
      out.share = Share(part: 0, whole: 1)
      return out.priced(given)
    }
    guard !rules.isEmpty else {
      out.unknown = [.rule]
      return out
    }
    guard let starts = given.starts else {
      out.unknown = [.starts]
      return out
    }
    let days = starts.daysSinceEpoch - given.on.daysSinceEpoch
    out.daysBefore = days
    let kind: PenaltyRule.Kind = days > 0 ? .beforeStart : .proportional
    let stated = rules.filter { rule in
      rule.kind == kind && (rule.dedicated == nil || given.dedicated == nil || rule.dedicated == given.dedicated)
    }
    // What a rule for the other side of the first day charges says nothing about this one.
    guard !stated.isEmpty else {
      out.unknown = [.rule]
      return out
    }
    let candidates = stated.filter { rule in rule.daysBefore.map { days < $0 } ?? true }
    guard let rule = candidates.max(by: Self.yields) else {
      out.share = Share(part: 0, whole: 1)
      return out.priced(given)
    }
    out.rule = rule
    if given.dedicated == nil, Set(candidates.map(\.dedicated)).count > 1 { out.unknown.append(.dedicated) }
    if let exception = PenaltyException.allCases.first(where: {
      given.exceptions.contains($0) && rule.exceptions.contains($0)
    }) {
      out.exception = exception
      out.share = Share(part: 0, whole: 1)
      return out.priced(given)
    }
    switch rule.kind {
    case .beforeStart: out.share = Share(part: rule.percent, whole: 100)
    case .proportional:
      guard let ends = given.ends, ends >= starts else {
        out.unknown.append(.ends)
        return out
      }
      let length = ends.daysSinceEpoch - starts.daysSinceEpoch + 1
      let begun = min(length, 1 - days)
      out.share = Share(part: rule.percent * begun, whole: 100 * length)
    }
    if out.unknown.contains(.dedicated) { out.share = nil }
    return out.priced(given)
  }

  /// Of two rules that apply: the one that names this provider, then the one for this sort of course, then the nearer
  /// deadline, then the dearer.
  private static func yields(_ a: PenaltyRule, _ b: PenaltyRule) -> Bool {
    func weight(_ rule: PenaltyRule) -> (Int, Int, Int, Int) {
      (rule.isParticular ? 1 : 0, rule.dedicated == nil ? 0 : 1, -(rule.daysBefore ?? Int.max), rule.percent)
    }
    return weight(a) < weight(b)
  }

  private func priced(_ given: Case) -> CostExposure {
    var out = self
    guard let share else { return out }
    if share.part == 0 {
      out.amounts = given.tuition.map { Money(minorUnits: 0, currency: $0.currency) }
    } else if given.tuition.isEmpty {
      out.unknown.append(.tuition)
    } else {
      out.amounts = given.tuition.map(share.of)
    }
    return out
  }
}
