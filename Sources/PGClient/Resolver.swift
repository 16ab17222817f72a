import CLibPQ
import Glibc

/// Turns host names into addresses on a helper thread: libpq would block the reactor with it.
enum Resolver {
  private enum Outcome: Sendable {
    case addresses([String])
    case failed(String)
    case late
  }

  /// Resumes whoever waits exactly once.
  private final class Once: Sendable {
    private let continuation: Guarded<CheckedContinuation<Outcome, Never>?>
    init(_ continuation: CheckedContinuation<Outcome, Never>) { self.continuation = Guarded(continuation) }
    func resume(_ outcome: Outcome) {
      continuation.withLock { $0.take() }?.resume(returning: outcome)
    }
  }

  /// - Throws: `PGError` with code `.connection` if the name is unknown or the answer late.
  static func resolve(_ host: String, until deadline: ContinuousClock.Instant) async throws(PGError) -> [String] {
    let outcome: Outcome = await withCheckedContinuation { continuation in
      let once = Once(continuation)
      let timer = Reactor.shared.schedule(at: deadline) { once.resume(.late) }
      let accepted = BlockingWorkers.resolve.submit {
        once.resume(lookUp(host))
        Reactor.shared.cancelTimer(timer)
      }
      if !accepted { once.resume(.late) }
    }
    switch outcome {
    case .addresses(let found): return found
    case .failed(let reason): throw PGError(.connection, "cannot find the host \(host): \(reason)")
    case .late: throw PGError(.connection, "cannot find the host \(host): the name service does not answer")
    }
  }

  private static func lookUp(_ host: String) -> Outcome {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else { return unsafe .failed(String(cString: gai_strerror(code))) }
    defer { unsafe freeaddrinfo(list) }
    var addresses: [String] = []
    var item = unsafe list
    while let entry = unsafe item {
      var text = [CChar](repeating: 0, count: 128)
      let capacity = socklen_t(text.count)
      let failed = unsafe getnameinfo(
        entry.pointee.ai_addr, entry.pointee.ai_addrlen, &text, capacity, nil, 0, NI_NUMERICHOST)
      let address = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if failed == 0, !addresses.contains(address) { addresses.append(address) }
      unsafe item = unsafe entry.pointee.ai_next
    }
    return addresses.isEmpty ? .failed("it has no address") : .addresses(addresses)
  }
}
