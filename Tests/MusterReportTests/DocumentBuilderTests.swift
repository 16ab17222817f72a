import MusterCore
import Testing

@testable import MusterReport

@Suite struct DocumentBuilderTests {
  /// One value that is a code, and the column is text.
  @Test(arguments: [
    ("5 6 null", DocumentTable.Column.Kind.integer), (#""2027-03-08" null"#, .date),
    (#""2027-03-08" "2027-03""#, .text),
    (#""0000" "0001""#, .text), (#""5" "6""#, .text), (#"5 "0005""#, .text), (#""2+" "3232""#, .text),
    (#""1250.00 USD" "-3.00 USD""#, .money), (#""1250.00 USD + 3.00 EUR""#, .text), ("true false", .flag),
    (#""2027-03-08T10:00:00.000000Z""#, .moment), ("null", .text), (#""" """#, .text), (#"["a"]"#, .text),
  ])
  func kindsOfListColumns(values: String, kind: DocumentTable.Column.Kind) {
    let lines = values.split(separator: " ", omittingEmptySubsequences: true).reduce(into: [String]()) { all, word in
      // Money holds a space.
      if let last = all.last, last.hasPrefix("\""), last == "\"" || !last.hasSuffix("\"") {
        all[all.count - 1] += " " + word
      } else {
        all.append(String(word))
      }
    }
    let document = Fixture.document(lines.compactMap { JSONReader.row("{\"v\":\($0)}") })
    #expect(document.sections.first?.table.columns.map(\.kind) == [kind], "\(lines)")
  }

  @Test func amountsStandBesideACurrency() {
    let kinds = { (lines: [String]) in
      Fixture.document(lines.compactMap { JSONReader.row($0) }).sections[0].table.columns.map(\.kind)
    }
    #expect(kinds([#"{"cost":"7050.00","currency":"USD"}"#]) == [.decimal, .text])
    #expect(kinds([#"{"paragraph":"1.10"}"#]) == [.text])
  }

  @Test func aReportHasItsParts() throws {
    let document = try Fixture.document(named: "who")
    #expect(document.title == "Who went in 2026")
    #expect(document.marking == "Restricted (a sample)")
    #expect(document.isFigures)
    #expect(document.footer.count == 3)
    #expect(document.sections.map(\.title) == ["Service by grade band", "Men and women", "By province"])
    #expect(document.sections[0].show == [.heat, .table])
    let province = document.sections[2].table
    #expect(province.columns.map(\.kind) == [.dimension, .count, .count, .count, .percent])
    let withheld = try #require(province.lines.first { !$0.suppressed.isEmpty })
    #expect(province.text(withheld, 1) == "*")
    #expect(province.lines.last.map { province.text($0, 0) } == "Total")
  }

  @Test func labelsOfTheReportComeFirst() {
    let document = Fixture.document(
      #"{"row":"section","title":"S","show":["table"],"labels":[{"column":"n","text":"Training sessions"}]}"#,
      #"{"row":"head","title":"T","columns":[{"name":"p","kind":"dimension","label":"Programme"},{"name":"n","kind":"count","label":"N"}]}"#,
      #"{"row":"figure","p":"A","n":1}"#, #"{"row":"note","text":"Said."}"#)
    #expect(document.sections[0].table.columns.map(\.label) == ["Programme", "Training sessions"])
    #expect(document.sections[0].notes == ["Said."])
  }

  @Test func anObjectBecomesTables() {
    let rows = [#"{"officer":"army/PA-1","unit":null,"languages":[{"language":"en","profile":"3+32+2"}],"empty":[]}"#]
    let document = Fixture.document(rows.compactMap { JSONReader.row($0) }, title: "Officer", isDetail: true)
    #expect(document.sections.map(\.title) == ["", "Languages"])
    #expect(document.sections[1].table.columns.map(\.kind) == [.text, .text])
  }

  @Test func aListWithAColumnRowIsAList() {
    let document = Fixture.document(#"{"row":"seat 12","n":1}"#)
    #expect(!document.isFigures)
    #expect(document.sections[0].table.columns.map(\.name) == ["row", "n"])
  }
}
