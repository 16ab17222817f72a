import MusterCore
import MusterStore
import PGClient

/// Officers from CSV or TSV. A number that is held already with the same particulars changes nothing; with other
/// particulars the row is refused, so that a file never overwrites a person.
enum OfficerImport {
  static let needed = ["service", "number", "name"]
  static let optional = [
    "name-ur", "name-passport", "gender", "category", "rank", "grade", "rank-since", "province", "unit", "born",
    "birth-place", "birth-country",
  ]
  /// As lists of officers name them: the number with its service, and muster's own id, which says nothing of anyone.
  static let handle = "officer"
  static let listed = ["id"]

  static func run(_ file: ImportFile, _ dialect: DelimitedReader.Dialect, _ scope: WriteScope) async throws
    -> ImportOutcome
  {
    let table = try DelimitedReader.table(
      file.bytes, dialect, needed: needed, optional: optional + listed,
      instead: (handle, ["service", "number"]))
    try file.checkRows(table.count)
    var outcome = ImportOutcome(rows: table.count)
    let lists = try await Lists(scope)
    var officers: [(line: Int, facts: OfficerFacts)] = []
    var seen: [String: Int] = [:]
    for row in table {
      do throws(Failure) {
        let facts = try officer(row, lists)
        try Birth.check(facts.birth.day, today: scope.now.date)
        let key = "\(facts.service)/\(facts.number.uppercased())"
        if let earlier = seen.updateValue(row.line, forKey: key) {
          throw Failure(.exists, "The number stands in line \(earlier) already.", [.init("arg", "number")])
        }
        officers.append((row.line, facts))
      } catch {
        outcome.problems.append(RowProblem(line: row.line, field: nil, failure: error))
      }
    }
    let known = try await scope.run(OfficersByNumber(officers.map { ($0.facts.service, $0.facts.number) }))
    let held = Dictionary(known.map { ("\($0.service)/\($0.number.uppercased())", $0) }) { first, _ in first }
    var fresh: [OfficerFacts] = []
    for (line, facts) in officers {
      guard let other = held["\(facts.service)/\(facts.number.uppercased())"] else {
        fresh.append(facts)
        continue
      }
      if let field = difference(facts, other) {
        outcome.problems.append(
          RowProblem(
            line: line, field: field,
            failure: Failure(
              .exists, "The number is held by someone whose \(field) differs. Correct the row or the register.")))
      } else {
        outcome.unchanged += 1
      }
    }
    guard outcome.mayStore(file) else { return outcome }
    for start in stride(from: 0, to: fresh.count, by: 2000) {
      let portion = Array(fresh[start..<min(start + 2000, fresh.count)])
      for added in try await scope.run(InsertOfficers(portion)) {
        scope.record(OfficerChanges.added(portion[added.ordinal - 1], id: added.id))
        outcome.applied += 1
      }
    }
    return outcome
  }

  /// The reference lists that rows are checked against, read once.
  struct Lists {
    var services: Set<String> = []
    var provinces: Set<String> = []
    var countries: Set<String> = []
    /// Service and lower-case title to title and grade.
    var ranks: [String: (title: String, grade: String)] = [:]

    init(_ scope: WriteScope) async throws {
      for row in try await scope.run(ListWords(.service)) { services.insert(row["code"]?.plain ?? "") }
      for row in try await scope.run(ListWords(.province)) { provinces.insert(row["code"]?.plain ?? "") }
      for row in try await scope.run(ListWords(.country)) { countries.insert(row["code"]?.plain ?? "") }
      for row in try await scope.run(ListWords(.rank)) {
        let title = row["name"]?.plain ?? ""
        ranks["\(row["service"]?.plain ?? "")/\(title.lowercased())"] = (title, row["grade"]?.plain ?? "")
      }
    }
  }

  private static func officer(_ row: ColumnReader, _ lists: Lists) throws(Failure) -> OfficerFacts {
    let (service, number) = try holder(row, lists)
    let name = try required(row, "name") { text throws(Failure) in try PersonName(parsing: text).text }
    var facts = OfficerFacts(service: service, number: number, name: name)
    facts.nameUrdu = try row.value("name-ur") { text throws(Failure) in try PersonName(parsing: text).text }
    facts.namePassport = try row.value("name-passport") { text throws(Failure) in try PersonName(parsing: text).text }
    facts.category = try row.word("category", OfficerCategory.self) ?? .militaryOfficer
    facts.gender = try row.word("gender", Gender.self)
    facts.province = try row.value("province") { text throws(Failure) in
      try word(text.lowercased(), in: lists.provinces, "province")
    }
    facts.unit = try row.value("unit") { text throws(Failure) in try CleanText.check(text, what: "unit", limit: 120) }
    facts.birth.day = try row.value("born") { text throws(Failure) in try CalendarDate(parsing: text) }
    facts.birth.place = try row.value("birth-place") { text throws(Failure) in
      try CleanText.check(text, what: "birth-place", limit: 120)
    }
    facts.birth.country = try row.value("birth-country") { text throws(Failure) in
      try word(text.uppercased(), in: lists.countries, "country")
    }
    facts.since = try row.value("rank-since") { text throws(Failure) in try CalendarDate(parsing: text) }
    let grade = try row.value("grade") { text throws(Failure) in try Grade(parsing: text) }
    if let title = row.text("rank") {
      guard let rank = lists.ranks["\(service)/\(title.lowercased())"] else {
        let titles = lists.ranks.filter { $0.key.hasPrefix(service + "/") }.map(\.value.title).sorted()
        let known =
          titles.isEmpty ? "no rank titles are known for it; give a grade" : "it has \(titles.joined(separator: ", "))"
        throw Failure(.unknownObject, "\(service) has no rank \(title.quoted): \(known).", [.init("arg", "rank")])
      }
      guard grade == nil || grade?.description == rank.grade else {
        throw Failure(.ruleBroken, "\(rank.title) is \(rank.grade) in \(service).", [.init("arg", "grade")])
      }
      (facts.rankTitle, facts.grade) = (rank.title, rank.grade)
    } else {
      facts.grade = grade?.description
    }
    return facts
  }

  /// Service and number, from columns of their own or as `army/PA-1`, as lists of officers write it.
  private static func holder(_ row: ColumnReader, _ lists: Lists) throws(Failure) -> (String, String) {
    var service = try row.value("service") { text throws(Failure) in
      try word(text.lowercased(), in: lists.services, "service")
    }
    var number = try row.value("number") { text throws(Failure) in try Code(parsing: text).text }
    if let handle = row.text(handle) {
      let parts = handle.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Failure(
          .badValue, "\(handle.quoted) names nobody. Write the service and the number, as in army/PA-1.",
          [.init("arg", Self.handle)])
      }
      let (own, code) =
        try row.value(Self.handle) { _ throws(Failure) in
          (try word(parts[0].lowercased(), in: lists.services, "service"), try Code(parsing: parts[1]).text)
        } ?? (parts[0], parts[1])
      guard service == nil || service == own, number == nil || number?.uppercased() == code.uppercased() else {
        throw Failure(
          .ruleBroken, "\(handle.quoted) is not what service and number say. Leave one of the two out.",
          [.init("arg", Self.handle)])
      }
      (service, number) = (own, code)
    }
    guard let service else {
      throw Failure(.missingArgument, "service is empty. It is needed in every row.", [.init("arg", "service")])
    }
    guard let number else {
      throw Failure(.missingArgument, "number is empty. It is needed in every row.", [.init("arg", "number")])
    }
    return (service, number)
  }

  private static func required(
    _ row: ColumnReader, _ column: String, _ parse: (String) throws(Failure) -> String
  ) throws(Failure) -> String {
    _ = try row.required(column)
    return try row.value(column, parse) ?? ""
  }

  private static func word(_ text: String, in list: Set<String>, _ kind: String) throws(Failure) -> String {
    guard list.contains(text) else {
      throw Failure.unknown(kind, text, hint: "Known are \(list.sorted().joined(separator: ", ")).")
    }
    return text
  }

  /// The first particular in which a row differs from the person who holds its number.
  private static func difference(_ facts: OfficerFacts, _ held: OfficersByNumber.Row) -> String? {
    if facts.name != held.name { return "name" }
    if let urdu = facts.nameUrdu, urdu != held.nameUrdu { return "name-ur" }
    if let passport = facts.namePassport, passport != held.namePassport { return "name-passport" }
    if facts.category.rawValue != held.category { return "category" }
    if let gender = facts.gender, gender.rawValue != held.gender { return "gender" }
    if let province = facts.province, province != held.province { return "province" }
    if let born = facts.birth.day, born != held.birth.day { return "born" }
    if let place = facts.birth.place, place != held.birth.place { return "birth-place" }
    if let country = facts.birth.country, country != held.birth.country { return "birth-country" }
    return nil
  }
}
