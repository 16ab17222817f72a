extension CommandTable {
  static let attendance: [CommandSpec] = []
}
