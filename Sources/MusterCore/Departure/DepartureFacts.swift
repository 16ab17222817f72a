/// What becomes of a requirement.
public enum RequirementState: String, Sendable, CaseIterable {
  case needed, applied, held, refused, waived
}

/// The requirements that muster itself can follow from papers, and those it only keeps. Templates may name others.
public enum KnownRequirement: String, Sendable, CaseIterable {
  case noc, passport, visa, medical
  case englishTest = "english-test"
  case clearance, ticket, insurance
  case joiningInstructions = "joining-instructions"
  case relief, funding
  /// Name as in the passport, date and place of birth, complete in the register.
  case personalData = "personal-data"
}

/// What the requirements of one enrolment are decided on. Nil is "not stated" throughout.
public struct DepartureFacts: Sendable, Equatable {
  /// What the templates in force ask for, the strictest of those that fit.
  public struct Needed: Sendable, Equatable {
    public var requirement: String
    /// By when, in days before the first day.
    public var daysBefore: Int?
    /// How many months a paper must last beyond the last day.
    public var months: Int

    public init(_ requirement: String, daysBefore: Int? = nil, months: Int = 0) {
      self.requirement = requirement
      self.daysBefore = daysBefore
      self.months = months
    }
  }

  /// What somebody said about a requirement.
  public struct Said: Sendable, Equatable {
    public var state: RequirementState
    public var on: CalendarDate?
    public var expires: CalendarDate?
    public var reference: String?
    public var reason: String?

    public init(
      _ state: RequirementState, on: CalendarDate? = nil, expires: CalendarDate? = nil, reference: String? = nil,
      reason: String? = nil
    ) {
      self.state = state
      self.on = on
      self.expires = expires
      self.reference = reference
      self.reason = reason
    }
  }

  /// A paper, test, clearance or medical category that the officer holds.
  public struct Paper: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      case document(DocumentKind, country: String?)
      case language(String, profile: LanguageProfile?, isExempt: Bool)
      case clearance(Clearance)
      case medical(category: String, fit: Bool?)
    }

    public var kind: Kind
    public var from: CalendarDate?
    public var to: CalendarDate?

    public init(_ kind: Kind, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.kind = kind
      self.from = from
      self.to = to
    }
  }

  public var starts: CalendarDate?
  public var ends: CalendarDate?
  public var country: String?
  /// The language the course is held in; English when not stated.
  public var language: String?
  public var profile: LanguageProfile?
  public var clearance: Clearance?
  /// What of the personal data is not stated: what a provider's data base asks for before anybody is admitted.
  public var notStated: [String] = []
  public var needed: [Needed] = []
  public var said: [String: Said] = [:]
  public var papers: [Paper] = []

  public init() {}
}

/// One requirement of one enrolment as it stands.
public struct DepartureLine: Sendable, Equatable {
  public var requirement: String
  public var state: RequirementState
  /// By when it should be held; nil when the template or the run does not say.
  public var due: CalendarDate?
  /// The last day on which the paper is valid, when it has one that is known.
  public var expires: CalendarDate?
  /// It is held, but runs out too early.
  public var runsOut = false
  public var on: CalendarDate?
  public var reference: String?
  /// For people: what was found and what is needed.
  public var why: String?

  public var isMissing: Bool { runsOut || (state != .held && state != .waived) }
}
