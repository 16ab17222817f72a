/// One request as it stands on its line, before the table of commands is asked what it means.
public struct Request: Sendable, Equatable {
  /// An argument as typed: with a name, or in its place.
  public struct Given: Sendable, Equatable {
    public let name: String?
    public let value: String

    public init(name: String? = nil, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How the lines of a block follow.
  public enum BlockMark: Sendable, Equatable {
    case none
    /// `<<`: wait for 350, then send.
    case afterReply
    /// `<<+`: the block follows at once.
    case atOnce
  }

  public var tag: String?
  public var verb: String
  public var arguments: [Given]
  public var block: BlockMark

  public init(tag: String? = nil, verb: String, arguments: [Given] = [], block: BlockMark = .none) {
    self.tag = tag
    self.verb = verb
    self.arguments = arguments
    self.block = block
  }
}
