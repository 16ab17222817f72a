import Testing

@testable import Workbook

@Suite struct ValueTests {
  /// What stands in the file, and what a person sees.
  @Test(arguments: [
    ("5", "5"), ("1.0", "1"), ("-0", "0"), ("007", "7"), ("1250.50", "1250.5"), ("0.1", "0.1"),
    ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"), ("1E5", "100000"), ("1.5E-3", "0.0015"),
    ("123456789012345", "123456789012345"), ("9999999999999.99", "9999999999999.99"),
    ("9007199254740993", "9007199254740990"), ("1.2345678901234567E+20", "123456789012346000000"), ("-12.50", "-12.5"),
    ("0.99999999999999999", "1"), ("1e-7", "0.0000001"),
  ])
  func numbersKeepTheirDigits(stored: String, seen: String) { #expect(NumberText.plain(stored) == seen) }

  @Test(arguments: ["", "abc", "NaN", "inf", "1,5"])
  func whatIsNoNumber(text: String) { #expect(NumberText.plain(text) == nil) }

  @Test(arguments: [
    ("General", NumberFormat.general), ("0.00", .general), ("#,##0", .general), ("yyyy-mm-dd", .day),
    ("d mmm yyyy", .day), ("[$-409]m/d/yy h:mm AM/PM;@", .dayAndTime), ("h:mm", .time), ("[h]:mm:ss", .time),
    ("0000", .padded(4)), ("00", .padded(2)), ("0", .general), ("\"day\" 0", .general), ("[Red]0.00", .general),
    ("0.00E+00", .exponent), ("##0.0E+0", .exponent), ("#,##0.00\" USD\"", .general), ("mmm", .day),
    ("yyyy\\-mm\\-dd", .day),
    ("0;[Red]-0;\"yes\"", .general),
  ])
  func formats(code: String, format: NumberFormat) { #expect(NumberFormat(code: code) == format) }

  /// What of a code is still there when a cell made a number of it.
  @Test(arguments: [
    ("7", SheetValue.Kind.whole), ("5.0", .whole), ("999999999999999", .whole), ("-12", .whole), ("12.1", .fraction),
    ("1000000000000000", .rounded), ("12345678901234600", .rounded), ("1.23456789012346E+16", .rounded),
    ("1E5", .exponent), ("1.5E-3", .exponent),
  ])
  func numbersAndTheirDigits(stored: String, kind: SheetValue.Kind) throws {
    let plain = try #require(NumberText.plain(stored))
    let value = try #require(Double(stored))
    #expect(SheetValue.Kind(number: stored, plain, value, isExponent: false) == kind)
  }

  @Test(arguments: [
    (1.0, NumberFormat.day, false, "1900-01-01"), (59, .day, false, "1900-02-28"), (61, .day, false, "1900-03-01"),
    (46_454, .day, false, "2027-03-08"), (44_992, .day, true, "2027-03-08"), (0, .day, true, "1904-01-01"),
    (46_454.5, .dayAndTime, false, "2027-03-08T12:00:00"),
    (46_454.999_999_9, .dayAndTime, false, "2027-03-09"),
    (0.75, .time, false, "18:00:00"), (36_585, .day, false, "2000-02-29"),
  ])
  func days(serial: Double, format: NumberFormat, is1904: Bool, text: String) {
    #expect(SerialDate.text(serial, format, is1904: is1904) == text)
  }

  /// Excel counts a 29 February 1900 that never was.
  @Test(arguments: [0.0, 60, -1, 3_000_000])
  func whatIsNoDay(serial: Double) { #expect(SerialDate.text(serial, .day, is1904: false) == nil) }

  @Test func sheetNamesAreTaken() {
    var names = SheetNames()
    #expect(names.take("By programme") == "By programme")
    #expect(names.take("by PROGRAMME") == "by PROGRAMME (2)")
    #expect(names.take("History") == "History (2)")
    #expect(names.take("'a/b:c[d]*?\\'") == "a b c d")
    #expect(names.take("") == "Sheet")
    let long = String(repeating: "ش", count: 40)
    #expect(names.take(long).utf16.count == 31)
    #expect(names.take(long).hasSuffix(" (2)"))
  }

  @Test(arguments: ["plain", "_x0041_", "a\u{B}b", "_x", "__x0041_", "tab\tline\n"])
  func escapesComeBack(text: String) { #expect(SheetEscapes.read(SheetEscapes.written(text)) == text) }

  @Test(arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384), ("$B$3", 3, 2)])
  func addresses(text: String, row: Int, column: Int) {
    #expect(CellAddress(text) == CellAddress(row: row, column: column))
    #expect(CellAddress.letters(column) == text.filter(\.isLetter))
  }

  @Test(arguments: ["", "1A", "A", "A0", "XFE1", "A1048577", "A-1"])
  func whatIsNoAddress(text: String) { #expect(CellAddress(text) == nil) }
}
