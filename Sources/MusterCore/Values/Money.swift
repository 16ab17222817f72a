/// An amount with its currency, in the currency's smallest unit. Amounts of different currencies are never added.
public struct Money: Sendable, Hashable, CustomStringConvertible {
  public let minorUnits: Int64
  /// ISO 4217, three capitals.
  public let currency: String

  public init(minorUnits: Int64, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Parses `1250.50 EUR` or `EUR 1250.50`: no thousands marks, at most the decimals the currency has, no sign.
  public init(parsing text: String) throws(Failure) {
    let remedy = "Write an amount and a currency as in 1250.50 EUR."
    let parts = text.split(separator: " ")
    guard parts.count == 2 else { throw .value("\(text.quoted) is not an amount. \(remedy)") }
    let currencyFirst = parts[0].first?.isLetter ?? false
    let currency = try Self.currency(String(parts[currencyFirst ? 0 : 1]))
    self = try Money(amount: String(parts[currencyFirst ? 1 : 0]), currency: currency)
  }

  /// Parses a plain decimal amount.
  public init(amount text: String, currency: String) throws(Failure) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = Self.decimals(of: currency)
    guard parts.count <= 2, let whole = Int64(digits: parts[0]),
      parts.count == 1 || (1...max(1, decimals)).contains(parts[1].utf8.count) && decimals > 0
    else {
      throw .value(
        "\(text.quoted) is not an amount in \(currency). Write digits with at most \(decimals) decimals, as in 1250.50."
      )
    }
    var minor = whole
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.isEmpty || Int64(digits: fraction) != nil else {
      throw .value("\(text.quoted) is not an amount in \(currency).")
    }
    for place in 0..<decimals {
      let digit = Int64(String(fraction.dropFirst(place).prefix(1))) ?? 0
      let (scaled, over) = minor.multipliedReportingOverflow(by: 10)
      guard !over, scaled <= Int64.max - 9 else { throw .value("\(text.quoted) is too large an amount.") }
      minor = scaled + digit
    }
    guard minor <= Self.largest else { throw .value("\(text.quoted) is too large an amount.") }
    self.init(minorUnits: minor, currency: currency)
  }

  /// A hundred milliard with two decimals: no training costs more, and a million of them still add up.
  static let largest: Int64 = 10_000_000_000_000

  /// Checks an ISO 4217 code: its shape, and that it is a currency in use.
  public static func currency(_ text: String) throws(Failure) -> String {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw .value("\(text.quoted) is not a currency. Write its three capitals as in USD, EUR or PKR.")
    }
    guard Currencies.inUse.contains(text) else {
      throw .value("\(text) is no currency in use by ISO 4217. Write one that is, as USD, EUR or PKR.")
    }
    return text
  }

  /// ISO 4217 minor units: two, but for the currencies listed.
  static func decimals(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV": 0
    case "XAF", "XOF", "XPF": 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// The amount alone, with the currency's decimals.
  public var amount: String {
    let decimals = Self.decimals(of: currency)
    guard decimals > 0 else { return String(minorUnits) }
    let scale = (0..<decimals).reduce(Int64(1)) { value, _ in value * 10 }
    let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
    return "\(minorUnits < 0 ? "-" : "")\(whole).\(Int(rest).padded(decimals))"
  }

  public var description: String { "\(amount) \(currency)" }
}

extension Int64 {
  init?(digits text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }
}
