/// How charts are coloured: by classes within a page, which has a light and a dark theme, by plain values in a file of its
/// own, which must look right in whatever opens it.
///
/// Neighbouring series differ in lightness as well as in hue, and each has a pattern, so that they are told apart on grey
/// paper and by people who see no colours.
struct ChartPaint {
  let isPage: Bool
  /// Before every id, since a page has many charts.
  let prefix: String

  static let series = ["#1f4e79", "#e0942f", "#2f8577", "#b0527f", "#7f9a34", "#5d6674"]
  static let seriesInDark = ["#7db4e8", "#f2b45c", "#5fc7b6", "#e092b8", "#b3cf6a", "#a8b1bf"]
  /// Nothing to most, one hue.
  static let heat = ["#f3f6fa", "#dbe6f2", "#b9cfe6", "#8eb1d6", "#5f8fc0", "#3a6ea5", "#1f4e79"]
  static let heatInDark = ["#1d232b", "#22344a", "#27466a", "#2f5c8c", "#3f77b1", "#65a0da", "#a5cdf5"]
  static let dashes = ["", "7 4", "2 3", "10 4 2 4", "12 3", "4 2 1 2"]

  enum Role: String { case ink, soft, grid, paper }

  func fill(_ role: Role) -> String { isPage ? "class=\"f-\(role.rawValue)\"" : "fill=\"\(Self.plain(role))\"" }
  func stroke(_ role: Role) -> String { isPage ? "class=\"s-\(role.rawValue)\"" : "stroke=\"\(Self.plain(role))\"" }

  private static func plain(_ role: Role) -> String {
    switch role {
    case .ink: "#1b2430"
    case .soft: "#566273"
    case .grid: "#d9dfe7"
    case .paper: "#ffffff"
    }
  }

  private static func index(_ series: Int) -> Int { series % Self.series.count }

  func fill(series: Int) -> String {
    let index = Self.index(series)
    return isPage ? "class=\"f-c\(index + 1)\"" : "fill=\"\(Self.series[index])\""
  }

  func stroke(series: Int) -> String {
    let index = Self.index(series)
    return isPage ? "class=\"s-c\(index + 1)\"" : "stroke=\"\(Self.series[index])\""
  }

  func dash(series: Int) -> String {
    let dash = Self.dashes[Self.index(series)]
    return dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
  }

  /// The fill with the pattern of this series; the definitions must hold ``patterns(_:)``.
  func patterned(series: Int) -> String {
    let index = Self.index(series)
    return index == 0 ? fill(series: 0) : "fill=\"url(#\(prefix)p\(index))\""
  }

  func patterns(_ count: Int) -> String {
    guard count > 1 else { return "" }
    var out = "<defs>"
    for index in 1..<min(count, Self.series.count) {
      let lines: String
      let paper = stroke(.paper)
      switch index {
      case 1: lines = "<path d=\"M0 8L8 0M-2 2L2 -2M6 10L10 6\" \(paper) stroke-width=\"1.4\" fill=\"none\"/>"
      case 2:
        lines =
          "<circle cx=\"2\" cy=\"2\" r=\"1.1\" \(fill(.paper))/><circle cx=\"6\" cy=\"6\" r=\"1.1\" \(fill(.paper))/>"
      case 3: lines = "<path d=\"M0 4H8\" \(paper) stroke-width=\"1.4\"/>"
      case 4: lines = "<path d=\"M0 0L8 8M8 0L0 8\" \(paper) stroke-width=\"1.1\" fill=\"none\"/>"
      default: lines = "<path d=\"M4 0V8\" \(paper) stroke-width=\"1.4\"/>"
      }
      out +=
        "<pattern id=\"\(prefix)p\(index)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" \(fill(series: index))/>\(lines)</pattern>"
    }
    return out + "</defs>"
  }

  func heat(_ level: Int) -> String { isPage ? "class=\"h\(level)\"" : "fill=\"\(Self.heat[level])\"" }
  func heatText(_ level: Int) -> String {
    isPage ? "class=\"ht\(level)\"" : "fill=\"\(level >= 4 ? "#ffffff" : "#1b2430")\""
  }

  static let heatLevels = 7
}
