/// A search for the largest move: numbers for columns within bounds, such that every row, a sum of columns, stays within
/// its own bounds. Nothing moved is always allowed, which is where the search starts, so that it needs no first phase.
///
/// Works in floating point and proves nothing: whoever uses an answer checks it in whole numbers.
struct LinearMoves {
  private var columns: Int
  private var rows: Int
  /// What stands in a row is `row = sum of table[row][column] * value[column]` at all times.
  private var table: [Double]
  private var gain: [Double]
  private var value: [Double]
  private var rowValue: [Double]
  /// Variables are the columns, then the rows; these say which stands where.
  private var columnVariable: [Int]
  private var rowVariable: [Int]
  private let low: [Double]
  private let high: [Double]

  private static let tiny = 1e-9

  /// - Parameters:
  ///   - terms: for each row its columns with their factors.
  ///   - bounds: of the columns, then of the rows; all hold zero.
  ///   - gain: what a unit of each column is worth.
  /// - Throws: when the table of them is larger than what may be spent.
  init(
    terms: [[(column: Int, factor: Double)]], bounds: [ClosedRange<Double>], gain: [Double],
    _ effort: inout SuppressionEffort
  ) throws(Failure) {
    columns = gain.count
    rows = terms.count
    guard rows * columns <= SuppressionEffort.largest else { throw SuppressionEffort.exceeded }
    try effort.spend(rows * columns)
    table = Array(repeating: 0, count: rows * columns)
    for (row, terms) in terms.enumerated() {
      for (column, factor) in terms { table[row * columns + column] += factor }
    }
    self.gain = gain
    value = Array(repeating: 0, count: columns)
    rowValue = Array(repeating: 0, count: rows)
    columnVariable = Array(0..<columns)
    rowVariable = Array(columns..<(columns + rows))
    low = bounds.map(\.lowerBound)
    high = bounds.map(\.upperBound)
  }

  /// The values of the columns where the gain is largest, or where the search was given up.
  mutating func solve(_ effort: inout SuppressionEffort) throws(Failure) -> [Double] {
    var still = 0
    for _ in 0..<(50 * (rows + columns) + 200) {
      guard let (column, up) = entering(byOrder: still > 30) else { break }
      try effort.spend(2 * (rows + columns))
      let step = try advance(column, up: up, byOrder: still > 30, &effort)
      still = step > Self.tiny ? 0 : still + 1
    }
    var out = Array(repeating: 0.0, count: columns)
    for (place, variable) in columnVariable.enumerated() where variable < columns { out[variable] = value[place] }
    for (place, variable) in rowVariable.enumerated() where variable < columns { out[variable] = rowValue[place] }
    return out
  }

  /// The column worth moving most; by order of the variables when it has stood still, which cannot go in circles.
  private func entering(byOrder: Bool) -> (column: Int, up: Bool)? {
    var best: (column: Int, up: Bool)?
    var most = Self.tiny
    for column in 0..<columns {
      let worth = gain[column]
      guard abs(worth) > Self.tiny else { continue }
      let variable = columnVariable[column]
      let up = worth > 0
      guard up ? value[column] < high[variable] - Self.tiny : value[column] > low[variable] + Self.tiny else {
        continue
      }
      if byOrder {
        if best == nil || variable < columnVariable[best?.column ?? 0] { best = (column, up) }
      } else if abs(worth) > most {
        most = abs(worth)
        best = (column, up)
      }
    }
    return best
  }

  /// Moves a column as far as its bounds and the rows allow; a row that stops it takes its place.
  private mutating func advance(
    _ column: Int, up: Bool, byOrder: Bool, _ effort: inout SuppressionEffort
  ) throws(Failure) -> Double {
    let variable = columnVariable[column]
    var step = up ? high[variable] - value[column] : value[column] - low[variable]
    var leaving: Int?
    var pivot = 0.0
    for row in 0..<rows {
      let factor = table[row * columns + column] * (up ? 1 : -1)
      guard abs(factor) > Self.tiny else { continue }
      let bound = factor > 0 ? high[rowVariable[row]] : low[rowVariable[row]]
      let room = max(0, (bound - rowValue[row]) / factor)
      let isBetter =
        room < step - Self.tiny
        || room < step + Self.tiny
          && (byOrder
            ? leaving.map { rowVariable[row] < rowVariable[$0] } ?? true : abs(factor) > pivot)
      if isBetter {
        step = min(step, room)
        leaving = row
        pivot = abs(factor)
      }
    }
    let change = up ? step : -step
    if change != 0 {
      for row in 0..<rows { rowValue[row] += table[row * columns + column] * change }
      value[column] += change
    }
    if let leaving { try exchange(leaving, column, &effort) }
    return step
  }

  private mutating func exchange(_ row: Int, _ column: Int, _ effort: inout SuppressionEffort) throws(Failure) {
    let start = row * columns
    let pivot = table[start + column]
    for other in 0..<columns where other != column { table[start + other] /= -pivot }
    table[start + column] = 1 / pivot
    for line in 0..<rows where line != row {
      let factor = table[line * columns + column]
      guard factor != 0 else { continue }
      try effort.spend(columns)
      for other in 0..<columns where other != column {
        let part = table[start + other]
        if part != 0 { table[line * columns + other] += factor * part }
      }
      table[line * columns + column] = factor / pivot
    }
    let worth = gain[column]
    if worth != 0 {
      for other in 0..<columns where other != column { gain[other] += worth * table[start + other] }
      gain[column] = worth / pivot
    }
    swap(&rowVariable[row], &columnVariable[column])
    // The row's variable stands at its bound now; take it exactly, so that errors do not add up.
    let left = columnVariable[column]
    let entered = value[column]
    let bound = abs(rowValue[row] - low[left]) < abs(rowValue[row] - high[left]) ? low[left] : high[left]
    value[column] = bound
    rowValue[row] = entered
  }
}
