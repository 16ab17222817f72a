public import MusterCore

/// The column whose values bars beside a table on a terminal stand for.
public struct BarMeasure: Sendable {
  public let name: String

  /// The first measure of which bars can be made; of a dimension across its total, since no column of one value is the
  /// whole. Counts of what is left out are none.
  ///
  /// - Parameters:
  ///   - columns: as the head of the figures lists them.
  ///   - question: the request that gave the figures.
  public init?(columns: [Row], question: String?) {
    let question = FigureQuestion(question)
    let found = columns.first { column in
      guard let name = column.text("name"), ["count", "days", "money"].contains(column.text("kind") ?? "") else {
        return false
      }
      return question.isAcross ? question.measures.contains(name) : !ChartReader.isLeftOut(name)
    }
    guard let name = found?.text("name") else { return nil }
    self.name = name
  }

  /// Of figures whose head does not say what they are: the first number.
  public init?(rows: [Row]) {
    let first = rows.first { $0["row"] == .text("figure") }
    let found = first?.fields.first { field in
      guard case .int = field.value else { return false }
      return !["year", "quarter", "month"].contains(field.name) && !ChartReader.isLeftOut(field.name)
    }
    guard let found else { return nil }
    name = found.name
  }

  /// How long each row's bar is beside the others; nil: no bar. Sums have none, and amounts of several currencies, which
  /// cannot be compared.
  public func values(_ rows: [Row]) -> [Int64?] {
    var currencies: Set<String> = []
    let values = rows.map { row -> Int64? in
      guard row["row"] == .text("figure") || row["row"] == .text("others") else { return nil }
      switch row[name] {
      case .int(let number): return number
      case .text(let text):
        guard let amounts = Reading.amounts(text) else { return nil }
        currencies.formUnion(amounts.map(\.currency))
        return amounts.first.flatMap { Int64(exactly: ($0.value * 1000).rounded()) }
      default: return nil
      }
    }
    return currencies.count > 1 ? values.map { _ in nil } : values
  }
}
