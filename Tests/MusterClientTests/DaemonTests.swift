import Foundation
import Glibc
import MusterCore
import Testing

@testable import muster

/// The client against a daemon that follows a script.
@Suite struct DaemonTests {
  private static func key(in line: String) -> String? {
    line.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("key=") }.map(String.init)
  }

  @Test func aChangeIsRepeatedWithTheSameKeyAfterALostConnection() throws {
    let daemon = try FakeDaemon([
      [FakeDaemon.greeting, .line],
      [FakeDaemon.greeting, .line, .reply("460 conflict.retry\r\n")],
      [
        FakeDaemon.greeting, .line,
        .reply("240 enrolment.confirmed officer=PA-9 iteration=M4-85-A-27 seats-left=1 replayed=yes\r\n"),
      ],
    ])
    let capture = Capture()
    #expect(capture.run(["enrol", "PA-9", "M4-85-A-27", "--socket", daemon.path]) == .done)
    let lines = daemon.received
    #expect(lines.count == 3)
    #expect(Set(lines).count == 1)
    #expect(try #require(Self.key(in: lines[0])).count == 40)
    #expect(capture.pauses == [200, 500])
    #expect(capture.out == "")
    #expect(
      capture.err == """
        muster: enrol: the connection to the daemon was lost (it closed the connection); trying again with the same key.
        muster: enrol: 460 conflict.retry; trying again with the same key.
        confirmed: PA-9 in M4-85-A-27, seats left 1 (already done earlier with this key)

        """)
  }

  @Test func afterFourTriesTheOutcomeIsUnknown() throws {
    let daemon = try FakeDaemon(Array(repeating: [FakeDaemon.greeting, .line], count: 4))
    let capture = Capture()
    let words = ["enrol", "PA-9", "M4-85-A-27", "--key", "k9", "--quiet", "--socket", daemon.path]
    #expect(capture.run(words) == .outcomeUnknown)
    #expect(daemon.received == Array(repeating: "enrol PA-9 M4-85-A-27 key=k9\n", count: 4))
    #expect(capture.err.contains("Repeat the same command with --key k9"))
  }

  @Test func aRefusalIsNotRepeated() throws {
    let daemon = try FakeDaemon([
      [
        FakeDaemon.greeting, .line,
        .reply(#"501 syntax.value arg=since "\"2027-13-01\" is not a day: there is no month 13.""# + "\r\n"),
      ]
    ])
    let capture = Capture()
    let words = [
      "officer", "add", "PA-1", "A B", "--service", "army", "--since", "2027-13-01", "--socket", daemon.path,
    ]
    #expect(capture.run(words) == .usage)
    #expect(capture.err == "muster: officer add: --since: \"2027-13-01\" is not a day: there is no month 13.\n")
    #expect(daemon.received.count == 1)
  }

  @Test func anUploadGoesByteForByte() throws {
    let content = "\u{FEFF}number,name\r\n.hidden,\"a\nb\"\r\n.,c\r\n"
    let path = NSTemporaryDirectory() + "muster-\(UUID().uuidString).csv"
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let daemon = try FakeDaemon([
      [
        FakeDaemon.greeting, .line, .reply("350 send end=\".\"\r\n"), .block,
        .reply(
          #"210-{"line":3,"code":545,"symbol":"row.value","field":"gender","text":"\"x\" is not possible."}"# + "\r\n"),
        .reply("545 import.rejected rows=2 bad=1 applied=0 \"Nothing was taken in.\"\r\n"),
      ]
    ])
    let capture = Capture()
    #expect(capture.run(["import", "officers", path, "--key", "k", "--socket", daemon.path]) == .refused)
    let plain = "\u{FEFF}number,name\n.hidden,\"a\nb\"\n.,c\n"
    #expect(
      daemon.received == [
        "import officers key=k rows=2 sha256=\(Hex.text(Hex.sha256(Array(plain.utf8)))) <<\n",
        "\u{FEFF}number,name\n..hidden,\"a\nb\"\n..,c\n.\n",
      ])
    #expect(
      capture.err == """
        line 3, field gender: "x" is not possible.
        muster: import: Nothing was taken in.

        """)
  }

  @Test func tabSeparatedFilesAreToldByTheirEnding() throws {
    let path = NSTemporaryDirectory() + "muster-\(UUID().uuidString).tsv"
    try "program\tquantity\nPCM\t3\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let daemon = try FakeDaemon([
      [
        FakeDaemon.greeting, .line, .reply("350 send\r\n"), .block,
        .reply(#"210-{"programme":"PCM","year":2026,"ours":2,"theirs":3,"difference":1}"# + "\r\n"),
        .reply("549 totals.differ rows=1 \"1 of 1 totals differ.\"\r\n"),
      ]
    ])
    let capture = Capture()
    #expect(capture.run(["stats", "compare", path, "--socket", daemon.path]) == .differs)
    #expect(daemon.received[0] == "stats.compare format=tsv <<\n")
    #expect(capture.out == "programme  year  ours  theirs  difference\nPCM        2026     2       3           1\n")
    #expect(capture.err == "muster: stats compare: 1 of 1 totals differ.\n")
  }

  @Test func anInterruptedUploadIsCancelled() throws {
    let path = NSTemporaryDirectory() + "muster-\(UUID().uuidString).csv"
    try String(repeating: "a,b\n", count: 500_000).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let daemon = try FakeDaemon([
      [FakeDaemon.greeting, .reply("350 send\r\n"), .line, .block, .untilClosed]
    ])
    let capture = Capture()
    // The reads before the upload ask too, unless the bytes are there already; the flag rises at some piece of it.
    capture.interruptAfter = 12
    let status = capture.run(["import", "officers", path, "--socket", daemon.path])
    #expect(status == .interrupted)
    #expect(capture.err.hasSuffix("nothing was applied.\n"))
    for _ in 0..<500 where daemon.received.count < 2 { usleep(10_000) }
    let block = try #require(daemon.received.last)
    #expect(block.hasSuffix("\n.CANCEL\n"))
    #expect(!block.contains("\n.\n"))
  }

  @Test func readsStreamInTheFormatAskedFor() throws {
    let rows = "210-{\"officer\":\"PA-1\"}\r\n210-{\"officer\":\"PA-2\"}\r\n210 rows rows=2 after=PA-2\r\n"
    let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply(rows)]])
    let capture = Capture()
    let words = ["officer", "list", "--limit", "2", "--format", "jsonl", "--verbose", "--socket", daemon.path]
    #expect(capture.run(words) == .done)
    #expect(capture.out == "{\"officer\":\"PA-1\"}\n{\"officer\":\"PA-2\"}\n")
    #expect(capture.err.contains("> officer.list limit=2\n"))
    #expect(capture.err.contains("< 210-{\"officer\":\"PA-1\"}\n"))
    #expect(capture.err.contains("Go on with --after PA-2"))
  }

  @Test func aStreamThatBreaksIsNotTakenForWhole() throws {
    let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply("210-{\"a\":1}\r\n490 internal\r\n")]])
    let capture = Capture()
    #expect(capture.run(["course", "list", "--format", "json", "--socket", daemon.path]) == .tryLater)
    #expect(capture.out == "[{\"a\":1}\n")
    #expect(capture.err.contains("void"))
    let table = try FakeDaemon([[FakeDaemon.greeting, .line, .reply("210-{\"a\":1}\r\n")]])
    let other = Capture()
    #expect(other.run(["course", "list", "--socket", table.path]) == .unreachable)
    #expect(other.out == "")
  }

  @Test func theDaemonMayAskWhoWeAre() throws {
    let daemon = try FakeDaemon([
      [
        FakeDaemon.greeting, .line, .reply("530 auth.required\r\n"), .line, .reply("230 auth.ok user=root\r\n"), .line,
        .reply("210 rows rows=0\r\n"),
      ]
    ])
    let capture = Capture()
    #expect(capture.run(["course", "list"], environment: ["MUSTER_SOCKET": daemon.path]) == .done)
    #expect(daemon.received == ["course.list\n", "auth external\n", "course.list\n"])
    #expect(capture.err == "Nothing found.\n")
  }

  @Test func rawPrintsEveryLineAsItCame() throws {
    let reply = "@a 210-{\"x\": 1}\r\n@a 210 rows rows=1\r\n"
    let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply(reply)]])
    let capture = Capture()
    #expect(capture.run(["raw", "@a  course.list   limit=1", "--socket", daemon.path]) == .done)
    #expect(daemon.received == ["@a  course.list   limit=1\n"])
    #expect(capture.out == "@a 210-{\"x\": 1}\n@a 210 rows rows=1\n")
  }

  @Test func aChangeAnswersProgramsInJSON() throws {
    let reply = "210-{\"officer\":\"PA-7\",\"state\":\"confirmed\"}\r\n240 enrolment.moved officer=PA-9 dry=yes\r\n"
    let script = [[FakeDaemon.greeting, .line, .reply(reply)], [FakeDaemon.greeting, .line, .reply(reply)]]
    let daemon = try FakeDaemon(script)
    let words = ["withdraw", "PA-9", "M4-85-A-27", "--reason", "posted", "--dry-run", "--socket", daemon.path]
    let json = Capture()
    #expect(json.run(words + ["--format", "jsonl", "--quiet"]) == .done)
    #expect(
      json.out == #"{"code":240,"symbol":"enrolment.moved","officer":"PA-9","dry":"yes","text":null,"#
        + #""rows":[{"officer":"PA-7","state":"confirmed"}]}"# + "\n")
    #expect(json.err == "")
    let table = Capture()
    #expect(table.run(words) == .done)
    #expect(table.out == "officer  state\nPA-7     confirmed\n")
    #expect(table.err == "moved: officer PA-9 (dry run: nothing was changed)\n")
  }

  @Test func whoIsAwayOrNotMusterIsNamed() throws {
    let away = Capture()
    #expect(away.run(["course", "list", "--socket", "/nonexistent/s"]) == .unreachable)
    #expect(
      away.err.contains("cannot reach the daemon at /nonexistent/s: No such file or directory. Is musterd running?"))
    let daemon = try FakeDaemon([[.reply("SSH-2.0-OpenSSH\r\n")], [.reply("421 server.stopping \"Going down.\"\r\n")]])
    let other = Capture()
    #expect(other.run(["course", "list", "--socket", daemon.path]) == .unreachable)
    #expect(other.err.contains("does not speak the protocol of muster: SSH-2.0-OpenSSH"))
    let full = Capture()
    #expect(full.run(["course", "list", "--socket", daemon.path]) == .tryLater)
    #expect(full.err.contains("takes no requests: Going down."))
  }

  @Test func wrongUsageIsNamedWithItsRemedy() {
    let unknown = Capture()
    #expect(unknown.run(["offcer", "add"]) == .usage)
    #expect(unknown.err.contains(#"there is no command "offcer". Did you mean "#))
    #expect(unknown.err.contains(#""muster officer add""#))
    for (line, says) in [
      ("enroll X Y", #""enroll". Did you mean "muster enrol"?"#),
      ("officer lst", #""officer lst". Did you mean "muster officer list""#),
      ("officer zzz", "\"officer zzz\". officer knows add, "),
      ("stats year --from 2027", "--from"),
      ("enrol X Y --letter -2", "written --letter=-2"),
    ] {
      let wrong = Capture()
      #expect(wrong.run(line.split(separator: " ").map(String.init)) == .usage)
      #expect(wrong.err.contains(says), "\(line): \(wrong.err)")
    }
    let missing = Capture()
    #expect(missing.run(["officer", "add", "PA-1", "A B"]) == .usage)
    #expect(missing.err.contains("--service"))
    let file = Capture()
    #expect(file.run(["import", "officers", "/nonexistent/x.csv"]) == .usage)
    #expect(file.err.contains("FILE: \"/nonexistent/x.csv\" cannot be read: No such file or directory."))
    let version = Capture()
    #expect(version.run(["--version"]) == .done)
    #expect(version.out == MusterCommand.version + "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsAreMade(_ shell: String) {
    let capture = Capture()
    #expect(capture.run(["completion", shell]) == .done)
    #expect(capture.out.contains("officer"))
  }

  /// Of a word that is a command by itself and the first of others, bash offers what either takes.
  @Test(arguments: [
    ("stats --me", ["--measures"]), ("publish --rep", ["--report"]), ("export offi", ["officers"]),
    ("stats service --basis ", ["reported", "start", "end"]), ("check --form", ["--format"]),
    ("stats ro", ["role", "rows"]), ("export facts offe", ["offers"]), ("stats rows --meas", ["--measure"]),
    ("officer ad", ["add"]),
  ])
  func bashCompletes(_ line: String, _ offered: [String]) throws {
    let capture = Capture()
    #expect(capture.run(["completion", "bash"]) == .done)
    let words = ["muster"] + line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      capture.out + """

        COMP_WORDS=(\(typed)); COMP_CWORD=\(words.count - 1); COMP_LINE='muster \(line)'; COMP_POINT=${#COMP_LINE}
        _muster muster '\(words[words.count - 1])' '\(words[words.count - 2])'
        printf '%s\\n' "${COMPREPLY[@]}"

        """
    let folder = FileManager.default.temporaryDirectory.appending(path: "muster-bash-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, out) = (folder.appending(path: "script"), folder.appending(path: "out"))
    try Data(script.utf8).write(to: file)
    _ = FileManager.default.createFile(atPath: out.path, contents: nil)
    let bash = Process()
    bash.executableURL = URL(filePath: "/usr/bin/env")
    bash.arguments = ["bash", "--norc", file.path]
    bash.standardOutput = try FileHandle(forWritingTo: out)
    try bash.run()
    bash.waitUntilExit()
    let said = String(decoding: try Data(contentsOf: out), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(Set(said) == Set(offered), "\(said)")
  }
}
