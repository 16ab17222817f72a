public import MusterCore

/// A word of a reference list, as typed or loaded.
public struct ReferenceWord: Sendable, Equatable {
  public var kind: ReferenceKind
  public var code: String
  public var name: String
  public var scheme: String?
  public var service: String?
  /// That a body stands for.
  public var province: String?
  public var grade: Grade?
  public var level: Int?
  public var month: Int?
  public var source: String?

  public init(
    kind: ReferenceKind, code: String, name: String, scheme: String? = nil, service: String? = nil,
    grade: Grade? = nil, level: Int? = nil, month: Int? = nil, source: String? = nil
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.scheme = scheme
    self.service = service
    self.grade = grade
    self.level = level
    self.month = month
    self.source = source
  }
}
