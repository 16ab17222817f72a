/// A statement as a type: its text, its parameters, its rows. Unless it says otherwise it is prepared once per
/// connection, under a name derived from the type.
public protocol PGStatement: Sendable {
  associatedtype Row: Sendable
  static var sql: String { get }
  /// Promises that the statement changes nothing. Outside a transaction a group of such statements needs
  /// no BEGIN and COMMIT, and its failure never leaves the outcome unknown. False unless declared.
  static var isReadOnly: Bool { get }
  /// The statement is planned for each set of parameters instead of being prepared, which costs parsing and planning each
  /// time. For statements with filters that may be left out (`$1 is null or …`): the one plan that would fit them all reads
  /// whole tables. False unless declared.
  static var isPlannedAnew: Bool { get }
  /// False: there is nothing to do for these parameters. Among others in a pipeline it is not sent and has no rows. True
  /// unless declared.
  var hasWork: Bool { get }
  /// Adds the parameters in order.
  func bind(_ p: inout PGParameters)
  /// Reads the columns in order.
  static func decode(_ row: inout PGRow) throws(PGError) -> Row
}

extension PGStatement {
  public static var isReadOnly: Bool { false }
  public static var isPlannedAnew: Bool { false }
  public var hasWork: Bool { true }
  public func bind(_ p: inout PGParameters) {}
}

extension PGStatement where Row == Void {
  public static func decode(_ row: inout PGRow) throws(PGError) {}
}
