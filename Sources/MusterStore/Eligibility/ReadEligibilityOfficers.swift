public import MusterCore
public import PGClient

/// What the register knows of some officers that rules ask for, all in one statement: each row is one fact.
public struct ReadEligibilityOfficers: PGStatement {
  public struct Row: Sendable {
    public let officer: Int64
    let what: String
    let fields: [String?]

    func text(_ index: Int) -> String? { index < fields.count ? fields[index] : nil }

    func date(_ index: Int) throws(PGError) -> CalendarDate? {
      guard let text = text(index) else { return nil }
      guard let date = try? CalendarDate(parsing: text) else { throw .unreadable("\(what) of O-\(officer)") }
      return date
    }

    func word<T: RawRepresentable>(_ index: Int) throws(PGError) -> T where T.RawValue == String {
      guard let value = T(rawValue: text(index) ?? "") else { throw .unreadable("\(what) of O-\(officer)") }
      return value
    }
  }

  let ids: [Int64]
  let withDays: Bool

  /// - Parameter withDays: also the days spoken for.
  public init(_ ids: [Int64], withDays: Bool = false) {
    self.ids = ids
    self.withDays = withDays
  }

  public static let isReadOnly = true
  public static let sql = """
    with who as materialized (select distinct id from unnest($1::bigint[]) as t (id)),
    -- What was recorded under another record of the same person counts too.
    records as materialized (select who.id, r.record from who, lateral muster.records_of(who.id) as r (record)),
    facts (officer_id, what, record, id, fields) as (
      select o.id, '0', o.id, 0, array[o.service, o.category, o.gender, o.province] from who join muster.officer o using (id)
      union all
      select records.id, 'grade', g.officer_id, g.id, array[g.grade, lower(g.during)::text, (upper(g.during) - 1)::text]
        from records join muster.officer_grade g on g.officer_id = records.record where not g.void
      union all
      select records.id, 'language', l.officer_id, l.id, array[l.language, l.test, l.profile, l.result, l.exempt::text, l.tested_on::text,
             l.valid_to::text] from records join muster.officer_language l on l.officer_id = records.record
      union all
      select records.id, 'clearance', c.officer_id, c.id, array[c.clearance, lower(c.during)::text, (upper(c.during) - 1)::text]
        from records join muster.officer_clearance c on c.officer_id = records.record
      union all
      select records.id, 'medical', m.officer_id, m.id, array[m.category, m.fit::text, lower(m.during)::text, (upper(m.during) - 1)::text]
        from records join muster.officer_medical m on m.officer_id = records.record
      union all
      select records.id, 'document', d.officer_id, d.id, array[d.kind, d.expires::text]
        from records join muster.officer_document d on d.officer_id = records.record where not d.void
      union all
      select records.id, 'restriction', x.officer_id, x.id, array[x.kind, lower(x.during)::text, (upper(x.during) - 1)::text]
        from records join muster.officer_restriction x on x.officer_id = records.record
      union all
      select records.id, 'pass', p.officer_id, p.id, array[p.course_id::text, p.on_date::text]
        from records join muster.completion p on p.officer_id = records.record
       where p.kind <> 'revocation' and p.outcome in ('graduated', 'attended')
         and not exists (select from muster.completion m where m.corrects = p.id and m.kind in ('correction', 'revocation'))
      union all
      select records.id, 'underway', e.officer_id, e.id, array[i.course_id::text, i.code, e.state, i.starts_earliest::text,
             i.ends_earliest::text, i.ends_latest::text, i.self_paced::text]
        from records join muster.enrolment e on e.officer_id = records.record join muster.iteration i on i.id = e.iteration_id
       where e.live and e.role = 'student'
      union all
      select records.id, 'fact', f.officer_id, f.id, array[f.name, f.value, lower(f.during)::text, (upper(f.during) - 1)::text]
        from records join muster.officer_attribute f on f.officer_id = records.record
      union all
      select records.id, 'fact', b.officer_id, 0, array['born', b.born::text, null, null]
        from records join muster.person b on b.officer_id = records.record where b.born is not null
      union all
      select records.id, 'days', a.officer_id, a.enrolment_id, array[a.enrolment_id::text, lower(a.days)::text, (upper(a.days) - 1)::text, i.code]
        from records join muster.occupation a on a.officer_id = records.record join muster.enrolment e on e.id = a.enrolment_id
        join muster.iteration i on i.id = e.iteration_id
       where $2::boolean
    )
    -- Where two records say different things of the same day, the one that stays is read first.
    select officer_id, what, fields from facts order by officer_id, what, record <> officer_id, id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(ids.map(Optional.some))
    p.add(withDays)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(officer: try row.int64(), what: try row.string(), fields: try row.optionalStringArray())
  }

  /// The officers whose facts the rows are; the row of the officer itself comes first.
  public static func officers(_ rows: [Row], withDays: Bool = false) throws(PGError) -> [Int64: EligibilityOfficer] {
    var officers: [Int64: EligibilityOfficer] = [:]
    for row in rows {
      if row.what == "0" {
        var officer = EligibilityOfficer(
          id: row.officer, service: row.text(0) ?? "", category: try row.word(1))
        officer.gender = row.text(2).flatMap(Gender.init(rawValue:))
        officer.province = row.text(3)
        officer.occupations = withDays ? [] : nil
        officers[row.officer] = officer
      } else if var officer = officers.removeValue(forKey: row.officer) {
        try add(row, to: &officer)
        officers[row.officer] = officer
      }
    }
    return officers
  }

  private static func add(_ row: Row, to officer: inout EligibilityOfficer) throws(PGError) {
    let text = row.text(0) ?? ""
    switch row.what {
    case "grade":
      guard let grade = try? Grade(parsing: text) else { throw .unreadable("grade of O-\(row.officer)") }
      officer.grades.append(.init(grade, from: try row.date(1), to: try row.date(2)))
    case "language":
      officer.languages.append(
        .init(
          language: text, test: row.text(1) ?? "", profile: row.text(2).flatMap { try? LanguageProfile(parsing: $0) },
          result: row.text(3), exempt: row.text(4) == "true", testedOn: try row.date(5), validTo: try row.date(6)))
    case "clearance":
      officer.clearances.append(.init(try row.word(0), from: try row.date(1), to: try row.date(2)))
    case "medical":
      officer.medicals.append(
        .init(
          .init(category: text, fit: row.text(1).map { $0 == "true" }), from: try row.date(2), to: try row.date(3)))
    case "document": officer.documents.append(.init(kind: try row.word(0), expires: try row.date(1)))
    case "restriction": officer.restrictions.append(.init(text, from: try row.date(1), to: try row.date(2)))
    case "pass": officer.passes.append(.init(course: Int64(text) ?? 0, on: try row.date(1)))
    case "underway":
      officer.underway.append(
        .init(
          course: Int64(text) ?? 0, run: row.text(1) ?? "", state: try row.word(2), starts: try row.date(3),
          endsFrom: try row.date(4), endsTo: try row.date(5), selfPaced: row.text(6) == "true"))
    case "fact":
      officer.facts[text, default: []].append(.init(row.text(1) ?? "", from: try row.date(2), to: try row.date(3)))
    case "days":
      guard let first = try row.date(1), let last = try row.date(2), first <= last else { return }
      officer.occupations?.append(
        .init(
          officer: row.officer, enrolment: Int64(text) ?? 0, days: first...last, iterationCode: row.text(3) ?? ""))
    default: throw .unreadable("fact \(row.what)")
    }
  }
}
