import MusterCore
import MusterWire
import NIOCore
import Testing

@testable import musterd

/// Sessions over a real Unix socket: what is answered, and in which order.
@Suite(.timeLimit(.minutes(1))) struct SessionTests {
  @Test func ownVerbs() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send(
          "auth external\r\n@l limits\nauth token x\nauth\ncancel @nobody\nquit now\n@q quit\nnoop\n")
        let lines = try await client.rest()
        #expect(lines.first?.hasPrefix("230 auth.ok user=uid") == true)
        #expect(lines.first?.hasSuffix(" roles=auditor,registrar") == true)
        #expect(lines.contains(#"@l 210-{"limit":"line","value":8192,"unit":"bytes"}"#))
        let codes = lines.filter { !$0.contains("210-") }.map { $0.firstWords(2) }
        #expect(
          codes == [
            "230 auth.ok", "@l 210", "534 auth.mechanism", "501 syntax.missing", "544 unknown.object",
            "501 syntax.unknown", "@q 221",
          ])
      }
      #expect(bench.handler.seen == [])
    }
  }

  @Test func tenThousandPipelinedRequestsAreAnsweredInOrder() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        let channel = client.channel
        async let sent: Void = channel.writeAndFlush(
          ByteBuffer(string: (0..<10_000).map { "@t\($0) noop\n" }.joined())
        ).get()
        let lines = try await client.lines(10_000)
        try await sent
        #expect(lines == (0..<10_000).map { "@t\($0) 200 ok" })
      }
    }
  }

  @Test func writesRunTogetherAndAReadWaitsForThem() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        let tags = (0..<12).map { "e\($0)" }
        // Each ends only when all twelve have begun.
        try await client.send(tags.map { "@\($0) enrol n=12\n" }.joined() + "@read noop\n")
        let lines = try await client.lines(13)
        #expect(lines == tags.map { "@\($0) 240 enrolment.confirmed who=\($0)" } + ["@read 200 ok"])
        #expect(bench.handler.seen == tags + ["read"])
      }
    }
  }

  @Test func whatIsAnsweredDoesNotWaitForASlowOne() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("@a noop\n@b complete\n")
        #expect(try await client.line() == "@a 200 ok")
        bench.handler.openGate()
        #expect(try await client.line() == "@b 240 done")
      }
    }
  }

  @Test func cancelOvertakes() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("@a stats\n@b noop\n@c noop\n")
        #expect(await eventually { bench.handler.seen == ["a"] })
        try await client.send("@x cancel @b\n@y cancel a\n@z cancel @a2\n")
        let lines = try await client.lines(6)
        let heads = lines.map { $0.firstWords(3) }
        #expect(
          heads == [
            "@a 499 cancelled", "@b 499 cancelled", "@c 200 ok", "@x 200 ok", "@y 200 ok", "@z 544 unknown.object",
          ])
        #expect(bench.handler.seen == ["a", "c"])
      }
    }
  }

  @Test func halfCloseIsAnsweredToTheEnd() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send((0..<100).map { "@t\($0) nap n=1\n" }.joined() + "unfinished")
        try await client.endInput()
        #expect(try await client.rest() == (0..<100).map { "@t\($0) 200 ok" })
      }
    }
  }

  @Test func blocks() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("@i import officers <<\n")
        #expect(try await client.line() == #"@i 350 send end=".""#)
        try await client.send("..a\r\nb\n.\n")
        #expect(try await client.line()?.hasPrefix("@i 241 import.done bytes=5 by=uid") == true)
        // Without waiting, cancelled, broken; refused at once in four ways; then still in step.
        try await client.send("import officers <<\nx\n.\nimport officers <<\nx\n.CANCEL\n")
        try await client.send("import officers <<\na\u{1}\n.\n")
        try await client.send("imort officers <<\nnoop <<\nimport weather <<\nimport officers\n")
        try await client.send("@d imort <<+\nquit\n.\n@e import officers <<+\nx\n.\n@f noop\n")
        let heads = try await client.lines(13).map { $0.firstWords(2) }
        #expect(
          heads == [
            "350 send", "241 import.done", "350 send", "499 cancelled", "350 send", "502 syntax.control",
            "500 verb.unknown", "501 syntax.argument", "501 syntax.value", "501 syntax.argument", "@d 500", "@e 241",
            "@f 200",
          ])
      }
    }
  }

  @Test func unknownVerbNamesItsNeighbours() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("imprt <<\n")
        #expect(try await client.line()?.contains("nearest=import") == true)
      }
    }
  }

  @Test func vanishingInMidBlockDoesNothing() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("import officers <<\nhalf a li")
        #expect(try await client.line() == #"350 send end=".""#)
      }
      #expect(await eventually { bench.server.connectionCount == 0 })
      #expect(bench.handler.seen == [])
    }
  }

  @Test func aGoneClientCancelsWhatRuns() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("@a stats\n@b noop\n")
        #expect(await eventually { bench.handler.seen == ["a"] })
      }
      #expect(await eventually { bench.handler.cancelled == ["a"] && bench.server.connectionCount == 0 })
      #expect(bench.handler.seen == ["a"])
    }
  }

  @Test(arguments: [9, 10, 11]) func errorsInARow(_ count: Int) async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        // One success in between begins the count anew.
        let nine = String(repeating: "9\n", count: 9)
        try await client.send(nine + "noop\n" + String(repeating: "9\n", count: count) + "quit\n")
        let lines = try await client.rest()
        let expected = count < 10 ? "221 bye" : #"152!{"reason":"errors"}"#
        #expect(lines.last == expected)
        #expect(lines.count == 9 + 1 + min(count, 10) + 1)
      }
    }
  }

  @Test func aWebBrowserIsToldOnce() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("GET / HTTP/1.1\r\nHost: muster\r\nenrol: PA-1 M4\r\n\r\n")
        let lines = try await client.rest()
        #expect(lines.count == 1 && lines[0].hasPrefix("500 verb.unknown "))
      }
      #expect(bench.handler.seen == [])
    }
  }

  @Test func longLines() async throws {
    try await ServerBench.run { bench in
      try await bench.connect { client in
        try await client.send("@a noop " + String(repeating: "x", count: 1_000_000) + "\n@b noop\n")
        let lines = try await client.lines(2)
        #expect(lines.first?.hasPrefix("@a 571 limit.line limit=8192") == true)
        #expect(lines.last == "@b 200 ok")
        // Past 1 MiB nobody listens any more.
        try? await client.send("@c noop " + String(repeating: "x", count: 1_100_000))
        let end = try await client.rest()
        #expect(end.count == 1 && end[0].hasPrefix("@c 571 limit.line"))
      }
    }
  }
}
