import Logging
import MusterCore
import MusterService

/// What goes on beside the requests: sealing the change log within a second, giving free seats to those who wait for
/// them, forgetting old keys once an hour; and beside that the clock, whose work may take longer, and the outbox, whose mail
/// program may take longer still.
struct Housekeeping {
  let register: Register
  let logger: Logger
  let mail: MailCommand?

  init(_ register: Register, _ logger: Logger, mail: MailCommand? = nil) {
    self.register = register
    self.logger = logger
    self.mail = mail
  }

  func run() async {
    await withTaskGroup { group in
      group.addTask { await keepLog() }
      group.addTask { await keepTime() }
      if let mail { group.addTask { await keepPost(mail) } }
    }
  }

  private func keepLog() async {
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

  /// What is due, every ten seconds, papers that run out every ten minutes.
  private func keepTime() async {
    var rounds = 0
    while (try? await Task.sleep(for: .seconds(10))) != nil {
      let acted = await register.runClock(papers: rounds.isMultiple(of: 60))
      rounds += 1
      if acted > 0 { logger.info("the clock acted", metadata: ["deadlines": "\(acted)"]) }
    }
  }

  /// The notices that came of it.
  private func keepPost(_ mail: MailCommand) async {
    while (try? await Task.sleep(for: .seconds(10))) != nil {
      do {
        try await register.handNotices(by: mail, from: mail.from)
      } catch {
        logger.debug("notices wait", metadata: ["reason": "\("\(error)".quoted)"])
      }
    }
  }
}
