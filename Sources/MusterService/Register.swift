public import Logging
public import MusterCore
public import MusterStore
import PGClient

/// The register: answers every verb of the protocol but those that belong to a connection.
///
/// Load, decide, save. Decisions are in MusterCore, statements in MusterStore; here they are put together, in one
/// transaction a change, with its key and its entries of the change log.
public final class Register: RequestHandler {
  let store: Store
  let clock: NationClock
  let logger: Logger
  let server: ServerIdentity
  let enrolments: EnrolmentQueue
  let filler: SeatFiller

  /// What `status` says of the daemon itself.
  public struct ServerIdentity: Sendable {
    public var version: String
    public var database: String

    public init(version: String, database: String) {
      self.version = version
      self.database = database
    }
  }

  public init(
    store: Store, clock: any RegisterClock = SystemClock(), logger: Logger,
    server: ServerIdentity = .init(version: Release.version, database: "given")
  ) {
    self.store = store
    let clock = NationClock(clock, store)
    self.clock = clock
    self.logger = logger
    self.server = server
    filler = SeatFiller(store: store, clock: clock)
    enrolments = EnrolmentQueue(EnrolmentBatch(store: store, clock: clock))
  }

  public func handle(
    _ request: Request, block: [UInt8]?, from principal: Principal, to sink: any ReplySink
  ) async -> Reply {
    let spec = CommandTable.spec(verb: request.verb)
    do {
      guard let spec else { throw Self.unknownVerb(request.verb) }
      if spec.asksRegister { await clock.refresh() }
      let arguments = try Arguments(request.arguments, for: spec, days: clock.now.days)
      try Authoriser.check(principal, may: spec)
      guard (spec.block != nil) == (block != nil) else { throw Self.blockMismatch(spec) }
      let call = Call(spec: spec, arguments: arguments, block: block, principal: principal, sink: sink)
      var answer = try await dispatch(call)
      if answer.code == .rows, let columns = call.listed.columnsOfNothing {
        answer.details.append(.init("columns", columns.joined(separator: ",")))
      }
      let reply = await named(try await marked(answer, call), of: spec)
      guard spec.mayAnswer(reply.code) else {
        logger.error("undeclared reply", metadata: ["verb": "\(spec.verb)", "code": "\(reply.code)"])
        return reply
      }
      return reply
    } catch let failure as Failure {
      guard let spec else { return Reply(failure) }
      return await named(Reply(failure), of: spec)
    } catch let error as PGError {
      return Reply(report(error, request.verb))
    } catch is CancellationError {
      return Reply(Failure(.cancelled, "The request was stopped."))
    } catch is ClientLeft {
      // As behind `| head`: nothing is wrong, and nobody reads the verdict.
      logger.info("client left before the end of its reply", metadata: ["verb": "\(request.verb)"])
      return Reply(Failure(.cancelled, "The client left before the end of the reply."))
    } catch {
      logger.error("request failed", metadata: ["verb": "\(request.verb)", "error": "\(error)"])
      return Reply(Failure(.internalFault, "Something went wrong in musterd; its log says what. Nothing was changed."))
    }
  }

  /// The verdict for a database error; what is not the caller's doing goes to the log.
  func report(_ error: PGError, _ verb: String) -> Failure {
    let failure = ConstraintMap.failure(error)
    if failure.code == .bug || failure.code == .databaseUnavailable {
      logger.error("database", metadata: ["verb": "\(verb)", "error": "\(error)"])
    }
    return failure
  }

  static func unknownVerb(_ verb: String) -> Failure {
    let near = CommandTable.nearest(to: verb)
    let remedy = near.isEmpty ? "Send help for the list." : "Did you mean \(near.joined(separator: " or "))?"
    return Failure(.unknownVerb, "There is no verb \(verb.quoted). \(remedy)", [.init("verb", verb)])
  }

  static func blockMismatch(_ spec: CommandSpec) -> Failure {
    spec.block == nil
      ? Failure(.syntax, "\(spec.verb) takes no block; leave << out.", [.init("arg", "<<")])
      : Failure(
        .missingArgument,
        "\(spec.verb) needs its lines: end the request with << and send them, then a line with a dot.",
        [.init("arg", "<<")])
  }
}

/// The one place where roles are checked.
public enum Authoriser {
  public static func check(_ principal: Principal, may spec: CommandSpec) throws(Failure) {
    guard spec.roles.isDisjoint(with: principal.roles) else { return }
    let needed = spec.roles.map(\.rawValue).sorted().joined(separator: ", ")
    throw Failure(
      .forbidden, "\(principal.name) may not use \(spec.verb). It needs one of these roles: \(needed).",
      [.init("verb", spec.verb)])
  }
}
