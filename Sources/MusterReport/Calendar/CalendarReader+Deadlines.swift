import MusterCore

/// Deadlines: one has the same name among deadlines, calls, papers and waiting work.
extension CalendarReader {
  /// What a row with a day by which something is due is about.
  private struct Matter {
    var kind: String
    /// The officer or body it concerns, or the run itself.
    var whom: String?
    /// The run, or what kind of paper or course it is.
    var of: String?
    /// Papers, each a deadline of its own.
    var papers: [String] = []
    /// The papers as they are told to people.
    var told: String?
  }

  /// Waiting work names what waits in one text.
  private var isWork: Bool { table.column("kind") != nil && table.column("what") != nil }

  private var isNotices: Bool { table.column("acknowledged-by") != nil }

  func deadlines(_ line: DocumentTable.Line) -> [CalendarEvent] {
    // The day where it falls, in the zone of the run, when the list says it.
    let written = text(line, "local") ?? text(line, "due-on") ?? text(line, "due")
    guard let day = written.flatMap({ Reading.day(String($0.prefix(10))) }) else { return [] }
    if isNotices { return [notice(line, day)].compactMap(\.self) }
    let matter = isWork ? work(line) : self.matter(line)
    let isExpiry = isWork && ["certificate", "document"].contains(matter.kind)
    var subjects = [matter.whom, matter.of].compactMap(\.self)
    if matter.whom == matter.of { subjects = Array(subjects.prefix(1)) }
    // No day in it: what is put off is the same deadline. The day something runs out is not the day a rule reminds of it.
    var name = [isExpiry ? "expiry" : "deadline", matter.kind] + subjects
    var rule = self.rule(line)
    if rule > 0, let kind = DeadlineKind(rawValue: matter.kind), DeadlineTable.row(kind)?.anchors == [.due] {
      // Whatever rules remind of before, these have a date that was given.
      name.append("rule-\(rule)")
      rule = 0
    }
    let said = matter.told ?? (matter.papers.isEmpty ? nil : matter.papers.joined(separator: ", "))
    let about = subjects.isEmpty ? "" : ": " + subjects.joined(separator: ", ")
    func event(_ name: [String], _ said: String?) -> CalendarEvent {
      let summary = OpenSection.spoken(matter.kind) + about + (said.map { " (\($0))" } ?? "")
      var event = CalendarEvent(name: name, first: day, last: day, summary: summary, category: .deadline)
      event.facts = facts(line, but: ["kind", "local"])
      event.rule = rule
      return event
    }
    guard matter.kind == DeadlineKind.requirement.rawValue else { return [event(name, said)] }
    if matter.papers.isEmpty {
      // What was reminded of, when the papers are there: over, so that its day stays.
      return [event(name + [text(line, "about") ?? day.description], said)]
    }
    return matter.papers.map { event(name + [$0], matter.told ?? $0) }
  }

  /// A message about a deadline, and not the deadline.
  private func notice(_ line: DocumentTable.Line, _ day: CalendarDate) -> CalendarEvent? {
    guard let id = text(line, "id") else { return nil }
    var event = CalendarEvent(
      name: ["notice", id], first: day, last: day, summary: text(line, "subject") ?? "Notice \(id)", category: .notice)
    event.facts = facts(line, but: ["id", "subject", "due-on"])
    return event
  }

  private func matter(_ line: DocumentTable.Line) -> Matter {
    let kind = text(line, "kind") ?? impliedKind(line)
    if kind == WorkKind.letter.rawValue {
      return Matter(kind: kind, whom: text(line, "letter"), told: text(line, "subject"))
    }
    return Matter(
      kind: kind, whom: text(line, "subject") ?? text(line, "body") ?? text(line, "officer") ?? page.officer,
      of: text(line, "of") ?? text(line, "iteration") ?? page.run, papers: papers(line))
  }

  /// The kind of deadline where a list has only one.
  private func impliedKind(_ line: DocumentTable.Line) -> String {
    if table.column("requirement") != nil { return DeadlineKind.requirement.rawValue }
    if table.column("standing") != nil { return DeadlineKind.call.rawValue }
    if table.column("letter") != nil, table.column("answers") != nil { return WorkKind.letter.rawValue }
    if let what = text(line, "what") { return what }
    return table.column("received") == nil ? "deadline" : DeadlineKind.report.rawValue
  }

  private func papers(_ line: DocumentTable.Line) -> [String] {
    guard let column = table.column("requirement") else { return [] }
    switch line.cells[column] {
    case .list(let words): return words
    case .text(let word): return word.isEmpty ? [] : [word]
    default: return []
    }
  }

  /// Waiting work names a run with whom it concerns, `M4-85-A-27 army/PA-1`, or one thing alone.
  private func work(_ line: DocumentTable.Line) -> Matter {
    var matter = Matter(kind: text(line, "kind") ?? "deadline")
    let what = text(line, "what") ?? ""
    let words = what.split(separator: " ").map(String.init)
    let isPair = words.count == 2 && matter.kind != WorkKind.letter.rawValue
    matter.whom = isPair ? words[1] : what
    matter.of = isPair ? words[0] : nil
    let detail = text(line, "detail")
    switch WorkKind(rawValue: matter.kind) {
    case .requirement:
      // The day is that of the paper that is due first, and it comes first.
      matter.papers = detail.flatMap { $0.components(of: ", ").first.map { [$0] } } ?? []
      matter.told = detail
    case .document: matter.of = detail.flatMap { $0.components(of: " for ").first }
    // Once names are too late, what is due is that seats are given back.
    case .names where text(line, "since") != nil: matter.kind = DeadlineKind.release.rawValue
    default: break
    }
    return matter
  }

  private func rule(_ line: DocumentTable.Line) -> Int {
    // A letter is from someone.
    guard table.column("kind") != nil, let from = text(line, "from"), from.hasPrefix("rule ") else { return 0 }
    return Int(from.dropFirst("rule ".count)) ?? 0
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] { split(separator: separator).map(String.init) }
}
