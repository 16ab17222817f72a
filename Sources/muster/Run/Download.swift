/// Tells how many rows of a long reply have come, as long as nobody sees them come.
struct Download {
  private let console: Console
  private let isShown: Bool
  private let start: Int64
  private var shown: Int64 = 0

  /// - Parameter isSilent: nothing is printed before the end, also where a terminal shows the data.
  init(console: Console, isSilent: Bool, isQuiet: Bool, now: Int64 = Clock.milliseconds()) {
    self.console = console
    isShown = console.isProgressShown && (isSilent || !console.isTerminal) && !isQuiet
    start = now
  }

  /// Short replies are not worth a word.
  mutating func show(_ rows: Int, now: () -> Int64 = Clock.milliseconds) {
    guard isShown, rows.isMultiple(of: 512) else { return }
    let now = now()
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
