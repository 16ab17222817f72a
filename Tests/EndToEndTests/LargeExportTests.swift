import Foundation
import MusterCore
import MusterTestKit
import Testing

/// Large lists through daemon and client: whole, without memory that grows with them, and given up when asked to.
@Suite(.serialized) struct LargeExportTests {
  private static func fill(_ daemon: DaemonProcess, _ count: Int) throws {
    let connection = try RawConnection(daemon.socket)
    for start in stride(from: 0, to: count, by: 25_000) {
      let lines = (start..<min(start + 25_000, count)).map { "army,X-\($0),\"Officer, Invented of No Unit\"\n" }
        .joined()
      let verdict = connection.upload("import officers", "service,number,name\n" + lines)
      try #require(verdict.hasPrefix("241 "), "\(verdict)")
    }
  }

  /// Kilobytes that a process holds now.
  private static func resident(_ pid: Int32) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// A second export of many rows takes no more memory than the first of them took, and far less than the rows have.
  @Test func memoryDoesNotGrowWithTheRows() async throws {
    let count = Checkout.isFull ? 400_000 : 20_000
    try await DaemonProcess.with { daemon in
      try Self.fill(daemon, count)
      // The timeout is for silence, and a reply that keeps coming is none, however long it takes.
      let first = try await daemon.muster("export", "officers", "--format", "csv-machine", "--timeout", "20")
      #expect(first.status == 0, "\(first.err)")
      #expect(first.out.utf8.count > count * 40)
      let before = Self.resident(daemon.pid)
      let connection = try RawConnection(daemon.socket)
      connection.send("export officers\n")
      var rows = 0
      var most = before
      while let line = connection.line(), line.hasPrefix("210-") {
        rows += 1
        if rows.isMultiple(of: 5000) { most = max(most, Self.resident(daemon.pid)) }
      }
      #expect(rows == count)
      #expect(first.out.split(separator: "\n").count == count + 1)
      let bound = 16_384
      print("export of \(count) rows, \(first.out.utf8.count / 1024) kB of CSV: the daemon grew by \(most - before) kB")
      #expect(most - before < bound, "grew by \(most - before) kB")
    }
  }

  /// A client that goes away, and a request that is cancelled by its tag, both free the database connection.
  @Test(arguments: ["gone", "cancelled"]) func whatNobodyReadsIsGivenUp(_ how: String) async throws {
    try await DaemonProcess.with { daemon in
      try Self.fill(daemon, 25_000)
      let watcher = try RawConnection(daemon.socket)
      func busy() -> Int {
        watcher.send("status\n")
        let row = watcher.line() ?? ""
        _ = watcher.verdict()
        func number(_ name: String) -> Int {
          row.firstRange(of: "\"\(name)\":").map { Int(row[$0.upperBound...].prefix { $0.isNumber }) ?? -1 } ?? -1
        }
        return number("connections") - number("connections-idle")
      }
      // The daemon's own work may hold a connection for a moment.
      var idle = busy()
      for _ in 0..<10 {
        idle = min(idle, busy())
        try await Task.sleep(for: .milliseconds(20))
      }
      var reader: RawConnection? = try RawConnection(daemon.socket)
      reader?.send("@big export officers\n")
      _ = reader?.line()
      var now = busy()
      for _ in 0..<300 where now <= idle {
        try await Task.sleep(for: .milliseconds(20))
        now = busy()
      }
      #expect(now > idle, "the export does not wait for its reader")
      if how == "cancelled" {
        reader?.send("cancel @big\n")
        #expect(reader?.verdict().contains("@big 499 ") == true)
      } else {
        reader = nil
      }
      for _ in 0..<600 where now > idle {
        try await Task.sleep(for: .milliseconds(50))
        now = busy()
      }
      #expect(now <= idle, "the database connection is still held")
    }
  }
}
