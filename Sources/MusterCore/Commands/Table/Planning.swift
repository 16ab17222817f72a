extension CommandTable {
  static let planning: [CommandSpec] = []
}
