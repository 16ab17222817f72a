extension CommandTable {
  static let calls: [CommandSpec] = []
}
