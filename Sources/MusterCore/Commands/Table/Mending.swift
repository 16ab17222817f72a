extension CommandTable {
  static let mending: [CommandSpec] = [
    write(
      .officerMerge, office, "Makes two records of one person one: the first is found under the second from then on.",
      [
        .required("officer", .object("officer"), "the record that goes", positional: true),
        .required("into", .object("officer"), "the record that stays"),
        .required("reason", .text(300), "why it is one person"), letter,
      ], replies: [.done, .unchanged, .exists, .unknownObject, .ambiguousObject, .ruleBroken, .clash],
      example: #"officer.merge PA-45678 into=PA-45679 reason="entered twice""#),
    write(
      .officerUnmerge, office, "Undoes a merge: what belonged to the record goes back to it.",
      [
        .required("officer", .object("officer"), "the record that went: its number or O-n", positional: true),
        .required("reason", .text(300), "why they are two persons"), letter,
      ], example: #"officer.unmerge PA-45678 reason="two officers of one name""#),
  ]
}
