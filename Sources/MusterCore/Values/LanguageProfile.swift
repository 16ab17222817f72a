/// A standardised language profile of STANAG 6001: listening, speaking, reading, writing, in this order.
///
/// Each level is 0…5; a plus may follow 0…4 and means well above the base level but short of the next.
public struct LanguageProfile: Sendable, Hashable, CustomStringConvertible {
  public enum Skill: Int, Sendable, CaseIterable { case listening, speaking, reading, writing }

  /// A level with its plus, ordered: 2 < 2+ < 3.
  public struct Level: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let base: Int
    public let plus: Bool

    /// A plus is half a level.
    var halves: Int { base * 2 + (plus ? 1 : 0) }

    public static func < (a: Level, b: Level) -> Bool { a.halves < b.halves }
    public var description: String { plus ? "\(base)+" : "\(base)" }
  }

  public let levels: [Level]

  public subscript(skill: Skill) -> Level { levels[skill.rawValue] }

  /// Parses `3+32+2`, with or without the prefix `SLP`.
  public init(parsing text: String) throws(Failure) {
    let remedy =
      "Write four levels in the order listening, speaking, reading, writing, each 0 to 5 with + after 0 to 4, as in 3232 or 3+32+2."
    var body = Substring(text)
    if body.uppercased().hasPrefix("SLP") { body = body.dropFirst(3).drop(while: { $0 == " " }) }
    var levels: [Level] = []
    for character in body {
      if character == "+" {
        guard let last = levels.popLast(), !last.plus else {
          throw .value("\(text.quoted) is not a language profile: a + must follow a level. \(remedy)")
        }
        guard last.base < 5 else {
          throw .value("\(text.quoted) is not a language profile: there is no level 5+. \(remedy)")
        }
        levels.append(Level(base: last.base, plus: true))
      } else if let digit = Int(digits: String(character)), digit <= 5 {
        levels.append(Level(base: digit, plus: false))
      } else {
        throw .value("\(text.quoted) is not a language profile: \(String(character).quoted) is no level. \(remedy)")
      }
    }
    guard levels.count == 4 else {
      throw .value("\(text.quoted) is not a language profile: it has \(levels.count) levels, not 4. \(remedy)")
    }
    self.levels = levels
  }

  /// Skill by skill: every one must be at least as high. A sum or an average would be wrong.
  public func meets(_ required: LanguageProfile) -> Bool { shortfalls(against: required).isEmpty }

  /// The skills in which this profile is below the required one.
  public func shortfalls(against required: LanguageProfile) -> [Skill] {
    Skill.allCases.filter { self[$0] < required[$0] }
  }

  /// Half levels above the required profile, over all skills; below zero where more is missing than is over.
  public func halfLevels(above required: LanguageProfile) -> Int {
    Skill.allCases.reduce(0) { sum, skill in sum + self[skill].halves - required[skill].halves }
  }

  public var description: String { levels.map(\.description).joined() }
}
