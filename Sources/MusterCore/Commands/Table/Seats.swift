extension CommandTable {
  static let seats: [CommandSpec] = []
}
