import ArgumentParser

/// The flags that both subcommands take; each stands above the environment and the file.
struct SettingsOptions: ParsableArguments {
  @Option(help: "Configuration file, JSON. Default: /etc/muster/muster.conf if it exists.")
  var config: String?

  @Option(help: "libpq connection string or URI of an existing PostgreSQL.")
  var database: String?

  @Option(help: "Folder of the private PostgreSQL.")
  var state: String?

  @Option(help: "Folder with migrations and reference lists.")
  var schema: String?

  @Option(help: "The user to become when started by root. Default: muster if it exists, else postgres.")
  var user: String?

  @Option(help: "Least level of log lines: trace, debug, info, notice, warning, error.")
  var log: String?
}
