import Glibc
import MusterCore
import MusterTestKit
import MusterWire
import Testing

/// The protocol reference, `Deploy/protocol.md`, is made from the tables and the transcripts; MUSTER_RECORD=1 writes it.
@Suite struct ReferenceTests {
  @Test func theReferenceIsCurrent() throws {
    let text = try Self.page()
    if unsafe getenv("MUSTER_RECORD") != nil, let file = unsafe fopen(Checkout.path("Deploy/protocol.md"), "w") {
      unsafe fputs(text, file)
      unsafe fclose(file)
    }
    #expect(try Checkout.text("Deploy/protocol.md") == text)
  }

  private static var codes: [String] {
    ReplyCode.all.sorted { ($0.number, $0.symbol) < ($1.number, $1.symbol) }.map { "- `\($0)` \($0.meaning)" }
  }

  private static func page() throws -> String {
    var out = [
      "# muster protocol 1", "",
      "Made from the table of commands; do not edit. A test compares this page with the code.", "",
      "A person can type it (`nc -U /run/muster/muster.sock`), a short program can speak it: `Tests/Python/muster_client.py`.",
      "",
      "## Lines", "", "```",
      "request = [ \"@\" tag SP ] verb *( SP arg ) [ SP ( \"<<\" / \"<<+\" ) ] EOL",
      "tag     = 1*32( ALPHA / DIGIT / \".\" / \"_\" / \"-\" )",
      "verb    = ALPHA *23( ALPHA / \".\" / \"-\" )              ; case does not matter",
      "arg     = value / key \"=\" value                       ; without a key: in the order of the verb's arguments",
      "key     = ALPHA *31( ALPHA / DIGIT / \".\" / \"_\" / \"-\" )",
      "value   = 1*bare / quoted                            ; quoted is a JSON string",
      "block   = *( line ) ( \".\" EOL / \".CANCEL\" EOL )      ; a line that begins with \".\" is sent with one more",
      "reply   = *( [ \"@\" tag SP ] code \"-\" payload CRLF ) [ \"@\" tag SP ] code SP symbol *( SP key \"=\" value ) [ SP quoted ] CRLF",
      "notice  = code \"!\" json-object CRLF                  ; never tagged, only between replies", "```", "",
      "UTF-8; a line ends with LF, and one CR just before it is dropped. Any other control character is refused (TAB is",
      "allowed in blocks). Character 4 of a reply tells what follows: `-` more, a space the verdict, `!` a notice. Decide by",
      "code or symbol, never by the text; ignore keys you do not know. JSON objects have their keys in a fixed order, money is",
      "text, dates are ISO 8601, moments RFC 3339 in UTC.", "",
      "Requests of one connection are answered in order and as if one after another. 16 requests or 256 KiB are read ahead;",
      "then the server stops reading. Only `cancel` overtakes.", "",
      "A list that has more rows than were sent says so in its verdict: `after=` is where the same request goes on, and",
      "`more=` names the argument that brings more where a list has no such place (`more=limit`, `more=each`).", "",
      "`VERB … <<` is answered with `350 send` before the lines are sent; `<<+` sends them at once (64 KiB at most). Nothing is",
      "applied unless the line with a single dot arrives. `sha256=` is over the lines, dots taken off, each ended by one LF.",
      "",
      "Every change takes `key=`: repeated with the same key it is answered as the first time with `replayed=yes`; another",
      "request under the same key is refused (561). Keys are kept for 7 days. After 452 the change may have been made: repeat",
      "it with the same key. `dry=yes` does everything and undoes it.", "", "## Codes", "",
      "First digit: 1 event, 2 done and durable, 3 send more, 4 nothing applied and worth repeating later (452 apart), 5 do not",
      "repeat unchanged. New codes, verbs and keys may be added; none changes its meaning within protocol 1.", "",
    ]
    out += Self.codes
    out += [
      "",
      "Any verb may answer: " + names(ReplyCode.common) + ". Any change may also answer: "
        + names(ReplyCode.commonToChanges) + ".", "",
    ]
    out += ["## Limits", ""] + HelpTopic.limits.lines + [""]
    out += ["## Life cycle of an enrolment", "", "```"] + HelpTopic.states.lines + ["```", ""]
    out += ["## Seats of runs at home", ""] + HelpTopic.seats.lines + ["", "## Verbs", ""]
    for spec in CommandTable.all {
      out += ["### \(spec.verb)", "", spec.summary, "", "```", spec.usage, "```", ""]
      for argument in spec.arguments {
        let words = argument.type.words
        let list = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
        out.append("- `\(argument.name)` \(argument.isRequired ? "needed" : "optional"): \(argument.summary)\(list)")
      }
      if let block = spec.block { out.append("- block: \(block)") }
      let roles =
        spec.roles.count == Role.allCases.count
        ? "everyone" : spec.roles.map(\.rawValue).sorted().joined(separator: ", ")
      out += ["", "Roles: \(roles). Answers: \(names(spec.replies)). Example: `\(spec.example)`", ""]
    }
    out += [
      "## Transcripts", "",
      "`C:` is sent, `S:` comes back, here all of the one before all of the other. Tests play them against the daemon.",
      "",
    ]
    for name in ["enrol", "import", "errors"] {
      out += ["```", try Checkout.text("Tests/MusterdTests/Transcripts/\(name).txt").trimmedLines, "```", ""]
    }
    return out.joined(separator: "\n")
  }

  private static func names(_ codes: [ReplyCode]) -> String {
    var seen: Set<String> = []
    return codes.map(\.description).filter { seen.insert($0).inserted }.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmedLines: String { hasSuffix("\n") ? String(dropLast()) : self }
}
