/// What a provider may ask for in a nominal roll.
public enum RollField: String, Sendable, CaseIterable {
  /// Exactly as in the passport; never another name in its place.
  case passportName = "passport-name"
  case rank, grade, service
  case serviceNumber = "service-number"
  /// The country that issued the passport.
  case nationality
  case gender, category, unit, appointment, province
  case passportNumber = "passport-number"
  case passportExpiry = "passport-expiry"
  case dateOfBirth = "date-of-birth"
  case placeOfBirth = "place-of-birth"
  case countryOfBirth = "country-of-birth"
  case languageProfile = "language-profile"
  case clearance, role
  /// The order among the reserves; empty for principals.
  case reserve
}

/// The fields that a provider asks for, in its order.
public struct RollRule: Sendable, Equatable, CustomStringConvertible {
  public struct Item: Sendable, Equatable {
    public let field: RollField
    public let isNeeded: Bool
  }

  public let items: [Item]

  /// What is given out when a provider's wishes are not stated: nothing of it is needed.
  public static let notStated = RollRule(
    items: [.passportName, .rank, .grade, .service, .role, .reserve].map { Item(field: $0, isNeeded: false) })

  private init(items: [Item]) { self.items = items }

  /// - Parameter optional: those of the fields that may be empty.
  public init(fields: [RollField], optional: [RollField]) throws(Failure) {
    if let stranger = optional.first(where: { !fields.contains($0) }) {
      throw Failure.value("\(stranger.rawValue) is not among the fields, so it cannot be optional.").about("optional")
    }
    items = fields.map { Item(field: $0, isNeeded: $0 != .reserve && !optional.contains($0)) }
  }

  /// Parses the stored form.
  public init(parsing text: String) throws(Failure) {
    var items: [Item] = []
    for part in text.split(separator: ",") {
      let word = part.last == "?" ? part.dropLast() : part
      guard let field = RollField(rawValue: String(word)) else {
        throw Failure(.bug, "\(text.quoted) is not a list of roll fields.")
      }
      items.append(Item(field: field, isNeeded: part.last != "?"))
    }
    self.items = items
  }

  /// The stored form: fields in order, a question mark after those that may be empty.
  public var description: String {
    items.map { $0.isNeeded ? $0.field.rawValue : $0.field.rawValue + "?" }.joined(separator: ",")
  }
}

/// One officer on a nominal roll.
public struct RollEntry: Sendable, Equatable {
  public let officer: String
  public let values: [RollField: String]

  public init(officer: String, values: [RollField: String]) {
    self.officer = officer
    self.values = values
  }

  /// The needed fields that are empty.
  public func missing(_ rule: RollRule) -> [RollField] {
    rule.items.filter { $0.isNeeded && values[$0.field] == nil }.map(\.field)
  }

  /// All fields asked for that are empty, needed or not, but the order of a principal among the reserves.
  public func empty(_ rule: RollRule) -> [RollField] {
    rule.items.map(\.field).filter { $0 != .reserve && values[$0] == nil }
  }
}

extension RollRule {
  /// Who lacks what: the reason why a roll cannot go.
  public func incomplete(_ roll: [RollEntry]) -> Failure? {
    let lacking = roll.map { ($0.officer, $0.missing(self)) }.filter { !$0.1.isEmpty }
    guard !lacking.isEmpty else { return nil }
    let list = lacking.prefix(20).map { "\($0.0) lacks \($0.1.map(\.rawValue).joined(separator: ", "))" }
    let more = lacking.count > 20 ? "; and \(lacking.count - 20) more" : ""
    return Failure(
      .ruleBroken,
      "The roll is not complete: \(list.joined(separator: "; "))\(more). Enter what is missing\(Self.entries(lacking)), or send it so with force=yes reason=…",
      [
        .init("rule", "roll-fields"), .init("incomplete", String(lacking.count)),
        .init("missing", String(lacking.reduce(0) { $0 + $1.1.count })),
      ])
  }

  /// What to type for what is missing, one verb each, with the first officer who lacks something it enters.
  private static func entries(_ lacking: [(String, [RollField])]) -> String {
    var verbs: [(verb: CommandName, officer: String, arguments: [String])] = []
    for (officer, fields) in lacking {
      for entry in fields.compactMap(\.entry) {
        if let index = verbs.firstIndex(where: { $0.verb == entry.verb }) {
          guard verbs[index].officer == officer else { continue }
          verbs[index].arguments += entry.arguments.filter { !verbs[index].arguments.contains($0) }
        } else {
          verbs.append((entry.verb, officer, entry.arguments))
        }
      }
    }
    guard !verbs.isEmpty else { return "" }
    return ", as with "
      + verbs.map { "\($0.verb.rawValue) \($0.officer) \($0.arguments.joined(separator: " "))" }.joined(separator: ", ")
  }
}

extension RollField {
  /// The verb that enters the field, with its arguments after the officer; nil: every name on a roll has it.
  var entry: (verb: CommandName, arguments: [String])? {
    switch self {
    case .passportName: (.officerSet, ["name-passport=…"])
    case .gender: (.officerSet, ["gender=…"])
    case .category: (.officerSet, ["category=…"])
    case .province: (.officerSet, ["province=…"])
    case .dateOfBirth: (.officerSet, ["born=…"])
    case .placeOfBirth: (.officerSet, ["birth-place=…"])
    case .countryOfBirth: (.officerSet, ["birth-country=…"])
    case .rank: (.officerGrade, ["since=…", "rank=…"])
    case .grade: (.officerGrade, ["since=…", "grade=…"])
    case .unit: (.officerPosting, ["since=…", "unit=…"])
    case .appointment: (.officerPosting, ["since=…", "unit=…", "appointment=…"])
    case .passportNumber: (.officerDocument, ["passport", "number=…"])
    case .passportExpiry: (.officerDocument, ["passport", "expires=…"])
    case .nationality: (.officerDocument, ["passport", "country=…"])
    case .languageProfile: (.officerLanguage, ["language=…", "profile=…"])
    case .clearance: (.officerClearance, ["level=…"])
    case .service, .serviceNumber, .role, .reserve: nil
    }
  }
}
