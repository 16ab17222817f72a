extension BinaryInteger {
  /// `1 entry`, `2 entries`; without a plural of its own it is the word with an s.
  public func counted(_ one: String, _ several: String? = nil) -> String {
    self == 1 ? "1 \(one)" : "\(self) \(several ?? one + "s")"
  }
}
