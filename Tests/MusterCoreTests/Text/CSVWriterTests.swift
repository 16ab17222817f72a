import Testing

@testable import MusterCore

@Suite struct CSVWriterTests {
  static let fields: [(value: String, machine: String, safe: String)] = [
    ("plain", "plain", "plain"), ("a,b", "\"a,b\"", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\""),
    ("a\nb", "\"a\nb\"", "\"a\nb\""), ("a\rb", "\"a\rb\"", "\"a\rb\""), (" a", "\" a\"", "\" a\""),
    ("a ", "\"a \"", "\"a \""),
    // A quote that carries a mark is one character to Swift, and still a quote to whoever reads the file.
    ("x\"\u{301}y", "\"x\"\"\u{301}y\"", "\"x\"\"\u{301}y\""),
    // What a spreadsheet would run.
    ("=1+1", "=1+1", "'=1+1"), ("+49 30", "+49 30", "'+49 30"), ("-", "-", "'-"), ("@x", "@x", "'@x"),
    ("\tx", "\tx", "'\tx"),
    ("\rx", "\"\rx\"", "\"'\rx\""), ("＝1", "＝1", "'＝1"), ("＋1", "＋1", "'＋1"), ("－1", "－1", "'－1"), ("＠x", "＠x", "'＠x"),
    ("=\u{338}x", "=\u{338}x", "'=\u{338}x"),
    ("=HYPERLINK(\"a\")", "\"=HYPERLINK(\"\"a\"\")\"", "\"'=HYPERLINK(\"\"a\"\")\""),
    // A number is no formula, and an amount shows itself.
    ("-10", "-10", "-10"), ("-100.00", "-100.00", "-100.00"), ("-400.00 USD", "-400.00 USD", "USD -400.00"),
    ("-5-3", "-5-3", "'-5-3"), ("-1.2.3", "-1.2.3", "'-1.2.3"), ("-5 usd", "-5 usd", "'-5 usd"),
    ("-A1 USD", "-A1 USD", "'-A1 USD"), ("-5 USD 1", "-5 USD 1", "'-5 USD 1"), ("-.", "-.", "'-."),
    ("--5", "--5", "'--5"), ("+5", "+5", "'+5"),
    // Left alone on purpose.
    ("2+", "2+", "2+"), ("0000", "0000", "0000"), ("a=b", "a=b", "a=b"), ("'x", "'x", "'x"),
  ]

  @Test(arguments: fields) func quotesAndDefuses(value: String, machine: String, safe: String) {
    #expect(bytes(CSVWriter.line(["k", value], safe: false)) == bytes("k,\(machine)"))
    #expect(bytes(CSVWriter.line(["k", value], safe: true)) == bytes("k,\(safe)"))
  }

  static let lines: [(values: [String], line: String)] = [
    (["a", "b", "c"], "a,b,c"), (["", "", ""], ",,"), (["a", ""], "a,"), ([""], "\"\""),
  ]

  @Test(arguments: lines) func joins(values: [String], line: String) {
    #expect(CSVWriter.line(values, safe: false) == line)
  }

  @Test func numbersStayNumbers() {
    let values: [Row.Value] = [.int(-5), .text("-5"), .text("-x"), .null, .text("=1+1"), .text("2+")]
    #expect(CSVWriter.line(values, safe: true, text: \.plain) == "-5,-5,'-x,,'=1+1,2+")
    #expect(CSVWriter.line(values, safe: false, text: \.plain) == "-5,-5,-x,,=1+1,2+")
  }
}
