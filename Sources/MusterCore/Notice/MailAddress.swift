/// An address that a notice may be written to: `local@domain` in plain ASCII, nothing that could end a header or start
/// another.
public struct MailAddress: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  public init(parsing given: String) throws(Failure) {
    let parts = given.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, given.utf8.count <= 254, Self.isDotted(parts[0], also: "!#$%&'*+-/=?^_`{|}~"),
      Self.isDotted(parts[1], also: "-"), given.utf8.first != UInt8(ascii: "-")
    else {
      throw .value("\(given.quoted) is not a mail address. Write it as in desk@training.example.")
    }
    text = given
  }

  private static func isDotted(_ part: Substring, also: String) -> Bool {
    part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || also.utf8.contains(byte)
        }
    }
  }

  public var description: String { text }
}
