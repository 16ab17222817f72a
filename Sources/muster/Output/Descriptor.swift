import Glibc

/// Whole writes and reads on file descriptors.
enum Descriptor {
  /// False when the reader has gone away or the disk is full.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(descriptor, all.baseAddress.map { unsafe $0 + done }, all.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Up to `count` bytes; empty at the end. Nil with `errno` set when reading fails.
  static func read(_ descriptor: Int32, upTo count: Int) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got >= 0 { return Array(buffer[..<got]) }
      if errno != EINTR { return nil }
    }
  }
}
