import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import PGClient
import Synchronization
import Testing

/// Takes messages, or refuses them.
final class TestCarrier: NoticeCarrier {
  struct Refusal: Error, CustomStringConvertible { let description = "the queue is full" }

  private let taken = Mutex<[String]>([])
  private let refuses = Mutex(false)
  private let after: @Sendable () async -> Void

  /// - Parameter after: what happens elsewhere when a message has been taken.
  init(after: @escaping @Sendable () async -> Void = {}) { self.after = after }

  var messages: [String] { taken.withLock { $0 } }
  func refuse(_ yes: Bool) { refuses.withLock { $0 = yes } }

  func carry(_ message: String) async throws {
    if refuses.withLock({ $0 }) { throw Refusal() }
    taken.withLock { $0.append(message) }
    await after()
  }
}

@Suite struct NoticeTests {
  private static func reminded(_ muster: TestRegister) async throws {
    await muster.ask("clock.rule names weeks-before=7")
    _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
    try ClockTests.move(muster, to: "2027-01-20T05:00:00Z")
    await muster.register.runClock()
  }

  private static func ids(_ messages: [String]) -> [String] {
    messages.compactMap { $0.split(separator: "\n").first { $0.hasPrefix("Message-ID: ") }.map(String.init) }
  }

  @Test func handedOverOnceUnderAStableName() async throws {
    try await TestRegister.with { muster in
      let (carrier, from) = (TestCarrier(), try MailAddress(parsing: "muster@training.example"))
      try await Self.reminded(muster)
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 0, "nobody to write to")
      #expect(await muster.ask("today kind=notice").rows.count == 1, "so it waits here")
      await muster.ask("notice.recipient address=desk@training.example")
      await muster.ask("notice.recipient address=calls@training.example kind=call")
      await muster.ask("notice.recipient address=names@training.example kind=names")
      #expect(await muster.ask("notice.recipient address=desk@training.example").code == .unchanged)
      carrier.refuse(true)
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 0)
      #expect(await muster.ask("notice.show 1").rows.first?["error"]?.plain == "the queue is full")
      carrier.refuse(false)
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 0, "its time has not come")
      try ClockTests.move(muster, to: "2027-01-20T05:02:00Z")
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 1)
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 0)
      let installation = await muster.value("select installation from muster.nation") ?? ""
      #expect(Self.ids(carrier.messages) == ["Message-ID: <notice-1@\(installation).muster>"])
      #expect(carrier.messages[0].contains("To: desk@training.example,\n names@training.example\n"))
      #expect(carrier.messages[0].contains("Subject: muster: H: names are due (2027-01-20)\n"))
      #expect(await muster.ask("notice.list state=handed").rows.count == 1)
      #expect(await muster.ask("today kind=notice").rows.isEmpty)
    }
  }

  /// A run that is moved changes nothing that was said: a notice that goes again goes with the text it had.
  @Test func aRunThatMovesLeavesWhatWasSaid() async throws {
    try await TestRegister.with { muster in
      let (carrier, from) = (TestCarrier(), try MailAddress(parsing: "muster@training.example"))
      await muster.ask("notice.recipient address=desk@training.example")
      try await Self.reminded(muster)
      let shown = await muster.ask("notice.show 1").rows
      #expect(shown.first?["subject"]?.plain == "muster: H: names are due (2027-01-20)")
      #expect(shown.first?["text"]?.plain.contains("Begins: 2027-03-10") == true, "\(shown)")
      try await muster.register.handNotices(by: carrier, from: from)
      #expect(await muster.ask("iteration.set H starts=2027-05-12 ends=2027-05-14").code == .done)
      try await muster.superuser {
        try await $0.execute(
          "update muster.notice set state = 'new', next_try = '2027-01-20T05:00:00Z', handed_at = null where id = 1")
      }
      let now = await muster.ask("notice.show 1").rows
      for column in ["subject", "text"] { #expect(now.first?[column] == shown.first?[column], "\(column)") }
      try await muster.register.handNotices(by: carrier, from: from)
      #expect(carrier.messages.count == 2 && Set(carrier.messages).count == 1, "\(carrier.messages)")
    }
  }

  /// Midnight is the end of the day by a rule that says 24:00, and the beginning of a run's first day.
  @Test func midnightIsOfTheDayItIsMeantFor() async throws {
    try await TestRegister.with { muster in
      await muster.ask("clock.rule release weeks-before=6 at=24:00")
      _ = await muster.homeRun("H", capacity: 3, more: "starts=2027-11-02 ends=2027-11-05")
      try ClockTests.move(muster, to: "2027-09-21T19:00:01Z")
      #expect(await muster.register.runClock() == 1)
      try ClockTests.move(muster, to: "2027-11-01T19:00:01Z")
      #expect(await muster.register.runClock() == 1)
      #expect(
        await muster.ask("notice.list").rows.map { $0["subject"]?.plain ?? "" } == [
          "muster: H: seats without names are taken back (2027-09-21)",
          "muster: H: takes no more names (2027-11-02)",
        ])
    }
  }

  /// A daemon ends between handing over and noting so: the notice goes again, under the same name, when its lease is over.
  @Test func aLostNoteSendsAgain() async throws {
    try await TestRegister.with { muster in
      let (carrier, from) = (TestCarrier(), try MailAddress(parsing: "muster@training.example"))
      await muster.ask("notice.recipient address=desk@training.example")
      try await Self.reminded(muster)
      try await muster.register.handNotices(by: carrier, from: from)
      try await muster.superuser {
        try await $0.execute(
          "update muster.notice set state = 'new', next_try = '2027-01-20T05:15:00Z', handed_at = null")
      }
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 0)
      try ClockTests.move(muster, to: "2027-01-20T05:16:00Z")
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 1)
      #expect(carrier.messages.count == 2 && Set(Self.ids(carrier.messages)).count == 1)
    }
  }

  @Test func givenUpAfterFiveDays() async throws {
    try await TestRegister.with { muster in
      let (carrier, from) = (TestCarrier(), try MailAddress(parsing: "muster@training.example"))
      await muster.ask("notice.recipient address=desk@training.example")
      try await Self.reminded(muster)
      carrier.refuse(true)
      for hour in 0..<140 {
        try ClockTests.move(
          muster, to: "2027-01-\(20 + (5 + hour) / 24)T\((5 + hour) % 24 < 10 ? "0" : "")\((5 + hour) % 24):30:00Z")
        try await muster.register.handNotices(by: carrier, from: from)
      }
      #expect(await muster.value("select state from muster.notice") == "failed")
      let attempts = await muster.value("select attempts from muster.notice").flatMap(Int.init) ?? 0
      #expect((20...40).contains(attempts), "\(attempts): at first often, then every six hours")
      #expect(await muster.ask("today kind=notice").rows.first?["detail"]?.plain == "names: not handed over")
    }
  }

  @Test func acknowledgedOnes() async throws {
    try await TestRegister.with { muster in
      let (carrier, from) = (TestCarrier(), try MailAddress(parsing: "muster@training.example"))
      try await Self.reminded(muster)
      #expect(await muster.ask("notice.ack 1")["acknowledged"] == "1")
      #expect(await muster.ask("notice.ack 1").code == .unchanged)
      #expect(await muster.ask("notice.ack 1,7").code == .unknownObject)
      #expect(await muster.ask("notice.ack x").code == .badValue)
      await muster.ask("notice.recipient address=desk@training.example")
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 0)
      #expect(await muster.ask("notice.list state=acknowledged").rows.first?["acknowledged-by"]?.plain == "ada")
      #expect(await muster.ask("notice.recipient").code == .missingArgument)
      #expect(await muster.ask("notice.recipient address=a@b,c@d").code == .badValue)
      #expect(await muster.ask("notice.recipient-end 1").code == .done)
      #expect(await muster.ask("notice.recipient-end 1").code == .unknownObject)
      #expect(await muster.ask("notice.recipients").rows.isEmpty)
    }
  }

  /// Acknowledged while others are handed over, a notice has no one to be written to any more.
  @Test func acknowledgedMeanwhile() async throws {
    try await TestRegister.with { muster in
      let from = try MailAddress(parsing: "muster@training.example")
      await muster.ask("notice.recipient address=desk@training.example")
      _ = await muster.homeRun("H2", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      try await Self.reminded(muster)
      let carrier = TestCarrier { await muster.ask("notice.ack 2") }
      #expect(try await muster.register.handNotices(by: carrier, from: from) == 1)
      #expect(carrier.messages.count == 1)
      #expect(await muster.ask("notice.list state=acknowledged").rows.map { $0["id"]?.plain } == ["2"])
    }
  }

  /// A recipient by principal hears of it in `today`, of what was asked for; the office sees what nobody acknowledged.
  @Test func shownToPrincipals() async throws {
    try await TestRegister.with { muster in
      #expect(await muster.ask("notice.recipient principal=bilal kind=names").code == .done)
      #expect(await muster.ask("notice.recipient principal=sana kind=call").code == .done)
      try await Self.reminded(muster)
      func seen(_ name: String) async -> Int {
        await muster.ask("today kind=notice", as: Principal(name: name, roles: [.approver])).rows.count
      }
      #expect(await muster.ask("today kind=notice").rows.first?["next"]?.plain == "notice.show 1")
      #expect(await seen("bilal") == 1)
      #expect(await seen("sana") == 0)
      await muster.ask("notice.ack 1")
      #expect(await seen("bilal") == 0)
      #expect(await muster.ask("today kind=notice").rows.isEmpty)
    }
  }

  /// Two daemons hand over at once: each notice by one of them.
  @Test func twoDaemonsHandOver() async throws {
    try await TestRegister.with { muster in
      let (carrier, from) = (TestCarrier(), try MailAddress(parsing: "muster@training.example"))
      await muster.ask("notice.recipient address=desk@training.example")
      await muster.ask("clock.rule names weeks-before=7")
      for number in 1...20 {
        _ = await muster.homeRun("H\(number)", capacity: 3, more: "starts=2027-03-10 ends=2027-03-12")
      }
      try ClockTests.move(muster, to: "2027-01-20T05:00:00Z")
      #expect(await muster.register.runClock() == 20)
      async let one = muster.register.handNotices(by: carrier, from: from)
      async let two = muster.register.handNotices(by: carrier, from: from)
      #expect(try await one + two == 20)
      #expect(Set(Self.ids(carrier.messages)).count == 20 && carrier.messages.count == 20)
    }
  }
}
