/// Why a request was refused, said to the person who reads it: what is wrong, where, and what to do.
///
/// A failure always means that nothing was changed, except with ``ReplyCode/outcomeUnknown``.
public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
  public var code: ReplyCode
  /// One sentence or two, for people. Programs decide by code and details, never by this text.
  public var message: String
  /// Machine-readable particulars, in the order they are shown.
  public var details: [Detail]

  public struct Detail: Sendable, Equatable {
    public var key: String
    public var value: String

    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }

    /// Under which the verdict of a list that was cut, and has no `after=` to go on from, names the argument that brings
    /// more of it.
    public static let moreKey = "more"

    /// There are more rows than were sent; this argument brings them.
    public static func more(_ argument: String) -> Detail { Detail(moreKey, argument) }
  }

  public init(_ code: ReplyCode, _ message: String, _ details: [Detail] = []) {
    self.code = code
    self.message = message
    self.details = details
  }

  public var description: String { "\(code): \(message)" }

  /// The same failure, naming the argument or column it is about, unless it already names one.
  public func about(_ argument: String) -> Failure {
    if details.contains(where: { $0.key == "arg" }) { return self }
    var copy = self
    copy.details.insert(Detail("arg", argument), at: 0)
    return copy
  }
}

extension Failure {
  /// A value that does not parse. `message` says what is wrong with it and what a good one looks like.
  public static func value(_ message: String) -> Failure { Failure(.badValue, message) }

  /// Nothing of this kind answers to that name.
  public static func unknown(_ kind: String, _ name: String, hint: String = "") -> Failure {
    let remedy = hint.isEmpty ? "" : " \(hint)"
    return Failure(.unknownObject, "There is no \(kind) \(name.quoted).\(remedy)", [Detail(kind, name)])
  }
}

extension String {
  /// The text in double quotes as it may be shown to a person: controls escaped, and cut when it is very long.
  public var quoted: String {
    var out = "\""
    for scalar in unicodeScalars.prefix(120) {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case _ where scalar.isUnsafeToShow: out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + (unicodeScalars.count > 120 ? "…\"" : "\"")
  }
}

extension Unicode.Scalar {
  /// Controls, bidirectional overrides and invisible characters, which could forge or hide text on a terminal.
  public var isUnsafeToShow: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
