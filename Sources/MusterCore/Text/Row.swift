/// One row of a reply: named values in a fixed order, which every format keeps.
public struct Row: Sendable, Equatable {
  public enum Value: Sendable, Equatable {
    case null
    case text(String)
    case int(Int64)
    case bool(Bool)
    case list([String])
    case rows([Row])
  }

  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  public var fields: [Field]

  public init(_ fields: [Field] = []) { self.fields = fields }

  public mutating func add(_ name: String, _ value: String?) {
    fields.append(.init(name, value.map(Value.text) ?? .null))
  }
  public mutating func add(_ name: String, _ value: Int?) {
    fields.append(.init(name, value.map { .int(Int64($0)) } ?? .null))
  }
  public mutating func add(_ name: String, _ value: Int64?) {
    fields.append(.init(name, value.map(Value.int) ?? .null))
  }
  public mutating func add(_ name: String, _ value: Bool?) {
    fields.append(.init(name, value.map(Value.bool) ?? .null))
  }
  public mutating func add(_ name: String, _ value: [String]) { fields.append(.init(name, .list(value))) }
  public mutating func add(_ name: String, rows: [Row]) { fields.append(.init(name, .rows(rows))) }

  public subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }
}

extension Row {
  /// The row as one JSON object.
  public var json: String {
    var out: [UInt8] = []
    JSONText.write(self, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

extension Row.Value {
  /// The value as a CSV field or a table cell: empty for null, lists joined by semicolons.
  public var plain: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .int(let number): String(number)
    case .bool(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: "; ")
    case .rows(let rows): "\(rows.count)"
    }
  }
}

extension Row {
  /// Replaces the value of a field, or adds it at the end.
  public mutating func set(_ name: String, _ value: Value) {
    if let index = fields.firstIndex(where: { $0.name == name }) {
      fields[index].value = value
    } else {
      fields.append(.init(name, value))
    }
  }
}
