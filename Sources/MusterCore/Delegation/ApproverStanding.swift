/// For which bodies someone may decide on a day.
public struct ApproverStanding: Sendable, Equatable {
  public enum Authority: Sendable, Equatable {
    case own
    /// In the place of someone who is absent.
    case standIn(for: String)
    /// A registrar, for the body, from its letter.
    case onBehalf
  }

  public var principal: String
  /// A registrar or administrator.
  public var mayEnterLetters: Bool
  /// Codes of the bodies the principal belongs to.
  public var own: [Int64: String]
  /// Codes of the bodies of those the principal stands in for, and whom.
  public var inPlaceOf: [Int64: (code: String, principal: String)]

  public init(
    principal: String, mayEnterLetters: Bool = false, own: [Int64: String] = [:],
    inPlaceOf: [Int64: (code: String, principal: String)] = [:]
  ) {
    self.principal = principal
    self.mayEnterLetters = mayEnterLetters
    self.own = own
    self.inPlaceOf = inPlaceOf
  }

  /// Nil: only from the body's letter, by a registrar.
  public func authority(for body: Int64) -> Authority? {
    if own[body] != nil { return .own }
    return inPlaceOf[body].map { .standIn(for: $0.principal) }
  }

  public var bodies: Set<Int64> { Set(own.keys).union(inPlaceOf.keys) }

  public static func == (a: ApproverStanding, b: ApproverStanding) -> Bool {
    a.principal == b.principal && a.mayEnterLetters == b.mayEnterLetters && a.own == b.own
      && a.inPlaceOf.mapValues(\.principal) == b.inPlaceOf.mapValues(\.principal)
  }

  /// Whom the principal decides for, in words.
  var scope: String {
    let codes = Set(own.values).union(inPlaceOf.values.map(\.code)).sorted()
    return codes.isEmpty
      ? "\(principal) decides for no body" : "\(principal) decides for \(codes.joined(separator: ", "))"
  }
}
