extension CommandTable {
  static let delegations: [CommandSpec] = []
}
