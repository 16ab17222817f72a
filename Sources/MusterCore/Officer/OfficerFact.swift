/// The kinds of dated facts that are kept of an officer.
public enum OfficerFactKind: String, Sendable, CaseIterable {
  case grade, posting, language, clearance, medical, document, restriction
}

/// Papers of a person.
public enum DocumentKind: String, Sendable, CaseIterable {
  case passport, visa
  case nationalID = "national-id"
  case serviceID = "service-id"
  case medical, insurance, certificate, other
}

/// One dated fact about an officer, as a request or a row of a file words it. Nil is "not stated" throughout; the last
/// day of a time is the last on which the fact holds.
public enum OfficerFact: Sendable, Equatable {
  case grade(Grade?, title: String?, since: CalendarDate)
  case posting(unit: String, appointment: String?, since: CalendarDate)
  case language(Language)
  case clearance(Clearance, from: CalendarDate?, to: CalendarDate?)
  case medical(category: String, fit: Bool?, from: CalendarDate?, to: CalendarDate?)
  case document(Document)
  case restriction(kind: String, note: String?, from: CalendarDate?, to: CalendarDate?)

  public struct Language: Sendable, Equatable {
    public var language: String
    public var test: String
    public var profile: LanguageProfile?
    public var result: String?
    public var isExempt = false
    public var testedOn: CalendarDate?
    public var validTo: CalendarDate?
    public var issuedBy: String?
  }

  public struct Document: Sendable, Equatable {
    public var kind: DocumentKind
    /// Personal.
    public var number: String?
    public var country: String?
    public var issued: CalendarDate?
    public var expires: CalendarDate?
    public var note: String?
  }

  public var kind: OfficerFactKind {
    switch self {
    case .grade: .grade
    case .posting: .posting
    case .language: .language
    case .clearance: .clearance
    case .medical: .medical
    case .document: .document
    case .restriction: .restriction
    }
  }
}

extension OfficerFactKind {
  /// The verb that records such a fact: its row of the table of commands also says which columns a file may have.
  public var verb: CommandName {
    switch self {
    case .grade: .officerGrade
    case .posting: .officerPosting
    case .language: .officerLanguage
    case .clearance: .officerClearance
    case .medical: .officerMedical
    case .document: .officerDocument
    case .restriction: .officerRestrict
    }
  }
}

extension OfficerFact {
  /// Reads the arguments of the verb of this kind.
  public init(_ kind: OfficerFactKind, _ arguments: Arguments) throws(Failure) {
    switch kind {
    case .grade:
      guard arguments.has("rank") || arguments.has("grade") else {
        throw Failure(.missingArgument, "officer.grade needs rank or grade.", [.init("arg", "rank")])
      }
      self = .grade(
        arguments.grade("grade"), title: arguments.text("rank"), since: try Self.needed("since", arguments))
    case .posting:
      self = .posting(
        unit: try arguments.required("unit"), appointment: arguments.text("appointment"),
        since: try Self.needed("since", arguments))
    case .language: self = .language(try Language(arguments))
    case .clearance:
      guard let level = arguments.clearance("level") else { throw Failure(.bug, "level was not parsed") }
      let (from, to) = try Self.time(arguments)
      self = .clearance(level, from: from, to: to)
    case .medical:
      let (from, to) = try Self.time(arguments)
      self = .medical(
        category: try arguments.required("category"), fit: arguments.flag("fit"), from: from, to: to)
    case .document:
      guard let kind = arguments.word("kind", DocumentKind.self) else { throw Failure(.bug, "kind was not parsed") }
      let (issued, expires) = try Self.time(arguments, from: "issued", to: "expires")
      self = .document(
        Document(
          kind: kind, number: arguments.text("number"), country: arguments.text("country"), issued: issued,
          expires: expires, note: arguments.text("note")))
    case .restriction:
      let (from, to) = try Self.time(arguments)
      self = .restriction(
        kind: try arguments.required("kind").lowercased(), note: arguments.text("note"), from: from, to: to)
    }
  }

  private static func needed(_ name: String, _ arguments: Arguments) throws(Failure) -> CalendarDate {
    guard let date = arguments.date(name) else { throw Failure(.bug, "\(name) was not parsed") }
    return date
  }

  /// A first and a last day in their order.
  public static func time(
    _ arguments: Arguments, from: String = "from", to: String = "to"
  ) throws(Failure) -> (CalendarDate?, CalendarDate?) {
    let (first, last) = (arguments.date(from), arguments.date(to))
    if let first, let last, last < first {
      throw Failure(
        .ruleBroken, "It would end on \(last), before it begins on \(first).",
        [.init("arg", to), .init("rule", "dates-in-order")])
    }
    return (first, last)
  }
}

extension OfficerFact.Language {
  /// A test needs a result: a STANAG 6001 profile, or whatever another test answers; an exemption needs none.
  init(_ arguments: Arguments) throws(Failure) {
    language = LanguageName.key(try arguments.required("language"))
    profile = arguments.profile("profile")
    result = arguments.text("result")
    isExempt = arguments.flag("exempt") ?? false
    guard profile != nil || result != nil || isExempt else {
      throw Failure(
        .missingArgument, "officer.language needs profile (as in 3232), result (of another test) or exempt=yes.",
        [.init("arg", "profile")])
    }
    let implied = profile != nil ? "STANAG 6001" : isExempt ? "exemption" : nil
    guard let name = arguments.text("test") ?? implied else {
      throw Failure(
        .missingArgument, "officer.language needs test: which test gave the result.", [.init("arg", "test")])
    }
    test = name
    (testedOn, validTo) = try OfficerFact.time(arguments, from: "tested-on", to: "valid-to")
    issuedBy = arguments.text("issued-by")
  }
}
