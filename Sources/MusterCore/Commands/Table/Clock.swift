extension CommandTable {
  static let clock: [CommandSpec] = []
}
