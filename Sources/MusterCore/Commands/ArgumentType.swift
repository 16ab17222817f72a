/// What an argument of a verb may hold. Each type parses strictly, and the failure says what a good value looks like.
public indirect enum ArgumentType: Sendable, Equatable {
  /// One line of text, at most so many characters.
  case text(Int)
  case personName
  case code
  /// Something that stands in the register, by its code, number or muster's own id; the string names its kind.
  case object(String)
  case integer(ClosedRange<Int>)
  case date, fuzzyDate, instant
  case choice([String])
  case flag
  /// A mark of a roll call: the word or its first letter.
  case mark
  case grade, profile, clearance, money, country, timeZone, sha256
  /// Several, separated by commas.
  case list(ArgumentType)

  /// How help and usage lines show a value of this type.
  public var placeholder: String {
    switch self {
    case .text: "TEXT"
    case .personName: "NAME"
    case .code: "CODE"
    case .object(let kind): kind.uppercased()
    case .integer: "N"
    case .date: "YYYY-MM-DD"
    case .fuzzyDate: "DATE"
    case .instant: "MOMENT"
    case .mark: "WORD"
    case .choice(let words): words.count <= 4 ? words.joined(separator: "|") : "WORD"
    case .flag: "yes|no"
    case .grade: "GRADE"
    case .profile: "PROFILE"
    case .clearance: "CLEARANCE"
    case .money: "AMOUNT"
    case .country: "CC"
    case .timeZone: "ZONE"
    case .sha256: "HEX"
    case .list(let element): element.placeholder + ",…"
    }
  }

  /// The closed list of words behind this type, for completion and help.
  public var words: [String] {
    switch self {
    case .choice(let words): words
    case .flag: ["yes", "no"]
    case .mark: GivenMark.allCases.map(\.rawValue)
    case .clearance: Clearance.allCases.map(\.rawValue)
    case .list(let element): element.words
    default: []
    }
  }

  func parse(_ given: String) throws(Failure) -> ArgumentValue {
    switch self {
    case .text(let limit):
      guard given.contains(where: { !$0.isWhitespace }) else {
        throw .value("The value is empty. Say something, or leave the argument out where it may be.")
      }
      return .text(try CleanText.check(given, what: "text", limit: limit))
    case .personName: return .text(try PersonName(parsing: given).text)
    case .code: return .text(try Code(parsing: given).text)
    case .object:
      guard !given.isEmpty else { throw .value("The value is empty.") }
      // The longest title of a course with its number behind it.
      return .text(try CleanText.check(given, what: "reference", limit: 330))
    case .integer(let range):
      let digits = given.first == "-" ? given.dropFirst() : given[...]
      guard Int(digits: digits) != nil, let number = Int(given) else {
        throw .value("\(given.quoted) is not a whole number.")
      }
      guard range.contains(number) else {
        throw .value("\(number) is out of range: it must be from \(range.lowerBound) to \(range.upperBound).")
      }
      return .int(number)
    case .date: return .date(try CalendarDate(parsing: given))
    case .fuzzyDate: return .fuzzyDate(try FuzzyDate(parsing: given))
    case .instant: return .instant(try Instant(parsing: given))
    case .mark: return .text(try GivenMark(parsing: given).rawValue)
    case .choice(let words):
      guard let word = words.first(where: { $0 == given.lowercased() }) else {
        throw .value("\(given.quoted) is not possible here. Use one of \(words.joined(separator: ", ")).")
      }
      return .text(word)
    case .flag:
      switch given.lowercased() {
      case "yes", "true": return .flag(true)
      case "no", "false": return .flag(false)
      default: throw .value("\(given.quoted) is neither yes nor no.")
      }
    case .grade: return .grade(try Grade(parsing: given))
    case .profile: return .profile(try LanguageProfile(parsing: given))
    case .clearance: return .clearance(try Clearance(parsing: given))
    case .money: return .money(try Money(parsing: given))
    case .country:
      guard given.utf8.count == 2, given.utf8.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) })
      else {
        throw .value("\(given.quoted) is not a country. Write the two letters of ISO 3166 as in PK or DE.")
      }
      return .text(given.uppercased())
    case .timeZone: return .text(try TimeZoneName(parsing: given).text)
    case .sha256:
      guard given.utf8.count == 64, given.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
        throw .value("\(given.quoted) is not a SHA-256: it needs 64 hexadecimal digits.")
      }
      return .text(given.lowercased())
    case .list(let element):
      var items: [String] = []
      for part in given.split(separator: ",", omittingEmptySubsequences: false) {
        guard case .text(let item) = try element.parse(String(part).trimmed) else { continue }
        guard !items.contains(item) else { throw .value("\(item.quoted) is named twice.") }
        items.append(item)
      }
      return .list(items)
    }
  }
}

/// A parsed argument.
public enum ArgumentValue: Sendable, Equatable {
  case text(String)
  case int(Int)
  case flag(Bool)
  case date(CalendarDate)
  case fuzzyDate(FuzzyDate)
  case instant(Instant)
  case grade(Grade)
  case profile(LanguageProfile)
  case clearance(Clearance)
  case money(Money)
  case list([String])

  /// The canonical form: two requests that mean the same have the same fingerprint.
  var canonical: String {
    switch self {
    case .text(let text): text
    case .int(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): date.description
    case .fuzzyDate(let date): date.description
    case .instant(let moment): moment.description
    case .grade(let grade): grade.description
    case .profile(let profile): profile.description
    case .clearance(let clearance): clearance.description
    case .money(let money): money.description
    case .list(let items): items.joined(separator: ",")
    }
  }
}
