import MusterCore
import Testing

@testable import MusterStore

@Suite struct WorkKindTests {
  /// Every kind of work that waits can be asked for by its word, and no other word is one.
  @Test func everyPartHasItsWord() {
    let words = ReadWork.parts.map { part in part.split(separator: "'").dropFirst().first.map(String.init) ?? part }
    #expect(Set(words).count == words.count)
    // Papers and changes since the nomination are told of by the sheets of departure.
    let others: Set<WorkKind> = [.requirement, .flagged]
    #expect(Set(words) == Set(WorkKind.allCases.filter { !others.contains($0) }.map(\.rawValue)))
    #expect(CommandTable.spec(.today).argument("kind")?.type.words == WorkKind.allCases.map(\.rawValue))
  }
}
