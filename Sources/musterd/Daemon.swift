import ArgumentParser
import Logging
import MusterCore
import MusterService
import MusterStore
import PGClient
import PGCluster

/// One daemon from start to stop: database, schema, register, server, housekeeping.
struct Daemon: Sendable {
  let settings: DaemonSettings
  let schema: SchemaFiles
  let logger: Logger

  private let signals: StopSignals

  init(_ settings: DaemonSettings, _ schema: SchemaFiles, _ signals: StopSignals) {
    self.settings = settings
    self.schema = schema
    self.signals = signals
    var logger = Logger(label: "musterd") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = settings.logLevel
    self.logger = logger
  }

  /// Serves until a signal asks it to stop. Throws a `ValidationError` for what an administrator can mend.
  func run() async throws {
    do {
      try await openAndServe()
    } catch let failure as Failure {
      throw ValidationError(failure.message)
    }
  }

  private func openAndServe() async throws {
    let database = try await Database.open(settings, schema, logger)
    do {
      try await serve(database, until: signals)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
    logger.notice("stopped")
  }

  private func serve(_ database: Database, until signals: StopSignals) async throws {
    let store = Store(database.configuration, connections: settings.connections)
    let clock: any RegisterClock = try settings.rehearsal.map { try RehearsalClock($0) } ?? SystemClock()
    let described = database.description + (settings.rehearsal == nil ? "" : ", rehearsal")
    let register = Register(
      store: store, clock: clock, logger: logger, server: .init(version: DaemonSettings.version, database: described))
    try await register.loadShippedLists(schema.lists)
    try await register.loadShippedMappings(schema.mappings)
    try await register.loadShippedReports(schema.reports)
    let server = Server(
      configuration: serverConfiguration, handler: register, rules: Self.rules, logger: logger
    ) { peer in Self.identify(peer) }
    let (logger, socket, mail) = (logger, settings.socket, settings.mail)
    // What runs beside the server ends with it.
    let beside = [
      Task { await Housekeeping(register, logger, mail: mail).run() },
      Task { await database.supervise(logger) },
      Task {
        await signals.wait()
        logger.notice("stopping")
        server.shutdown()
      },
    ]
    defer { for task in beside { task.cancel() } }
    do {
      try await server.run { addresses in
        logger.notice("serving", metadata: ["socket": "\(socket)", "loopback-port": "\(addresses.loopbackPort ?? 0)"])
      }
    } catch {
      for task in beside { task.cancel() }
      await store.close()
      throw error
    }
    for task in beside.prefix(2) {
      task.cancel()
      await task.value
    }
    await store.close()
  }

  private var serverConfiguration: ServerConfiguration {
    var configuration = ServerConfiguration(socketPath: settings.socket)
    configuration.version = DaemonSettings.version
    configuration.loopback = settings.loopbackPort.map { .init(port: $0) }
    return configuration
  }

  static var rules: SessionRules {
    var rules = SessionRules()
    rules.blockRefusal = { request, principal in
      guard let spec = CommandTable.spec(verb: request.verb) else { return nil }
      do throws(Failure) {
        try Authoriser.check(principal, may: spec)
        return nil
      } catch {
        return error
      }
    }
    return rules
  }

  /// Whoever may open the socket acts under the name of their system account. Accounts with roles of their own come
  /// in at this one place.
  static func identify(_ peer: PeerIdentity) -> Principal {
    switch peer {
    case .local(let uid, let user): Principal(name: user ?? "uid-\(uid)", roles: Set(Role.allCases))
    case .loopback: Principal(name: "loopback", roles: Set(Role.allCases))
    }
  }
}
