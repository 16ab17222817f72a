import ArgumentParser

/// The completion script for bash as ArgumentParser makes it, which knows only the subcommands of a group: of one that is also
/// a command by itself, as `muster stats service`, its own options and arguments are added.
enum BashCompletion {
  static func withLoneCommands(_ script: String) -> String {
    var script = script
    for group in MusterCommand.configuration.subcommands {
      guard let word = group.configuration.commandName,
        let lone = group.configuration.defaultSubcommand?.configuration.commandName
      else { continue }
      let known = group.configuration.subcommands.compactMap { $0.configuration.commandName }
      let head = "_muster_\(word)() {\n"
      script = script.replacing(head, with: head + lines(word, lone, known))
    }
    return script
  }

  /// Words that begin with no subcommand are those of the command by itself. The name it has here nobody types.
  private static func lines(_ word: String, _ lone: String, _ known: [String]) -> String {
    """
        case "${unparsed_words[0]}" in
        \(known.joined(separator: "|")))
            ;;
        *)
            if [[ "${#unparsed_words[@]}" -le 1 && "${cur}" != -* ]]; then
                COMPREPLY+=($(compgen -W '\(known.filter { $0 != lone }.joined(separator: " "))' -- "${cur}"))
            fi
            _muster_\(word)_\(lone)
            return
            ;;
        esac


    """
  }
}
