extension String {
  /// The beginning, whole characters only. Excel counts in UTF-16.
  func cut(toUTF16 limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var out = ""
    var used = 0
    for character in self {
      used += character.utf16.count
      if used > limit { break }
      out.append(character)
    }
    return out
  }
}
