import Glibc
import MusterCore
import MusterTestKit
import Testing

@testable import musterd

@Suite struct MailCommandTests {
  private static func program(_ folder: String, _ script: String) throws -> String {
    let path = folder + "/t"
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o700)
    let bytes = Array(("#!/bin/sh\n" + script).utf8)
    guard file >= 0, unsafe write(file, bytes, bytes.count) == bytes.count else { throw Failure(.bug, "no \(path)") }
    close(file)
    return path
  }

  private static func command(_ text: String) throws -> MailCommand {
    try MailCommand(command: text, from: try MailAddress(parsing: "muster@training.example"))
  }

  private static func text(_ path: String) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1000)
    let count = unsafe read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func number(_ path: String) -> pid_t? { pid_t(text(path).filter(\.isNumber)) }

  /// Ended, though nobody has asked how: whoever looks after orphans may take its time.
  private static func isZombie(_ process: pid_t) -> Bool { text("/proc/\(process)/stat").contains(") Z ") }

  /// A daemon that is told to stop does not wait for a program that hangs.
  @Test func theEndIsNotHeldUp() async throws {
    try await withTemporaryFolder { folder in
      let hanging = try Self.command(try Self.program(folder, "exec sleep 600\n"))
      let task = Task { try await hanging.carry("x") }
      try await Task.sleep(for: .milliseconds(200))
      task.cancel()
      await #expect(throws: MailCommand.Refused.self) { try await task.value }
    }
  }

  /// The message arrives byte for byte, and nothing in it is a command.
  @Test func theProgramGetsTheMessage() async throws {
    try await withTemporaryFolder { folder in
      let program = try Self.program(folder, "{ echo \"$@\"; cat; } > \(folder)/s\n")
      let message = "Subject: $(touch x) `id` ; rm\n\nÄ\n.\nlast\n"
      try await Self.command(program).carry(message)
      #expect(Self.text(folder + "/s") == "-i -t\n" + message)
    }
  }

  @Test func whatFailsIsSaid() async throws {
    try await withTemporaryFolder { folder in
      let refusing = try Self.command(try Self.program(folder, "exit 75\n"))
      await #expect(throws: MailCommand.Refused.self) { try await refusing.carry("x") }
      var slow = try Self.command(try Self.program(folder, "exec sleep 600\n"))
      slow.patience = 1
      let hanging = slow
      await #expect(throws: MailCommand.Refused.self) { try await hanging.carry("x") }
      // What it has started is ended with it.
      var branching = try Self.command(try Self.program(folder, "sleep 600 &\necho $! > \(folder)/p\nwait\n"))
      branching.patience = 3
      let parent = branching
      await #expect(throws: MailCommand.Refused.self) { try await parent.carry("x") }
      let child = try #require(Self.number(folder + "/p"))
      for _ in 0..<100 where kill(child, 0) == 0 && !Self.isZombie(child) { usleep(20_000) }
      #expect(kill(child, 0) != 0 || Self.isZombie(child), "\(child) still runs")
      let missing = try Self.command(folder + "/nothing-here")
      await #expect(throws: MailCommand.Refused.self) { try await missing.carry("x") }
    }
    #expect(throws: Failure.self) { try Self.command("sendmail") }
    #expect(throws: Failure.self) { try Self.command("") }
    #expect(try Self.command("/usr/sbin/sendmail").arguments == ["/usr/sbin/sendmail", "-i", "-t"])
    #expect(try Self.command("/usr/bin/msmtp -t").arguments == ["/usr/bin/msmtp", "-t"])
  }
}
