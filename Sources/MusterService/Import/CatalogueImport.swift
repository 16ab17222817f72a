import FoundationEssentials
import MusterCore
import MusterStore
import PGClient

/// Catalogue facts, one JSON object a line. An entry whose event number a course of the same provider has already is
/// that course under an earlier or later code; an entry that is there already changes nothing.
enum CatalogueImport {
  static func run(_ file: ImportFile, _ scope: WriteScope) async throws -> ImportOutcome {
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    try file.checkRows(lines.count)
    var outcome = ImportOutcome(rows: lines.count)
    var merged = 0
    var runs = 0
    for (index, line) in lines.enumerated() {
      // Each line is tried by itself, so that every bad one is reported, whoever refuses it.
      let taken =
        try await scope.each(index + 1, &outcome) {
          try await take(try decode(Array(line)), Array(line), scope)
        }
      switch taken {
      case .known: outcome.unchanged += 1
      case .merged:
        merged += 1
        outcome.applied += 1
      case .added(let count):
        runs += count
        outcome.applied += 1
      case nil: break
      }
    }
    outcome.details = [.init("merged", String(merged)), .init("iterations", String(runs))]
    return outcome
  }

  enum Taken {
    case known, merged
    case added(iterations: Int)
  }

  private static func decode(_ line: [UInt8]) throws -> CatalogueEntry {
    do {
      return try JSONDecoder().decode(CatalogueEntry.self, from: Data(line))
    } catch let DecodingError.keyNotFound(key, _) {
      throw Failure(.missingArgument, "The entry lacks \(key.stringValue).", [.init("arg", key.stringValue)])
    } catch let DecodingError.typeMismatch(_, context) {
      let field = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw Failure(
        .badValue, "\(field) is not of the kind expected: \(context.debugDescription)", [.init("arg", field)])
    } catch {
      throw Failure(.badValue, "The line is not one JSON object of a catalogue entry.")
    }
  }

  private static func take(_ entry: CatalogueEntry, _ line: [UInt8], _ scope: WriteScope) async throws -> Taken {
    if let known = try await scope.run(FindCatalogueEntry(entry.id)).first {
      guard known.facts == nil || known.facts == String(decoding: line, as: UTF8.self) || known.isOther else {
        throw Failure(
          .exists, "The entry \(entry.id.quoted) is there with other particulars. Give the changed one a new id.",
          [.init("arg", "id")])
      }
      return .known
    }
    let provider = try await scope.find(FindProvider(entry.institution))
    if let event = entry.etfCode, let found = try await scope.run(FindCourseByCode(scheme: .etf, code: event)).first,
      found.provider == provider.id
    {
      try await merge(entry, into: found.course, scope)
      return .merged
    }
    var course = try await facts(of: entry, scope)
    course.provider = provider.id
    course.partners = try await scope.run(AliasPartners(entry.institution)).filter { $0 != provider.id }
    course.facts = String(decoding: line, as: UTF8.self)
    let id = try await scope.run(InsertCourse(course)).first ?? 0
    scope.record(Register.change(course, id: id))
    let runs = entry.iterations ?? []
    for (index, run) in runs.enumerated() {
      try await add(run, number: index + 1, of: entry, course: id, scope)
    }
    return .added(iterations: runs.count)
  }

  private static func merge(_ entry: CatalogueEntry, into course: Int64, _ scope: WriteScope) async throws {
    for code in entry.codes {
      let added = try await scope.run(InsertCourseCode(course: course, .init(code.scheme, code.code, seen: code.seen)))
      guard !added.isEmpty else { continue }
      var change = Change("course.code", "course", course)
      change.note("scheme", code.scheme.rawValue)
      change.note("code", code.code)
      change.note("seen", code.seen?.description)
      scope.record(change)
    }
  }

  private static func facts(of entry: CatalogueEntry, _ scope: WriteScope) async throws -> CourseFacts {
    var course = CourseFacts(title: try clean("title", entry.title, 300))
    _ = try clean("id", entry.id, 40)
    for code in entry.codes { _ = try clean("code", code.code, 60) }
    guard let kind = CourseKind(rawValue: entry.kind) else {
      throw Failure(.badValue, "\(entry.kind.quoted) is no kind of course.", [.init("arg", "kind")])
    }
    course.kind = kind
    if let domain = entry.domain {
      course.discipline = try await scope.word("discipline", String(domain.map { $0 == "_" ? "-" : $0 }))
    }
    course.delivery = entry.courseDelivery
    course.days = try days(entry.days)
    course.language = try entry.language.map { try clean("language", $0, 40) }
    course.profile = try parse("language_slp", entry.profile) { text throws(Failure) in
      try LanguageProfile(parsing: text)
    }
    course.clearance = try parse("security_clearance", entry.clearance) { text throws(Failure) in
      try Clearance(parsing: text)
    }
    course.gradeMin = try parse("rank_min", entry.rankMin, grade)
    course.gradeMax = try parse("rank_max", entry.rankMax, grade)
    course.audience = entry.audience
    course.fee = try fee(entry.fee)
    course.twoStep = entry.twoStep
    course.activeFrom = try parse("active_from", entry.activeFrom) { text throws(Failure) in
      try CalendarDate(parsing: text)
    }
    course.activeTo = try parse("active_to", entry.activeTo) { text throws(Failure) in try CalendarDate(parsing: text) }
    course.note = try note(of: entry).map { try clean("notes", $0, 4000) }
    course.source = try entry.source.map { try clean("source_url", $0, 2000) }
    course.codes = entry.codes.enumerated().map { index, code in
      .init(code.scheme, code.code, seen: code.seen, isHandle: index == 0)
    }
    return course
  }

  private static func clean(_ field: String, _ text: String, _ limit: Int) throws(Failure) -> String {
    do { return try CleanText.check(text, what: field, limit: limit) } catch { throw error.about(field) }
  }

  private static func days(_ days: Double?) throws(Failure) -> String? {
    guard let days else { return nil }
    guard days > 0, days <= 2000 else {
      throw Failure.value("\(days) is no length of a course: it must be more than 0 and at most 2000 days.").about(
        "duration_days")
    }
    return days == days.rounded() ? String(Int(days)) : String(days)
  }

  private static func fee(_ fee: Double?) throws(Failure) -> Money? {
    guard let fee else { return nil }
    guard fee >= 0, fee <= 10_000_000 else {
      throw Failure.value("\(fee) is no fee: it must be from 0 to 10000000 EUR.").about("tuition_fee_eur")
    }
    return Money(minorUnits: Int64((fee * 100).rounded()), currency: "EUR")
  }

  /// `WO` alone means every warrant officer, so a window that begins there begins with the lowest.
  private static func grade(_ text: String) throws(Failure) -> String {
    text == "WO" ? "WO-1" : try Grade(parsing: text).description
  }

  private static func parse<T>(
    _ field: String, _ text: String?, _ parse: (String) throws(Failure) -> T
  ) throws(Failure) -> T? {
    guard let text else { return nil }
    do { return try parse(text) } catch { throw error.about(field) }
  }

  /// A number of participants mixes nations and years, so it is a remark and never a figure.
  private static func note(of entry: CatalogueEntry) -> String? {
    var parts = [entry.aim, entry.notes].compactMap(\.self)
    if let count = entry.participants {
      parts.append("Participants reported, all nations and possibly cumulative: \(count).")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func add(
    _ run: CatalogueEntry.Run, number: Int, of entry: CatalogueEntry, course: Int64, _ scope: WriteScope
  ) async throws {
    let span = run.dates.map(CatalogueDates.parse)
    var facts = IterationFacts(
      course: course, code: run.code.map { String($0.map { $0 == " " ? "-" : $0 }) } ?? "\(entry.id)-\(number)")
    facts.state = .closed
    facts.starts = span?.starts ?? .unknown(text: nil)
    facts.ends = span?.ends ?? .unknown(text: nil)
    facts.place = span?.place ?? entry.location
    facts.country = try await country(entry.country, scope)
    let seats = run.seats.map { " Open seats as shown: \($0.text)." } ?? ""
    facts.source = [entry.source, run.dates.map { "dates as given: \($0)." + seats }].compactMap(\.self).joined(
      separator: " — ")
    guard let id = try await scope.run(InsertIteration(facts, at: scope.now.instant)).first else {
      throw Failure(.exists, "There is a run \(facts.code.quoted) already.", [.init("arg", "iterations")])
    }
    var change = Change("iteration.add", "iteration", id)
    Register.note(facts, in: &change)
    scope.record(change)
  }

  /// The catalogue writes country names; the list has codes.
  private static func country(_ name: String?, _ scope: WriteScope) async throws -> String? {
    guard let name else { return nil }
    guard let code = try await scope.run(CountryByName(name)).first else {
      throw Failure.unknown("country", name, hint: "reference.list country shows those there are.").about("country")
    }
    return code
  }
}
