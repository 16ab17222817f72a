/// Writes a request as a line of the protocol: the client's half of ``RequestParser``.
public enum RequestWriter {
  /// The line without its end.
  public static func line(_ request: Request) -> String {
    var out = request.tag.map { "@\($0) " } ?? ""
    out += request.verb
    for argument in request.arguments {
      out += " "
      if let name = argument.name { out += name + "=" }
      out += value(argument.value, isBareAllowed: argument.name != nil)
    }
    switch request.block {
    case .none: break
    case .afterReply: out += " <<"
    case .atOnce: out += " <<+"
    }
    return out
  }

  /// Bare when nothing in it needs quotes; a positional value that looks like `key=` or `<<` is quoted too.
  private static func value(_ text: String, isBareAllowed: Bool) -> String {
    let plain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    let safe = isBareAllowed || !(text.utf8.contains(0x3D) || text.utf8.first == 0x3C)
    if plain, safe, !text.isEmpty { return text }
    var out: [UInt8] = []
    JSONText.write(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
