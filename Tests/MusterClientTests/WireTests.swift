import MusterCore
import MusterReport
import Testing

@testable import muster

@Suite struct WireTests {
  @Test func repliesAreTheSameHoweverTheyArrive() throws {
    let bytes = Array("@a 210-{\"x\":1}\r\n@a 210 rows rows=1\r\n150!{\"seq\":1}\n221 bye\r\n".utf8)
    for size in 1...bytes.count {
      var reader = ReplyReader()
      var lines: [ReplyLine] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        reader.take(bytes[start..<min(start + size, bytes.count)])
        while let line = try reader.next() { lines.append(line) }
      }
      #expect(lines.map(\.code) == [210, 210, 150, 221])
      #expect(lines.map(\.kind) == [.more, .last, .notice, .last])
      #expect(lines[1].raw == "@a 210 rows rows=1")
      #expect(lines[0].payload == #"{"x":1}"#)
    }
  }

  @Test(arguments: ["SSH-2.0-x", "20 x", "200", "200?x", "@a", "", "200 rows x=\"", "000 rows"])
  func otherProtocolsAreNotMistakenForMuster(_ line: String) {
    var reader = ReplyReader()
    reader.take(Array((line + "\n").utf8)[...])
    #expect(throws: Connection.Lost.self) { try reader.next() }
  }

  @Test(arguments: ["", "{", "{}x", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "[1]", #"{"a":tru}"#, #"{"a":"x}"#])
  func badJSONIsRefused(_ text: String) {
    #expect(JSONReader.row(text) == nil)
  }

  @Test func jsonIsRead() throws {
    let text = #"{ "a" : 1, "b": -2.50, "c":[], "d":["x",null,3], "e":[{"f":true}], "g":{"h":"\u00e9"}, "i":null }"#
    let row = try #require(JSONReader.row(text))
    #expect(row.fields.map(\.name) == ["a", "b", "c", "d", "e", "g", "i"])
    #expect(row["b"] == .text("-2.50"))
    #expect(row["d"] == .list(["x", "", "3"]))
    #expect(row["g"] == .rows([Row([.init("h", .text("é"))])]))
    #expect(JSONReader.row(String(repeating: #"{"a":"#, count: 100)) == nil)
  }

  @Test func blocksAreStuffedAndHashedWithoutTheDots() {
    let block = Block(Array("\u{FEFF}a,b\r\n.hidden,1\r\n..\n\nlast".utf8))
    #expect(block.bytes == Array("\u{FEFF}a,b\n..hidden,1\n...\n\nlast\n.\n".utf8))
    #expect(block.sha256 == Hex.text(Hex.sha256(Array("\u{FEFF}a,b\n.hidden,1\n..\n\nlast\n".utf8))))
    #expect(Block([]).bytes == Array(".\n".utf8))
  }

  @Test func keysAreUUIDsOfVersion7InOrderOfTime() {
    let keys = [1, 1_700_000_000_000, 1_700_000_000_001].map { RequestKey.make(now: $0) }
    for key in keys {
      let parts = key.split(separator: "-")
      #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
      #expect(parts[2].first == "7")
      #expect("89ab".contains(parts[3].prefix(1)))
    }
    #expect(keys == keys.sorted())
    #expect(keys[1].hasPrefix("018bcfe5-6800-7"))
  }

  @Test func theSocketIsFoundInOrder() {
    let environment = ["MUSTER_SOCKET": "/a", "XDG_RUNTIME_DIR": "/nowhere"]
    #expect(Endpoint(option: "/b", environment: { environment[$0] }) == .unix("/b"))
    #expect(Endpoint(option: nil, environment: { environment[$0] }) == .unix("/a"))
    #expect(
      Endpoint(option: nil, environment: { $0 == "XDG_RUNTIME_DIR" ? "/nowhere" : nil })
        == .unix("/run/muster/muster.sock"))
    #expect(Endpoint("127.0.0.1:4711") == .loopback(4711))
  }
}
