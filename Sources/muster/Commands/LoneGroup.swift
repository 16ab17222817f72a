import ArgumentParser

/// A group of commands that is also a command by itself, as `muster stats service` beside `muster stats rows`. That one has a
/// name within the group which nobody types, and which is not to be offered or printed.
struct LoneGroup {
  let word: String
  /// The name of the command by itself.
  let lone: String
  /// The others, with what they do.
  let others: [(name: String, abstract: String)]

  static var all: [LoneGroup] {
    MusterCommand.configuration.subcommands.compactMap { group in
      guard let word = group.configuration.commandName,
        let lone = group.configuration.defaultSubcommand?.configuration.commandName
      else { return nil }
      let others = group.configuration.subcommands.compactMap { other in
        other.configuration.commandName.map { (name: $0, abstract: other.configuration.abstract) }
      }
      return LoneGroup(word: word, lone: lone, others: others.filter { $0.name != lone })
    }
  }

  /// Puts lines at the beginning of each group's function in a completion script for bash or zsh.
  static func begin(_ groups: [LoneGroup], in script: String, with lines: (LoneGroup) -> String) -> String {
    groups.reduce(script) { script, group in
      let head = "_muster_\(group.word)() {\n"
      return script.replacing(head, with: head + lines(group))
    }
  }

  /// What ArgumentParser says of the command by itself, as it is typed.
  static func spoken(_ text: String) -> String {
    all.reduce(text) { $0.replacing("muster \($1.word) \($1.lone)", with: "muster \($1.word)") }
  }
}
