/// ArgumentParser adds a command `help` of its own to every script. In those for bash and zsh it stands beside that of
/// ``HelpTopicCommand`` and takes its place.
enum OneHelp {
  static func left(in script: String) -> String {
    var script =
      script.replacing("raw help help", with: "raw help").replacing("raw|help|help", with: "raw|help")
      .replacing("            'help:Show subcommand help information.'\n", with: "")
    let places = script.ranges(of: "\n_muster_help() {\n")
    guard places.count > 1, let last = places.last, let end = script[last.upperBound...].firstRange(of: "\n}\n") else {
      return script
    }
    script.removeSubrange(last.lowerBound..<end.upperBound)
    return script
  }
}
