import Testing

@testable import MusterCore

@Suite struct MoneyTests {
  static let good: [(text: String, minor: Int64, printed: String)] = [
    ("1250.50 EUR", 125_050, "1250.50 EUR"), ("EUR 1250.50", 125_050, "1250.50 EUR"),
    ("1250.5 USD", 125_050, "1250.50 USD"),
    ("1250 PKR", 125_000, "1250.00 PKR"), ("0 USD", 0, "0.00 USD"), ("0.05 USD", 5, "0.05 USD"),
    ("007 USD", 700, "7.00 USD"),
    ("1250 JPY", 1250, "1250 JPY"), ("3 KRW", 3, "3 KRW"), ("1.234 KWD", 1234, "1.234 KWD"),
    ("1 JOD", 1000, "1.000 JOD"),
    ("12 DJF", 12, "12 DJF"), ("12 GNF", 12, "12 GNF"), ("12 VUV", 12, "12 VUV"),
    ("100000000000.00 USD", 10_000_000_000_000, "100000000000.00 USD"),
  ]

  @Test(arguments: good) func parses(text: String, minor: Int64, printed: String) throws {
    let money = try Money(parsing: text)
    #expect(money.minorUnits == minor)
    #expect(money.description == printed)
    #expect(try Money(parsing: printed) == money)
  }

  static let refused = [
    "", "1250", "EUR", "1250.50", "1250.50EUR", "1250.50 EUR now", "1,250.50 EUR", "1'250 EUR", "1.250,50 EUR",
    "1250,50 EUR",
    "-5 EUR", "+5 EUR", "5- EUR", "1250. EUR", ".5 EUR", "1250.505 EUR", "1.2.3 EUR", "12.5 JPY", "1.0 JPY",
    "1.2345 KWD",
    "1.+5 EUR", "5 XXX", "5 XTS", "5 DEM", "5 XAU", "1250 eur", "1250 EURO", "1250 €", "1250 E1R", "1e3 EUR",
    "0x10 EUR", "٥ EUR",
    "9223372036854775808 JPY", "92233720368547757.80 USD", "100000000000.01 USD",
    "92233720368547759 USD", "9223372036854776 KWD", "99999999999999999999 USD", "infinity USD", "NaN USD",
  ]

  @Test(arguments: refused) func refuses(text: String) {
    #expect(refusal { try Money(parsing: text) }?.code == .badValue)
  }

  @Test func printsWhatCannotBeTyped() {
    #expect(Money(minorUnits: -5, currency: "USD").description == "-0.05 USD")
    #expect(Money(minorUnits: .min, currency: "USD").amount == "-92233720368547758.08")
    #expect(Money(minorUnits: .max, currency: "JPY").amount == "9223372036854775807")
  }
}
