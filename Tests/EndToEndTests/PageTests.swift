import Foundation
import MusterTestKit
import Testing

/// The pages of an officer and of a run as they come out of the real client.
@Suite struct ClientPageTests {
  @Test func pagesReadWell() async throws {
    try await DaemonProcess.with { daemon in
      func run(_ arguments: String...) async throws -> String { try await run(arguments) }
      func run(_ arguments: [String]) async throws -> String {
        let result = try await daemon.run(DaemonProcess.program("muster"), arguments)
        #expect(result.status == 0, "\(arguments): \(result.err)")
        return result.out
      }
      _ = try await run("course", "add", "Medical planning", "--code", "MP-1")
      _ = try await run(
        "iteration", "add", "MP-1", "MP-1-A-25", "--managed-by", "nation", "--capacity", "2", "--starts", "2025-03-03",
        "--ends", "2025-03-07")
      for number in 1...3 {
        _ = try await run(
          "officer", "add", "PA-\(number)", "Invented Officer", "--service", "army", "--rank", "Major", "--since",
          "2024-07-01")
        let reserve = number == 3 ? ["--reserve", "1"] : []
        _ = try await run(["enrol", "PA-\(number)", "MP-1-A-25", "--late-entry"] + reserve)
      }
      let roll = daemon.folder + "/roll.csv"
      try Data("officer,2025-03-03,2025-03-04\nPA-1,P,P\nPA-2,A,L\n".utf8).write(to: URL(fileURLWithPath: roll))
      #expect(try await run("attendance", "roll", "MP-1-A-25", roll).contains("marked"))
      _ = try await run("certificate", "validity", "--months", "24")
      _ = try await run("complete", "PA-1", "MP-1-A-25", "--mark", "A")
      #expect(try await run("certificate", "issue", "MP-1-A-25").contains("/0001"))
      _ = try await run("iteration", "foreign", "MP-1-A-25", "--country", "TR", "--headcount", "4")
      let officer = try await run("officer", "page", "PA-1")
      for part in ["officer        army/PA-1", "valid-today:", "completions:", "history:", "MP-1-A-25", "#1 graduated"]
      {
        #expect(officer.contains(part), "\(part) is not in:\n\(officer)")
      }
      let page = try await run("iteration", "page", "MP-1-A-25")
      for part in ["seats:", "roll:", "waiting-list:", "attendance:", "results:", "other-nations:", "awaited since"] {
        #expect(page.contains(part), "\(part) is not in:\n\(page)")
      }
      for line in (officer + page).split(separator: "\n") {
        #expect(line.count <= 130, "too wide to read: \(line)")
      }
    }
  }
}
