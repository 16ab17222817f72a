import MusterCore
import MusterWire
import NIOCore

/// Limits so small that they are reached in a few bytes.
let smallLimits: Limits = {
  var limits = Limits()
  limits.line = 40
  limits.discardedLine = 200
  limits.blockLine = 20
  limits.block = 60
  limits.blockLines = 5
  limits.unannouncedBlock = 30
  return limits
}()

/// All frames of what a client sent, cut where told. Heads with `<<` are accepted, except those of the verb `refuse`.
func frames(of bytes: [UInt8], cutAt cuts: [Int] = [], limits: Limits = .standard) -> [Frame] {
  var framer = LineFramer(limits: limits)
  var frames: [Frame] = []
  let edges = [0] + cuts.sorted() + [bytes.count]
  for (start, end) in zip(edges, edges.dropFirst()) where start < end {
    framer.append(ByteBuffer(bytes: bytes[start..<end]))
    while let frame = framer.next() {
      frames.append(frame)
      if case .request(let request) = frame, request.block == .afterReply {
        if request.verb == "refuse" { framer.refuseBlock() } else { framer.acceptBlock() }
      }
    }
  }
  return frames
}

func frames(of text: String, limits: Limits = .standard) -> [Frame] { frames(of: Array(text.utf8), limits: limits) }

extension Frame {
  /// What a test compares: the kind, the tag or verb and the code.
  var gist: String {
    switch self {
    case .request(let request): "request \(request.verb)"
    case .block(let bytes): "block \(String(decoding: bytes, as: UTF8.self).quoted)"
    case .blockFailed(let failure): "failed \(failure.gist)"
    case .badLine(let tag, let failure): "bad \(tag.map { "@\($0) " } ?? "")\(failure.gist)"
    case .fatal(let tag, let failure): "fatal \(tag.map { "@\($0) " } ?? "")\(failure.gist)"
    }
  }
}

extension Failure {
  /// Code and details.
  var gist: String { ([String(code.number)] + details.map { "\($0.key)=\($0.value)" }).joined(separator: " ") }
}
