import Logging
import MusterCore
import MusterService

/// What goes on beside the requests: sealing the change log within a second, giving free seats to those who wait for
/// them, forgetting old keys once an hour.
struct Housekeeping {
  let register: Register
  let logger: Logger

  init(_ register: Register, _ logger: Logger) {
    self.register = register
    self.logger = logger
  }

  func run() async {
    var rounds = 0
    while (try? await Task.sleep(for: .milliseconds(500))) != nil {
      do {
        try await register.seal()
        rounds += 1
        if rounds.isMultiple(of: 10) { await register.fillFreeSeats() }
        if rounds % 7200 == 1 { try await register.forgetOldKeys() }
      } catch {
        logger.warning("housekeeping waits for the database", metadata: ["reason": "\("\(error)".quoted)"])
        guard (try? await Task.sleep(for: .seconds(2))) != nil else { return }
      }
    }
  }
}
