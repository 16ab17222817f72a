import MusterCore

/// One catalogue entry as it is written in the file, one JSON object a line. Whatever is null is *not stated*.
struct CatalogueEntry: Decodable {
  struct Run: Decodable {
    var code: String?
    var dates: String?
    var seats: SeatsShown?

    enum CodingKeys: String, CodingKey {
      case code, dates
      case seats = "open_seats_as_shown"
    }
  }

  /// A number, or words such as `Contact POC`.
  struct SeatsShown: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  var id: String
  var domain: String?
  var kind: String
  var title: String
  var etocCode: String?
  var etfCode: String?
  var localCode: String?
  var eprime: String?
  var institution: String
  var delivery: String?
  var language: String?
  var profile: String?
  var days: Double?
  var clearance: String?
  var audience: String?
  var rankMin: String?
  var rankMax: String?
  var fee: Double?
  var twoStep: Bool?
  var location: String?
  var country: String?
  var iterations: [Run]?
  var activeFrom: String?
  var activeTo: String?
  var participants: Int?
  var aim: String?
  var notes: String?
  var source: String?

  enum CodingKeys: String, CodingKey {
    case id, domain, kind, title, institution, language, location, country, iterations, notes
    case etocCode = "etoc_code"
    case etfCode = "etf_course_code"
    case localCode = "provider_local_code"
    case eprime = "eprime_ref"
    case delivery = "delivery_method"
    case profile = "language_slp"
    case days = "duration_days"
    case clearance = "security_clearance"
    case audience = "audience_letter"
    case rankMin = "rank_min"
    case rankMax = "rank_max"
    case fee = "tuition_fee_eur"
    case twoStep = "two_step_application"
    case activeFrom = "active_from"
    case activeTo = "active_to"
    case participants = "participants_reported"
    case aim = "aim_own_words"
    case source = "source_url"
  }
}

extension CatalogueEntry {
  /// The codes of this entry with the day on which they were seen in use, and earlier ones its notes name.
  var codes: [CourseCodes.Entry] {
    var codes: [CourseCodes.Entry] = []
    let seen = notes.flatMap { CourseCodes.date(after: "Record last updated ", in: $0) }
    if let etfCode { codes.append(.init(.etf, etfCode, nil)) }
    if let localCode { codes.append(.init(.provider, localCode, nil)) }
    if let etocCode { codes.append(.init(.etoc, etocCode, seen)) }
    if let eprime { codes.append(.init(.eprime, eprime, nil)) }
    codes.append(.init(.catalogue, id, nil))
    if let notes, let earlier = CourseCodes.earlier(in: notes) { codes.append(earlier) }
    return codes
  }

  var courseDelivery: Delivery? {
    guard let delivery = delivery?.lowercased() else { return nil }
    let words: [(String, Delivery)] = [
      ("blended", .blended), ("classroom with computer", .blended), ("residential", .residential),
      ("online", .online), ("mobile", .mobile),
    ]
    return words.first { delivery.hasPrefix($0.0) }?.1
  }
}

/// Codes as the notes of a catalogue entry tell their history.
enum CourseCodes {
  struct Entry {
    let scheme: CodeScheme
    let code: String
    let seen: CalendarDate?

    init(_ scheme: CodeScheme, _ code: String, _ seen: CalendarDate?) {
      self.scheme = scheme
      self.code = code
      self.seen = seen
    }
  }

  /// `was coded ETE-ET-26805 (15 Jul 2022)`.
  static func earlier(in notes: String) -> Entry? {
    guard let mark = notes.firstRange(of: "was coded ") else { return nil }
    let rest = notes[mark.upperBound...]
    let code = String(rest.prefix { $0 != " " && $0 != ";" && $0 != "." })
    guard !code.isEmpty else { return nil }
    return Entry(.etoc, code, date(after: code + " (", in: notes))
  }

  /// `27 Feb 2024` after the given words.
  static func date(after words: String, in notes: String) -> CalendarDate? {
    guard let mark = notes.firstRange(of: words) else { return nil }
    let parts = notes[mark.upperBound...].prefix(11).split { !$0.isLetter && !$0.isNumber }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count >= 3, let day = Int(parts[0]), let month = months.firstIndex(of: String(parts[1])),
      let year = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }
}
