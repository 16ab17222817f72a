import Glibc

/// The load of `Deploy/bench`: connections that each keep some enrolments in flight for a time. Prints the number of
/// answers, the seconds they took, and the median and the 99th percentile of the waiting times in milliseconds.
@main
enum Bench {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else { fail("usage: " + Options.usage) }
    var clients: [Client] = []
    for _ in 0..<options.connections {
      guard let client = Client(socket: options.socket) else { fail("nobody answers on \(options.socket)") }
      clients.append(client)
    }
    var number = options.first
    let start = Clock.now
    let end = start + Int64(options.seconds * 1_000_000_000)
    var last = start
    var times: [Int64] = []
    func lines(_ count: Int) -> [String] {
      defer { number += count }
      return (number..<number + count).map(options.line)
    }
    for client in clients { client.send(lines(options.depth), at: Clock.now) }
    var polled = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    var open = clients.count
    while open > 0 {
      guard unsafe poll(&polled, nfds_t(polled.count), 30_000) > 0 else { fail("no answer for 30 s") }
      for index in polled.indices where polled[index].revents != 0 {
        let client = clients[index]
        let took = client.receive()
        if let failure = client.failure { fail(failure) }
        times += took
        last = Clock.now
        if last < end {
          if !took.isEmpty { client.send(lines(took.count), at: last) }
        } else if client.inFlight == 0 {
          polled[index].fd = -1
          polled[index].revents = 0
          open -= 1
        }
      }
    }
    times.sort()
    func quantile(_ share: Double) -> String {
      milliseconds(times[min(times.count - 1, Int(Double(times.count) * share))])
    }
    print(times.count, milliseconds((last - start) / 1000), quantile(0.5), quantile(0.99))
  }

  /// With three decimals.
  private static func milliseconds(_ nanoseconds: Int64) -> String {
    let thousandths = String(nanoseconds / 1000 % 1000)
    return "\(nanoseconds / 1_000_000)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }

  private static func fail(_ reason: String) -> Never {
    let text = Array("musterbench: \(reason)\n".utf8)
    _ = unsafe text.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}
