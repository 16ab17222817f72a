import ArgumentParser
import MusterCore
import Testing

@testable import muster

@Suite struct ExitStatusTests {
  private static var everyCode: Set<ReplyCode> {
    var codes = Set(ReplyCode.common + ReplyCode.commonToChanges)
    for spec in CommandTable.all { codes.formUnion(spec.replies) }
    return codes.union([.ready, .bye, .unknownVerb, .schemaUnsupported, .outcomeUnknown, .keyReused])
  }

  @Test func everyVerdictHasItsStatus() {
    for code in Self.everyCode where code.number != 350 {
      let status = ExitStatus(code: code.number)
      switch code {
      case _ where code.isSuccess: #expect(status == .done, "\(code)")
      case .outcomeUnknown: #expect(status == .outcomeUnknown)
      case _ where code.isTransient: #expect(status == .tryLater, "\(code)")
      case .unknownObject, .ambiguousObject: #expect(status == .unknownObject, "\(code)")
      case .differs: #expect(status == .differs)
      case .authenticationRequired, .mechanism, .forbidden: #expect(status == .notAllowed, "\(code)")
      case .unknownVerb, .syntax, .duplicateArgument, .missingArgument, .unknownArgument, .badValue, .control, .utf8:
        #expect(status == .usage, "\(code)")
      default: #expect(status == .refused, "\(code)")
      }
    }
    #expect(Self.everyCode.count > 30)
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
