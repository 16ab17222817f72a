import PGClient
import Testing

struct Echo: PGStatement {
  struct Row: Sendable, Equatable {
    var text: String?
    var integer: Int?
    var flag: Bool?
    var bytes: [UInt8]?
    var texts: [String?]
    var numbers: [String?]
    var flags: [String?]
    var blobs: [String?]
    var double: Double?
  }
  static let sql = """
    SELECT $1::text, $2::int8, $3::bool, $4::bytea, $5::text[], $6::int8[], $7::bool[],
      ARRAY(SELECT encode(b, 'hex') FROM unnest($8::bytea[]) WITH ORDINALITY u(b, n) ORDER BY n), $9::float8
    """
  static let isReadOnly = true
  var text: String?
  var integer: Int?
  var flag: Bool?
  var bytes: [UInt8]?
  var texts: [String?] = []
  var numbers: [Int?] = []
  var flags: [Bool?] = []
  var blobs: [[UInt8]?] = []
  var double: Double?
  func bind(_ p: inout PGParameters) {
    p.add(text)
    p.add(integer)
    p.add(flag)
    p.add(bytes)
    p.add(texts)
    p.add(numbers)
    p.add(flags)
    p.add(blobs)
    p.add(double)
  }
  static func decode(_ row: inout PGRow) throws(PGError) -> Row {
    Row(
      text: try row.optionalString(), integer: try row.optionalInt(), flag: try row.optionalBool(),
      bytes: try row.optionalBytes(), texts: try row.optionalStringArray(), numbers: try row.optionalStringArray(),
      flags: try row.optionalStringArray(), blobs: try row.optionalStringArray(), double: try row.optionalDouble())
  }
}

@Suite struct ValueTests {
  @Test func everythingNullOrEmpty() async throws {
    let connection = try await TestServer.connect()
    let rows = try await connection.run(Echo())
    #expect(rows == [Echo.Row(texts: [], numbers: [], flags: [], blobs: [])])
    let empty = try await connection.run(Echo(text: "", bytes: []))
    #expect(empty.first?.text == "" && empty.first?.bytes == [])
  }

  @Test(arguments: [
    "plain", "it's", "back\\slash", "\"quoted\"", "{brace,s}", "NULL", "null", " spaces ", "tab\tnew\nline\r",
    "Grüße 日本語 🎓 e\u{301}", "\\x41", "", ",", "{}", "\u{1}",
  ])
  func textsSurvive(_ text: String) async throws {
    let connection = try await TestServer.connect()
    let statement = Echo(text: text, texts: [text, nil, text], blobs: [Array(text.utf8), nil, []])
    let rows = try await connection.run(statement)
    #expect(rows.first?.text == text)
    #expect(rows.first?.texts == [text, nil, text])
    let hex = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(rows.first?.blobs == [hex, nil, ""])
  }

  @Test func numbersSurvive() async throws {
    let connection = try await TestServer.connect()
    for value in [0, 1, -1, Int.max, Int.min] {
      let rows = try await connection.run(Echo(integer: value, flag: value > 0, numbers: [value, nil]))
      #expect(rows.first?.integer == value && rows.first?.flag == (value > 0))
      #expect(rows.first?.numbers == [String(value), nil])
    }
    for value in [0.1, -1.5e300, .infinity, .leastNonzeroMagnitude] {
      let rows = try await connection.run(Echo(double: value))
      #expect(rows.first?.double == value)
    }
    let all = (0...255).map { UInt8($0) }
    let rows = try await connection.run(Echo(bytes: all, flags: [true, nil, false], blobs: [all]))
    #expect(rows.first?.bytes == all && rows.first?.flags == ["t", nil, "f"])
  }

  @Test func zeroByteIsRefusedBeforeSending() async throws {
    let connection = try await TestServer.connect()
    let error = await failure { _ = try await connection.run(Echo(text: "a\0b")) }
    #expect(error?.code == .misuse)
    #expect(try await connection.run(Select(value: 1)) == [1])
  }

  @Test func wrongTypeNamesTheColumnAndNotTheValue() async throws {
    struct Wrong: PGStatement {
      static let sql = "SELECT 'secret' AS name"
      static let isReadOnly = true
      static func decode(_ row: inout PGRow) throws(PGError) -> Int { try row.int() }
    }
    let connection = try await TestServer.connect()
    let error = await failure { _ = try await connection.run(Wrong()) }
    #expect(error?.code == .decoding)
    #expect(error?.message.contains("name") == true && error?.message.contains("secret") == false)
  }

  @Test func configurationKeepsItsSecrets() async throws {
    let configuration = try PGConfiguration("postgres://u:hunter2@a:1,b:2/db?target_session_attrs=any")
    #expect(!"\(configuration) \(String(reflecting: configuration))".contains("hunter2"))
    #expect(throws: PGError.self) { _ = try PGConfiguration("host=a password hunter2") }
    let settings = try await settingsApplied()
    #expect(settings == ["a b\\c", "UTC", "UTF8"])
  }

  private func settingsApplied() async throws -> [String?] {
    var configuration = try await TestServer.configuration()
    configuration.sessionSettings = ["muster.test": "a b\\c"]
    let connection = try await PGConnection.connect(configuration)
    let sql = "SELECT current_setting('muster.test'), current_setting('TimeZone'), current_setting('client_encoding')"
    return try await connection.query(sql).rows[0]
  }
}
