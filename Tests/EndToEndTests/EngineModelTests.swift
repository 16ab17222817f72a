import Foundation
import MusterCore
import MusterTestKit
import Testing

/// Random sequences of verbs from up to 32 connections, held against a model in Python that knows the rules only. The
/// daemon takes its time from a file, so that offers run out and runs begin.
@Suite struct EngineModelTests {
  /// How many daemons share the sequences: a sequence waits mostly for commits.
  private static let lanes: UInt32 = Checkout.isFull ? 3 : 1
  private static let sequences: UInt32 = Checkout.isFull ? 3334 : 80

  @Test func theEngineDoesWhatTheRulesSay() async throws {
    let seed = UInt32.random(in: 0..<(1 << 31))
    try await withThrowingTaskGroup { group in
      for lane in 0..<Self.lanes { group.addTask { try await Self.play(seed + lane * Self.sequences) } }
      try await group.waitForAll()
    }
  }

  private static func play(_ seed: UInt32) async throws {
    let clock = try Checkout.temporaryFolder("clock")
    defer { Checkout.remove(clock) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: clock)
    try Data("2027-01-04T08:00:00Z\n".utf8).write(to: URL(fileURLWithPath: clock + "/now"))
    try await DaemonProcess.with(["--rehearse", clock + "/now"]) { daemon in
      let result = try await daemon.run(
        "/usr/bin/env",
        [
          "python3", Checkout.path("Tests/Python/engine_model.py"), daemon.socket, "--clock", clock + "/now",
          "--sequences", String(sequences), "--seed", String(seed),
        ], seconds: 3600)
      print(result.out)
      #expect(result.status == 0, "seed \(seed): \(result.out) \(result.err)")
    }
  }
}
