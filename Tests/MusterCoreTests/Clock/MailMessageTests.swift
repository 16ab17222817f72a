import MusterCore
import Testing

@Suite struct MailMessageTests {
  private static func message(_ subject: String, _ body: String = "One line.\n") throws -> String {
    MailMessage(
      from: try MailAddress(parsing: "muster@training.example"),
      to: [try MailAddress(parsing: "desk@training.example"), try MailAddress(parsing: "a.b+c@x-y.example")],
      subject: subject, body: body, id: MailMessage.id(notice: 12, installation: "0a1b"),
      at: try Instant(parsing: "2028-02-29T23:59:09Z")
    ).text
  }

  @Test func aPlainMessage() throws {
    #expect(
      try Self.message("muster: R-1: names are due") == """
        From: muster <muster@training.example>
        To: desk@training.example,
         a.b+c@x-y.example
        Subject: muster: R-1: names are due
        Date: Tue, 29 Feb 2028 23:59:09 +0000
        Message-ID: <notice-12@0a1b.muster>
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        One line.

        """)
  }

  /// Whatever stands in a subject, the header has the lines it should have and no other.
  @Test(arguments: [
    "x\nBcc: all@example", "x\r\nBcc: all@example", "x\u{2028}Bcc: all@example", "x\u{0}y", "x\u{85}Bcc: all@example",
    "=?utf-8?B?QmNjOg==?=", String(repeating: "long ", count: 60), "Kurs für Führung: پاکستان", "",
  ])
  func noHeaderIsAdded(_ subject: String) throws {
    let head = try Self.message(subject).split(separator: "\n\n", maxSplits: 1)[0]
    let names = head.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
      ])
    #expect(head.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    #expect(head.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
  }

  @Test func whatIsNotASCIIIsEncoded() throws {
    let text = try Self.message("Führung", "Ä\n.\n")
    #expect(text.contains("Subject: =?utf-8?B?RsO8aHJ1bmc=?=\n"))
    #expect(text.contains("Content-Transfer-Encoding: base64\n\nw4QKLgo=\n"))
    #expect(try Self.message("x", "a\n.\nb\n").contains("base64"), "no line that ends the message")
  }

  @Test(arguments: [
    "", "desk", "desk@", "@x.example", "a@b@c", "a b@c", "a@b c", "a@b\nBcc: x@y", "a@b,c@d", "<a@b>", "\"a\"@b",
    "a..b@c", "-t@x",
    "a@b..c", "ä@b.example", "a@b\u{0}",
  ])
  func notAnAddress(_ text: String) { #expect(throws: Failure.self) { try MailAddress(parsing: text) } }
}

@Suite struct NoticeTextTests {
  /// Every kind and outcome is worded, and an erased person is simply not named.
  @Test func everyKindHasWords() {
    for kind in DeadlineKind.allCases {
      for outcome in ["reminded", "released", "cancelled", "too-few", "enough", "closed", "expired"] {
        var facts = NoticeText.Facts(kind: kind.rawValue, outcome: outcome)
        facts.code = "R-1"
        facts.figures = [("results-awaited", 3)]
        let text = NoticeText(facts)
        #expect(text.subject.hasPrefix("muster: R-1: ") && text.body.contains("Results awaited: 3\n"))
        #expect(!text.body.contains("Officer"))
      }
    }
  }

  /// The first day of a run is not the day by which its names are to come.
  @Test func whatItWasCountedFromIsNotWhenItIsDue() {
    var facts = NoticeText.Facts(kind: "names", outcome: "reminded")
    facts.code = "R-1"
    facts.about = "2027-03-08"
    facts.due = "2027-02-05"
    #expect(NoticeText(facts).subject == "muster: R-1: names are due (2027-03-08)", "the provider's own date")
    facts.anchor = .begins
    let text = NoticeText(facts)
    #expect(text.subject == "muster: R-1: names are due (2027-02-05)")
    #expect(text.body.contains("Begins: 2027-03-08\nDue: 2027-02-05\n"))
    facts.anchor = .ends
    #expect(NoticeText(facts).body.contains("Ends: 2027-03-08\n"))
  }
}
