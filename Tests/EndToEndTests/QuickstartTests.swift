import Foundation
import MusterTestKit
import Testing

/// What the quickstart does once muster runs, with the client and the daemon of the tests in place of a release build.
@Suite struct QuickstartTests {
  @Test func itPlaysItsSampleTwice() async throws {
    try await DaemonProcess.with { daemon in
      let script = """
        source "$1"
        cd "$root"
        base=$2 muster=$3
        export MUSTER_SOCKET=$4 COLUMNS=160
        touch "$base/done"
        play
        compare
        """
      for attempt in 1...2 {
        let result = try await daemon.run(
          "/bin/bash",
          [
            "-c", script, "quickstart-test", Checkout.path("Deploy/quickstart"), daemon.folder,
            DaemonProcess.program("muster"), daemon.socket,
          ], seconds: 300)
        #expect(result.status == 0, "attempt \(attempt): \(result.err)")
        #expect(result.out.contains("promoted police/SAMPLE-013") == (attempt == 1), "\(result.out)")
        #expect(result.out.contains("graduated"))
      }
    }
  }
}
