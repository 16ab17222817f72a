/// The same for zsh as ``BashCompletion`` for bash.
enum ZshCompletion {
  static func mended(_ script: String, _ groups: [LoneGroup]) -> String {
    LoneGroup.begin(groups, in: OneHelp.left(in: script), with: lines)
  }

  /// As long as the first word is not whole, the subcommands and what the command by itself takes; behind a word that is no
  /// subcommand, what it takes alone.
  private static func lines(_ group: LoneGroup) -> String {
    let names = group.others.map(\.name).joined(separator: "|")
    let described = group.others.map { "            '\(quoted($0.name + ":" + $0.abstract))'" }.joined(separator: "\n")
    return """
          if [[ CURRENT -eq 2 || "${words[2]}" != (\(names)) ]]; then
              local -i found=1
              local -ar others=(
      \(described)
              )
              if [[ CURRENT -eq 2 && "${words[2]}" != -* ]]; then
                  _describe -V subcommand others && found=0
              fi
              _muster_\(group.word)_\(group.lone) && found=0
              return "${found}"
          fi


      """
  }

  private static func quoted(_ text: String) -> String { text.replacing("'", with: "'\\''") }
}
