public import MusterCore
public import PGClient

/// Prepares a database: its identities where they may be made, the schema, the base of stamps after a restore.
public enum DatabaseSetup {
  /// Makes a database in a cluster of one's own. The superuser is used here and nowhere else.
  ///
  /// - Parameter superuser: a connection to the maintenance database.
  public static func createDatabase(_ name: String, superuser: PGConfiguration, schema: SchemaFiles) async throws {
    let connection = try await PGConnection.connect(superuser)
    do {
      try await connection.execute(schema.roles)
      var parameters = PGParameters()
      parameters.add(name)
      let found = try await connection.query("select 1 from pg_database where datname = $1", parameters, readOnly: true)
      if found.rows.isEmpty {
        try await connection.execute("create database \"\(name)\" owner muster_owner")
      }
      await connection.close()
    } catch {
      await connection.close()
      throw error
    }
  }

  /// Brings the schema up to date. The role that connects must be able to take on muster_owner.
  @discardableResult
  public static func migrate(
    _ configuration: PGConfiguration, schema: SchemaFiles, dryRun: Bool = false
  ) async throws -> [String] {
    let migrator = try Migrator(schema.migrations)
    let connection = try await PGConnection.connect(configuration)
    do {
      try await ensureRoles(connection, schema)
      let applied = try await migrator.run(on: connection, dryRun: dryRun)
      if !dryRun {
        try await connection.execute("set role muster_owner")
        _ = try await connection.run(LiftStampBase())
      }
      await connection.close()
      return applied
    } catch {
      await connection.close()
      throw error
    }
  }

  /// On a server of someone else's the roles may be missing; they are made when that is allowed, else the remedy said.
  private static func ensureRoles(_ connection: PGConnection, _ schema: SchemaFiles) async throws {
    let missing = try await connection.query(
      "select count(*) < 3 from pg_roles where rolname in ('muster_owner', 'muster_engine', 'muster_reader')",
      PGParameters(), readOnly: true)
    if missing.rows.first?.first == "t" {
      do { try await connection.execute(schema.roles) } catch {
        throw Failure(
          .schemaUnsupported,
          "The roles muster_owner, muster_engine and muster_reader are missing and may not be made by this user. Have an administrator run Schema/roles.sql, then: grant muster_owner, muster_engine, muster_reader to USER; grant create on database DATABASE to muster_owner."
        )
      }
      try await connection.execute(
        """
        do $$ begin
          execute format('grant muster_owner, muster_engine, muster_reader to %I', session_user);
          execute format('grant create on database %I to muster_owner', current_database());
        end $$
        """)
    }
  }
}

/// Whether a file of this kind and content was taken in before.
public struct IsImported: PGStatement {
  let kind: ImportKind
  let hash: [UInt8]

  public init(kind: ImportKind, hash: [UInt8]) {
    self.kind = kind
    self.hash = hash
  }

  public static let isReadOnly = true
  public static let sql = "select exists (select from muster.import_source where kind = $1 and sha256 = $2::bytea)"
  public func bind(_ p: inout PGParameters) {
    p.add(kind.rawValue)
    p.add(hash)
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Bool { try row.bool() }
}
