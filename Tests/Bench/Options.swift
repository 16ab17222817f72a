/// What is asked of the load: who enrols where, by how many connections, for how long.
struct Options {
  var socket = ""
  var connections = 64
  var depth = 4
  var seconds = 4.0
  /// The number of the first request; each has one of its own, from which officer, run and key follow.
  var first = 0
  var officers = 40_000
  /// A run's code: all requests go there. Nil: spread over a thousand runs.
  var run: String?

  static let usage =
    "musterbench --socket PATH [--connections N] [--depth N] [--seconds S] [--first N] [--officers N] [--run CODE]"

  /// Nil when the arguments make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--socket": socket = value
      case "--run": run = value
      case "--seconds":
        guard let number = Double(value), number > 0 else { return nil }
        seconds = number
      default:
        guard let number = Int(value), number >= 0, let path = Self.numbers[name] else { return nil }
        self[keyPath: path] = number
      }
    }
    guard !socket.isEmpty, connections > 0, depth > 0, officers > 0 else { return nil }
  }

  private static var numbers: [String: WritableKeyPath<Options, Int>] {
    ["--connections": \.connections, "--depth": \.depth, "--first": \.first, "--officers": \.officers]
  }

  /// The runs of the spread lie in 25 weeks, 40 in each. Every further time an officer comes up it is for another week,
  /// so that no two of their courses overlap. The baseline's script reckons the same.
  func line(_ number: Int) -> String {
    let officer = number % officers
    let week = (officer + number / officers) % 25
    return "enrol BENCH-\(officer) \(run ?? "SPREAD-\(week * 40 + (officer / 25) % 40)") key=bench-\(number)\n"
  }
}
