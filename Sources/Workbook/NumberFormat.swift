/// What the format of a cell says of the number in it.
enum NumberFormat: Sendable, Equatable {
  case general
  case day
  case dayAndTime
  case time
  /// Shown by a power of ten.
  case exponent
  /// Filled with zeros to so many digits, as codes often are: `0000` shows 7 as 0007.
  case padded(Int)

  init(builtIn id: Int) {
    switch id {
    case 11, 48: self = .exponent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    case 22: self = .dayAndTime
    default: self = .general
    }
  }

  /// Only the first part counts; the others are for negative numbers, zero and text.
  init(code: String) {
    var hasDay = false
    var hasTime = false
    var letters = ""
    var scalars = code.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ";": scalars = scalars[scalars.endIndex...]
      case "\\", "_", "*": _ = scalars.popFirst()
      case "\"":
        while let next = scalars.popFirst(), next != "\"" {}
      case "[":
        // `[h]` counts hours; colours, conditions and locales say nothing.
        var inside = ""
        while let next = scalars.popFirst(), next != "]" { inside.unicodeScalars.append(next) }
        let word = inside.lowercased()
        if !word.isEmpty,
          word.allSatisfy({ $0 == "h" }) || word.allSatisfy({ $0 == "m" }) || word.allSatisfy({ $0 == "s" })
        {
          hasTime = true
        }
      default: letters.unicodeScalars.append(scalar)
      }
    }
    let lower = letters.lowercased()
    if lower.contains("general") || lower.contains("e+") || lower.contains("e-") {
      self = lower.contains("general") ? .general : .exponent
      return
    }
    hasDay = lower.contains { $0 == "y" || $0 == "d" }
    hasTime = hasTime || lower.contains { $0 == "h" || $0 == "s" }
    // A lone `m` is a month.
    if !hasDay, !hasTime, lower.contains("m") { hasDay = true }
    switch (hasDay, hasTime) {
    case (true, true): self = .dayAndTime
    case (true, false): self = .day
    case (false, true): self = .time
    case (false, false):
      let isPadding = code.count >= 2 && code.count <= 15 && code.allSatisfy { $0 == "0" }
      self = isPadding ? .padded(code.count) : .general
    }
  }
}
