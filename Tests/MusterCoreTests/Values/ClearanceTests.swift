import Testing

@testable import MusterCore

@Suite struct ClearanceTests {
  static let good: [(text: String, clearance: Clearance)] = [
    ("none", .none), ("NONE", .none), ("NU", .unclassified), ("nr", .restricted), ("NC", .confidential),
    ("NS", .secret),
    ("CTS", .cosmicTopSecret), ("NATO RESTRICTED (NR)", .restricted), ("NATO UNCLASSIFIED (NU)", .unclassified),
    ("NATO UNCLASSIFIED Releasable to Partners", .unclassified), ("Nato Secret", .secret),
    ("COSMIC TOP SECRET", .cosmicTopSecret), ("NATO CONFIDENTIAL", .confidential),
  ]

  @Test(arguments: good) func parses(text: String, clearance: Clearance) throws {
    #expect(try Clearance(parsing: text) == clearance)
    #expect(try Clearance(parsing: clearance.description) == clearance)
  }

  static let refused = ["", "SECRET", "TOP SECRET", "N", "NUU", "NATO", "NATO SECRETARIAT", "NATO RESTRICTEDLY", "0"]

  @Test(arguments: refused) func refuses(text: String) {
    let failure = refusal { try Clearance(parsing: text) }
    #expect(failure?.code == .badValue)
    #expect(failure?.message.contains("none, NU, NR, NC, NS, CTS") == true)
  }

  @Test func ordersAsNATODoes() {
    let inOrder: [Clearance] = [.none, .unclassified, .restricted, .confidential, .secret, .cosmicTopSecret]
    #expect(Clearance.allCases.sorted() == inOrder)
    #expect(inOrder.map(\.level) == [0, 1, 2, 3, 4, 5])
  }
}
