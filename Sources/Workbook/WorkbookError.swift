/// Why a workbook cannot be written or read, as a sentence for whoever gave it, with what to do.
public struct WorkbookError: Error, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// Built without the trait XLSX.
    case notBuilt
    /// It is something else than a workbook, or a damaged one.
    case notWorkbook
    /// Larger than anything that is taken.
    case tooLarge
    /// No such sheet, or none with anything in it.
    case noSheet
    /// A cell holds what has no value.
    case badCell
    /// The file cannot be written.
    case unwritable
  }

  public let kind: Kind
  public let description: String

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// What to say when a program was built without the trait.
  public static let notBuilt = WorkbookError(
    .notBuilt,
    "this program was built without Excel workbooks. Install libxlsxwriter-dev, libzip-dev and libexpat1-dev, and build it with swift build --traits XLSX; or use csv."
  )
}
