extension CommandTable {
  static let eligibility: [CommandSpec] = []
}
