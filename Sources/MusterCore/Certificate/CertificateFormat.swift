/// How numbers of certificates are written: text with `{provider}`, `{course}`, `{run}`, `{year}` and `{number}` in it, the
/// last with leading zeros as in `{number:4}`. Series count by provider and year, so the year must be in it.
public struct CertificateFormat: Sendable, Equatable {
  private enum Part: Sendable, Equatable {
    case text(String)
    case provider, course, run, year
    case number(digits: Int)
  }

  public let text: String
  private let parts: [Part]

  public init(parsing given: String) throws(Failure) {
    text = try CleanText.check(given, what: "format", limit: 80)
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw Self.bad("A brace is not closed.") }
      parts.append(try Self.part(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    guard !rest.contains("}") else { throw Self.bad("A brace is closed that was not opened.") }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    let numbers = parts.count { if case .number = $0 { true } else { false } }
    guard numbers == 1 else { throw Self.bad("{number} must be in it once.") }
    guard parts.contains(.year) else { throw Self.bad("{year} must be in it: the numbers begin anew each year.") }
    self.parts = parts
  }

  private static func part(_ name: String) throws(Failure) -> Part {
    switch name {
    case "provider": return .provider
    case "course": return .course
    case "run": return .run
    case "year": return .year
    case "number": return .number(digits: 1)
    default:
      guard name.hasPrefix("number:"), let digits = Int(digits: name.dropFirst("number:".count)),
        (1...8).contains(digits)
      else { throw bad("{\(name)} is not known.") }
      return .number(digits: digits)
    }
  }

  private static func bad(_ why: String) -> Failure {
    .value(
      "\(why) Write it with {provider}, {course}, {run}, {year} and {number:4}, as in {provider}/{year}/{number:4}.")
  }

  /// - Parameter provider: nil for a course without one; `HOME` then stands for it.
  public func number(provider: String?, course: String, run: String, year: Int, serial: Int) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .provider: provider ?? "HOME"
      case .course: course
      case .run: run
      case .year: String(year)
      case .number(let digits): serial.padded(digits)
      }
    }.joined()
  }
}
