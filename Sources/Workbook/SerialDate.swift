/// Serial numbers of days and times as ISO 8601.
enum SerialDate {
  /// Nil for what is no day: before 1900, after 9999, and the 29 February 1900 that never was.
  static func text(_ serial: Double, _ format: NumberFormat, is1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var whole = Int(serial)
    var second = Int(((serial - Double(whole)) * 86_400).rounded())
    if second == 86_400 {
      whole += 1
      second = 0
    }
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    if format == .time { return whole == 0 ? clock : nil }
    guard let day = day(whole, is1904: is1904) else { return nil }
    // Programs write days as the midnight they begin at.
    return format == .day || second == 0 ? day : "\(day)T\(clock)"
  }

  private static func day(_ whole: Int, is1904: Bool) -> String? {
    if is1904 { return civil(whole - 24_107) }
    guard whole >= 1, whole != 60 else { return nil }
    return civil(whole - (whole < 60 ? 25_568 : 25_569))
  }

  /// Days since 1970-01-01 as a date, by the civil-calendar algorithm that counts years from March.
  private static func civil(_ days: Int) -> String {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let ofEra = z - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(two(month))-\(two(ofYear - (153 * shifted + 2) / 5 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
