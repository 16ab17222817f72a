import ArgumentParser
import MusterCore
import MusterStore
import PGClient

/// Brings an existing database's schema up to date without serving.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Brings the schema of a database up to date.")

  @OptionGroup var options: SettingsOptions

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  func perform() async throws {
    do {
      let settings = try await DaemonSettings.read(options)
      guard let database = settings.database else {
        throw Failure(
          .missingArgument, "migrate needs --database or MUSTER_DATABASE; a private cluster is migrated at its start.")
      }
      let schema = try SchemaFiles(directory: settings.schema)
      let names = try await DatabaseSetup.migrate(PGConfiguration(database), schema: schema, dryRun: dryRun)
      let done = dryRun ? "would apply" : "applied"
      print(names.isEmpty ? "The schema is up to date." : "\(done): \(names.joined(separator: ", "))")
    } catch let failure as Failure {
      throw ValidationError(failure.message)
    } catch let problem as Migrator.Problem {
      throw ValidationError(problem.description)
    }
  }
}
