import MusterCore
import MusterStore

/// Figures as they go out: a row for each combination, then the total, each saying what it leaves out.
struct FiguresTable {
  struct Line {
    var isTotal: Bool
    var keys: [String]
    /// In the order of ``FiguresQuery/counts(_:)``.
    var numbers: [Int64]
    var costs: [Money] = []
  }

  private enum Column: Int {
    case participations, persons, personsMissing, courses, iterations, completions, enrolments, costMissing,
      headcountMissing, yearMissing, notTakenPart
  }

  let question: FiguresQuestion
  let measures: [Measure]
  private var lines: [Line]

  init(
    _ question: FiguresQuestion, _ measures: [Measure], counts: [[String?]], costs: [[String?]]
  ) throws(Failure) {
    self.question = question
    self.measures = measures
    let width = question.dimensions.count
    lines = counts.map { row in
      Line(
        isTotal: row[0] == "1", keys: row[1..<(1 + width)].map { $0 ?? "" },
        numbers: row[(1 + width)...].map { Int64($0 ?? "") ?? 0 })
    }
    for cost in costs {
      let isTotal = cost[0] == "1"
      let keys = cost[1..<(1 + width)].map { $0 ?? "" }
      guard let currency = cost[1 + width], let sum = cost[2 + width].flatMap(Int64.init),
        let index = lines.firstIndex(where: { $0.isTotal == isTotal && (isTotal || $0.keys == keys) })
      else { throw Failure(.bug, "A sum of costs cannot be shown: \(cost.map { $0 ?? "none" })") }
      lines[index].costs.append(Money(minorUnits: sum, currency: currency))
    }
  }

  /// A measure may need a second column for what it leaves out.
  var measureColumns: [String] {
    measures.flatMap { measure in
      switch measure {
      case .persons: ["persons", "persons-not-available"]
      case .cost: ["cost", "cost-not-known"]
      default: [measure.rawValue]
      }
    }
  }

  var rows: [Row] { lines.map(row) }

  private func row(_ line: Line) -> Row {
    var row = Row()
    row.add("row", line.isTotal ? "total" : "figure")
    for (dimension, key) in zip(question.dimensions, line.keys) {
      row.add(dimension.rawValue, line.isTotal ? nil : key)
    }
    func number(_ column: Column) -> Int64 { line.numbers[column.rawValue] }
    for measure in measures {
      switch measure {
      case .participations: row.add("participations", number(.participations))
      case .persons:
        row.add("persons", number(.persons))
        row.add("persons-not-available", number(.personsMissing))
      case .courses: row.add("courses", number(.courses))
      case .iterations: row.add("iterations", number(.iterations))
      case .completions: row.add("completions", number(.completions))
      case .enrolments: row.add("enrolments", number(.enrolments))
      case .cost:
        row.add("cost", line.costs.isEmpty ? nil : line.costs.map(\.description).joined(separator: " + "))
        row.add("cost-not-known", number(.costMissing))
      }
    }
    return row
  }

  private func total(_ column: Column) -> Int64 { lines.last { $0.isTotal }?.numbers[column.rawValue] ?? 0 }

  /// What the total leaves out, for programs.
  var leftOut: [Failure.Detail] {
    [
      .init("cost-not-known", String(total(.costMissing))),
      .init("persons-not-available", String(total(.personsMissing))),
      .init("headcount-not-known", String(total(.headcountMissing))),
      .init("year-not-known", String(total(.yearMissing))),
      .init("not-taken-part", String(total(.notTakenPart))),
    ]
  }

  /// What the total leaves out, for people.
  func notes(basis: YearBasis, calendar: String, unsealed: Int) -> [String] {
    var notes: [String] = []
    if question.dimensions.contains(.year) || question.year != nil {
      let words =
        switch basis {
        case .reported: "as reported; of enrolments the first day"
        case .start: "of the first day"
        case .end: "of the last day"
        }
      notes.append("Year: \(words); \(calendar == "calendar" ? "calendar years" : "years of \(calendar)").")
    }
    if measures.contains(.cost) {
      notes.append("Cost not known for \(total(.costMissing)) entries; they are not in the sum.")
    }
    if measures.contains(.persons) {
      notes.append(
        "Persons not available for \(total(.personsMissing)) participations, which are known only as numbers.")
    }
    if total(.headcountMissing) > 0 {
      notes.append("Group entries without a number of people: \(total(.headcountMissing)).")
    }
    if question.dimensions.contains(.year) || question.year != nil {
      notes.append("Year not known for \(total(.yearMissing)) participations.")
    }
    notes.append("Enrolments that have not taken part, and are no participations: \(total(.notTakenPart)).")
    if unsealed > 0 { notes.append("Changes not yet sealed, and not counted: \(unsealed).") }
    return notes
  }

  static func noteRow(_ text: String) -> Row {
    var row = Row()
    row.add("row", "note")
    row.add("text", text)
    return row
  }
}
