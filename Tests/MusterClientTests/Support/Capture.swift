@testable import muster

/// A console that remembers what was said.
final class Capture {
  private(set) var out = ""
  private(set) var err = ""
  var width: Int?

  lazy var console = Console(
    out: { [unowned self] in
      self.out += String(decoding: $0, as: UTF8.self)
      return true
    },
    err: { [unowned self] in
      self.err += String(decoding: $0, as: UTF8.self)
      return true
    }, width: width, isProgressShown: false)

  /// Pauses asked for before retries.
  private(set) var pauses: [Int] = []
  /// Becomes true after so many questions; nil: never.
  var interruptAfter: Int?

  var context: Context {
    Context(console: console, environment: { _ in nil }, pause: { _ in }, watchInterrupt: {}, isInterrupted: { false })
  }

  func run(_ words: [String], environment: [String: String] = [:]) -> ExitStatus {
    let context = Context(
      console: console, environment: { environment[$0] }, pause: { [unowned self] in self.pauses.append($0) },
      watchInterrupt: {},
      isInterrupted: { [unowned self] in
        guard let left = self.interruptAfter else { return false }
        self.interruptAfter = max(0, left - 1)
        return left == 0
      })
    let status = Main.run(words, in: context)
    console.flush()
    return status
  }
}
