/// The completion script for bash as ArgumentParser makes it, which knows only the subcommands of a group: of one that is also
/// a command by itself, as `muster stats service`, its own options and arguments are added.
enum BashCompletion {
  static func mended(_ script: String, _ groups: [LoneGroup]) -> String {
    LoneGroup.begin(groups, in: OneHelp.left(in: script), with: lines)
  }

  /// Words that begin with no subcommand are those of the command by itself.
  private static func lines(_ group: LoneGroup) -> String {
    let names = group.others.map(\.name)
    return """
          case "${unparsed_words[0]}" in
          \(names.joined(separator: "|")))
              ;;
          *)
              if [[ "${#unparsed_words[@]}" -le 1 && "${cur}" != -* ]]; then
                  COMPREPLY+=($(compgen -W '\(names.joined(separator: " "))' -- "${cur}"))
              fi
              _muster_\(group.word)_\(group.lone)
              return
              ;;
          esac


      """
  }
}
