/// Whose code a course code is. Codes change, so a course has several, each with the time it was in use.
public enum CodeScheme: String, Sendable, CaseIterable {
  /// The catalogue of NATO's education and training opportunities (`MED-MS-3682`).
  case etoc
  /// The event's own number, which stays when the catalogue code changes (`M4-85`).
  case etf
  /// The provider's local code.
  case provider
  /// The partner programme system (`ACT.396`).
  case eprime
  /// The catalogue facts that came with the project (`R006`).
  case catalogue

  static let words = allCases.map(\.rawValue)
}
