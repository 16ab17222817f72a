import Glibc
import Logging
import MusterCore
import MusterService
import MusterTestKit
import MusterWire
import NIOCore
import Testing

@testable import musterd

/// The transcripts are the protocol's examples. Each is sent whole, byte by byte, and cut at random places, against a
/// register on a fresh database, and must give the same bytes every time.
@Suite struct TranscriptTests {
  @Test(arguments: ["enrol", "import", "errors"])
  func givesTheSameBytesHoweverItIsCut(_ name: String) async throws {
    let transcript = try Transcript(name)
    let whole = try await transcript.play { [$0] }
    if unsafe getenv("MUSTER_RECORD") != nil { try transcript.record(whole) }
    #expect(whole == transcript.expected, "\(name)")
    let single = try await transcript.play { $0.map { [$0] } }
    #expect(single == whole, "byte by byte")
    var generator = SeededGenerator(seed: UInt64.random(in: 0...UInt64.max))
    for _ in 0..<(Checkout.isFull ? 200 : 10) {
      let seed = generator.state
      let cut = try await transcript.play { bytes in
        let places = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
          Int.random(in: 0...bytes.count, using: &generator)
        }
        let bounds = [0] + places.sorted() + [bytes.count]
        // An empty piece after the last would be sent to a server that has said goodbye.
        return zip(bounds, bounds.dropFirst()).map { Array(bytes[$0..<$1]) }.filter { !$0.isEmpty }
      }
      #expect(cut == whole, "seed \(seed)")
    }
  }

  /// An over-long line is answered once and dropped; a line past a megabyte ends the connection; neither costs memory.
  @Test func overlongLines() async throws {
    let transcript = Transcript(lines: [String(repeating: "x", count: 9000), "noop", "quit"])
    let answers = try await transcript.play { [$0] }
    #expect(answers.count == 3 && answers[0].hasPrefix("571 limit.line") && answers[1...] == ["200 ok", "221 bye"])
    let huge = Transcript(lines: [String(repeating: "x", count: 1_500_000), "noop"])
    let last = try await huge.play { bytes in [Array(bytes[..<20_000]), Array(bytes[20_000...])] }
    #expect(!last.contains("200 ok") && last.count <= 1, "\(last)")
  }
}

/// A session as a file: `C:` lines that are sent, `S:` lines that come back.
struct Transcript {
  private let path: String
  private let lines: [String]
  let sent: [UInt8]
  let expected: [String]

  init(_ name: String) throws {
    path = "Tests/MusterdTests/Transcripts/\(name).txt"
    lines = try Checkout.text(path).split(separator: "\n").map(String.init)
    sent = lines.filter { $0.hasPrefix("C: ") }.flatMap { Self.bytes(String($0.dropFirst(3))) + [0x0A] }
    expected = lines.filter { $0.hasPrefix("S: ") }.map { String($0.dropFirst(3)) }
  }

  init(lines: [String]) {
    path = ""
    self.lines = []
    sent = lines.flatMap { Array($0.utf8) + [0x0A] }
    expected = []
  }

  private static func bytes(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    var rest = line[...]
    while let escape = rest.firstRange(of: "\\x") {
      out += rest[..<escape.lowerBound].utf8
      out.append(UInt8(rest[escape.upperBound...].prefix(2), radix: 16) ?? 0x3F)
      rest = rest[escape.upperBound...].dropFirst(2)
    }
    return out + rest.utf8
  }

  /// What comes back after the greeting, line by line.
  func play(_ cut: ([UInt8]) -> [[UInt8]]) async throws -> [String] {
    let pieces = cut(sent)
    return try await TestRegister.with(clock: TestClock(step: 0)) { muster in
      try await withTemporaryFolder { folder in
        let server = Server(
          configuration: ServerConfiguration(socketPath: folder + "/s"), handler: muster.register,
          logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { _ in TestRegister.registrar }
        let ready = AsyncStream.makeStream(of: Void.self)
        let running = Task { try await server.run { _ in ready.continuation.yield() } }
        for await _ in ready.stream { break }
        let answers = try await Self.exchange(folder + "/s", pieces)
        server.shutdown()
        try await running.value
        return answers
      }
    }
  }

  private static func exchange(_ path: String, _ pieces: [[UInt8]]) async throws -> [String] {
    var answers: [String] = []
    do {
      try await RawClient.connect(to: path) { client in
        for piece in pieces { try await client.send(piece) }
        while let line = try await client.line() { answers.append(line) }
      }
    } catch is IOError {
      // The server may close while there is still something to be sent.
    } catch is ChannelError {
    }
    return Array(answers.dropFirst())
  }

  /// Writes the answers into the file, for reading over before it is committed.
  func record(_ answers: [String]) throws {
    let kept = lines.filter { !$0.hasPrefix("S: ") }
    let text = (kept + answers.map { "S: " + $0 }).joined(separator: "\n") + "\n"
    guard let file = unsafe fopen(Checkout.path(path), "w") else { return }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }
}
