/// Sends a block, telling how far it is.
struct Upload {
  let block: Block
  let link: Link
  let context: Context
  let isQuiet: Bool

  private static let piece = 65_536

  /// Throws ``Connection/Lost/interrupted`` after the daemon was told to forget what it got.
  func send() throws(Connection.Lost) {
    let isShown = context.console.isProgressShown && !isQuiet && block.bytes.count > 4 * Self.piece
    let start = Clock.milliseconds()
    var sent = 0
    var shown: Int64 = 0
    while sent < block.bytes.count {
      let end = min(sent + Self.piece, block.bytes.count)
      do throws(Connection.Lost) {
        if context.isInterrupted() { throw Connection.Lost.interrupted }
        try link.send(Array(block.bytes[sent..<end]))
      } catch {
        if isShown { context.console.progress("\n") }
        if error == .interrupted { cancel() }
        throw error
      }
      sent = end
      let now = Clock.milliseconds()
      if isShown, now - shown > 100 || sent == block.bytes.count {
        shown = now
        context.console.progress("\r" + progress(sent, now - start) + "\u{1B}[K")
      }
    }
    if isShown { context.console.progress("\n") }
    if isShown || (context.console.isProgressShown && !isQuiet) { context.console.progress("checking …\n") }
  }

  /// Begins on a line of its own, since the piece before may have ended within one.
  private func cancel() {
    try? link.send(Array("\n.CANCEL\n".utf8), isLastWord: true)
  }

  private func progress(_ sent: Int, _ milliseconds: Int64) -> String {
    let rate = Int64(sent) * 1000 / max(1, milliseconds)
    return "sent \(Self.size(Int64(sent))) of \(Self.size(Int64(block.bytes.count))), \(Self.size(rate))/s"
  }

  static func size(_ bytes: Int64) -> String {
    switch bytes {
    case ..<1000: "\(bytes) B"
    case ..<1_000_000: "\(bytes / 1000).\(bytes / 100 % 10) kB"
    default: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }
  }
}
