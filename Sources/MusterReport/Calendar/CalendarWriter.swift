/// Lines of iCalendar (RFC 5545): CRLF ends, folded at 75 bytes without cutting a character.
struct CalendarWriter {
  private(set) var text = ""

  /// - Parameter value: already in the form its property wants.
  mutating func add(_ name: String, _ value: String) {
    var line: [UInt8] = []
    var bytes = 0
    for character in (name + ":" + value).unicodeScalars {
      let count = String(character).utf8.count
      if bytes + count > 75 {
        line += "\r\n ".utf8
        bytes = 1
      }
      line += String(character).utf8
      bytes += count
    }
    text += String(decoding: line, as: UTF8.self) + "\r\n"
  }

  mutating func add(text value: String?, as name: String) {
    guard let value, !value.isEmpty else { return }
    add(name, Self.escaped(value))
  }

  /// A TEXT value: separators escaped, line ends written out, other controls left out.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Letters and digits of an identifier that is the same every time.
  static func uid(_ parts: [String]) -> String {
    let name = parts.joined(separator: "-").unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": String(scalar)
      default: "~" + String(scalar.value, radix: 16)
      }
    }
    return name.joined() + "@muster"
  }
}
