import MusterCore
import MusterStore

/// A total as a publisher prints it.
struct PublishedTotal: Equatable {
  let report: String?
  let programme: String
  let quantity: Int?
  let cost: Money?

  static func read(_ bytes: [UInt8], _ dialect: DelimitedReader.Dialect) throws(Failure) -> [PublishedTotal] {
    let table = try DelimitedReader.table(
      bytes, dialect, needed: ["program", "quantity", "total_cost"], optional: ["report"])
    var totals: [PublishedTotal] = []
    for row in table {
      do throws(Failure) {
        totals.append(
          PublishedTotal(
            report: row.text("report"), programme: try row.required("program"),
            quantity: try row.value("quantity", ReportedTraining.readQuantity),
            cost: try row.value("total_cost", ReportedTraining.readCost) ?? nil))
      } catch {
        throw Failure(
          .importRejected, "Line \(row.line): \(error.message)", [.init("line", String(row.line))] + error.details)
      }
    }
    return totals
  }
}

/// Theirs, ours, difference, programme by programme. What only one side has is a difference too.
struct TotalsComparison {
  private(set) var rows: [Row] = []
  private(set) var equal = 0
  private(set) var different: [String] = []

  private struct Key: Hashable {
    let report: String?
    let programme: String
  }

  init(theirs: [PublishedTotal], ours: [SumPrintedProgrammes.Row]) {
    // Without a report column all reports of a programme are one.
    let named = theirs.contains { $0.report != nil }
    var sums: [Key: SumPrintedProgrammes.Row] = [:]
    for row in ours {
      let key = Key(report: named ? row.report : nil, programme: row.programme)
      sums[key] = sums[key].map { $0.adding(row) } ?? row
    }
    for total in theirs {
      let key = Key(report: total.report, programme: total.programme)
      add(total, sums.removeValue(forKey: key), key)
    }
    for key in sums.keys.sorted(by: { ($0.report ?? "", $0.programme) < ($1.report ?? "", $1.programme) }) {
      add(nil, sums[key], key)
    }
  }

  private mutating func add(_ theirs: PublishedTotal?, _ ours: SumPrintedProgrammes.Row?, _ key: Key) {
    let currency = ours?.currencies.first ?? theirs?.cost?.currency ?? "USD"
    let ourCost = Money(minorUnits: ours?.costMinor ?? 0, currency: currency)
    let difference = (ours?.costMinor ?? 0) - (theirs?.cost?.minorUnits ?? 0)
    let isEqual =
      theirs?.quantity == ours?.headcount && difference == 0 && theirs?.cost != nil
      && (ours?.currencies.count ?? 0) <= 1
      && (theirs?.cost?.currency ?? currency) == currency
    var row = Row()
    row.add("report", key.report)
    row.add("programme", key.programme)
    row.add("theirs", theirs?.quantity)
    row.add("ours", ours?.headcount)
    row.add("difference", (ours?.headcount ?? 0) - (theirs?.quantity ?? 0))
    row.add("their-cost", theirs?.cost?.amount)
    row.add("our-cost", ours == nil ? nil : ourCost.amount)
    row.add("cost-difference", Money(minorUnits: difference, currency: currency).amount)
    row.add("currency", currency)
    row.add("entries", ours?.entries)
    row.add("cost-not-known", ours?.costUnknown)
    row.add("equal", isEqual)
    rows.append(row)
    if isEqual { equal += 1 } else { different.append(key.programme) }
  }
}

extension SumPrintedProgrammes.Row {
  func adding(_ other: Self) -> Self {
    Self(
      report: report, programme: programme, headcount: headcount + other.headcount,
      costMinor: costMinor + other.costMinor, currencies: Array(Set(currencies + other.currencies)).sorted(),
      costUnknown: costUnknown + other.costUnknown, headcountUnknown: headcountUnknown + other.headcountUnknown,
      entries: entries + other.entries)
  }
}
