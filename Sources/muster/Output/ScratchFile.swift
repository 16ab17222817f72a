import Glibc

/// A file that nobody else sees and that is gone afterwards.
final class ScratchFile {
  let path: String

  init(environment: (String) -> String?) throws(ClientError) {
    var template = Array(((environment("TMPDIR") ?? "/tmp") + "/muster-XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(start)
    }
    guard descriptor >= 0 else {
      let why = unsafe String(cString: strerror(errno))
      throw ClientError(.usage, "no temporary file can be made: \(why). Set TMPDIR to a folder with room.")
    }
    close(descriptor)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { unsafe unlink(path) }

  /// Hands its content over in pieces; false when it cannot be read or nobody takes it.
  func read(_ take: ([UInt8]) -> Bool) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    while let piece = Descriptor.read(descriptor, upTo: 262_144) {
      if piece.isEmpty { return true }
      if !take(piece) { return false }
    }
    return false
  }
}
