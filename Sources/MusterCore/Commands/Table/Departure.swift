extension CommandTable {
  static let departure: [CommandSpec] = []
}
