import Glibc
import Logging
import MusterCore
import MusterWire
import NIOCore
import Testing

@testable import musterd

/// The server as a whole: who may come, how it stops, what bad clients cost.
@Suite(.timeLimit(.minutes(1))) struct ServerTests {
  @Test func aSlowReaderCostsLittleMemory() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("export n=50000\n@z noop\n")
        var before = -1
        // Until no more rows are made.
        while bench.handler.rowsSent != before {
          before = bench.handler.rowsSent
          try await Task.sleep(for: .milliseconds(200))
        }
        // Sockets' buffers, the marks, and what the client itself has taken in.
        #expect(before * 110 < 2_000_000, "\(before) rows of 50000 were made for a reader that stands still")
        var lines = 0
        while let line = try await client.line(), line != "@z 200 ok" { lines += 1 }
        #expect(lines == 50_001)
      }
    }
  }

  @Test func aReaderThatTakesNothingIsDropped() async throws {
    try await ServerBench.run({ $0.limits.writeStall = .milliseconds(300) }) { bench in
      try await bench.connect { client in
        try await client.send("@e export n=200000\n")
        #expect(await eventually { bench.handler.cancelled == ["e"] && bench.server.connectionCount == 0 })
      }
    }
  }

  @Test func readingAheadIsBounded() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        let channel = client.channel
        let requests = 20_000
        let line = "noop" + String(repeating: " ", count: 100) + "\n"
        async let sent: Void = channel.writeAndFlush(
          ByteBuffer(string: "complete\n" + String(repeating: line, count: requests))
        ).get()
        try await Task.sleep(for: .milliseconds(300))
        // The rest of the two megabytes waits in the client.
        #expect(!channel.isWritable)
        #expect(bench.handler.seen == ["complete"])
        bench.handler.openGate()
        let lines = try await client.lines(requests + 1)
        try await sent
        #expect(lines.first == "240 done" && lines.last == "200 ok" && lines.count == requests + 1)
      }
    }
  }

  @Test func stopsGracefully() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { busy in
        try await busy.send("@a complete\n@b noop\n")
        #expect(await eventually { bench.handler.seen == ["a"] })
        try await bench.connect { idle in
          try await bench.connect { uploading in
            try await uploading.send("@u import officers <<\nhalf\n")
            #expect(try await uploading.line() == #"@u 350 send end=".""#)
            bench.server.shutdown()
            #expect(try await idle.rest() == [#"152!{"reason":"server.stopping"}"#])
            let last = try await uploading.rest()
            #expect(last.count == 1 && last[0].hasPrefix("@u 421 server.stopping"))
          }
        }
        // Nobody new; the running one is waited for; what comes now is refused.
        await #expect(throws: (any Error).self) { try await bench.connect { _ in } }
        try await busy.send("@c noop\n")
        bench.handler.openGate()
        let lines = try await busy.rest().map { $0.firstWords(2) }
        #expect(lines.starts(with: ["@a 240", "@b 421"]) && lines.last?.hasPrefix("152!") == true, "\(lines)")
      }
      #expect(await eventually { bench.server.connectionCount == 0 })
    }
  }

  @Test func afterTheGraceRequestsAreCancelled() async throws {
    try await ServerBench.run({ $0.grace = .milliseconds(100) }) { bench in
      try await bench.connect { client in
        try await client.send("@a stats\n")
        #expect(await eventually { bench.handler.seen == ["a"] })
        bench.server.shutdown()
        #expect(try await client.line()?.hasPrefix("@a 499 cancelled") == true)
        #expect(try await client.rest() == [#"152!{"reason":"server.stopping"}"#])
      }
    }
  }

  @Test func twoHundredConnections() async throws {
    try await ServerBench.run { bench in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask {
            var isRight = false
            try await bench.connect { client in
              let tags = (0..<20).map { "c\(number).\($0)" }
              try await client.send(tags.map { "@\($0) \($0.hasSuffix("7") ? "enrol" : "noop")\n" }.joined() + "quit\n")
              let lines = try await client.rest()
              isRight = zip(lines, tags).allSatisfy { $0.hasPrefix("@\($1) 2") }
              isRight = isRight && lines.count == 21 && lines.last == "221 bye"
            }
            return isRight
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
      #expect(await eventually { bench.server.connectionCount == 0 })
    }
  }

  @Test func tooManyConnections() async throws {
    try await ServerBench.run({ $0.maximumConnections = 1 }) { bench in
      try await bench.connect { client in
        try await RawClient.connect(to: bench.path) { second in
          let lines = try await second.rest()
          #expect(lines.count == 1 && lines[0].hasPrefix("421 server.busy"))
        }
        try await client.send("noop\n")
        #expect(try await client.line() == "200 ok")
      }
      #expect(await eventually { bench.server.connectionCount == 0 })
      try await bench.connect { _ in }
    }
  }

  @Test func silence() async throws {
    try await ServerBench.run({ $0.limits.idle = .milliseconds(200) }) { bench in
      try await bench.connect { client in
        let lines = try await client.rest()
        #expect(lines.count == 1 && lines[0].hasPrefix("421 session.timeout"))
      }
    }
  }

  @Test func silenceInABlock() async throws {
    try await ServerBench.run({ $0.limits.blockSilence = .milliseconds(300) }) { bench in
      try await bench.connect { client in
        try await client.send("@u import officers <<\nx\n")
        let lines = try await client.rest()
        #expect(lines.count == 2 && lines[1].hasPrefix("@u 421 session.timeout"))
      }
      #expect(bench.handler.seen == [])
    }
  }

  @Test func aLongRequestIsNoSilence() async throws {
    try await ServerBench.run({ $0.limits.idle = .milliseconds(1500) }) { bench in
      try await bench.connect { client in
        try await client.send("nap n=2500\n")
        #expect(try await client.line() == "200 ok")
      }
    }
  }

  @Test func theSocketFile() async throws {
    try await ServerBench.run { bench in
      var file = stat()
      #expect(unsafe lstat(bench.path, &file) == 0)
      #expect(file.st_mode & 0o777 == 0o660 && file.st_mode & S_IFMT == S_IFSOCK)
      // Somebody answers there.
      #expect(throws: ServerError.self) { try UnixSocketFile.bind(path: bench.path, mode: 0o600) }
      try await bench.connect { client in
        try await client.send("auth external\n")
        #expect(try await client.line()?.hasPrefix("230 auth.ok user=uid\(getuid()) ") == true)
      }
    }
    try await withTemporaryFolder { folder in
      let (file, descriptor) = try UnixSocketFile.bind(path: folder + "/s", mode: 0o600)
      close(descriptor)
      // The first is stale now; it may not remove its successor's.
      let (next, other) = try UnixSocketFile.bind(path: folder + "/s", mode: 0o600)
      file.remove()
      #expect(unsafe access(folder + "/s", F_OK) == 0)
      next.remove()
      #expect(unsafe access(folder + "/s", F_OK) != 0)
      close(other)
      // What is no socket is left alone; a path that does not fit is refused.
      close(unsafe open(folder + "/t", O_CREAT | O_WRONLY, 0o600))
      #expect(throws: ServerError.self) { try UnixSocketFile.bind(path: folder + "/t", mode: 0o600) }
      let long = folder + "/" + String(repeating: "x", count: 100)
      #expect(throws: ServerError.self) { try UnixSocketFile.bind(path: long, mode: 0o600) }
    }
  }

  @Test func theLoopbackPort() async throws {
    try await ServerBench.run({ $0.loopback = .init() }) { bench in
      let port = try #require(bench.port)
      try await RawClient.connect(toPort: port) { client in
        try await client.send("auth external\nquit\n")
        let lines = try await client.rest()
        #expect(lines.dropFirst() == ["230 auth.ok user=loopback roles=\"\"", "221 bye"])
      }
    }
    for host in ["0.0.0.0", "::", "10.0.0.1", "localhost"] {
      await #expect(throws: (any Error).self) {
        try await ServerBench.run({ $0.loopback = .init(host: host) }) { _ in Issue.record("it listens on \(host)") }
      }
    }
  }
}
