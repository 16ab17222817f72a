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

  @Test(arguments: [45, 50, 60, 72, 80, 200])
  func noLineIsWiderThanTheTerminalAndNoWordIsLost(_ width: Int) {
    let lines = TableLayout(width: width).lines(Self.people)
    #expect((lines.count == 5) == (width >= 88))
    for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    let words = lines.flatMap { $0.split(separator: " ") }
    for word in ["PA-22", "joined", "letter", "1251.00", "王小明", "عائشہ"] {
      #expect(words.contains(Substring(word)), "\(word)")
    }
  }

  /// What is typed next stays in one piece, if need be below its row; codes are not broken either.
  @Test func aTableFoldsNamesAndKeepsWhatIsTyped() {
    let rows = [#"{"officer":"army/PA-40011","days-left":5,"next":"muster call remind M4-85-A-27"}"#]
      .compactMap(JSONReader.row)
    #expect(
      TableLayout(width: 52).lines(rows) == [
        "officer        days-  next", "                left", "army/PA-40011      5  muster call remind M4-85-A-27",
      ])
    #expect(
      TableLayout(width: 34).lines(rows) == [
        "officer        days-left", "army/PA-40011          5", "  next: muster call remind M4-85-A-27",
      ])
    #expect(
      TableLayout(width: 20).lines(rows) == [
        "officer        days-", "                left", "army/PA-40011      5", "  next: muster call remind M4-85-A-27",
      ])
    #expect(
      TableLayout(width: 15).lines(rows) == [
        "officer    army/PA-40011", "days-left  5", "next       muster call remind M4-85-A-27",
      ])
  }

  @Test func wordsAreBrokenBetweenThemFirst() {
    let rows = [#"{"code":"M4-85-A-27","title":"Medical planning"}"#, #"{"code":"DI-1","title":"Drugs"}"#]
      .compactMap(JSONReader.row)
    #expect(
      TableLayout(width: 22).lines(rows) == [
        "code        title", "M4-85-A-27  Medical", "            planning", "DI-1        Drugs",
      ])
  }

  /// Figures stay in columns: what does not fit beside goes below, with what the rows are about before it.
  @Test func figuresTooWideAreLaidOutInParts() {
    let rows = [
      #"{"row":"figure","year":2027,"programme":"PCM","persons":12,"courses":3,"cost":"9.50 USD"}"#,
      #"{"row":"total","year":null,"programme":null,"persons":12,"courses":3,"cost":"9.50 USD"}"#,
    ].compactMap(JSONReader.row)
    let layout = TableLayout(width: 34, keys: ["year", "programme"])
    #expect(
      layout.lines(rows) == [
        "year  programme  persons  courses", "2027  PCM             12        3", "                      12        3",
        "", "year  programme      cost", "2027  PCM        9.50 USD", "                 9.50 USD",
      ])
    // Bars have no place then.
    #expect(layout.laid(rows).starts == nil)
    #expect(TableLayout(width: 34).lines(rows).first == "year       2027", "rows that are no figures become blocks")
    #expect(TableLayout(width: 18, keys: ["year", "programme"]).lines(rows).first == "year       2027")
  }

  @Test func blocksFoldLongValuesBelowThemselves() {
    #expect(
      TableLayout(width: 30).lines(Array(Self.people.prefix(2))).suffix(4) == [
        "days    3", "note    joined late, with a", "        letter from the", "        directorate",
      ])
  }

  /// Lines that programs split have something in every column.
  @Test func emptyCellsCanBeMarked() {
    let lines = TableLayout(width: nil, empty: "-").lines(Self.people)
    for line in lines { #expect(line.split(separator: "  ").count == 5, "\(line)") }
    let numbered = [#"{"id":7,"n":1}"#, #"{"id":1234,"n":22}"#].compactMap(JSONReader.row)
    #expect(TableLayout(width: nil, empty: "-").lines(numbered) == ["id     n", "7      1", "1234  22"])
  }

  /// Two spaces are what stands between columns; what is to be typed stays as it is.
  @Test func cellsHaveNoTwoSpaces() {
    let rows = [#"{"title":" Two  spaces   here ","code":"X","next":"a 'b  c'"}"#].compactMap(JSONReader.row)
    #expect(
      TableLayout(width: nil).lines(rows) == ["title            code  next", "Two spaces here  X     a 'b  c'"])
  }

  @Test func wideCharactersAreNeverBrokenInHalf() {
    #expect(TextFold().lines("王小明王小明", to: 7) == ["王小明", "王小明"])
    #expect(TextFold().lines("王小明王小明", to: 12) == ["王小明王小明"])
    #expect(TextFold().lines("E\u{301}lodie", to: 3) == ["E\u{301}lo", "die"])
    #expect(TextFold().lines("王", to: 1) == ["王"], "what cannot be broken stands")
    #expect(TextFold(isName: true).lines("named-reserves", to: 8) == ["named-", "reserves"])
    #expect(TextFold().lines("2027-03-08 and on", to: 10) == ["2027-03-08", "and on"])
  }

  @Test(arguments: [
    ("Khan", 4), ("Ünal", 4), ("U\u{308}nal", 4), ("عائشہ", 5), ("مُحَمَّد", 4), ("علی\u{200C}رضا", 6), ("王", 2), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("🇵🇰", 2), ("ｱ", 1), ("Ａ", 2), ("", 0),
  ])
  func widthInColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func emptyColumnsGiveWayBeforeAnythingIsCut() {
    let rows = [#"{"run":"M4-85-A-27","with":null,"since":"","next":"enrol"}"#].compactMap(JSONReader.row)
    #expect(TableLayout(width: 30).lines(rows) == ["run         with  since  next", "M4-85-A-27               enrol"])
    #expect(TableLayout(width: 20).lines(rows) == ["run         next", "M4-85-A-27  enrol"])
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
