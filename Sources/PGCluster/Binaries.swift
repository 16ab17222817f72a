import FoundationEssentials

/// Where the server programs are. Distributions keep them out of PATH.
struct Binaries: Sendable {
  let directory: String

  var initdb: String { directory + "/initdb" }
  var pgCtl: String { directory + "/pg_ctl" }

  /// `MUSTER_PG_BINDIR`, else `pg_config --bindir`, else the newest version installed where Debian puts them.
  static func find() async throws(ClusterError) -> Binaries {
    if let named = ProcessInfo.processInfo.environment["MUSTER_PG_BINDIR"], !named.isEmpty {
      let binaries = Binaries(directory: named)
      guard binaries.complete else {
        throw ClusterError(
          .noBinaries, "MUSTER_PG_BINDIR is \(named), but initdb, pg_ctl and postgres are not all there")
      }
      return binaries
    }
    if let answer = try? await Command(arguments: ["pg_config", "--bindir"]).run(timeout: .seconds(10)),
      answer.status == 0
    {
      let binaries = Binaries(directory: answer.trimmed)
      if binaries.complete { return binaries }
    }
    let root = "/usr/lib/postgresql"
    let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap { Double($0) }
    for version in versions.sorted(by: >) {
      let name = version == version.rounded() ? String(Int(version)) : String(version)
      let binaries = Binaries(directory: "\(root)/\(name)/bin")
      if binaries.complete { return binaries }
    }
    throw ClusterError(
      .noBinaries,
      "no PostgreSQL server programs found: install the package postgresql, or set MUSTER_PG_BINDIR to the "
        + "directory that holds initdb and pg_ctl")
  }

  private var complete: Bool {
    ["initdb", "pg_ctl", "postgres"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: directory + "/" + $0)
    }
  }
}
