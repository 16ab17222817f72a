extension FiguresTable {
  /// What the whole leaves out, for programs.
  public var leftOut: [Failure.Detail] {
    let counts: [FigureCount] = [.costMissing, .personsMissing, .headcountMissing, .yearMissing, .notTakenPart]
    let dated = undated?.details ?? []
    let now: [Failure.Detail] = counts.map { count in
      dated.first { $0.key == count.rawValue } ?? .init(count.rawValue, String(total[count]))
    }
    // What has no year is in neither of the years that are set beside one another, and is told once.
    let past: [Failure.Detail] = counts.compactMap { count in
      guard count != .yearMissing, let then = totalBefore else { return nil }
      return .init("\(count.rawValue)-before", String(then[count]))
    }
    return now + dated.filter { $0.key != FigureCount.yearMissing.rawValue } + past
  }

  private var isDated: Bool { request.needed.contains(where: \.isTime) }

  /// What the whole leaves out, for people.
  public func notes(unsealed: Int) -> [String] {
    var notes: [String] = []
    if isDated {
      let words =
        switch request.basis {
        case .reported: "as reported; of enrolments the first day"
        case .start: "of the first day"
        case .end: "of the last day"
        }
      let years = request.calendar == "calendar" ? "calendar years" : "years of \(request.calendar)"
      notes.append("Year: \(words); \(years).")
    }
    if let versus = request.versus { notes.append("Before: \(Self.years(versus)).") }
    notes += unknowns(of: total)
    notes += (totalBefore.map(unknowns) ?? []).map(Self.ofBefore)
    if isDated { notes.append("Year not known for \(undated?.text ?? total[.yearMissing].counted("participation")).") }
    notes.append(Self.notTakenPart(total))
    if let totalBefore { notes.append(Self.ofBefore(Self.notTakenPart(totalBefore))) }
    if let hint = missingHint { notes.append(hint) }
    if unsealed > 0 { notes.append("Changes not yet sealed, and not counted: \(unsealed).") }
    var seen: Set<String> = []
    return notes.filter { seen.insert($0).inserted }
  }

  /// What a line leaves out of what is asked for.
  private func unknowns(of line: FigureLine) -> [String] {
    var notes: [String] = []
    for measure in request.measures {
      switch measure {
      case .cost:
        notes.append(
          "Cost not known for \(line[.costMissing].counted("entry", "entries")); what is not known is not in the sum.")
      case .costPlanned:
        notes.append(
          "Planned cost not known for \(line[.costPlannedMissing].counted("item")); what is not known is not in the sum."
        )
      case .persons:
        notes.append(
          "Persons not available for \(line[.personsMissing].counted("participation")), known only as numbers.")
      case .completionRate: notes.append("No result yet for \(line[.resultsAwaited].counted("enrolment")).")
      case .days: notes.append("Days not known for \(line[.daysMissing].counted("participation")).")
      case .offered, .fill:
        if line[.seatsMissing] > 0 { notes.append("Offers without a number of seats: \(line[.seatsMissing]).") }
      case .namedOnTime: notes.append("Whether on time is not known for \(line[.namedDayMissing].counted("name")).")
      default: break
      }
    }
    if line[.headcountMissing] > 0 {
      notes.append("Group entries without a number of people: \(line[.headcountMissing]).")
    }
    return notes
  }

  private static func notTakenPart(_ line: FigureLine) -> String {
    "Enrolments that have not taken part, and are no participations: \(line[.notTakenPart])."
  }

  /// The same of the years set beside.
  private static func ofBefore(_ note: String) -> String { "Before: \(note.prefix(1).lowercased())\(note.dropFirst())" }

  /// Nothing was found by one of the words for a missing value: which other one there is.
  private var missingHint: String? {
    guard request.measures.allSatisfy({ [.null, .int(0)].contains(total.value($0)) }) else { return nil }
    for filter in request.filters where filter.values.isEmpty && filter.dimension.isOfPersons {
      let name = filter.dimension.rawValue
      if filter.missing == ["not stated"] {
        return
          "\(name)=not-stated is of those whose name is known; of what is known only as numbers it is \(name)=not-available."
      }
      if filter.missing == ["not available"] {
        return
          "\(name)=not-available is of what is known only as numbers; of those whose name is known it is \(name)=not-stated."
      }
    }
    return nil
  }

  private static func years(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last, years.count > 1 else {
      return years.map(String.init).joined()
    }
    return "\(first) to \(last)"
  }

  public static func noteRow(_ text: String) -> Row {
    var row = Row()
    row.add("row", "note")
    row.add("text", text)
    return row
  }

  /// What it is called: `Participations, persons by programme and year`.
  public var title: String {
    let measures = request.measures.map { $0.label.lowercased() }.joined(separator: ", ")
    let dimensions = (request.dimensions + (request.across.map { [$0] } ?? [])).map { $0.label.lowercased() }
    let text = dimensions.isEmpty ? measures : "\(measures) by \(dimensions.joined(separator: ", "))"
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The row ahead of the figures that says what they are.
  public func head(question: String, marking: String, asOf: String, sequence: Int64) -> Row {
    var row = Row()
    row.add("row", "head")
    row.add("title", title)
    row.add("question", question)
    row.add("marking", marking)
    row.add("as-of", asOf)
    row.add("seq", sequence)
    row.add("basis", request.basis.rawValue)
    row.add("calendar", request.calendar)
    row.add("columns", rows: columns.map(\.row))
    return row
  }
}
