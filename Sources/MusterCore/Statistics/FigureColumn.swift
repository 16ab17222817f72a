/// A column of figures as whoever renders it needs to know it.
public struct FigureColumn: Sendable, Equatable {
  public enum Kind: String, Sendable { case dimension, time, count, money, percent, days, date, text }

  public let name: String
  public let kind: Kind
  public let label: String

  public init(_ name: String, _ kind: Kind, label: String) {
    self.name = name
    self.kind = kind
    self.label = label
  }

  public init(_ dimension: Dimension) {
    self.init(dimension.rawValue, dimension.isTime ? .time : .dimension, label: dimension.label)
  }

  var row: Row {
    var row = Row()
    row.add("name", name)
    row.add("kind", kind.rawValue)
    row.add("label", label)
    return row
  }
}
