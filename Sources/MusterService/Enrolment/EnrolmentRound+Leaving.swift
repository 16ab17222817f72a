import MusterCore
import MusterStore

extension EnrolmentRound {
  /// Withdrawals of which the day is said, in order.
  var leavingOnADay: [(index: Int, officer: Int64, iteration: Int64)] {
    open.compactMap { index in
      guard let request = request(at: index), request.action == .move(.withdraw), items[index].leftOn != nil else {
        return nil
      }
      return (index, request.officer, request.iteration)
    }
  }

  /// Refuses those that would have an officer leave before coming in.
  mutating func check(
    _ stays: [FindStays.Row], of leaving: [(index: Int, officer: Int64, iteration: Int64)]
  ) {
    for stay in stays {
      let index = leaving[stay.index].index
      guard let on = items[index].leftOn, let failure = Self.tooEarly(on, stay, items[index]) else { continue }
      refuse(failure, at: index)
    }
  }

  private static func tooEarly(_ on: CalendarDate, _ stay: FindStays.Row, _ item: EnrolmentItem) -> Failure? {
    let pair = "\(item.officer) \(item.iteration)"
    if let named = stay.nominatedOn, on < named {
      return Failure(
        .ruleBroken,
        "The name was put forward on \(named), so the officer did not leave on \(on). Give the day it was, or mend the day of the name first: nomination.set \(pair) on=DATE.",
        [.init("arg", "on"), .init("rule", "left-after-named"), .init("nominated-on", named.description)])
    }
    if let last = stay.lastThere, on < last {
      return Failure(
        .ruleBroken,
        "The officer is marked as there on \(last), so they did not leave on \(on). Give \(last) or a later day, or mend the roll first: attendance.set.",
        [.init("arg", "on"), .init("rule", "left-after-there"), .init("last-there", last.description)])
    }
    return nil
  }
}
