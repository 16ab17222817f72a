/// The place of a cell: `C7`. Rows and columns count from 1.
struct CellAddress: Hashable, CustomStringConvertible {
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Nil for what is no address, or lies outside a sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      case 0x24: continue
      default: return nil
      }
      guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  var description: String { "\(Self.letters(column))\(row)" }

  static func letters(_ column: Int) -> String {
    var rest = column
    var out = ""
    while rest > 0 {
      out = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + out
      rest = (rest - 1) / 26
    }
    return out
  }
}

/// Cells that are shown as one: only the first of them holds a value.
struct CellRange: CustomStringConvertible {
  let first: CellAddress
  let last: CellAddress

  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard (1...2).contains(parts.count), let first = CellAddress(parts[0]),
      let last = CellAddress(parts[parts.count - 1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }

  var description: String { "\(first):\(last)" }
}
