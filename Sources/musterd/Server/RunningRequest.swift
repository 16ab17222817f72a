import MusterCore
import Synchronization

/// A request that the handler works on, in a task of its own so that it can be cancelled by itself.
final class RunningRequest: Sendable {
  private let task: Task<Reply, Never>
  private let done: Flag

  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// Starts at once and runs up to the first wait before it returns, so that requests reach the handler in the order
  /// in which they are started.
  init(_ work: @escaping @Sendable () async -> Reply) {
    let flag = Flag()
    done = flag
    task = Task.immediate {
      let reply = await work()
      flag.isSet.store(true, ordering: .releasing)
      return reply
    }
  }

  var isDone: Bool { done.isSet.load(ordering: .acquiring) }

  var reply: Reply {
    get async {
      await withTaskCancellationHandler {
        await task.value
      } onCancel: {
        task.cancel()
      }
    }
  }

  func cancel() { task.cancel() }
}
