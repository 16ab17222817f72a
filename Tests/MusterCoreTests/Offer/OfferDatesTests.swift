import Testing

@testable import MusterCore

@Suite struct OfferDatesTests {
  @Test(arguments: [
    ("2028-05-14", "names-due,decision-due"), ("2028-05-15", "names-due"), ("2028-06-01", ""),
  ])
  func whichLieAfterTheRunHasBegun(startsBy: String, left: String) throws {
    let names = try CalendarDate(parsing: "2028-06-01")
    let decision = try CalendarDate(parsing: "2028-05-15")
    let begins = try CalendarDate(parsing: startsBy)
    let dates = OfferDates(names: names, decision: decision)
    #expect(dates.after(begins).map { $0.argument }.joined(separator: ",") == left)
    #expect(dates.after(nil).isEmpty, "when it begins is not known")
  }
}
