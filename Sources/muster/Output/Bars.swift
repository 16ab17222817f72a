/// Bars of block characters, to an eighth of a cell.
enum Bars {
  private static let narrowest = 8
  /// What a table has to leave free.
  static let least = narrowest + 2
  private static let widest = 40
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The lines with a bar behind those that have a value; as they are where there is no room.
  static func beside(_ lines: [String], values: [Int64?], width: Int?) -> [String] {
    let used = lines.map(DisplayWidth.of).max() ?? 0
    let room = min(widest, (width ?? used + 2 + widest) - used - 2)
    let largest = values.compactMap(\.self).max() ?? 0
    guard room >= narrowest, largest > 0, values.compactMap(\.self).count > 1 else { return lines }
    return zip(lines, values).map { line, value in
      guard let value, value > 0 else { return line }
      return DisplayWidth.pad(line, to: used, right: false) + "  " + bar(value, of: largest, room)
    }
  }

  static func bar(_ value: Int64, of largest: Int64, _ room: Int) -> String {
    let parts = max(1, Int((Double(value) / Double(largest) * Double(room * 8)).rounded()))
    return String(repeating: "█", count: parts / 8) + eighths[parts % 8]
  }
}
