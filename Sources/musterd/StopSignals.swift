import Dispatch
import Glibc

/// SIGTERM and SIGINT as something to wait for. Both are taken off the process from the start, so that a stop during
/// start-up is not lost.
struct StopSignals: Sendable {
  private let stream: AsyncStream<Void>

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    self.stream = stream
    for number in [SIGTERM, SIGINT] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // The handler keeps its source alive, for as long as the process lives.
      source.setEventHandler {
        continuation.yield()
        _ = source
      }
      source.resume()
    }
  }

  func wait() async {
    for await _ in stream { return }
  }
}
