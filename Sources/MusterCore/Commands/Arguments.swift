import Crypto

/// The arguments of one request, parsed by the types in the table.
public struct Arguments: Sendable, Equatable {
  private var values: [String: ArgumentValue] = [:]

  public init() {}

  public func has(_ name: String) -> Bool { values[name] != nil }

  public func text(_ name: String) -> String? { if case .text(let value) = values[name] { value } else { nil } }
  public func int(_ name: String) -> Int? { if case .int(let value) = values[name] { value } else { nil } }
  public func flag(_ name: String) -> Bool? { if case .flag(let value) = values[name] { value } else { nil } }
  public func date(_ name: String) -> CalendarDate? { if case .date(let value) = values[name] { value } else { nil } }
  public func fuzzyDate(_ name: String) -> FuzzyDate? {
    if case .fuzzyDate(let value) = values[name] { value } else { nil }
  }
  public func instant(_ name: String) -> Instant? { if case .instant(let value) = values[name] { value } else { nil } }
  public func grade(_ name: String) -> Grade? { if case .grade(let value) = values[name] { value } else { nil } }
  public func profile(_ name: String) -> LanguageProfile? {
    if case .profile(let value) = values[name] { value } else { nil }
  }
  public func clearance(_ name: String) -> Clearance? {
    if case .clearance(let value) = values[name] { value } else { nil }
  }
  public func money(_ name: String) -> Money? { if case .money(let value) = values[name] { value } else { nil } }
  public func list(_ name: String) -> [String]? { if case .list(let value) = values[name] { value } else { nil } }
  public func word<T: RawRepresentable>(_ name: String, _ type: T.Type) -> T? where T.RawValue == String {
    text(name).flatMap(T.init(rawValue:))
  }

  /// An argument of any type in its canonical form, which parses back to it.
  public func plain(_ name: String) -> String? { values[name]?.canonical }

  /// A required argument; its presence was checked when the request was parsed.
  public func required(_ name: String) throws(Failure) -> String {
    guard let value = text(name) else { throw Failure(.bug, "The verb's handler and its row disagree on \(name).") }
    return value
  }

  /// A measure in the place of a dimension, or the other way round, belongs to the other argument.
  private static func hinted(_ failure: Failure, _ name: String, _ value: String, _ spec: CommandSpec) -> Failure {
    let words = value.split(separator: ",").map { String($0).trimmed.lowercased() }
    let hint: String
    if name == "by", spec.argument("measures") != nil,
      let measure = words.first(where: { Measure(rawValue: $0) != nil })
    {
      hint = "\(measure.quoted) is a measure, not a dimension: say measures=\(measure)"
    } else if name == "measures", spec.argument("by") != nil,
      let dimension = words.first(where: { Dimension(rawValue: $0) != nil })
    {
      hint = "\(dimension.quoted) is a dimension, not a measure: say by=\(dimension)"
    } else {
      return failure
    }
    return Failure(failure.code, "\(hint). \(failure.message)", failure.details)
  }

  /// Parses and checks what was typed against the verb's row. Fails closed: what the row does not know is an error.
  ///
  /// - Parameter days: a day given for a moment means its end by these.
  public init(_ given: [Request.Given], for spec: CommandSpec, days: ZoneDays = .utc) throws(Failure) {
    var positional = spec.arguments.filter(\.isPositional)[...]
    for argument in given {
      let row: CommandSpec.Argument
      if let name = argument.name {
        guard let found = spec.argument(name.lowercased()) else {
          throw Self.unknown(name, of: spec)
        }
        row = found
      } else {
        positional = positional.drop { values[$0.name] != nil }
        guard let next = positional.popFirst() else {
          throw Failure(
            .unknownArgument,
            "\(spec.verb) does not know what to do with \(argument.value.quoted). Usage: \(spec.usage)",
            [.init("value", argument.value)])
        }
        row = next
      }
      guard values[row.name] == nil else {
        throw Failure(.duplicateArgument, "\(row.name) is given twice. Give it once.", [.init("arg", row.name)])
      }
      do {
        if row.type == .instant, let day = try? CalendarDate(parsing: argument.value) {
          values[row.name] = .instant(days.end(of: day))
        } else {
          values[row.name] = try row.type.parse(argument.value)
        }
      } catch {
        throw Self.hinted(error, row.name, argument.value, spec).about(row.name)
      }
    }
    if let missing = spec.arguments.first(where: { $0.isRequired && values[$0.name] == nil }) {
      throw Failure(
        .missingArgument, "\(spec.verb) needs \(missing.name): \(missing.summary). Usage: \(spec.usage)",
        [.init("arg", missing.name)])
    }
    // A question about no day at all would be answered by nothing, as if there were nothing.
    if spec.access == .read, let from = date("from"), let to = date("to"), to < from {
      throw Failure.value("to=\(to) lies before from=\(from). Turn them round.").about("to")
    }
  }

  private static func unknown(_ name: String, of spec: CommandSpec) -> Failure {
    let known = spec.arguments.map(\.name)
    let near = known.filter { CommandTable.editDistance($0, name.lowercased()) <= 2 || $0.hasPrefix(name.lowercased()) }
    let remedy =
      near.isEmpty
      ? (known.isEmpty ? "It takes none." : "It knows \(known.joined(separator: ", ")).")
      : "Did you mean \(near.joined(separator: " or "))?"
    return Failure(.unknownArgument, "\(spec.verb) has no argument \(name.quoted). \(remedy)", [.init("arg", name)])
  }

  /// SHA-256 of the request in canonical form, without its key: what tells a retry from another request.
  public func fingerprint(verb: String, block: [UInt8]?) -> [UInt8] {
    var hash = SHA256()
    func update(_ text: String) {
      hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
    }
    update(verb)
    for name in values.keys.sorted() where name != "key" {
      update(name)
      update(values[name]?.canonical ?? "")
    }
    if let block {
      update("<<")
      hash.update(data: block)
    }
    return Array(hash.finalize())
  }
}
