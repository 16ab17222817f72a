/// A notice as a message of RFC 5322, for a program that takes one from its standard input as sendmail does. Lines end as
/// such a program expects them, with a line feed alone.
public struct MailMessage: Sendable, Equatable {
  public var from: MailAddress
  public var to: [MailAddress]
  public var subject: String
  public var body: String
  /// Stays the same however often the notice is handed over, so that a repetition can be known.
  public var id: String
  public var at: Instant

  public init(from: MailAddress, to: [MailAddress], subject: String, body: String, id: String, at: Instant) {
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
    self.id = id
    self.at = at
  }

  /// `number` is the notice's, `installation` the register's own: letters, digits and dashes.
  public static func id(notice number: Int64, installation: String) -> String {
    "<notice-\(number)@\(installation).muster>"
  }

  public var text: String {
    let isPlain = Self.isPlain(body)
    var lines = [
      "From: muster <\(from)>", "To: " + to.map(\.text).joined(separator: ",\n "), "Subject: \(Self.header(subject))",
      "Date: \(Self.date(at))", "Message-ID: \(id)", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: \(isPlain ? "7bit" : "base64")", "",
    ]
    lines.append(isPlain ? body : Self.folded(Base64.text(Array(body.utf8))))
    let whole = lines.joined(separator: "\n")
    return whole.hasSuffix("\n") ? whole : whole + "\n"
  }

  /// Only printable ASCII in short lines, and none that a program would take for the end of the message.
  private static func isPlain(_ text: String) -> Bool {
    text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { line in
      line.utf8.count <= 900 && line != "." && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
  }

  /// One header line: controls become blanks, so that no text can begin another header; what is not ASCII is encoded
  /// as RFC 2047 says, in words of at most 75 characters.
  static func header(_ text: String) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isUnsafeToShow ? " " : $0 }))
    if clean.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), clean.utf8.count <= 60, !clean.contains("=?") {
      return clean
    }
    var words: [String] = []
    var bytes: [UInt8] = []
    for character in clean.unicodeScalars {
      let more = Array(String(character).utf8)
      // 36 bytes are 48 characters of base64; with the frame of 12 and the name before the first, a line stays below 76.
      if bytes.count + more.count > 36 {
        words.append("=?utf-8?B?\(Base64.text(bytes))?=")
        bytes = []
      }
      bytes += more
    }
    words.append("=?utf-8?B?\(Base64.text(bytes))?=")
    return words.joined(separator: "\n ")
  }

  private static func folded(_ text: String) -> String {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(76))
      rest = rest.dropFirst(76)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As in `Mon, 08 Mar 2027 09:30:00 +0000`.
  static func date(_ moment: Instant) -> String {
    guard let day = moment.utcDate else { return "Thu, 01 Jan 1970 00:00:00 +0000" }
    let second = Int(moment.microseconds.flooredDivision(by: 1_000_000).quotient.flooredDivision(by: 86_400).remainder)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = "\((second / 3600).padded(2)):\((second / 60 % 60).padded(2)):\((second % 60).padded(2))"
    return "\(days[day.weekday - 1]), \(day.day.padded(2)) \(months[day.month - 1]) \(day.year) \(clock) +0000"
  }
}

/// Base64 of RFC 4648, with padding.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let given = bytes[start..<Swift.min(start + 3, bytes.count)]
      var group = given.reduce(0) { $0 << 8 | UInt32($1) }
      group <<= UInt32(8 * (3 - given.count))
      for place in 0..<4 {
        let letter = letters[Int(group >> UInt32(18 - 6 * place) & 63)]
        out.append(place <= given.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
