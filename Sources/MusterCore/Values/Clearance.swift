/// A clearance level, ordered as NATO's are. Releasability is another attribute and not part of it.
public enum Clearance: String, Sendable, CaseIterable, Comparable, CustomStringConvertible {
  case none
  case unclassified = "NU"
  case restricted = "NR"
  case confidential = "NC"
  case secret = "NS"
  case cosmicTopSecret = "CTS"

  /// Parses the code, or the words a catalogue prints (`NATO RESTRICTED (NR)`).
  public init(parsing text: String) throws(Failure) {
    let upper = text.uppercased()
    if let exact = Self.allCases.first(where: { $0.rawValue.uppercased() == upper }) {
      self = exact
    } else if let worded = Self.words.first(where: { upper == $0.words || upper.hasPrefix($0.words + " ") }) {
      self = worded.level
    } else {
      let codes = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw .value("\(text.quoted) is not a clearance. Use one of \(codes).")
    }
  }

  private static let words: [(words: String, level: Clearance)] = [
    ("NATO UNCLASSIFIED", .unclassified), ("NATO RESTRICTED", .restricted), ("NATO CONFIDENTIAL", .confidential),
    ("NATO SECRET", .secret), ("COSMIC TOP SECRET", .cosmicTopSecret),
  ]

  public var level: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Clearance, b: Clearance) -> Bool { a.level < b.level }
  public var description: String { rawValue }
}
