import Foundation
import MusterCore
import MusterTestKit
import PGClient
import Testing

/// The real daemon as a process: what it survives and what it leaves behind.
@Suite(.serialized) struct DaemonTests {
  static func people(_ count: Int) -> String {
    "service,number,name\n" + (1...count).map { "army,K-\($0),Invented Officer\n" }.joined()
  }

  /// Killed while an import runs: nothing of it is there, and the retry with the same key applies it once.
  @Test func killedDuringAnImport() async throws {
    try await DaemonProcess.with { daemon in
      let count = Checkout.isFull ? 50_000 : 10_000
      let file = Self.people(count)
      var applied = 0
      for (round, delay) in [40, 150, 400].enumerated() {
        let key = "kill-\(round)"
        let connection = try RawConnection(daemon.socket)
        connection.send("import officers key=\(key) <<\n")
        #expect(connection.line()?.hasPrefix("350 ") == true)
        connection.send(file.replacingOccurrences(of: "K-", with: "K\(round)-") + ".\n")
        try await Task.sleep(for: .milliseconds(delay))
        await daemon.end(SIGKILL)
        try await daemon.start()
        let again = try RawConnection(daemon.socket)
        let before = try Self.number(again, "K\(round)-")
        #expect(before == 0 || before == count, "half an import: \(before)")
        let retry = again.upload("import officers key=\(key)", file.replacingOccurrences(of: "K-", with: "K\(round)-"))
        #expect(retry.hasPrefix("241 import.done"), "\(retry.prefix(200))")
        #expect(retry.contains("replayed=yes") == (before == count), "\(before) \(retry.prefix(200))")
        #expect(try Self.number(again, "K\(round)-") == count)
        applied += before == 0 ? 1 : 0
      }
      #expect(applied > 0, "no kill fell into an import; the delays are wrong for this machine")
      #expect(try RawConnection(daemon.socket).ask("change.verify").hasPrefix("240 "))
    }
  }

  private static func number(_ connection: RawConnection, _ prefix: String) throws -> Int {
    connection.send("export officers format=csv-machine\n")
    var count = 0
    while let line = connection.line(), line.hasPrefix("210-") { count += line.contains("/" + prefix) ? 1 : 0 }
    return count
  }

  @Test func stoppingStopsTheClusterAndStartingGoesOn() async throws {
    try await DaemonProcess.with { daemon in
      let connection = try RawConnection(daemon.socket)
      #expect(connection.ask("course.add \"Kept\" code=KEPT key=k1").hasPrefix("240 done"))
      let postmaster = try #require(daemon.postmaster)
      #expect(Child.isAlive(postmaster))
      #expect(await daemon.end(SIGTERM) == 0)
      #expect(!Child.isAlive(postmaster), "the private PostgreSQL still runs")
      #expect(!FileManager.default.fileExists(atPath: daemon.socket))
      try await daemon.start()
      #expect(try RawConnection(daemon.socket).ask("course.add \"Kept\" code=KEPT key=k1").contains("replayed=yes"))
    }
  }

  /// A daemon that dies leaves its PostgreSQL running; the next one takes it over.
  @Test func aKilledDaemonsClusterIsTakenOver() async throws {
    try await DaemonProcess.with { daemon in
      #expect(try RawConnection(daemon.socket).ask("course.add \"Kept\" code=KEPT").hasPrefix("240 "))
      let postmaster = daemon.postmaster
      await daemon.end(SIGKILL)
      try await daemon.start()
      #expect(daemon.postmaster == postmaster)
      #expect(try RawConnection(daemon.socket).ask("course.show KEPT").hasPrefix("210 "))
      #expect(await daemon.end(SIGTERM) == 0)
      #expect(postmaster.map(Child.isAlive) == false)
    }
  }

  /// PostgreSQL killed under the daemon: refused for a moment at most, then back by itself, nothing acknowledged lost.
  @Test func aKilledPostgreSQLComesBack() async throws {
    try await DaemonProcess.with { daemon in
      let connection = try RawConnection(daemon.socket)
      var acknowledged: [String] = []
      var killed: Set<pid_t> = []
      for round in 0..<3 {
        for number in 0..<40 {
          if number == 20, let server = daemon.postmaster, kill(server, SIGKILL) == 0 { killed.insert(server) }
          let code = "A-\(round)-\(number)"
          let line = "course.add \"Course\" code=\(code) key=\(code)"
          let first = connection.ask(line)
          let verdict = try await Self.untilServed(connection, line, first)
          #expect(verdict.hasPrefix("240 "), "\(verdict)")
          acknowledged.append(code)
        }
      }
      #expect(killed.count == 3, "a server of its own in each round")
      for code in acknowledged {
        let shown = try await Self.untilServed(connection, "course.show \(code)", connection.ask("course.show \(code)"))
        #expect(shown.hasPrefix("210 "), "\(code) was acknowledged and is gone: \(shown)")
      }
      let audit = try await Self.untilServed(connection, "change.verify", connection.ask("change.verify"))
      #expect(audit.hasPrefix("240 "))
    }
  }

  /// Repeats a request as long as its answer says that this is worth while.
  private static func untilServed(_ connection: RawConnection, _ line: String, _ first: String) async throws -> String {
    var verdict = first
    for _ in 0..<300 where verdict.hasPrefix("4") {
      try await Task.sleep(for: .milliseconds(100))
      verdict = connection.ask(line)
    }
    return verdict
  }

  /// 64 connections enrol into a run of ten seats at the same moment: ten confirmed, the rest waiting in order.
  @Test func sixtyFourConnectionsForTenSeats() async throws {
    try await DaemonProcess.with { daemon in
      let office = try RawConnection(daemon.socket)
      #expect(office.upload("import officers", Self.people(64)).hasPrefix("241 "))
      #expect(office.ask("course.add \"Ten seats\" code=TEN").hasPrefix("240 "))
      let connections = try (0..<64).map { _ in try RawConnection(daemon.socket) }
      for round in 1...(Checkout.isFull ? 200 : 5) {
        #expect(office.ask("iteration.add TEN TEN-\(round) managed-by=nation capacity=10").hasPrefix("240 "))
        for (index, connection) in connections.enumerated() {
          connection.send("enrol K-\(index + 1) TEN-\(round) key=\(round)-\(index)\n")
        }
        let verdicts = connections.map { $0.verdict() }
        #expect(verdicts.count { $0.hasPrefix("240 enrolment.confirmed") } == 10, "round \(round)")
        let places = verdicts.compactMap { verdict -> Int? in
          guard verdict.hasPrefix("242 "), let mark = verdict.range(of: "position=") else { return nil }
          return Int(verdict[mark.upperBound...].prefix { $0.isNumber })
        }
        #expect(places.sorted() == Array(1...54), "round \(round): \(places.count)")
        // The list as muster shows it is the order in which it was promised.
        office.send("enrolment.list iteration=TEN-\(round) state=waiting\n")
        var shown: [Int] = []
        while let line = office.line(), line.hasPrefix("210-") {
          shown.append(
            line.range(of: "\"position\":").flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) } ?? 0)
        }
        #expect(shown == Array(1...54))
      }
    }
  }

  /// Started by root, no thread of the daemon stays root.
  @Test(.enabled(if: geteuid() == 0)) func rootIsGivenUp() async throws {
    try await DaemonProcess.with { daemon in
      let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(daemon.pid)/task")
      #expect(threads.count > 1)
      for thread in threads {
        let status = try String(contentsOfFile: "/proc/\(daemon.pid)/task/\(thread)/status", encoding: .utf8)
        for line in status.split(separator: "\n") where line.hasPrefix("Uid:") || line.hasPrefix("Gid:") {
          #expect(!line.split(separator: "\t").dropFirst().contains("0"), "\(line)")
        }
      }
    }
  }

  @Test func anExistingServerIsUsed() async throws {
    let database = try await TestCluster.emptyDatabase()
    let text = try await TestCluster.connectionString(database)
    try await DaemonProcess.with(["--database", text]) { daemon in
      let connection = try RawConnection(daemon.socket)
      #expect(connection.ask("course.add \"On a given server\" code=G").hasPrefix("240 "))
      #expect(!FileManager.default.fileExists(atPath: daemon.folder + "/state"), "no cluster of its own")
    }
  }

  @Test func aSecondDaemonOnTheSameSocketIsRefused() async throws {
    try await DaemonProcess.with { daemon in
      let second = try await daemon.run(
        DaemonProcess.program("musterd"),
        ["--state", daemon.folder + "/state2", "--socket", daemon.socket, "--schema", Checkout.path("Schema")])
      #expect(second.status != 0)
      #expect(try RawConnection(daemon.socket).ask("noop") == "200 ok")
    }
  }

  @Test func aSecondDaemonOnTheSameStateIsRefused() async throws {
    try await DaemonProcess.with { daemon in
      let second = try await daemon.run(
        DaemonProcess.program("musterd"),
        [
          "--state", daemon.folder + "/state", "--socket", daemon.folder + "/s/other.sock", "--schema",
          Checkout.path("Schema"),
        ])
      #expect(second.status != 0 && second.err.contains("another musterd"), "\(second.err)")
      #expect(try RawConnection(daemon.socket).ask("course.add \"Still served\"").hasPrefix("240 "))
    }
  }

  /// A client that sends and closes its side at once, before the daemon has looked, is answered all the same.
  @Test func whatComesWithAHalfCloseIsAnswered() async throws {
    try await DaemonProcess.with { daemon in
      for round in 0..<60 {
        if round.isMultiple(of: 10) { kill(daemon.pid, SIGSTOP) }
        let connection = try RawConnection(daemon.socket, isGreeted: false)
        connection.send("noop\n@b noop\n")
        connection.endInput()
        if round.isMultiple(of: 10) { kill(daemon.pid, SIGCONT) }
        var lines: [String] = []
        while let line = connection.line() { lines.append(line) }
        #expect(lines.dropFirst() == ["200 ok", "@b 200 ok"], "round \(round): \(lines)")
      }
    }
  }

  @Test(arguments: [
    (["--log", "loud"], "loud"), (["--schema", "/nonexistent"], "Schema"), (["--config", "/nonexistent"], "config"),
    (["--database", "host=/nonexistent"], "nonexistent"),
  ])
  func badSettingsAreSaid(_ arguments: [String], _ says: String) async throws {
    let daemon = try DaemonProcess()
    let result = try await daemon.run(
      DaemonProcess.program("musterd"), ["--state", daemon.folder + "/state", "--socket", daemon.socket] + arguments)
    await daemon.remove()
    #expect(result.status != 0 && result.err.contains(says), "\(result.err)")
  }

  /// The independent client, written from the description of the protocol alone.
  @Test func thePythonClient() async throws {
    try await DaemonProcess.with { daemon in
      let result = try await daemon.run(
        "/usr/bin/env", ["python3", Checkout.path("Tests/Python/test_client.py"), daemon.socket])
      #expect(result.status == 0, "\(result.out) \(result.err)")
      let lines = try Checkout.text("Tests/Python/muster_client.py").split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 50, "\(lines.count) lines")
    }
  }
}
