import Crypto
public import MusterCore
public import PGClient

/// Appends a transaction's changes to the log, and what its commitments stand for beside it: one statement for any
/// number of changes.
public struct AppendChanges: PGStatement {
  /// A change with who made it and by which key.
  public struct Entry: Sendable {
    let change: Change
    let principal: String
    let key: String

    public init(_ change: Change, principal: String, key: String) {
      self.change = change
      self.principal = principal
      self.key = key
    }
  }

  let entries: [Entry]
  let at: Instant

  public init(_ entries: [Entry], at: Instant) {
    self.entries = entries
    self.at = at
  }

  public static let sql = """
    with given as materialized (
      select ord, nextval('muster.change_id_seq') as id, verb, subject_kind, subject_id, reason,
             letter, detail, principal, key
        from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
             with ordinality as t (verb, subject_kind, subject_id, reason, letter, detail, principal, key, ord)
       order by ord
    ), logged as (
      insert into muster.change (id, stamp, at, principal, verb, subject_kind, subject_id, key, reason, letter, detail)
      overriding system value
      select id, (select muster.stamp()), $1::timestamptz, principal, verb, subject_kind, subject_id, key, reason, letter, detail::json from given
    )
    insert into muster.personal_value (change_id, field, officer_id, salt, value)
    select given.id, p.field, p.officer_id, p.salt, p.value
      from unnest($10::bigint[], $11::text[], $12::bigint[], $13::bytea[], $14::text[])
           as p (ord, field, officer_id, salt, value)
      join given using (ord)
    """

  public var hasWork: Bool { !entries.isEmpty }

  public func bind(_ p: inout PGParameters) {
    var personal: [PersonalValue] = []
    let details = entries.enumerated().map { ordinal, entry in
      Self.detail(of: entry.change, ordinal: Int64(ordinal) + 1, &personal)
    }
    p.add(at.description)
    p.add(entries.map { Optional($0.change.verb) })
    p.add(entries.map { Optional($0.change.subjectKind) })
    p.add(entries.map(\.change.subject))
    p.add(entries.map(\.change.reason))
    p.add(entries.map(\.change.letter))
    p.add(details.map(Optional.some))
    p.add(entries.map { Optional($0.principal) })
    p.add(entries.map { Optional($0.key) })
    p.add(personal.map { Optional($0.ordinal) })
    p.add(personal.map { Optional($0.field) })
    p.add(personal.map { Optional($0.officer) })
    p.add(personal.map { Optional($0.salt) })
    p.add(personal.map { Optional($0.value) })
  }

  private struct PersonalValue {
    let ordinal: Int64
    let field: String
    let officer: Int64
    let salt: [UInt8]
    let value: String
  }

  /// The entry's details as JSON; a personal value leaves SHA-256 of a fresh salt and the value, which proves it while
  /// salt and value are kept and says nothing once they are erased.
  private static func detail(of change: Change, ordinal: Int64, _ personal: inout [PersonalValue]) -> String {
    var row = MusterCore.Row()
    for (name, value) in change.details {
      switch value {
      case .text(let text): row.add(name, text)
      case .int(let number): row.add(name, number)
      case .personal(let text, let officer):
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let commitment = SHA256.hash(data: salt + Array(text.utf8))
        row.add(name, "sha256:" + Hex.text(commitment))
        personal.append(.init(ordinal: ordinal, field: name, officer: officer, salt: salt, value: text))
      }
    }
    return row.json
  }
}
