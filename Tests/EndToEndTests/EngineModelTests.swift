import Foundation
import MusterCore
import MusterTestKit
import Testing

/// Random sequences of verbs from up to 32 connections, held against a model in Python that knows the rules only. The
/// daemon takes its time from a file, so that offers run out and runs begin.
@Suite struct EngineModelTests {
  @Test func theEngineDoesWhatTheRulesSay() async throws {
    let clock = try Checkout.temporaryFolder("clock")
    defer { Checkout.remove(clock) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: clock)
    try Data("2027-01-04T08:00:00Z\n".utf8).write(to: URL(fileURLWithPath: clock + "/now"))
    try await DaemonProcess.with(["--rehearse", clock + "/now"]) { daemon in
      let seed = UInt32.random(in: 0..<(1 << 31))
      let result = try await daemon.run(
        "/usr/bin/env",
        [
          "python3", Checkout.path("Tests/Python/engine_model.py"), daemon.socket, "--clock", clock + "/now",
          "--sequences", Checkout.isFull ? "10000" : "80", "--seed", String(seed),
        ])
      print(result.out)
      #expect(result.status == 0, "seed \(seed): \(result.out) \(result.err)")
    }
  }
}
