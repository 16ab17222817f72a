import MusterCore
import MusterWire

/// The lines of a file as they go over the wire: LF ends, a dot more before a leading dot, then the end line.
struct Block {
  /// With the dots and the end line.
  let bytes: [UInt8]
  /// Over the lines without the dots, each ended by one LF.
  let sha256: String

  init(_ content: [UInt8]) {
    let dot = UInt8(ascii: ".")
    let plain = BlockEncoder.canonical(content)
    var dotted: [Int] = []
    var start = 0
    while start < plain.count {
      if plain[start] == dot { dotted.append(start) }
      start = plain[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? plain.count
    }
    sha256 = Hex.text(Hex.sha256(plain))
    var out: [UInt8] = []
    out.reserveCapacity(plain.count + dotted.count + 2)
    var copied = 0
    for place in dotted {
      out += plain[copied..<place]
      out.append(dot)
      copied = place
    }
    out += plain[copied...]
    bytes = out + ".\n".utf8
  }
}
