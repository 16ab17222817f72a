/// Who has to agree to a delegation, one body after another, and to which delegations that applies.
public struct ApprovalChain: Sendable, Equatable {
  public struct Body: Sendable, Equatable {
    public var id: Int64
    public var code: String

    public init(id: Int64, code: String) {
      self.id = id
      self.code = code
    }
  }

  public var id: Int64
  public var code: String
  /// Does not stand alone: its steps follow those of the chain that was found.
  public var adds: Bool
  /// Smaller goes first: between chains equally specific, and in the order of those that add.
  public var priority: Int
  public var conditions: [ChainCondition]
  /// None: the delegation is approved at once.
  public var steps: [Body]

  public init(
    id: Int64, code: String, adds: Bool = false, priority: Int = 100, conditions: [ChainCondition] = [],
    steps: [Body] = []
  ) {
    self.id = id
    self.code = code
    self.adds = adds
    self.priority = priority
    self.conditions = conditions
    self.steps = steps
  }

  /// Failed as soon as one condition is; else not known as long as one is not.
  public func finding(_ facts: DelegationFacts) -> ChainCondition.Finding {
    let found = conditions.map { $0.finding(facts) }
    if found.contains(.failed) { return .failed }
    for case .notKnown(let why) in found { return .notKnown(why) }
    return .met
  }
}

/// The chains that apply to one delegation, and the steps they make.
public struct ChosenChain: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    public let body: ApprovalChain.Body
    public let chain: String
  }

  /// The chain that was found, then those that add, in their order.
  public let chains: [String]
  public let steps: [Step]

  /// A body that stands in several of them decides once, at its first place.
  public init(_ parts: [ApprovalChain]) {
    var seen: Set<Int64> = []
    chains = parts.map(\.code)
    steps = parts.flatMap { chain in chain.steps.map { Step(body: $0, chain: chain.code) } }
      .filter { seen.insert($0.body.id).inserted }
  }

  /// Finds the chain by the conditions, out of those valid on the day: the one with most conditions wins, then the
  /// smaller priority; all chains that add and whose conditions are met follow in the order of priority and code.
  ///
  /// Fails when none fits, when two fit equally well, and when a chain that would win or add cannot be decided because
  /// something is not known: it is never guessed.
  public init(for facts: DelegationFacts, among chains: [ApprovalChain]) throws(Failure) {
    let found = chains.map { (chain: $0, finding: $0.finding(facts)) }
    let bases = found.filter { !$0.chain.adds && $0.finding != .failed }
    let best = bases.filter { $0.finding == .met }.map(\.chain.rank).min()
    let doubtful = found.compactMap { chain, finding -> (chain: String, why: String)? in
      guard case .notKnown(let why) = finding else { return nil }
      return chain.adds || best.map { chain.rank <= $0 } ?? true ? (chain.code, why) : nil
    }
    guard doubtful.isEmpty else { throw Self.undecided(doubtful) }
    guard let best else { throw Self.none(chains) }
    let winners = bases.filter { $0.finding == .met && $0.chain.rank == best }.map(\.chain)
    guard let winner = winners.first, winners.count == 1 else { throw Self.tie(winners) }
    let adding = found.filter { $0.chain.adds && $0.finding == .met }.map(\.chain)
      .sorted { ($0.priority, $0.code) < ($1.priority, $1.code) }
    self.init([winner] + adding)
  }

  /// The chains a registrar names, in this order, whatever their conditions say.
  public init(named codes: [String], among chains: [ApprovalChain]) throws(Failure) {
    var parts: [ApprovalChain] = []
    for code in codes {
      guard let chain = chains.first(where: { $0.code.uppercased() == code.uppercased() }) else {
        throw Failure.unknown("chain", code, hint: "chain.list on=DAY shows those valid on a day.").about("chain")
      }
      parts.append(chain)
    }
    self.init(parts)
  }

  /// The chains by which somebody is asked about a delegation: those that apply or, while that cannot be decided, all
  /// that may. Empty: nobody is asked.
  public static func asking(about facts: DelegationFacts, among chains: [ApprovalChain]) -> [String] {
    if let chosen = try? ChosenChain(for: facts, among: chains) { return chosen.steps.isEmpty ? [] : chosen.chains }
    let open = chains.filter { $0.finding(facts) != .failed }
    // Chains that add do not stand alone.
    return open.allSatisfy(\.adds) ? [] : open.filter { !$0.steps.isEmpty }.map(\.code)
  }

  private static func undecided(_ doubtful: [(chain: String, why: String)]) -> Failure {
    let reasons = doubtful.map { "\($0.chain): \($0.why)" }.joined(separator: "; ")
    return Failure(
      .ruleBroken,
      "It cannot be decided which chain applies (\(reasons)). State what is missing, or name the chain with chain=.",
      [.init("rule", "chain-undecided"), .init("chains", doubtful.map(\.chain).joined(separator: ","))])
  }

  private static func none(_ chains: [ApprovalChain]) -> Failure {
    let there = chains.filter { !$0.adds }.map(\.code).joined(separator: ", ")
    return Failure(
      .ruleBroken,
      there.isEmpty
        ? "No chain of approval is valid on that day. chain.add makes one; without steps= it approves at once."
        : "No chain of approval fits this delegation. Valid that day: \(there). Name one with chain=, or add one with chain.add.",
      [.init("rule", "chain-none")])
  }

  private static func tie(_ winners: [ApprovalChain]) -> Failure {
    let names = winners.map(\.code).sorted()
    return Failure(
      .ruleBroken,
      "\(names.joined(separator: " and ")) fit this delegation equally well. Name one with chain=, or give them different priorities.",
      [.init("rule", "chain-tie"), .init("chains", names.joined(separator: ","))])
  }
}

extension ApprovalChain {
  /// Smaller wins.
  struct Rank: Comparable {
    let conditions: Int
    let priority: Int

    static func < (a: Rank, b: Rank) -> Bool { (-a.conditions, a.priority) < (-b.conditions, b.priority) }
  }

  var rank: Rank { Rank(conditions: conditions.count, priority: priority) }
}
