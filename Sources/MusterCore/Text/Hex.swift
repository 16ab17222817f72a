import Crypto

/// Bytes as lower-case hexadecimal digits, and SHA-256 in one call.
public enum Hex {
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var out = ""
    for byte in bytes {
      if byte < 16 { out += "0" }
      out += String(byte, radix: 16)
    }
    return out
  }

  public static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
