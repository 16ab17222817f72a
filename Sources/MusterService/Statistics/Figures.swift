import MusterCore
import MusterStore

/// Figures with all that is said about them: what publishing, reports and the protocol share.
struct Figures {
  var table: FiguresTable
  let question: FiguresQuestion
  let head: SealedHead.Row
  /// The question as a request line, without its format.
  let asked: String
  /// Changes that no figure can count yet.
  let unsealed: Int

  var rows: [Row] { table.rows }
  var notes: [String] { table.notes(unsealed: unsealed) }

  func headRow(marking: String) -> Row {
    table.head(question: asked, marking: marking, asOf: head.sealedAt, sequence: head.sequence)
  }
}
