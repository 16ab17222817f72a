extension CommandTable {
  static let mending: [CommandSpec] = []
}
