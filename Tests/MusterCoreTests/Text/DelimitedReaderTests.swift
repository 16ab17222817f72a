import MusterTestKit
import Testing

@testable import MusterCore

@Suite struct DelimitedReaderTests {
  private static func read(_ text: String, _ dialect: DelimitedReader.Dialect = .csv) throws(Failure) -> DelimitedReader
  {
    try DelimitedReader(bytes(text), dialect: dialect)
  }

  static let accepted: [(text: String, records: [(line: Int, fields: [String])])] = [
    ("a,b\n1,2\n", [(2, ["1", "2"])]), ("a,b\n1,2", [(2, ["1", "2"])]), ("a,b\r\n1,2\r\n", [(2, ["1", "2"])]),
    ("a,b\n", []), ("a,b", []),
    ("\u{FEFF}a,b\n1,2\n", [(2, ["1", "2"])]), ("\u{FEFF}\"a\",b\r\n1,2\r\n", [(2, ["1", "2"])]),
    (" a ,\tb\n 1 , 2\n", [(2, [" 1 ", " 2"])]),
    ("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n", [(2, ["x,y", "he said \"no\""])]), ("a,b\n\"\",\n", [(2, ["", ""])]),
    ("a\n\"\"\n", [(2, [""])]),
    ("a,b\n\n\r\n1,2\n\n", [(4, ["1", "2"])]),
    ("a,b\n\"1\nx\n\",2\n3,4\n", [(2, ["1\nx\n", "2"]), (5, ["3", "4"])]),
    ("a,\"b\nb\"\n1,2\n\"3\r\n\",4\n5,6", [(3, ["1", "2"]), (4, ["3\r\n", "4"]), (6, ["5", "6"])]),
    ("a,b\n\"1\r\",\"2\r\"\n", [(2, ["1\r", "2\r"])]), ("a\n\"1\r\"", [(2, ["1\r"])]), ("a\n\"1\"\r", [(2, ["1"])]),
    ("a,b\nی\u{200C},😀\n", [(2, ["ی\u{200C}", "😀"])]), ("a;b\n1;2\n", [(2, ["1;2"])]),
  ]

  @Test(arguments: accepted) func reads(text: String, records: [(line: Int, fields: [String])]) throws {
    let file = try Self.read(text)
    #expect(file.records.map(\.line) == records.map(\.line))
    #expect(file.records.map { $0.fields.map(bytes) } == records.map { $0.fields.map(bytes) })
  }

  static let refused: [(text: String, line: String, says: String)] = [
    ("", "1", "nothing in the file"), ("\u{FEFF}", "1", "nothing in the file"), ("\n\r\n", "1", "nothing in the file"),
    ("a,b\n1\n", "2", "has 1 fields, the header has 2"), ("a,b\n1,2\n1,2,3\n", "3", "has 3 fields, the header has 2"),
    ("a,b\n\"1\n2\",3\n4\n", "4", "has 1 fields"), ("a,b,a\n", "1", "\"a\" occurs twice"),
    ("a,b,A\n", "1", "occurs twice"),
    ("a,b, a \n", "1", "occurs twice"), ("a,b\n1,\"2\n3,4\n", "2", "quote that opens in line 2 never closes"),
    ("a,b\n\"1\n\",\"2\n", "3", "quote that opens in line 3 never closes"),
    ("a,b\n1,2\"\n", "2", "has a quote inside a value"),
    ("a,b\n1,x\"y\"\n", "2", "has a quote inside a value"), ("a,b\n\"1\"2,3\n", "2", "goes on after a closing quote"),
    ("a,b\n\"1\" ,3\n", "2", "goes on after a closing quote"),
    ("a,b\n\"1\"\rx,3\n", "2", "goes on after a closing quote"),
    ("a,b\n\"1\"\r,3\n", "2", "goes on after a closing quote"), ("a,b\n\"1\"\"2,3\n", "2", "never closes"),
  ]

  @Test(arguments: refused) func refuses(text: String, line: String, says: String) {
    let failure = refusal { try Self.read(text) }
    #expect(failure?.code == .importRejected)
    #expect(failure?.details.first == Failure.Detail("line", line))
    #expect(failure?.message.contains(says) == true, "\(failure?.message ?? "was let through")")
  }

  @Test func limitsTheFieldsOfALine() throws {
    func header(_ count: Int) -> String { (0..<count).map { "c\($0)" }.joined(separator: ",") }
    #expect(try Self.read(header(200)).header.count == 200)
    #expect(refusal { try Self.read(header(201)) }?.message.contains("more than 200 fields") == true)
    #expect(refusal { try Self.read("a\n" + String(repeating: ",", count: 1_000_000)) }?.details.first?.value == "2")
  }

  static let tabbed: [(text: String, fields: [String])] = [
    ("a\tb\n1\t2\n", ["1", "2"]), ("a\tb\r\n1,x\t2\r\n", ["1,x", "2"]), ("a\tb\n5\" gun\tx\"y\n", ["5\" gun", "x\"y"]),
    ("a\tb\n\"\t\"x\n", ["\"", "\"x"]), ("a\tb\n\"x\" and \"y\"\t\"\"\n", ["\"x\" and \"y\"", ""]),
    // As row 1300 of the published records has it: its last quotes were cut off with the column.
    (
      "a\tb\n\"STACS Workshop: \"\"Examining Lessons Learned: Civil Security & National Security Events\"\t1\n",
      ["STACS Workshop: \"Examining Lessons Learned: Civil Security & National Security Events", "1"]
    ),
    (
      "a\tb\n\"Workshop: \"\"Examining Lessons Learned\"\"\"\t\"Garmisch, \"\"Germany\"\"\"\n",
      ["Workshop: \"Examining Lessons Learned\"", "Garmisch, \"Germany\""]
    ),
    ("a\tb\n\"plain\"\t\"\"\"\"\n", ["plain", "\""]),
  ]

  @Test(arguments: tabbed) func readsTabsWithOrdinaryQuotes(text: String, fields: [String]) throws {
    #expect(try Self.read(text, .tsv).records.map(\.fields) == [fields])
  }

  /// Random fields, written and read back, with the line on which each record begins.
  @Test(arguments: [0x5EED_0021, 0x5EED_0022] as [UInt64]) func readsBackWhatTheWriterWrites(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<2000 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        (0..<width).map { _ in random.text(upTo: 6, from: SeededGenerator.withLineEnds) }
      }
      let end = random.flip() ? "\n" : "\r\n"
      let lines = [(0..<width).map { "c\($0)" }] + rows
      var text = random.flip() ? "\u{FEFF}" : ""
      text += lines.map { CSVWriter.line($0, safe: false) }.joined(separator: end)
      if random.flip() { text += end }
      let comment: Comment = "seed \(seed), round \(round): \(text.debugDescription)"
      let file = try Self.read(text)
      #expect(file.header == lines[0], comment)
      #expect(file.records.map { $0.fields.map(bytes) } == rows.map { $0.map(bytes) }, comment)
      var line = 2
      for (record, row) in zip(file.records, rows) {
        #expect(record.line == line, comment)
        line += 1 + row.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
      }
    }
  }

  // MARK: Columns by name

  @Test func findsColumnsByName() throws {
    let rows = try DelimitedReader.table(
      bytes("Kind, CODE ,since\ncourse, x ,\n,,2027-13-01\n"), .csv, needed: ["code"],
      optional: ["kind", "since", "note"])
    #expect(rows.map(\.line) == [2, 3])
    #expect(rows[0].text("code") == "x")
    #expect(rows[0].text("since") == nil)
    #expect(rows[0].text("note") == nil)
    #expect(try rows[0].word("kind", CourseKind.self) == .course)
    #expect(refusal { try rows[1].required("code") }?.details == [.init("arg", "code")])
    let bad = refusal { try rows[1].value("since") { text throws(Failure) in try CalendarDate(parsing: text) } }
    #expect(bad?.details.first == Failure.Detail("arg", "since"))
    #expect(RowProblem(line: 3, field: nil, failure: try #require(bad)).row["field"] == .text("since"))
  }

  static let badHeaders: [(header: String, column: String?, says: String)] = [
    ("kind,since", "code", "lacks the column \"code\""), ("code,colour", "colour", "\"colour\" is not known here"),
    ("code;kind", nil, "not separated by commas"), ("code\tkind", nil, "not separated by commas"),
  ]

  @Test(arguments: badHeaders) func refusesHeaders(header: String, column: String?, says: String) {
    let failure = refusal {
      try DelimitedReader.table(bytes(header), .csv, needed: ["code"], optional: ["kind", "since"])
    }
    #expect(failure?.details == [.init("line", "1")] + (column.map { [.init("column", $0)] } ?? []))
    #expect(failure?.message.contains(says) == true)
  }

  @Test func namesWhatIsNoWord() throws {
    let rows = try DelimitedReader.table(bytes("kind\nparty\n"), .csv, needed: ["kind"], optional: [])
    let failure = refusal { try rows[0].word("kind", CourseKind.self) }
    #expect(failure?.details.first == Failure.Detail("arg", "kind"))
    #expect(failure?.message.contains("course, exercise") == true)
  }
}
