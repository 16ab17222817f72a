import ArgumentParser
import Dispatch

/// Everything that must be done while there is one thread is done here: the main thread goes to sleep for good once the
/// asynchronous part begins, and whatever rights it has then it keeps.
@main
enum Main {
  static func main() {
    do {
      let command = try MusterDaemon.parseAsRoot()
      if let serve = command as? Serve {
        let daemon = try serve.prepare()
        start { try await daemon.run() }
      }
      if let migrate = command as? Migrate { start { try await migrate.perform() } }
      var other = command
      try other.run()
    } catch {
      MusterDaemon.exit(withError: error)
    }
  }

  private static func start(_ body: @escaping @Sendable () async throws -> Void) -> Never {
    Task {
      do {
        try await body()
        MusterDaemon.exit()
      } catch {
        MusterDaemon.exit(withError: error)
      }
    }
    dispatchMain()
  }

  /// Waits for something asynchronous on the main thread, while nothing else runs yet.
  static func wait<T: Sendable>(for body: @escaping @Sendable () async throws -> T) throws -> T {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome<T>()
    Task.detached {
      do { outcome.result = .success(try await body()) } catch { outcome.result = .failure(error) }
      done.signal()
    }
    done.wait()
    return try (outcome.result ?? .failure(CancellationError())).get()
  }

  private final class Outcome<T: Sendable>: @unchecked Sendable {
    // Sound: written before the semaphore is signalled, read after it was waited for.
    var result: Result<T, any Error>?
  }
}
