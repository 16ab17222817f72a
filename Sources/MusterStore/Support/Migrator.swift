import Crypto
public import PGClient

/// Brings a database to the schema this build was made for: numbered migrations, each in a transaction of its own,
/// one migrator at a time, checksums kept. A migration that landed is never edited; a database that is ahead, or
/// whose history differs, is refused.
public struct Migrator: Sendable {
  public enum Problem: Error, CustomStringConvertible {
    case edited(name: String)
    case unknown(number: Int, name: String)
    case gap(String)
    case failed(name: String, reason: String)

    public var description: String {
      switch self {
      case .edited(let name):
        "Migration \(name) was applied to this database with other contents. Use the files it was made with."
      case .unknown(let number, let name):
        "The database has migration \(number) (\(name)), which this build does not know. Use a newer musterd."
      case .gap(let text): text
      case .failed(let name, let reason): "Migration \(name) failed and was undone: \(reason)"
      }
    }
  }

  let migrations: [Migration]

  /// Throws when the files are not numbered 1, 2, 3 … or do not match the checksums this build expects.
  public init(_ migrations: [Migration]) throws(Problem) {
    self.migrations = migrations.sorted { $0.number < $1.number }
    guard self.migrations.map(\.number) == Array(1...max(1, SchemaManifest.checksums.count)) else {
      throw .gap(
        "The schema folder holds \(migrations.count) migrations, this build needs \(SchemaManifest.checksums.count). Install the schema that came with it."
      )
    }
    for (migration, expected) in zip(self.migrations, SchemaManifest.checksums) where migration.checksum != expected {
      throw .edited(name: migration.name)
    }
  }

  /// Applies what is missing and answers the names; with `dryRun` it only answers them.
  ///
  /// The connection's role must own the schema or be allowed to take on `muster_owner`.
  public func run(on connection: PGConnection, dryRun: Bool = false) async throws -> [String] {
    try await connection.execute("set lock_timeout = '10s'; select pg_advisory_lock(7236837, 2)")
    do {
      let names = try await apply(on: connection, dryRun: dryRun)
      try await connection.execute("select pg_advisory_unlock(7236837, 2)")
      return names
    } catch {
      _ = try? await connection.execute("select pg_advisory_unlock(7236837, 2)")
      throw error
    }
  }

  private func apply(on connection: PGConnection, dryRun: Bool) async throws -> [String] {
    let applied = try await self.applied(on: connection)
    for (number, name, checksum) in applied {
      guard let known = migrations.first(where: { $0.number == number }) else {
        throw Problem.unknown(number: number, name: name)
      }
      guard known.checksum == checksum else { throw Problem.edited(name: known.name) }
    }
    let missing = migrations.filter { migration in !applied.contains { $0.number == migration.number } }
    guard !dryRun else { return missing.map(\.name) }
    for migration in missing {
      do {
        try await connection.execute(Self.text(of: migration))
      } catch {
        _ = try? await connection.execute("rollback")
        throw Problem.failed(name: migration.name, reason: "\(error)")
      }
    }
    return missing.map(\.name)
  }

  private func applied(on connection: PGConnection) async throws -> [(number: Int, name: String, checksum: String)] {
    let exists = try await connection.query(
      "select to_regclass('muster.migration') is not null", PGParameters(), readOnly: true)
    guard exists.rows.first?.first == "t" else { return [] }
    let rows = try await connection.query(
      "select number, name, checksum from muster.migration order by number", PGParameters(), readOnly: true)
    return rows.rows.compactMap { row in
      guard let number = row[0].flatMap(Int.init), let name = row[1], let checksum = row[2] else { return nil }
      return (number, name, checksum)
    }
  }

  /// One transaction: the migration itself and the note that it was applied. Name and checksum hold no quotes.
  private static func text(of migration: Migration) -> String {
    """
    begin;
    set local role muster_owner;
    \(migration.sql)
    create table if not exists muster.migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default clock_timestamp());
    grant select on muster.migration to muster_engine, muster_reader;
    insert into muster.migration (number, name, checksum) values (\(migration.number), '\(migration.name)', '\(migration.checksum)');
    commit;
    """
  }
}
