import ArgumentParser
import MusterCore
import Testing

@testable import muster

@Suite struct ExitStatusTests {
  /// Every code that a verdict can have, and how the process then ends.
  private static let table: [(ReplyCode, muster.ExitStatus)] = [
    (.ready, .done), (.ok, .done), (.rows, .done), (.text, .done), (.bye, .done), (.authenticated, .done),
    (.done, .done),
    (.enrolmentConfirmed, .done), (.enrolmentMoved, .done), (.imported, .done), (.enrolmentWaiting, .done),
    (.unchanged, .done), (.enrolmentNominated, .done),
    // Wrong by itself.
    (.unknownVerb, .usage), (.syntax, .usage), (.duplicateArgument, .usage), (.missingArgument, .usage),
    (.unknownArgument, .usage), (.badValue, .usage), (.control, .usage), (.utf8, .usage),
    // Not allowed to whoever asks.
    (.authenticationRequired, .notAllowed), (.mechanism, .notAllowed), (.forbidden, .notAllowed),
    // Names what is not there.
    (.unknownObject, .unknownObject), (.ambiguousObject, .unknownObject),
    // A rule or a limit.
    (.ruleBroken, .refused), (.exists, .refused), (.importRejected, .refused), (.iterationFull, .refused),
    (.clash, .refused), (.keyReused, .refused), (.lineLimit, .refused), (.blockLimit, .refused),
    (.schemaUnsupported, .refused), (.bug, .refused), (.differs, .differs),
    // Later.
    (.stopping, .tryLater), (.sessionTimeout, .tryLater), (.databaseUnavailable, .tryLater), (.databaseFull, .tryLater),
    (.conflict, .tryLater), (.lockTimeout, .tryLater), (.busy, .tryLater), (.internalFault, .tryLater),
    (.cancelled, .tryLater), (.outcomeUnknown, .outcomeUnknown),
  ]

  @Test(arguments: table) func everyVerdictHasItsStatus(code: ReplyCode, status: muster.ExitStatus) {
    #expect(ExitStatus(code: code.number) == status)
  }

  @Test func theTableIsWhole() {
    let verdicts = Set(ReplyCode.all).subtracting([.closing, .sendBlock])
    #expect(Set(Self.table.map(\.0)) == verdicts)
    #expect(Self.table.count == verdicts.count)
  }

  /// The rule stands where people look for it.
  @Test func theRuleIsShown() {
    #expect(MusterCommand.configuration.discussion.contains(ExitStatus.rule))
  }

  @Test func onlyTheDocumentedStatusesExist() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 130])
    let help = MusterCommand.configuration.discussion
    for status in ExitStatus.allCases { #expect(help.contains("  \(status.rawValue)  \(status.meaning)")) }
  }

  @Test func nonsenseIsNotADaemon() {
    for code in [0, 150, 350, 600, 999] { #expect(ExitStatus(code: code) == .unreachable) }
  }
}
