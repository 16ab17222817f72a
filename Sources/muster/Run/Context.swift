import Glibc

/// What a command needs of the world. Tests bring their own.
final class Context {
  let console: Console
  let environment: (String) -> String?
  /// Waits so many milliseconds before a retry.
  let pause: (Int) -> Void
  let watchInterrupt: () -> Void
  let isInterrupted: () -> Bool

  init(
    console: Console, environment: @escaping (String) -> String?, pause: @escaping (Int) -> Void,
    watchInterrupt: @escaping () -> Void, isInterrupted: @escaping () -> Bool
  ) {
    self.console = console
    self.environment = environment
    self.pause = pause
    self.watchInterrupt = watchInterrupt
    self.isInterrupted = isInterrupted
  }

  /// The same with data going into a file.
  func writing(to file: OutputFile) -> Context {
    Context(
      console: console.redirected(file.write), environment: environment, pause: pause, watchInterrupt: watchInterrupt,
      isInterrupted: isInterrupted)
  }

  static func process() -> Context {
    Context(
      console: Console(
        out: { Descriptor.write($0, to: STDOUT_FILENO) }, err: { Descriptor.write($0, to: STDERR_FILENO) },
        width: Terminal.width(of: STDOUT_FILENO, environment: Terminal.variable),
        isTerminal: isatty(STDOUT_FILENO) == 1, isProgressShown: isatty(STDERR_FILENO) == 1),
      environment: Terminal.variable, pause: { usleep(UInt32($0) * 1000) }, watchInterrupt: Interrupt.watch,
      isInterrupted: { Interrupt.isSeen })
  }
}
