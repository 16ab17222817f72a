/// One row of the table of commands: all that is known of a verb. Parsing, authorisation, `help`, the reference, the
/// client's subcommands, completion and many tests are derived from it.
public struct CommandSpec: Sendable {
  public enum Access: Sendable, Equatable {
    /// Answered by the connection itself.
    case session
    case read
    /// Changes the register: takes `key` and `dry`.
    case write
  }

  public struct Argument: Sendable, Equatable {
    public let name: String
    public let type: ArgumentType
    public let isRequired: Bool
    /// May be given without its name, in the order of the table.
    public let isPositional: Bool
    public let summary: String
    /// A good value may begin with a dash, as `-persons` does, and is not to be taken for an option.
    public var mayBeginWithDash = false
  }

  public let name: CommandName
  public let access: Access
  /// Whoever has one of these may use the verb.
  public let roles: Set<Role>
  public let arguments: [Argument]
  /// What the lines of the block hold, when the verb takes one.
  public let block: String?
  /// What it may answer besides ``ReplyCode/common``.
  public let replies: [ReplyCode]
  public let summary: String
  public let example: String

  public var verb: String { name.rawValue }

  /// Needs the register for its answer; the others answer without a database too.
  public var asksRegister: Bool { access != .session && name != .help && name != .noop }

  /// Gives out what the register holds, under its marking. What was published has a marking of its own.
  public var isMarked: Bool { access == .read && name != .markingShow && !verb.hasPrefix("publish") }

  public func argument(_ name: String) -> Argument? { arguments.first { $0.name == name } }

  public func mayAnswer(_ code: ReplyCode) -> Bool {
    replies.contains(code) || ReplyCode.common.contains(code)
      || (access == .write && ReplyCode.commonToChanges.contains(code))
      || (block != nil && code == .sendBlock)
  }

  /// The verb with its arguments as help shows it.
  public var usage: String {
    let parts = arguments.map { argument in
      let body = argument.isPositional ? argument.name.uppercased() : "\(argument.name)=\(argument.type.placeholder)"
      return argument.isRequired ? body : "[\(body)]"
    }
    return ([verb] + parts + (block == nil ? [] : ["<<"])).joined(separator: " ")
  }
}

extension CommandSpec.Argument {
  var dashed: Self {
    var copy = self
    copy.mayBeginWithDash = true
    return copy
  }

  static func required(_ name: String, _ type: ArgumentType, _ summary: String, positional: Bool = false) -> Self {
    Self(name: name, type: type, isRequired: true, isPositional: positional, summary: summary)
  }

  static func optional(_ name: String, _ type: ArgumentType, _ summary: String, positional: Bool = false) -> Self {
    Self(name: name, type: type, isRequired: false, isPositional: positional, summary: summary)
  }

  static func choice<T: RawRepresentable & CaseIterable>(
    _ name: String, _ type: T.Type, _ summary: String, required: Bool = false, positional: Bool = false
  ) -> Self where T.RawValue == String {
    Self(
      name: name, type: .choice(T.allCases.map(\.rawValue)), isRequired: required, isPositional: positional,
      summary: summary)
  }
}
