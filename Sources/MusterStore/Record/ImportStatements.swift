public import MusterCore
public import PGClient

/// Notes that a file is being taken in; gives no row when the same content of the same kind was taken in before.
public struct InsertImportSource: PGStatement {
  let kind: ImportKind
  let hash: [UInt8]
  let rows: Int
  let at: Instant
  let principal: String
  let origin: String?
  let mapping: Int64?

  public init(
    kind: ImportKind, hash: [UInt8], rows: Int, at: Instant, principal: String, origin: String?, mapping: Int64? = nil
  ) {
    self.mapping = mapping
    self.kind = kind
    self.hash = hash
    self.rows = rows
    self.at = at
    self.principal = principal
    self.origin = origin
  }

  public static let sql = """
    insert into muster.import_source (kind, sha256, rows, at, principal, origin, mapping_id)
    values ($1, $2::bytea, $3::int, $4::timestamptz, $5, $6, $7::bigint)
    on conflict (kind, sha256) do nothing returning id
    """
  public func bind(_ p: inout PGParameters) {
    p.add(kind.rawValue)
    p.add(hash)
    p.add(rows)
    p.add(at.description)
    p.add(principal)
    p.add(origin)
    p.add(mapping)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}

/// Adds the programmes that are not there yet, under their code, and answers those.
public struct EnsureProgrammes: PGStatement {
  let codes: [String]

  public init(_ codes: [String]) { self.codes = codes }

  public static let sql = """
    insert into muster.programme (code, name) select c, c from unnest($1::text[]) as c on conflict (code_key) do nothing
    returning code
    """
  public func bind(_ p: inout PGParameters) { p.add(codes.map(Optional.some)) }
  public static func decode(_ row: inout PGRow) throws(PGError) -> String { try row.string() }
}

/// Adds institutions known only by how they are printed; muster gives them a code.
public struct EnsureProviders: PGStatement {
  let titles: [String]

  public init(_ titles: [String]) { self.titles = titles }

  public static let sql = """
    with missing as materialized (
      select t, nextval(pg_get_serial_sequence('muster.provider', 'id')) as id from unnest($1::text[]) as t
       where not exists (select from muster.provider_alias where alias_key = lower(btrim(t)))
    ), added as (
      insert into muster.provider (id, code, title, source) overriding system value
      select id, 'P-' || id, t, 'as printed in imported records' from missing
    )
    insert into muster.provider_alias (alias_key, alias, provider_id, source)
    select distinct on (lower(btrim(t))) lower(btrim(t)), t, id, 'as printed in imported records' from missing
    """
  public func bind(_ p: inout PGParameters) { p.add(titles.map(Optional.some)) }
}

/// Adds courses known only by a printed title.
public struct EnsurePrintedCourses: PGStatement {
  let titles: [String]

  public init(_ titles: [String]) { self.titles = titles }

  public static let sql = """
    insert into muster.course (kind, title, title_key, origin, source)
    select 'course', t, k, 'records', 'as printed in imported records' from unnest($1::text[], $2::text[]) as u (t, k)
    on conflict (title) where origin = 'records' do nothing
    """
  public func bind(_ p: inout PGParameters) {
    p.add(titles.map(Optional.some))
    p.add(titles.map { Optional(CleanText.foldedKey($0)) })
  }
}

/// Adds the runs that records print, one for equal title, place and dates.
public struct EnsurePrintedIterations: PGStatement {
  let records: [HistoryRow]

  /// Only records with a title; each run once.
  public init(_ records: [HistoryRow]) { self.records = records }

  public static let sql = """
    with missing as materialized (
      select t.*, nextval(pg_get_serial_sequence('muster.iteration', 'id')) as id
        from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[]) as t (key, title, place, starts, ends)
       where not exists (select from muster.iteration i where i.printed_key = t.key)
    )
    insert into muster.iteration (id, code, course_id, managed_by, state, starts_earliest, starts_latest, starts_precision,
      ends_earliest, ends_latest, ends_precision, place, printed_key, source) overriding system value
    select m.id, 'R-' || m.id, c.id, 'provider', 'closed', m.starts, m.starts, case when m.starts is null then 'unknown' else 'day' end,
           m.ends, m.ends, case when m.ends is null then 'unknown' else 'day' end, m.place, m.key, 'as printed in imported records'
      from missing m join muster.course c on c.title = m.title and c.origin = 'records'
    """
  public func bind(_ p: inout PGParameters) {
    p.add(records.map(\.iterationKey))
    p.add(records.map(\.title))
    p.add(records.map(\.place))
    p.add(records.map { $0.starts?.description })
    p.add(records.map { $0.ends?.description })
  }
}

/// Adds group entries, everything they hang on being there.
public struct InsertRecords: PGStatement {
  let source: Int64
  let calendar: String?
  let records: [HistoryRow]

  /// - Parameter calendar: whose years are reported.
  public init(source: Int64, calendar: String?, _ records: [HistoryRow]) {
    self.source = source
    self.calendar = calendar
    self.records = records
  }

  public static let sql = """
    insert into muster.group_entry (source_id, line, programme_id, programme_printed, report, reported_year, reported_calendar,
      course_id, iteration_id, provider_id, unit, headcount, cost_minor, cost_currency, starts, ends, page, flags, printed)
    select $1::bigint, t.line, g.id, t.programme_printed, t.report, t.year, t.calendar, i.course_id, i.id, a.provider_id, t.unit,
           t.headcount, t.cost, t.currency, t.starts, t.ends, t.page, string_to_array(t.flags, ','), t.printed::json
      from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[], $10::text[],
                  $11::int[], $12::bigint[], $13::text[], $14::date[], $15::date[], $16::text[], $17::text[], $18::text[])
           as t (line, programme, programme_printed, report, year, calendar, key, provider, unit, headcount, cost, currency,
                 starts, ends, page, flags, printed)
      join muster.programme g on g.code_key = upper(t.programme)
      left join muster.iteration i on i.printed_key = t.key
      left join muster.provider_alias a on a.alias_key = lower(btrim(t.provider))
    """
  public func bind(_ p: inout PGParameters) {
    p.add(source)
    p.add(records.map { Optional($0.line) })
    p.add(records.map { Optional($0.programme) })
    p.add(records.map { Optional($0.programmePrinted) })
    p.add(records.map(\.report))
    p.add(records.map(\.year))
    p.add(records.map { $0.year == nil ? nil : calendar })
    p.add(records.map(\.iterationKey))
    p.add(records.map(\.provider))
    p.add(records.map(\.unit))
    p.add(records.map(\.quantity))
    p.add(records.map { $0.cost?.minorUnits })
    p.add(records.map { $0.cost?.currency })
    p.add(records.map { $0.starts?.description })
    p.add(records.map { $0.ends?.description })
    p.add(records.map(\.page))
    p.add(records.map { Optional($0.flags.map(\.rawValue).joined(separator: ",")) })
    p.add(records.map { Optional($0.printed) })
  }
}

/// Notes what is not trusted of entries just added. Only rows that have something to note.
public struct InsertDoubts: PGStatement {
  let source: Int64
  let records: [HistoryRow]

  public init(source: Int64, _ records: [HistoryRow]) {
    self.source = source
    self.records = records.filter { $0.doubtedCost != nil || $0.doubtedQuantity != nil || !$0.why.isEmpty }
  }

  public var hasWork: Bool { !records.isEmpty }
  public static let sql = """
    insert into muster.group_entry_doubt (entry_id, cost_minor, headcount, why, cost_text, headcount_text)
    select e.id, t.cost, t.headcount, string_to_array(t.why, E'\\x1F'), t.cost_text, t.headcount_text
      from unnest($2::int[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[])
           as t (line, cost, headcount, why, cost_text, headcount_text)
      join muster.group_entry e on e.source_id = $1::bigint and e.line = t.line
    """
  public func bind(_ p: inout PGParameters) {
    p.add(source)
    p.add(records.map { Optional($0.line) })
    p.add(records.map(\.doubtedCost))
    p.add(records.map(\.doubtedQuantity))
    p.add(records.map { Optional($0.why.joined(separator: "\u{1F}")) })
    p.add(records.map(\.costText))
    p.add(records.map(\.quantityText))
  }
}

/// Keeps rows that are no participations.
public struct InsertSetAside: PGStatement {
  let source: Int64
  let rows: [HistoryRow]

  public init(source: Int64, _ rows: [HistoryRow]) {
    self.source = source
    self.rows = rows
  }

  public var hasWork: Bool { !rows.isEmpty }
  public static let sql = """
    insert into muster.set_aside_row (id, source_id, line, kind, programme_printed, report, reported_year, headcount,
      cost_minor, cost_currency, flags, why, printed)
    select nextval(pg_get_serial_sequence('muster.group_entry', 'id')), $1::bigint, t.line, t.kind, t.programme, t.report,
           t.year, t.headcount, t.cost, t.currency, string_to_array(t.flags, ','), string_to_array(t.why, E'\\x1F'),
           t.printed::json
      from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::bigint[], $9::text[],
                  $10::text[], $11::text[], $12::text[])
           as t (line, kind, programme, report, year, headcount, cost, currency, flags, why, printed)
    """
  public func bind(_ p: inout PGParameters) {
    p.add(source)
    p.add(rows.map { Optional($0.line) })
    p.add(rows.map { $0.setAside?.rawValue })
    p.add(rows.map { $0.programmePrinted.isEmpty ? nil : $0.programmePrinted })
    p.add(rows.map(\.report))
    p.add(rows.map(\.year))
    p.add(rows.map(\.quantity))
    p.add(rows.map { $0.cost?.minorUnits })
    p.add(rows.map { $0.cost?.currency })
    p.add(rows.map { Optional($0.flags.map(\.rawValue).joined(separator: ",")) })
    p.add(rows.map { Optional($0.why.joined(separator: "\u{1F}")) })
    p.add(rows.map { Optional($0.printed) })
  }
}
