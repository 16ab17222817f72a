extension CommandTable {
  static let session: [CommandSpec] = [
    session(.noop, "Answers ok. A fence in a pipeline, and a sign of life.", replies: [.ok], example: "noop"),
    session(.quit, "Ends the connection after what was asked before is answered.", replies: [.bye], example: "quit"),
    session(
      .help,
      "Explains: all verbs, one verb, or a topic (\(HelpTopic.names)).",
      [
        .optional("topic", .text(40), "a verb or a topic", positional: true),
        .choice("as", HelpFormat.self, "text when left out; json for programs"),
      ], replies: [.text, .rows, .unknownObject], example: "help enrol"),
    session(.limits, "The limits of this connection.", replies: [.rows], example: "limits"),
    session(
      .auth, "Who you are. On the Unix socket the system vouches for you already.",
      [.required("mechanism", .choice(["external"]), "how to prove it", positional: true)],
      replies: [.authenticated, .mechanism], example: "auth external"),
    session(
      .status, "The daemon, its database and how far the change log is sealed.", replies: [.rows], example: "status"),
    session(
      .cancel, "Stops the request with this tag if it is still running, ahead of the queue.",
      [.required("tag", .text(40), "the tag, with or without @", positional: true)], replies: [.ok, .unknownObject],
      example: "cancel @a"),
  ]

  public enum HelpFormat: String, Sendable, CaseIterable { case text, json }
}
