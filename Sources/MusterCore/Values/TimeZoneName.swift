/// A time zone by its name in the IANA database. Only the shape is checked here; the database knows which exist.
public struct TimeZoneName: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  public init(parsing given: String) throws(Failure) {
    let parts = given.split(separator: "/", omittingEmptySubsequences: false)
    let shaped = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.first != 0x2D && part.utf8.allSatisfy(Self.isAllowed)
    }
    guard given == "UTC" || (parts.count >= 2 && parts.count <= 3 && shaped && given.utf8.count <= 40) else {
      throw .value("\(given.quoted) is not a time zone. Write its name as in Asia/Karachi, Europe/Berlin or UTC.")
    }
    text = given
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
    default: false
    }
  }

  public var description: String { text }
}
