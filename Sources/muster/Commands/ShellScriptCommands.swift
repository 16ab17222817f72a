import ArgumentParser

/// `muster completion bash` and its like. They share the word `completion` with the verbs `completion.add` and
/// `completion.list`, so they stand in that group.
protocol ShellScriptCommand: ClientCommand {
  static var shell: CompletionShell { get }
}

extension ShellScriptCommand {
  var commandTitle: String { "completion \(Self.shell.rawValue)" }

  func execute(in context: Context) throws(ClientError) -> ExitStatus {
    let script = MusterCommand.completionScript(for: Self.shell)
    let groups = LoneGroup.all
    switch Self.shell {
    case .bash: context.console.data(BashCompletion.mended(script, groups))
    case .zsh: context.console.data(ZshCompletion.mended(script, groups))
    case .fish: context.console.data(FishCompletion.mended(script, groups))
    default: context.console.data(script)
    }
    return .done
  }
}

struct BashScriptCommand: ShellScriptCommand {
  static let shell = CompletionShell.bash
  static let configuration = CommandConfiguration(
    commandName: "bash",
    abstract: "Prints the completion script for bash.",
    discussion: "Example: muster completion bash > ~/.local/share/bash-completion/completions/muster"
  )
}

struct ZshScriptCommand: ShellScriptCommand {
  static let shell = CompletionShell.zsh
  static let configuration = CommandConfiguration(
    commandName: "zsh",
    abstract: "Prints the completion script for zsh.",
    discussion: "Example: muster completion zsh > ~/.zfunc/_muster"
  )
}

struct FishScriptCommand: ShellScriptCommand {
  static let shell = CompletionShell.fish
  static let configuration = CommandConfiguration(
    commandName: "fish",
    abstract: "Prints the completion script for fish.",
    discussion: "Example: muster completion fish > ~/.config/fish/completions/muster.fish"
  )
}
