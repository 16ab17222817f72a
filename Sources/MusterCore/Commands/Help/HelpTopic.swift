/// What `help` explains besides verbs. A topic is a case here; every list of topics is made from these.
public enum HelpTopic: String, Sendable, CaseIterable {
  case approval, clock, codes, dates, grades, imports, keys, limits, mappings, seats, states, statistics

  /// Topics in one line, as they are named in lists.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Who reads it: some things are typed differently into a shell and over the wire, and some are only for one of them.
  public enum Reader: Sendable { case wire, shell }

  /// A line of a topic. Between backticks stands what can be typed, as the protocol writes it; a client that takes it
  /// otherwise translates it by the table of commands.
  public struct Line: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public let marked: String
    /// Nil: for everyone.
    public var reader: Reader?

    public init(stringLiteral marked: String) { self.init(marked) }

    public init(_ marked: String, for reader: Reader? = nil) {
      self.marked = marked
      self.reader = reader
    }

    /// Each part, and whether it can be typed.
    public var parts: [(text: String, isTyped: Bool)] {
      marked.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { (String($1), $0 % 2 == 1) }
    }
  }

  public init?(word: String) { self.init(rawValue: word.lowercased()) }

  /// The topic as the protocol says it.
  public var lines: [String] { lines(for: .wire).map { $0.parts.map(\.text).joined() } }

  public func lines(for reader: Reader) -> [Line] { all.filter { $0.reader == nil || $0.reader == reader } }

  /// What it explains, in a few words.
  public var summary: String {
    switch self {
    case .approval: "chains of approval, and how the one that applies is found"
    case .clock: "deadlines: how they come about, and the kinds there are"
    case .codes: "the codes of replies, and what each means"
    case .dates: "how days, rough dates and moments are written"
    case .grades: "schemes of grades, and ranks"
    case .imports: "the files that can be imported, and their columns"
    case .keys: "how a change is repeated without happening twice"
    case .limits: "how long lines and files may be"
    case .mappings: "the language in which columns of a history are explained"
    case .seats: "who has a seat of a run at home, and who goes before whom"
    case .states: "every step of an enrolment, and its verb"
    case .statistics: "how figures are asked for; every measure and dimension"
    }
  }
}
