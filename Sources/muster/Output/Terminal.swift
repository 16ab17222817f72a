import Glibc

/// What is known of the terminal.
enum Terminal {
  static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// Columns of the terminal behind a descriptor; nil when it is none, and nothing must be cut. Who prints or mails
  /// what is shown says the width of the page with MUSTER_COLUMNS.
  static func width(of descriptor: Int32, environment: (String) -> String?) -> Int? {
    if let page = environment("MUSTER_COLUMNS").flatMap({ Int($0) }), page > 0 { return page }
    guard isatty(descriptor) == 1 else { return nil }
    if let given = environment("COLUMNS").flatMap({ Int($0) }), given > 0 { return given }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
