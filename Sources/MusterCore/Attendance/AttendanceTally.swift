/// How often one officer was there, out of the days (or sessions) on which the run was held: those for which anyone was
/// marked. A day that others were marked on and this officer was not is not known, never absent.
public struct AttendanceTally: Sendable, Equatable {
  public enum Verdict: Sendable, Equatable { case met, failed, notKnown }

  public var held = 0
  public var present = 0
  public var late = 0
  public var excused = 0
  public var absent = 0

  public init(held: Int, marks: [AttendanceMark] = []) {
    self.held = held
    for mark in marks {
      switch mark {
      case .present: present += 1
      case .late: late += 1
      case .excused: excused += 1
      case .absent: absent += 1
      }
    }
  }

  public var there: Int { present + late }
  public var notMarked: Int { held - present - late - excused - absent }

  /// Days there as percent of the days held, rounded down; nil when none was held.
  public var percent: Int? { held > 0 ? there * 100 / held : nil }

  /// Days that count as attended, and out of how many, under a rule on excused days.
  public func counted(_ excusedDays: ExcusedDays) -> (attended: Int, of: Int) {
    switch excusedDays {
    case .absent: (there, held)
    case .leftOut: (there, held - excused)
    case .present: (there + excused, held)
    }
  }

  /// Whether so many percent are reached. Days not marked leave it open as long as they could decide it.
  public func verdict(minimum: Int, excused excusedDays: ExcusedDays) -> Verdict {
    let (attended, of) = counted(excusedDays)
    guard of > 0 else { return minimum == 0 ? .met : .notKnown }
    if attended * 100 >= minimum * of { return .met }
    return (attended + notMarked) * 100 < minimum * of ? .failed : .notKnown
  }
}
