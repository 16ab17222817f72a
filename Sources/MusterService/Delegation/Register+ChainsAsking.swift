import MusterCore
import MusterStore
import PGClient

extension Register {
  /// The chains by which somebody has to be asked about an officer before an approval; empty: nobody, or the officer is
  /// in a case or past it. Names that fit nothing are refused where the approval is decided.
  func chainsAsking(about officer: String, in iteration: String) async throws -> [String] {
    let today = try EntryDay.today(clock.now)
    let chains = try await store.engine.run(ReadChains(on: today)).map(\.facts.chain)
    guard chains.contains(where: { !$0.steps.isEmpty }),
      let pair = try await store.engine.run(FindPairs([(officer, iteration)])).first, pair.officerMatches == 1,
      let found = pair.officer, let run = pair.iteration
    else { return [] }
    let (runs, nominees) = try await store.engine.run(
      ReadRunForApproval(run), ReadNominees(iteration: run, officer: found, on: today))
    guard let about = runs.first, about.managedBy == .provider || about.approval,
      let nominee = nominees.first(where: { $0.state == .nominated && $0.openCase == nil })
    else { return [] }
    return ChosenChain.asking(
      about: DelegationFacts(
        nominees: [nominee.facts], size: about.size, programme: about.programme, managedBy: about.managedBy),
      among: chains)
  }
}
