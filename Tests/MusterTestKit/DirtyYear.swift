import MusterCore

/// An invented year of a report such as the published ones, clean and then garbled, with the totals its publisher would
/// print. Nothing in it is taken from a real year.
public struct DirtyYear {
  public struct Line {
    public var programme: Int
    public var cells: [String]
    /// What the publisher adds up; nil where it prints no cost.
    public var cost: Int?
    public var heads: Int
    /// What was done to the row; nil when it is as printed.
    public var garble: String?
    /// No row of the table.
    public var isFurniture = false
  }

  var generator: SeededGenerator
  public let year: Int
  public var programmes: [String] = []
  public var lines: [Line] = []
  let header: [String]
  /// How amounts are printed this year.
  let marked: Bool

  static let columns = [
    "report", "program", "course_title", "quantity", "student_unit", "us_unit", "location", "start_date", "end_date",
    "total_cost", "page_number",
  ]
  private static let cost = 9
  private static let quantity = 3

  public init(seed: UInt64, rows: Int) {
    generator = SeededGenerator(seed: seed)
    year = 1998 + Int.random(in: 0...24, using: &generator)
    marked = Bool.random(using: &generator)
    header = Self.columns
    let style = Int.random(in: 0..<4, using: &generator)
    let names = ["IMET", "IMET-2", "FMF", "CTFP", "ALP", "Section 333", "Exchanges", "UNIFIED, Other", "CN", "NADR"]
    let count = Int.random(in: 4...9, using: &generator)
    for name in names.shuffled(using: &generator).prefix(count) {
      let department = ["State", "Defense"].randomElement(using: &generator) ?? ""
      programmes.append(
        [
          "\(name) - Fiscal Year \(year) Department of \(department) Training",
          "\(name) FY\(year % 100 / 10)\(year % 10)",
          "\(name), FY \(year)", "\(name) \(year)",
        ][style])
    }
    addRows(rows)
  }

  private mutating func uniform(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low...high, using: &generator)
  }

  /// A spread of orders of magnitude, as prices have.
  private mutating func spread(_ middle: Double, _ times: Double) -> Double {
    // Three uniform numbers are near enough to a bell.
    var sum = 0.0
    for _ in 0..<3 { sum += uniform(-1, 1) }
    var value = middle
    let steps = Int(abs(sum) * 20)
    for _ in 0..<steps { value *= sum > 0 ? 1 + (times - 1) / 20 : 1 / (1 + (times - 1) / 20) }
    return value
  }

  private mutating func addRows(_ count: Int) {
    struct Course {
      var title: String
      var days: Int
      var rate: Double
    }
    let words = ["STAFF", "LOGISTICS", "FLIGHT", "ENGLISH", "MEDICAL", "NAVAL", "SIGNAL", "SEMINAR", "LAW", "MAINT"]
    let kinds = ["COURSE", "PHASE II", "CRS", "Seminar", "OJT", "Orientation", "Career Course", "WORKSHOP"]
    var courses: [[Course]] = []
    for _ in programmes {
      var own: [Course] = []
      for number in 0..<Int.random(in: 4...30, using: &generator) {
        let title =
          "\(words.randomElement(using: &generator) ?? "") \(kinds.randomElement(using: &generator) ?? "") \(number)"
        own.append(Course(title: title, days: min(400, max(1, Int(spread(30, 3)))), rate: min(8000, spread(200, 2.2))))
      }
      courses.append(own)
    }
    let weights = programmes.map { _ in Double.random(in: 0.1...1, using: &generator) }
    var page = 10
    for index in programmes.indices {
      let share = max(1, Int(Double(count) * weights[index] / weights.reduce(0, +)))
      for _ in 0..<share {
        guard let course = courses[index].randomElement(using: &generator) else { continue }
        let heads = uniform(0, 1) < 0.8 ? 1 : Int.random(in: 2...(uniform(0, 1) < 0.9 ? 8 : 60), using: &generator)
        let kind = uniform(0, 1)
        var cost: Int? = Int(course.rate * Double(course.days) * uniform(0.8, 1.25)) * heads
        if kind < 0.04 { cost = nil } else if kind < 0.1 { cost = 0 }
        if uniform(0, 1) < 0.02 { page += 1 }
        let start = CalendarDate(year: year - 1, month: 10, day: 1)?.adding(
          days: Int.random(in: 0...max(0, 360 - course.days), using: &generator))
        let end = start?.adding(days: course.days - 1)
        func us(_ date: CalendarDate?) -> String { date.map { "\($0.month)/\($0.day)/\($0.year)" } ?? "" }
        let unit = "UNIT \(Int.random(in: 1...99, using: &generator))"
        lines.append(
          Line(
            programme: index,
            cells: [
              "\(year)-\(year + 1)", programmes[index], course.title, String(heads), unit, "SCHOOL \(index)", "TOWN TX",
              us(start), us(end), cost.map(printed) ?? "$", String(page),
            ], cost: cost, heads: heads))
      }
    }
  }

  private func printed(_ cost: Int) -> String {
    guard marked else { return String(cost) }
    return "$" + Self.grouped(String(cost))
  }

  static func grouped(_ digits: String) -> String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { out.append(",") }
      out.append(digit)
    }
    return out
  }

  // MARK: Dirt

  public static let costKinds = [
    "two amounts", "next amount glued", "marks moved", "digits glued", "quantity glued", "page glued", "space inside",
    "digit lost", "digit added", "digit doubled", "digits swapped", "letter for digit", "exponent", "negative",
    "absent",
    "twice", "end lost", "three zeros",
  ]
  public static let otherKinds = [
    "quantity letter", "quantity absent", "quantity glued to unit", "date impossible", "date glued to cost",
    "cells merged",
    "cell dropped", "cell split", "any character", "any deletion", "any insertion", "programme damaged",
  ]

  /// Garbles so many rows in the ways named, never one twice.
  public mutating func garble(_ count: Int, kinds: [String], onePerProgramme: Bool = false) {
    var used: Set<Int> = []
    var candidates = lines.indices.filter { lines[$0].garble == nil && !lines[$0].isFurniture }
    candidates.shuffle(using: &generator)
    var done = 0
    for index in candidates where done < count {
      if onePerProgramme, !used.insert(lines[index].programme).inserted { continue }
      guard let kind = kinds.randomElement(using: &generator) else { return }
      let before = lines[index].cells
      apply(kind, index)
      guard lines[index].cells != before else { continue }
      lines[index].garble = kind
      done += 1
    }
  }

  private mutating func digitPlace(_ text: String) -> Int? {
    Array(text).indices.filter { Array(text)[$0].isNumber }.randomElement(using: &generator)
  }

  private mutating func apply(_ kind: String, _ index: Int) {
    var cells = lines[index].cells
    let amount = cells[Self.cost]
    let digits = amount.filter(\.isNumber)
    let other = printed(max(1, Int(spread(6000, 3))))
    var characters = Array(amount)
    switch kind {
    case "two amounts": cells[Self.cost] = amount + "$" + Self.grouped(other.filter(\.isNumber))
    case "next amount glued":
      guard lines.indices.contains(index + 1), lines[index + 1].garble == nil else { break }
      cells[Self.cost] = amount + lines[index + 1].cells[Self.cost].filter { $0 != "$" }
    case "marks moved":
      guard digits.count >= 3 else { break }
      let cut = Int.random(in: 1..<digits.count, using: &generator)
      cells[Self.cost] = "$" + digits.prefix(cut) + "," + digits.dropFirst(cut)
    case "digits glued": cells[Self.cost] = digits + other.filter(\.isNumber)
    case "quantity glued":
      cells[Self.cost] = cells[Self.quantity] + digits
      cells[Self.quantity] = ""
    case "page glued":
      cells[Self.cost] = amount + cells[10]
      cells[10] = ""
    case "space inside":
      guard characters.count > 2 else { break }
      characters.insert(" ", at: Int.random(in: 1..<characters.count, using: &generator))
      cells[Self.cost] = String(characters)
    case "digit lost":
      guard let place = digitPlace(amount) else { break }
      characters.remove(at: place)
      cells[Self.cost] = String(characters)
    case "digit added":
      guard let place = digitPlace(amount) else { break }
      characters.insert(Character(String(Int.random(in: 0...9, using: &generator))), at: place)
      cells[Self.cost] = String(characters)
    case "digit doubled":
      guard let place = digitPlace(amount) else { break }
      characters.insert(characters[place], at: place)
      cells[Self.cost] = String(characters)
    case "digits swapped":
      guard let place = digitPlace(amount), place + 1 < characters.count, characters[place + 1].isNumber else { break }
      characters.swapAt(place, place + 1)
      cells[Self.cost] = String(characters)
    case "letter for digit":
      guard let place = digitPlace(amount) else { break }
      characters[place] = ["O", "l", "S", "B"].randomElement(using: &generator) ?? "O"
      cells[Self.cost] = String(characters)
    case "exponent": cells[Self.cost] = "\(digits.prefix(1)).\(digits.dropFirst().prefix(2))E+0\(digits.count - 1)"
    case "negative": cells[Self.cost] = ["(\(amount))", "-\(amount)"].randomElement(using: &generator) ?? ""
    case "absent": cells[Self.cost] = ["", "N/A", "TBD", "$-"].randomElement(using: &generator) ?? ""
    case "twice": cells[Self.cost] = digits + digits
    case "end lost": cells[Self.cost] = String(amount.dropLast(Int.random(in: 1...2, using: &generator)))
    case "three zeros": cells[Self.cost] = marked ? "$" + Self.grouped(digits + "000") : digits + "000"
    case "quantity letter":
      cells[Self.quantity] = ["I", "l", "one", "?1", "1.5"].randomElement(using: &generator) ?? ""
    case "quantity absent": cells[Self.quantity] = ""
    case "quantity glued to unit":
      cells[4] = cells[Self.quantity] + cells[4]
      cells[Self.quantity] = ""
    case "date impossible":
      cells[7] = ["2/30/\(year)", "13/45/\(year)", "0/0/0", "\(year)"].randomElement(using: &generator) ?? ""
    case "date glued to cost":
      cells[8] += amount
      cells[Self.cost] = ""
    case "cells merged":
      let place = Int.random(in: 0..<cells.count - 1, using: &generator)
      cells[place] += (Bool.random(using: &generator) ? " " : "") + cells[place + 1]
      if Bool.random(using: &generator) { cells.remove(at: place + 1) } else { cells[place + 1] = "" }
    case "cell dropped": cells.remove(at: Int.random(in: 0..<cells.count, using: &generator))
    case "cell split":
      let place = Int.random(in: 0..<cells.count, using: &generator)
      guard cells[place].count > 2 else { break }
      let cut = cells[place].index(
        cells[place].startIndex, offsetBy: Int.random(in: 1..<cells[place].count, using: &generator))
      let rest = String(cells[place][cut...])
      cells[place] = String(cells[place][..<cut])
      cells.insert(rest, at: place + 1)
    case "any character", "any deletion", "any insertion":
      let place = Int.random(in: 1..<cells.count, using: &generator)
      var text = Array(cells[place])
      guard !text.isEmpty else { break }
      let at = Int.random(in: 0..<text.count, using: &generator)
      let odd: Character =
        ["7", "x", ",", ".", "/", " ", "$", "-", "é", "\u{A0}"].randomElement(using: &generator) ?? "x"
      if kind == "any character" {
        text[at] = odd
      } else if kind == "any deletion" {
        text.remove(at: at)
      } else {
        text.insert(odd, at: at)
      }
      cells[place] = String(text)
    case "programme damaged":
      var text = Array(cells[1])
      text.remove(at: Int.random(in: 0..<text.count, using: &generator))
      cells[1] = Bool.random(using: &generator) ? String(text) : ""
    default: break
    }
    lines[index].cells = cells
  }

  /// Puts totals after each programme, headers, page marks, headings and empty rows between.
  public mutating func addFurniture() {
    var out: [Line] = []
    var (heads, cost) = (0, 0)
    var (allHeads, allCost) = (0, 0)
    func furniture(_ cells: [String]) -> Line {
      Line(programme: -1, cells: cells, cost: nil, heads: 0, garble: nil, isFurniture: true)
    }
    func sum(_ words: String, _ programme: String, _ heads: Int, _ cost: Int) -> Line {
      furniture(["", programme, words, String(heads), "", "", "", "", "", printed(cost), ""])
    }
    for (index, line) in lines.enumerated() {
      out.append(line)
      heads += line.heads
      cost += line.cost ?? 0
      if uniform(0, 1) < 0.03 {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: out.append(furniture(header))
        case 1: out.append(furniture(["UNCLASSIFIED"] + [String](repeating: "", count: 9) + ["Page \(index) of 900"]))
        case 2: out.append(furniture([String](repeating: "", count: 11)))
        case 3:
          out.append(
            furniture(["", "", "Foreign Military Training, Country: Atlantis", "", "", "", "", "", "", "", ""]))
        default: out.append(furniture(["Page \(index)"] + [String](repeating: "", count: 10)))
        }
      }
      if index + 1 == lines.count || lines[index + 1].programme != line.programme {
        allHeads += heads
        allCost += cost
        if uniform(0, 1) < 0.7 { out.append(sum("Program totals", programmes[line.programme], heads, cost)) }
        (heads, cost) = (0, 0)
      }
    }
    out.append(sum("", "Grand Total", allHeads, allCost))
    lines = out
  }

  // MARK: Files

  public var text: String {
    ([header] + lines.map(\.cells)).map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }

  /// The totals the publisher prints, of the rows as they truly were.
  public var totals: String {
    var out = "report\tprogram\tquantity\ttotal_cost\n"
    for (index, name) in programmes.enumerated() {
      let own = lines.filter { $0.programme == index }
      guard !own.isEmpty else { continue }
      let heads = own.reduce(0) { $0 + $1.heads }
      let cost = own.reduce(0) { $0 + ($1.cost ?? 0) }
      out += "\(year)-\(year + 1)\t\(name)\t\(heads)\t\(printed(cost))\n"
    }
    return out
  }
}
