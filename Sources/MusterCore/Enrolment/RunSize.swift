/// The seats of a run, and the fewest with which it is held. Nil: not known.
public struct RunSize: Sendable, Equatable {
  public var capacity: Int?
  public var minimum: Int?

  public init(capacity: Int?, minimum: Int?) {
    self.capacity = capacity
    self.minimum = minimum
  }

  /// A run that can be held has as many seats as it needs.
  public func check(_ code: String) throws(Failure) {
    guard let capacity, let minimum, minimum > capacity else { return }
    throw Failure(
      .ruleBroken,
      "\(code.isEmpty ? "The run" : code) would need \(minimum) and has \(capacity) seats, so that it could never be held. Give it more seats or a smaller minimum.",
      [
        .init("arg", "minimum"), .init("rule", "iteration_minimum_within_capacity"),
        .init("capacity", String(capacity)), .init("minimum", String(minimum)),
      ])
  }
}
