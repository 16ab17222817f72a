import CLibPQ
import Synchronization

extension PGConnection {
  /// Connects to the first host that accepts us, beginning with the one that did last time. Each host has
  /// its own deadline, so that a frozen one doesn't hold up the rest.
  /// - Throws: `PGError` with code `.connection`, `.authentication`, `.tooManyConnections` or `.cancelled`.
  public static func connect(_ configuration: PGConfiguration) async throws(PGError) -> PGConnection {
    let end = ContinuousClock.now + configuration.connectTimeout
    let wanted = configuration.parameters["target_session_attrs"]
    // libpq's own two rounds for prefer-standby need all hosts at once; so the rounds are made here.
    let rounds = wanted == "prefer-standby" ? ["standby", "any"] : [wanted]
    let count = configuration.endpoints.count
    var failures: [PGError] = []
    for attributes in rounds {
      let first = configuration.memory.lastGood.load(ordering: .relaxed)
      for step in 0..<count {
        let index = (first + step) % count
        if ContinuousClock.now >= end { break }
        do throws(PGError) {
          let connection = try await open(
            configuration, configuration.endpoints[index], attributes: attributes, end: end)
          configuration.memory.lastGood.store(index, ordering: .relaxed)
          return connection
        } catch {
          if error.code == .cancelled { throw error }
          failures.append(error)
        }
      }
    }
    guard var error = failures.first(where: { $0.code != .connection }) ?? failures.last else {
      throw PGError(.connection, "no database host could be tried in time")
    }
    if count > 1 {
      error.message = failures.map(\.message).joined(separator: " | ")
    }
    throw error
  }

  private static func open(
    _ configuration: PGConfiguration, _ endpoint: PGConfiguration.Endpoint, attributes: String?,
    end: ContinuousClock.Instant
  ) async throws(PGError) -> PGConnection {
    let deadline = min(end, .now + configuration.hostTimeout)
    var addresses: [String?] = [endpoint.hostaddr]
    if !endpoint.isLocal, endpoint.hostaddr == nil, let host = endpoint.host {
      addresses = try await Resolver.resolve(host, until: deadline)
    }
    var last = PGError(.connection, "no address")
    for (index, address) in addresses.enumerated() {
      let deadline = index == 0 ? deadline : min(end, .now + configuration.hostTimeout)
      let connection = PGConnection(configuration)
      do throws(PGError) {
        try await connection.open(endpoint, address: address, attributes: attributes, deadline: deadline)
        return connection
      } catch {
        last = error
        if error.code != .connection { break }
      }
    }
    throw last
  }

  private func open(
    _ endpoint: PGConfiguration.Endpoint, address: String?, attributes: String?,
    deadline: ContinuousClock.Instant
  ) async throws(PGError) {
    var words = configuration.words(for: endpoint, address: address)
    if let attributes {
      words.removeAll { $0.0 == "target_session_attrs" }
      words.append(("target_session_attrs", attributes))
    }
    handle = ConnectionHandle(words: words)
    // So that a refusal carries its SQLSTATE in the text, whatever the server's language.
    unsafe pointer.map { unsafe _ = PQsetErrorVerbosity($0, PQERRORS_VERBOSE) }
    let limit = Limit(deadline: deadline)
    var polling = PGRES_POLLING_WRITING
    while true {
      switch polling {
      case PGRES_POLLING_OK:
        unsafe pointer.map {
          unsafe _ = PQsetErrorVerbosity($0, PQERRORS_DEFAULT)
          unsafe _ = PQsetnonblocking($0, 1)
        }
        updateReusable()
        return
      case PGRES_POLLING_FAILED:
        throw refusal(endpoint)
      default:
        guard unsafe pointer.map({ unsafe PQstatus($0) != CONNECTION_BAD }) ?? false else {
          throw refusal(endpoint)
        }
        do throws(PGError) {
          // libpq may have changed its socket: every wait registers it anew.
          try await ready(polling == PGRES_POLLING_READING ? .read : .write, limit)
        } catch {
          guard error.code == .timedOut else { throw error }
          throw PGError(.connection, "\(endpoint.description): no answer in time")
        }
        polling = unsafe self.pointer.map { unsafe PQconnectPoll($0) } ?? PGRES_POLLING_FAILED
      }
    }
  }

  private func refusal(_ endpoint: PGConfiguration.Endpoint) -> PGError {
    let message = handle == nil ? "out of memory" : errorMessage
    discard()
    let sqlState = message.split(separator: " ").lazy.compactMap { Self.sqlState($0) }.first
    let code: PGError.Code =
      switch sqlState {
      case "28000", "28P01": .authentication
      case "53300": .tooManyConnections
      case nil where message.contains("no password supplied") || message.contains("authentication"): .authentication
      default: .connection
      }
    return PGError(code, message, sqlState: sqlState)
  }

  /// "28P01:" in "FATAL:  28P01: password authentication failed".
  private static func sqlState(_ word: Substring) -> String? {
    guard word.utf8.count == 6, word.hasSuffix(":") else { return nil }
    let state = word.dropLast()
    guard state.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) }), state.contains(where: \.isNumber)
    else { return nil }
    return String(state)
  }
}
