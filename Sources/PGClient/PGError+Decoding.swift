extension PGError {
  /// A value that the server holds and the reader of a row cannot make sense of.
  public static func unreadable(_ what: String) -> PGError {
    PGError(.decoding, "The database holds a value that cannot be read: \(what).")
  }
}
