import MusterCore
import MusterReport
import Testing

@testable import muster

@Suite struct TableLayoutTests {
  private static let people: [Row] = [
    #"{"number":"PA-1","name":"Ünal, Ayşe","days":12,"note":null}"#,
    #"{"number":"PA-22","name":"عائشہ خان","days":3,"note":"joined late, with a letter from the directorate"}"#,
    #"{"number":"0017","name":"王小明","days":120}"#,
    #"{"number":"PA-4","name":"E\u0301lodie","days":null,"cost":"1251.00 USD"}"#,
  ].compactMap(JSONReader.row)

  @Test func unlimitedTableCutsNothing() {
    let lines = TableLayout(width: nil).lines(Self.people)
    #expect(
      lines == [
        "number  name        days  note                                                    cost",
        "PA-1    Ünal, Ayşe    12",
        "PA-22   عائشہ خان      3  joined late, with a letter from the directorate",
        "0017    王小明       120",
        "PA-4    E\u{301}lodie                                                             1251.00 USD",
      ])
  }

  @Test(arguments: [41, 50, 60, 72, 80, 200])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    let lines = TableLayout(width: width).lines(Self.people)
    #expect(lines.count == 5)
    for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    #expect(lines[2].contains("…") == (width < 88))
  }

  @Test func wideCharactersAreNeverCutInHalf() {
    #expect(DisplayWidth.cut("王小明王小明", to: 6) == "王小…")
    #expect(DisplayWidth.cut("王小明王小明", to: 12) == "王小明王小明")
    #expect(DisplayWidth.cut("abc", to: 0) == "")
    #expect(DisplayWidth.cut("E\u{301}lodie", to: 3) == "E\u{301}l…")
  }

  @Test(arguments: [
    ("Khan", 4), ("Ünal", 4), ("U\u{308}nal", 4), ("عائشہ", 5), ("مُحَمَّد", 4), ("علی\u{200C}رضا", 6), ("王", 2), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("🇵🇰", 2), ("ｱ", 1), ("Ａ", 2), ("", 0),
  ])
  func widthInColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func tooNarrowForATableGivesRecords() {
    let lines = TableLayout(width: 12).lines(Array(Self.people.prefix(2)))
    #expect(
      lines == [
        "number  PA-1", "name    Ünal, Ayşe", "days    12", "", "number  PA-22", "name    عائشہ خان", "days    3",
        "note    joined late, with a letter from the directorate",
      ])
  }

  @Test func namesOfThingsStayLeft() {
    let rows = [#"{"code":"0017","year":2026,"day":"2027-03-08"}"#, #"{"code":"12","year":99,"day":"2027"}"#]
    #expect(
      TableLayout(width: nil).lines(rows.compactMap(JSONReader.row)) == [
        "code  year  day", "0017  2026  2027-03-08", "12      99  2027",
      ])
  }

  @Test func nothingMayActOnTheTerminal() {
    let row = JSONReader.row(#"{"name":"a\u001b[2Jb\u202ec"}"#)
    #expect(TableLayout(width: nil).lines([row].compactMap(\.self)) == ["name", #"a\u{1b}[2Jb\u{202e}c"#])
  }
}
