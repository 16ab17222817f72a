/// A migration as read from its file.
public struct Migration: Sendable, Equatable {
  /// From its name: `0003_catalogue.sql` is number 3.
  public let number: Int
  public let name: String
  public let sql: String
  public let checksum: String

  public init(number: Int, name: String, sql: String, checksum: String) {
    self.number = number
    self.name = name
    self.sql = sql
    self.checksum = checksum
  }
}
