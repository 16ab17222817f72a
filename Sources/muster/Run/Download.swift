/// Tells how many rows of a long reply have come, as long as they go into a file or a pipe.
struct Download {
  private let console: Console
  private let isShown: Bool
  private let start = Clock.milliseconds()
  private var shown: Int64 = 0

  init(console: Console, isQuiet: Bool) {
    self.console = console
    isShown = console.isProgressShown && console.width == nil && !isQuiet
  }

  /// Short replies are not worth a word.
  mutating func show(_ rows: Int) {
    guard isShown, rows.isMultiple(of: 512) else { return }
    let now = Clock.milliseconds()
    guard now - start > 500, now - shown > 100 else { return }
    shown = now
    let rate = Int64(rows) * 1000 / max(1, now - start)
    console.progress("\r\(rows) rows, \(rate)/s\u{1B}[K")
  }

  mutating func end() {
    if shown > 0 { console.progress("\r\u{1B}[K") }
    shown = 0
  }
}
