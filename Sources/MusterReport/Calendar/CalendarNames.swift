import MusterCore

/// Gives each event a name of its own, the same one in whatever list it stands.
enum CalendarNames {
  static func named(_ events: [CalendarEvent]) -> [(uid: String, event: CalendarEvent)] {
    let events = joined(events)
    var same: [[String]: [Int]] = [:]
    for (index, event) in events.enumerated() { same[event.name, default: []].append(index) }
    var names = events.map(\.name)
    for indices in same.values where indices.count > 1 {
      for (index, ending) in zip(indices, endings(indices.map { events[$0] })) { names[index] += ending }
    }
    var used: [[String]: Int] = [:]
    return zip(names, events).map { name, event in
      // What nothing tells apart, its order does.
      let count = used[name, default: 0]
      used[name] = count + 1
      let uid = CalendarWriter.uid(name)
      return (count == 0 ? uid : "\(count)." + uid, event)
    }
  }

  /// One deadline that stands twice, such as a paper that is wanted for two runs, is one event with what both rows say.
  private static func joined(_ events: [CalendarEvent]) -> [CalendarEvent] {
    var out: [CalendarEvent] = []
    var places: [[String]: Int] = [:]
    for event in events {
      let key = event.name + [String(event.rule), event.first.description]
      if event.category == .deadline, let place = places[key] {
        let known = out[place].facts
        out[place].facts = known + event.facts.filter { !known.contains($0) }
      } else {
        places[key] = out.count
        out.append(event)
      }
    }
    return out
  }

  /// What tells events of one name apart; nothing for the one that keeps the name alone.
  private static func endings(_ same: [CalendarEvent]) -> [[String]] {
    guard same[0].category == .deadline else { return endings(ofAttempts: same) }
    // The date that was given stands before what rules count, and the first rule before those added to it. What a rule
    // counted before a run was moved is over, and keeps its day; the name goes with what is ahead.
    let plain = same.map(\.rule).min()
    return same.map { event in
      let latest = same.filter { $0.rule == event.rule }.map(\.first).max()
      return (event.rule == plain ? [] : ["rule-\(event.rule)"])
        + (latest == event.first ? [] : [event.first.description])
    }
  }

  /// The attempt that is under way keeps the name, or else the last.
  private static func endings(ofAttempts same: [CalendarEvent]) -> [[String]] {
    let kept = same.lastIndex { $0.status != "CANCELLED" } ?? same.count - 1
    return same.enumerated().map { index, event in
      index == kept ? [] : [event.number].compactMap(\.self)
    }
  }
}
