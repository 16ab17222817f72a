import FoundationEssentials
import MusterCore
import MusterService
import Synchronization

/// For rehearsals: the time stands in a file, so that a whole year can be gone through in a minute. Each reading is a
/// millisecond after the one before, so that what happened in order is dated in order.
final class RehearsalClock: RegisterClock {
  private struct State {
    var written: Instant
    var given: Instant
  }

  private let path: String
  private let state: Mutex<State>

  /// Throws a ``Failure`` when the file holds no moment.
  init(_ path: String) throws {
    self.path = path
    let moment = try Self.read(path)
    state = Mutex(State(written: moment, given: moment))
  }

  private static func read(_ path: String) throws -> Instant {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .badValue, "rehearse: \(path.quoted) cannot be read. Write a moment into it, as 2027-01-04T08:00:00Z.")
    }
    return try Instant(parsing: String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace })
  }

  var now: Instant {
    // While the file is being written the moment read last goes on.
    let written = try? Self.read(path)
    return state.withLock { state in
      if let written, written != state.written {
        state.written = written
        state.given = written
      }
      state.given = Instant(microseconds: state.given.microseconds + 1000)
      return state.given
    }
  }
}
