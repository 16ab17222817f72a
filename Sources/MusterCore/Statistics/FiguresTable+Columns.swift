extension FiguresTable {
  /// The columns that the answer to a question will have, as a report's definition states it: nil of questions for
  /// something else than figures, and where a placeholder or the values across decide.
  static func columnNames(of request: Request) -> [String]? {
    guard let spec = CommandTable.spec(verb: request.verb), spec.name == .stats else { return nil }
    func isNamed(_ given: Request.Given, _ names: Set<String>) -> Bool {
      given.name.map { names.contains($0.lowercased()) } ?? names.contains("by")
    }
    let shape = request.arguments.filter { isNamed($0, ["by", "measures"]) }
    guard !shape.contains(where: { $0.value.contains("{") }),
      !request.arguments.contains(where: { isNamed($0, ["across"]) }),
      let arguments = try? Arguments(shape, for: spec), let asked = try? FiguresRequest(arguments)
    else { return nil }
    let isCompared = request.arguments.contains { isNamed($0, ["versus"]) }
    return FiguresTable(asked, lines: [], before: isCompared ? [] : nil).columns.map(\.name)
  }
}
