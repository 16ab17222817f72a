extension CommandTable {
  /// How histories are read from spreadsheets: mappings and bounds.
  static let histories: [CommandSpec] = [
    write(
      .mappingSet, office, "Sets how the columns of a history are read; the text before stays with the files it read.",
      [
        .required("name", .code, "lower-case letters, digits and dashes", positional: true),
        .optional("source", .text(300), "where it comes from"),
      ], block: "the mapping, a statement a line (help mappings), then a line with a single dot",
      replies: [.done, .unchanged, .unknownObject], example: "mapping.set ledger-1998 <<"),
    read(
      .mappingList, figuresReaders, "Lists the mappings in force.", [asCSV], replies: [.rows], example: "mapping.list"),
    read(
      .mappingShow, figuresReaders, "Shows the text of a mapping: copy and change it.",
      [.required("name", .code, "its name", positional: true)], replies: [.text, .unknownObject],
      example: "mapping.show published-records"),
    write(
      .boundSet, office, "Bounds what a cost or a number may be in files read from now on.",
      [
        .choice("bound", HistoryMapping.Bound.self, "what is bounded", required: true, positional: true),
        .optional("most", .money, "the most that is believed, of a cost"),
        .optional("people", .integer(1...1_000_000), "the most that is believed, of a headcount"),
        .optional("from", .date, "for courses that start on this day or later; always when left out"),
        .required("source", .text(300), "why: a source, or how it was derived"),
      ], replies: [.done], example: #"bound.set cost-per-head most="2000000 USD" source="ministry's circular 7""#),
    read(
      .boundList, figuresReaders, "Lists the bounds with their sources.", [asCSV], replies: [.rows],
      example: "bound.list"),
  ]
}
