import Foundation
import MusterCore
import MusterReport
import Testing
import Workbook

@testable import muster

/// Formats and files as a person asks for them.
@Suite struct OutputTests {
  private static let rows =
    #"210-{"row":"head","title":"Participations by programme","question":"stats programme","marking":"Restricted","as-of":"2026-11-20T12:00:00.000000Z","seq":7,"columns":[{"name":"programme","kind":"dimension","label":"Programme"},{"name":"participations","kind":"count","label":"Participations"}]}"#
    + "\r\n" + #"210-{"row":"figure","programme":"PCM","participations":12}"# + "\r\n"
    + #"210-{"row":"figure","programme":"0000","participations":null,"suppressed":["participations"]}"# + "\r\n"
    + #"210-{"row":"figure","programme":"CTFP","participations":3}"# + "\r\n"
    + #"210-{"row":"total","programme":null,"participations":15}"# + "\r\n"
    + #"210-{"row":"note","text":"Year: of the first day."}"#
    + "\r\n210 rows rows=4 as-of=2026-11-20T12:00:00.000000Z\r\n"

  private func run(_ words: String..., reply: String = rows, width: Int? = nil) throws -> (Capture, muster.ExitStatus) {
    try run(words: words, reply: reply, width: width)
  }

  private func run(words: [String], reply: String, width: Int? = nil) throws -> (Capture, muster.ExitStatus) {
    let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply(reply)]])
    let capture = Capture()
    capture.width = width
    return (capture, capture.run(words + ["--socket", daemon.path]))
  }

  private func temporary(_ name: String) -> String {
    NSTemporaryDirectory() + "/muster-\(UUID().uuidString.prefix(8))-\(name)"
  }

  /// An empty list has its header in every kind of table, from a list and from figures.
  @Test(arguments: [
    (["officer", "list"], "210 rows rows=0 columns=id,name\r\n", "id,name\n"),
    (["officer", "list"], "210 rows rows=0\r\n", ""),
    (
      ["reconcile", "show", "x"],
      #"210-{"row":"head","title":"T","columns":[{"name":"programme","kind":"dimension","label":"Programme"}]}"#
        + "\r\n210 rows rows=0\r\n", "row,programme\n"
    ),
  ])
  func whatIsEmptyHasAHeader(_ words: [String], _ reply: String, _ csv: String) throws {
    for format in ["csv", "csv-machine"] {
      let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply(reply)]])
      let capture = Capture()
      #expect(capture.run(words + ["--format", format, "--socket", daemon.path]) == .done)
      #expect(capture.out == csv)
    }
    guard WorkbookWriter.isAvailable, !csv.isEmpty else { return }
    let path = temporary("empty.xlsx")
    defer { unsafe unlink(path) }
    let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply(reply)]])
    #expect(Capture().run(words + ["-o", path, "--socket", daemon.path]) == .done)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    #expect(size > 0)
  }

  /// A section without rows says so, and shares are read with their sign; programs get the number alone.
  @Test func sectionsSayThatTheyAreEmpty() throws {
    let reply =
      #"210-{"row":"report","title":"R"}"# + "\r\n" + #"210-{"row":"section","title":"Running out"}"# + "\r\n"
      + #"210-{"row":"head","columns":[{"name":"officer"}]}"# + "\r\n" + #"210-{"row":"section","title":"Shares"}"#
      + "\r\n"
      + #"210-{"row":"head","title":"S","columns":[{"name":"programme","kind":"dimension","label":"Programme"},{"name":"fill","kind":"percent","label":"Fill"}]}"#
      + "\r\n" + #"210-{"row":"figure","programme":"PCM","fill":"75.0"}"# + "\r\n"
      + #"210-{"row":"total","programme":null,"fill":"8.5"}"# + "\r\n"
      + #"210-{"row":"note","text":"See reconcile.rows x programme=…"}"# + "\r\n210 rows rows=2\r\n"
    let table = try run("report", "run", "r", reply: reply).0.out
    #expect(
      table == """
        R

        Running out

        None.

        Shares

        Programme   Fill
        PCM        75.0%
        total       8.5%

        See muster reconcile rows x PROGRAMME

        """, "\(table)")
    let page = try run("report", "run", "r", "--format", "html", reply: reply).0.out
    #expect(
      page.contains("<p class=\"empty\">None.</p>") && page.contains("75.0%") && page.contains("muster reconcile"))
    let machine = try run("report", "run", "r", "--format", "csv-machine", reply: reply).0.out
    #expect(machine.contains("75.0\n") && !machine.contains("%"))
  }

  /// A file keeps its rights and a link its target; a pipe is written into and stays one.
  @Test func whatStandsThereIsKept() throws {
    let (file, link, pipe) = (temporary("kept.csv"), temporary("link.csv"), temporary("pipe.csv"))
    defer { for path in [file, link, pipe] { unsafe unlink(path) } }
    let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    #expect(FileManager.default.createFile(atPath: file, contents: Data("old".utf8), attributes: mode))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try run("stats", "programme", "-o", link, "--format", "csv").1 == .done)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("PCM"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    let reader = unsafe open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try run("stats", "programme", "-o", pipe, "--format", "csv").1 == .done)
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains("PCM"))
    #expect(try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType != .typeRegular)
  }

  @Test func figuresOnATerminalHaveBars() throws {
    let (capture, status) = try run("stats", "programme", width: 60)
    #expect(status == .done)
    #expect(
      capture.out == """
        Participations by programme

        Programme  Participations
        PCM                    12  █████████████████████████████████
        0000                    *
        CTFP                    3  ████████▎
        total                  15

        Year: of the first day.

        Restricted · as of 2026-11-20T12:00:00Z · change 7

        """)
  }

  /// Bars measure what is read: the cost, and not how many are not known.
  @Test func barsAreOfTheFirstMeasure() throws {
    func reply(_ first: String, _ second: String) -> String {
      let lines = [
        #"210-{"row":"head","title":"T","question":"stats course measures=cost","columns":[{"name":"course","kind":"dimension","label":"Course"},{"name":"cost","kind":"money","label":"Cost"},{"name":"cost-not-known","kind":"count","label":"Cost not known"}]}"#,
        #"210-{"row":"figure","course":"C0","cost":"\#(first)","cost-not-known":0}"#,
        #"210-{"row":"figure","course":"C1","cost":"\#(second)","cost-not-known":9}"#, "210 rows rows=2", "",
      ]
      return lines.joined(separator: "\r\n")
    }
    func bars(_ reply: String) throws -> [Int] {
      let out = try run("stats", "course", "--measures", "cost", "--bars", reply: reply).0.out
      return out.split(separator: "\n").filter { $0.hasPrefix("C0") || $0.hasPrefix("C1") }
        .map { line in line.count { $0 == "█" } }
    }
    #expect(try bars(reply("100.00 EUR", "50.00 EUR")) == [40, 20])
    #expect(try bars(reply("100.00 EUR", "50.00 USD")) == [0, 0])
  }

  @Test func barsComeAndGoOnRequest() throws {
    #expect(try run("stats", "programme").0.out.contains("CTFP                    3\n"))
    #expect(try run("stats", "programme", "--bars").0.out.contains("CTFP                    3  ██████████\n"))
    #expect(try run("stats", "programme", "--no-bars", width: 80).0.out.contains("CTFP                    3\n"))
    #expect(try run("stats", "programme", width: 34).0.out.contains("CTFP                    3\n"), "no room")
    // A heading folded over two lines leaves room for them.
    let folded = Self.rows.replacingOccurrences(of: "participations\"", with: "participations-at-all-courses\"")
      .replacingOccurrences(of: "participations\":", with: "participations-at-all-courses\":")
    let out = try run("stats", "programme", reply: folded, width: 48).0.out
    #expect(out.contains("3  ██") && out.contains("12  ████████"), "\(out)")
  }

  @Test func csvOfFiguresKeepsMarkingAndNotes() throws {
    let (safe, _) = try run("stats", "programme", "--format", "csv")
    #expect(
      safe.out == """
        row,programme,participations
        figure,PCM,12
        figure,0000,*
        figure,CTFP,3
        total,,15
        marking,Restricted,
        as-of,2026-11-20T12:00:00.000000Z,
        note,Year: of the first day.,

        """)
    let (exact, _) = try run("stats", "programme", "--format", "csv-machine")
    #expect(exact.out.hasSuffix("total,,15\n"))
    #expect(exact.err.contains("marking: Restricted") && exact.err.contains("Year: of the first day."))
  }

  @Test func jsonOfFiguresIsOneObjectAndOfListsAnArray() throws {
    #expect(try run("stats", "programme", "--format", "json").0.out.hasPrefix(#"{"schema":"muster-figures-1""#))
    let list = "210-{\"id\":1}\r\n210-{\"id\":2}\r\n210 rows rows=2\r\n"
    #expect(try run("course", "list", "--format", "json", reply: list).0.out == "[{\"id\":1}\n,{\"id\":2}\n]\n")
  }

  @Test func aFileIsThereAsAWholeOrNotAtAll() throws {
    let path = temporary("figures.html")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (capture, status) = try run("stats", "programme", "-o", path)
    #expect(status == .done && capture.out == "")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("Restricted"))
    // A refusal after some rows leaves what was there before.
    let refused = "210-{\"id\":1}\r\n473 server.busy\r\n"
    #expect(try run("course", "list", "--format", "json", "--output", path, reply: refused).1 == .tryLater)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let folder = (path as NSString).deletingLastPathComponent
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".part-") }
    #expect(left.isEmpty)
  }

  @Test(arguments: [
    (["course", "list", "-o", "x.foo"], "names no format"),
    (["course", "list", "-o", "/nonexistent/x.csv"], "cannot be written"),
    (["enrol", "A", "B", "--format", "html"], "for lists and figures"),
    (["raw", "noop", "-o", "x.csv"], "--output"), (["help", "states", "-o", "x.txt"], "--output"),
  ])
  func whatCannotBeWrittenIsSaidBeforeAnythingIsAsked(words: [String], says: String) {
    let capture = Capture()
    #expect(capture.run(words + ["--socket", "/nonexistent"]) == .usage)
    #expect(capture.err.contains(says), "\(capture.err)")
  }

  /// Into a pipe go tables whose every line has every column; what is not table stands in paragraphs of its own. So also
  /// where one thing is shown that is figures, as a publication is.
  @Test(arguments: [["stats", "programme"], ["publish", "show", "1"]])
  func figuresInAPipeAreParagraphs(words: [String]) throws {
    let daemon = try FakeDaemon([[FakeDaemon.greeting, .line, .reply(Self.rows)]])
    let capture = Capture()
    #expect(capture.run(words + ["--socket", daemon.path]) == .done)
    let paragraphs = capture.out.split(separator: "\n\n").map { $0.split(separator: "\n") }
    #expect(paragraphs.first == ["Participations by programme"])
    let table = try #require(paragraphs.dropFirst().first)
    #expect(
      table.map { $0.split(separator: " ") } == [
        ["Programme", "Participations"], ["PCM", "12"], ["0000", "*"], ["CTFP", "3"], ["total", "15"],
      ])
    #expect(!capture.out.contains("head"))
  }

  @Test func listsInAPipeBeginWithTheirColumns() throws {
    let reply = #"210-{"code":"X-1","seats":null,"state":"open"}"# + "\r\n210 rows rows=1 marking=Restricted\r\n"
    let piped = try run("iteration", "list", reply: reply)
    #expect(piped.0.out == "code  seats  state\nX-1   -      open\n\nRestricted\n")
    let shown = try run("iteration", "list", reply: reply, width: 80)
    #expect(shown.0.out == "code  seats  state\nX-1          open\n\nRestricted\n")
  }

  @Test func rowsThatMakeNoDocumentAreRefused() throws {
    let list = "210-{\"name\":\"x\"}\r\n210 rows rows=1\r\n"
    for (format, says) in [("svg", "nothing to draw"), ("ics", "no runs and no deadlines")] {
      let (capture, status) = try run("course", "list", "--format", format, reply: list)
      #expect(status == .usage && capture.err.contains(says), "\(capture.err)")
    }
    for format in ["html", "xlsx", "json", "jsonl", "csv", "csv-machine"]
    where format != "xlsx" || WorkbookWriter.isAvailable {
      let (capture, status) = try run("report", "show", "x", "--format", format, reply: "211-title X\r\n211 text\r\n")
      #expect(status == .usage && capture.err.contains("text, not with rows"), "\(format): \(capture.err)")
      #expect(capture.out.isEmpty, "\(format): \(capture.out)")
    }
    #expect(try run("report", "show", "x", reply: "211-title X\r\n211 text\r\n").0.out == "title X\n")
    let help = Capture()
    #expect(help.run(["help", "states", "--format", "html"]) == .usage && help.err.contains("help is text"))
  }

  /// What is missing is said however quiet, and stands in a document.
  @Test func aListThatIsCutSaysSo() throws {
    let list = "210-{\"id\":1}\r\n210-{\"id\":2}\r\n210 rows rows=2 after=2\r\n"
    for format in ["table", "csv", "json", "jsonl", "html"] {
      let (capture, status) = try run("course", "list", "-q", "--format", format, reply: list)
      #expect(status == .done && capture.err.contains("Go on with --after 2"), "\(format): \(capture.err)")
      #expect(capture.out.contains("Not the whole list") == (format == "html"), "\(format): \(capture.out)")
    }
  }

  /// So does one without a place to go on from: what brings more of it, its verdict names.
  @Test func aListWithoutAPlaceToGoOnSaysSoToo() throws {
    for (words, verdict, said) in [
      (["today"], "rows=1 waiting=2 more=each", "muster: today: there are more. Ask for more with --each.\n"),
      (
        ["change", "list"], "rows=1 since=7 more=limit",
        "muster: change list: there are more. Go on with --since 7, or ask for more with --limit.\n"
      ),
    ] {
      let (table, status) = try run(words: words + ["-q"], reply: "210-{\"id\":1}\r\n210 rows \(verdict)\r\n")
      #expect(status == .done && table.err == said, "\(table.err)")
      let (page, _) = try run(words: words + ["--format", "html"], reply: "210-{\"id\":1}\r\n210 rows \(verdict)\r\n")
      #expect(page.out.contains("Not the whole list"), "\(page.out)")
    }
  }

  @Test func aFileThatCannotBeWrittenIsNamed() throws {
    let (capture, status) = try run("stats", "programme", "-o", "/dev/full", "--format", "csv")
    #expect(status == .usage && capture.err.contains("\"/dev/full\" cannot be written"), "\(capture.err)")
    #expect(!capture.err.contains("standard output"), "\(capture.err)")
  }

  @Test func workbooksNeedAFileAndTheTrait() throws {
    let capture = Capture()
    capture.width = 80
    #expect(capture.run(["course", "list", "--format", "xlsx", "--socket", "/nonexistent"]) == .usage)
    #expect(capture.err.contains(WorkbookWriter.isAvailable ? "--output FILE.xlsx" : "--traits XLSX"), "\(capture.err)")
  }

  @Test(.enabled(if: WorkbookWriter.isAvailable, "built without the trait XLSX")) func workbooksAreSentAsCSV() throws {
    let path = temporary("officers.xlsx")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path, title: "", comments: "", created: 1_600_000_000)
    let columns = ["service", "number", "name", "since"].map { SheetColumn($0, .text, width: 10) }
    try writer.beginSheet("Officers", SheetLayout(columns: columns))
    try writer.append([.text("army"), .text("0017"), .text("Some One"), .day(20_520)])
    try writer.append([])
    try writer.append([.text("navy"), .number(22), .text("Two, Some")])
    try writer.beginSheet("Others", SheetLayout(columns: [columns[0]]))
    try writer.append([.text("x")])
    try writer.close()
    for (sheet, block) in [
      (nil, "service,number,name,since\narmy,0017,Some One,2026-03-08\n\nnavy,22,\"Two, Some\",\n.\n"),
      ("others", "service\nx\n.\n"),
    ] as [(String?, String)] {
      let reply = "241 import.done kind=officers rows=2 bad=0 applied=2 unchanged=0\r\n"
      let daemon = try FakeDaemon([
        [FakeDaemon.greeting, .line, .reply("350 send end=\".\"\r\n"), .block, .reply(reply)]
      ])
      let capture = Capture()
      let words = ["import", "officers", path] + (sheet.map { ["--sheet", $0] } ?? [])
      #expect(capture.run(words + ["--socket", daemon.path]) == .done, "\(capture.err)")
      #expect(daemon.received.last == block)
      #expect(capture.err.contains("not \"Others\"") == (sheet == nil))
    }
    let capture = Capture()
    #expect(capture.run(["import", "officers", path, "--sheet", "None", "--socket", "/nonexistent"]) == .usage)
    #expect(capture.err.contains("The workbook has \"Officers\", \"Others\""), "\(capture.err)")
  }

  /// Rows so far, on the stream for people, only when those see it and nothing else tells them.
  @Test(arguments: [
    (true, false, false, false, "\r1024 rows, 512/s\u{1B}[K\r\u{1B}[K"), (true, true, false, false, ""),
    (true, true, true, false, "\r1024 rows, 512/s\u{1B}[K\r\u{1B}[K"), (true, false, false, true, ""),
    (false, false, true, false, ""),
  ])
  func progressIsShownToPeople(sees: Bool, terminal: Bool, isSilent: Bool, isQuiet: Bool, says: String) {
    var said = ""
    let console = Console(
      out: { _ in true },
      err: {
        said += String(decoding: $0, as: UTF8.self)
        return true
      }, width: 80, isTerminal: terminal, isProgressShown: sees)
    var progress = Download(console: console, isSilent: isSilent, isQuiet: isQuiet, now: 1000)
    progress.show(512, now: { 1100 })
    progress.show(1000, now: { 2900 })
    progress.show(1024, now: { 3000 })
    progress.show(1536, now: { 3050 })
    progress.end()
    progress.end()
    #expect(said == says)
  }
}
