import MusterStore
import MusterTestKit

/// What a daemon does with the database when it starts.
enum DatabaseSetupAgain {
  static func run(_ muster: TestRegister) async throws {
    try await DatabaseSetup.migrate(
      try await TestCluster.configuration(muster.database), schema: try await TestCluster.schema.value)
  }
}
