public import MusterCore
import PGClient

/// What is asked of the figures, everything found in the register and checked.
public struct FiguresQuestion: Sendable, Equatable {
  public var request: FiguresRequest
  /// First month of the calendar's year.
  public var firstMonth = 1
  /// As of this stamp.
  public var stamp: Int64
  /// Besides what was typed: ids of the objects named, by dimension.
  public var ids: [Dimension: [Int64]] = [:]
  /// Words as the register spells them, by dimension.
  public var words: [Dimension: [String]] = [:]
  /// Years in the place of those of the request.
  public var years: [Int]?

  public init(_ request: FiguresRequest, stamp: Int64) {
    self.request = request
    self.stamp = stamp
  }

  /// The dimensions that are counted by, the one across last.
  public var split: [Dimension] { request.dimensions + (request.across.map { [$0] } ?? []) }
}

/// The parameters of a statement that is put together: each is added where it is used.
struct FiguresParameters {
  private(set) var values = PGParameters()
  private var count = 0

  mutating func add(_ value: Int64) -> String { place(values.add(value)) }
  mutating func add(_ value: Int) -> String { place(values.add(value)) }
  mutating func add(_ value: [Int64]) -> String { place(values.add(value.map(Optional.some))) }
  mutating func add(_ value: [String]) -> String { place(values.add(value.map(Optional.some))) }

  private mutating func place(_: Void) -> String {
    count += 1
    return "$\(count)"
  }
}
