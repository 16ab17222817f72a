/// Parses a line of the protocol into a ``Request``. The grammar:
///
///     request = [ "@" tag SP ] verb *( SP arg ) [ SP ( "<<" / "<<+" ) ]
///     tag     = 1*32( ALPHA / DIGIT / "." / "_" / "-" )
///     verb    = ALPHA *23( ALPHA / "." / "-" )
///     arg     = value / key "=" value
///     key     = ALPHA *31( ALPHA / DIGIT / "." / "_" / "-" )
///     value   = 1*bare / quoted          ; quoted is a JSON string
public enum RequestParser {
  /// A line that does not parse, with its tag when that much could be read, so that the reply can carry it.
  public struct BadLine: Error, Sendable, Equatable {
    public let tag: String?
    public let failure: Failure
  }

  /// `line` is without its end.
  public static func parse(_ line: [UInt8]) throws(BadLine) -> Request {
    try parse(line.span)
  }

  static func parse(_ line: borrowing Span<UInt8>) throws(BadLine) -> Request {
    var tag: String?
    do throws(Failure) {
      var index = 0
      try checkBytes(line, tag: &tag)
      try checkUTF8(line)
      if line.count > 0, line[0] == UInt8(ascii: "@") {
        index = 1
        let name = word(line, at: &index, while: isTagByte)
        guard (1...32).contains(name.utf8.count), skipSpaces(line, at: &index) > 0 else {
          throw syntax(index, "A tag is @ and 1 to 32 letters, digits, . _ or -, then a space and the verb.")
        }
        tag = name
      } else {
        _ = skipSpaces(line, at: &index)
      }
      return try parseVerb(line, at: &index, tag: tag)
    } catch {
      throw BadLine(tag: tag, failure: error)
    }
  }

  private static func parseVerb(_ line: borrowing Span<UInt8>, at index: inout Int, tag: String?) throws(Failure)
    -> Request
  {
    let start = index
    let verb = word(line, at: &index, while: isVerbByte)
    guard let first = verb.utf8.first, isLetter(first), verb.utf8.count <= 24,
      index == line.count || line[index] == 0x20
    else {
      throw syntax(start, "A line begins with a verb of letters, dots and dashes. Send help for the list.")
    }
    var request = Request(tag: tag, verb: verb.lowercased())
    while skipSpaces(line, at: &index) > 0, index < line.count {
      if line[index] == UInt8(ascii: "<"), let mark = blockMark(line, at: index) {
        request.block = mark
        return request
      }
      request.arguments.append(try parseArgument(line, at: &index))
    }
    return request
  }

  private static func blockMark(_ line: borrowing Span<UInt8>, at index: Int) -> Request.BlockMark? {
    guard index + 1 < line.count, line[index + 1] == UInt8(ascii: "<") else { return nil }
    if index + 2 == line.count { return .afterReply }
    return index + 3 == line.count && line[index + 2] == UInt8(ascii: "+") ? .atOnce : nil
  }

  private static func parseArgument(_ line: borrowing Span<UInt8>, at index: inout Int) throws(Failure) -> Request.Given
  {
    let start = index
    var end = index
    while end < line.count, isKeyByte(line[end]) { end += 1 }
    var name: String?
    if end > start, end < line.count, line[end] == UInt8(ascii: "="), isLetter(line[start]), end - start <= 32 {
      name = text(line, start..<end)
      index = end + 1
    }
    if index < line.count, line[index] == UInt8(ascii: "\"") {
      let opened = index
      guard let value = JSONText.readString(line, at: &index) else {
        throw syntax(opened, "The quoted value that opens here never closes, or holds a bad escape.")
      }
      guard index == line.count || line[index] == 0x20 else {
        throw syntax(index, "A space must follow a quoted value.")
      }
      guard !value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        throw Failure(.control, "The quoted value holds a control character.", [.init("col", String(opened + 1))])
      }
      return Request.Given(name: name, value: value)
    }
    let valueStart = index
    while index < line.count, line[index] != 0x20 {
      guard line[index] != UInt8(ascii: "\""), line[index] != UInt8(ascii: "\\") else {
        throw syntax(index, "Put a value with quotes or backslashes into quotes, as a JSON string.")
      }
      index += 1
    }
    guard index > valueStart else {
      throw syntax(index, "\(name ?? "The argument")= has no value. Leave it out when there is nothing to say.")
    }
    return Request.Given(name: name, value: text(line, valueStart..<index))
  }

  // MARK: Bytes

  /// No control character at all: TAB belongs in blocks only. The tag is still read, so that the reply carries it.
  private static func checkBytes(_ line: borrowing Span<UInt8>, tag: inout String?) throws(Failure) {
    for index in 0..<line.count where line[index] < 0x20 || line[index] == 0x7F {
      tag = leadingTag(line)
      throw Failure(
        .control, "The line holds a control character; nothing was done.", [.init("col", String(index + 1))])
    }
    tag = leadingTag(line)
  }

  private static func leadingTag(_ line: borrowing Span<UInt8>) -> String? {
    guard line.count > 1, line[0] == UInt8(ascii: "@") else { return nil }
    var index = 1
    let name = word(line, at: &index, while: isTagByte)
    return (1...32).contains(name.utf8.count) && index < line.count && line[index] == 0x20 ? name : nil
  }

  private static func checkUTF8(_ line: borrowing Span<UInt8>) throws(Failure) {
    if let bad = UTF8Check.firstBadByte(line) {
      throw Failure(.utf8, "The line is not valid UTF-8; nothing was done.", [.init("byte", String(bad))])
    }
  }

  private static func word(_ line: borrowing Span<UInt8>, at index: inout Int, while allowed: (UInt8) -> Bool) -> String
  {
    let start = index
    while index < line.count, allowed(line[index]) { index += 1 }
    return text(line, start..<index)
  }

  private static func text(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { line[$0] }, as: UTF8.self)
  }

  private static func skipSpaces(_ line: borrowing Span<UInt8>, at index: inout Int) -> Int {
    let start = index
    while index < line.count, line[index] == 0x20 { index += 1 }
    return index - start
  }

  private static func syntax(_ index: Int, _ message: String) -> Failure {
    Failure(.syntax, message, [.init("col", String(index + 1))])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isVerbByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 0x2E || byte == 0x2D }
  private static func isTagByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D
  }
  private static func isKeyByte(_ byte: UInt8) -> Bool { isTagByte(byte) }
}
