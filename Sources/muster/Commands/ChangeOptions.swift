import ArgumentParser

/// The options of every verb that changes the register.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Repeat with the same key and nothing happens twice; a new one is made when left out.", valueName: "KEY"))
  var key: String?

  @Flag(name: .customLong("dry-run"), help: "Do everything, then undo it.")
  var dryRun = false
}
