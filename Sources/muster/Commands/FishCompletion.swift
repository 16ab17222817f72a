/// The completion script for fish. That of ArgumentParser has thousands of lines, each with a condition that reads the whole
/// command line again, which takes seconds for one key. What they say is put into one table here, which one function reads.
enum FishCompletion {
  static func mended(_ script: String, _ groups: [LoneGroup]) -> String {
    var order: [String] = []
    var commands: [String: Command] = [:]
    for line in script.split(separator: "\n") {
      guard let entry = Entry(words(of: line)) else { continue }
      if commands[entry.command] == nil { order.append(entry.command) }
      commands[entry.command, default: Command()].take(entry)
    }
    for group in groups {
      let (outer, inner) = ("muster \(group.word)", "muster \(group.word) \(group.lone)")
      guard let names = commands[outer]?.subcommands, let lone = commands.removeValue(forKey: inner) else { continue }
      order.removeAll { $0 == inner }
      var both = lone
      both.subcommands = names.filter { $0.name != group.lone }
      commands[outer] = both
    }
    let cases = order.compactMap { name in commands[name]?.lines(name) }.joined()
    return functions.replacing("CASES\n", with: cases)
  }

  /// What one `complete` line of ArgumentParser's script says.
  private struct Entry {
    /// As `muster stats count`.
    var command = ""
    /// Of an argument: from which place on, and whether of all that follow.
    var place: (number: String, isRepeating: Bool)?
    var names: [String] = []
    var text = ""
    var takesValue = false
    var isFile = false
    var words: [String] = []

    init?(_ parts: [String]) {
      guard parts.first == "complete", let condition = parts.firstIndex(of: "-n"), parts.count > condition + 1 else {
        return nil
      }
      // __muster_should_offer_… "muster stats count" -eq 1
      let asked = parts[condition + 1].split(separator: "\"", omittingEmptySubsequences: false)
      guard asked.count == 3 else { return nil }
      command = String(asked[1])
      let rest = asked[2].split(separator: " ").map(String.init)
      if asked[0].contains("positional"), rest.count == 2 { place = (rest[1], rest[0] == "-ge") }
      var index = condition + 2
      while index < parts.count {
        let value = index + 1 < parts.count ? parts[index + 1] : ""
        switch parts[index] {
        case "-l": names.append("--" + value)
        case "-s": names.append("-" + value)
        case "-d": text = value
        case "-rfka", "-fka", "-fa":
          takesValue = true
          words = value.split(separator: " ").map(String.init)
        case "-rF", "-F":
          takesValue = true
          isFile = true
          index -= 1
        default: index -= 1
        }
        index += 2
      }
    }
  }

  private struct Command {
    var subcommands: [(name: String, text: String)] = []
    var flags: [(name: String, text: String)] = []
    /// Those of the flags that a value follows.
    var takers: [String] = []
    /// By option or place: the words, or files.
    var words: [String] = []
    var files: [String] = []

    mutating func take(_ entry: Entry) {
      if let place = entry.place {
        // A subcommand is one word with a description.
        if !entry.text.isEmpty, let name = entry.words.first {
          if !subcommands.contains(where: { $0.name == name }) { subcommands.append((name, entry.text)) }
        } else {
          add(place.number + (place.isRepeating ? "+" : ""), entry)
        }
        return
      }
      for name in entry.names where !flags.contains(where: { $0.name == name }) {
        flags.append((name, entry.text))
        if entry.takesValue {
          takers.append(name)
          add(name, entry)
        }
      }
    }

    private mutating func add(_ key: String, _ entry: Entry) {
      if entry.isFile { files.append(key) }
      if !entry.words.isEmpty { words.append(key + "=" + entry.words.joined(separator: " ")) }
    }

    func lines(_ name: String) -> String {
      func list(_ variable: String, _ values: [String]) -> String {
        values.isEmpty
          ? "" : "            set \(variable) \(values.map(FishCompletion.quoted).joined(separator: " "))\n"
      }
      return "        case \(FishCompletion.quoted(name))\n"
        + list("commands", subcommands.map { "\($0.name)\t\($0.text)" })
        + list("flags", flags.map { "\($0.name)\t\($0.text)" })
        + list("takers", takers) + list("words", words) + list("files", files)
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  /// The words of a line, as fish takes them apart.
  private static func words(of line: Substring) -> [String] {
    var out: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Within quotes only these two are meant by it.
        if isQuoted, character != "'", character != "\\" { word?.append("\\") }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == " ", !isQuoted {
        if let whole = word { out.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let whole = word { out.append(whole) }
    return out
  }

  private static let functions = #"""
    # What can be typed behind a command: its subcommands, options (takers: those that a value follows), words and files. Words
    # and files by option, or by the place of the argument, with a plus of all from there on.
    function __muster_table -S -a command
        set commands
        set flags
        set takers
        set words
        set files
        switch $command
    CASES
        end
    end

    function __muster_tokens
        if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
            commandline --tokens-raw $argv
        else
            commandline -o $argv
        end
    end

    function __muster_value -S -a key before
        if contains -- $key $files
            __fish_complete_path (commandline -ct)
            return
        end
        for each in $words
            set -l parts (string split -m 1 = -- $each)
            if test "$parts[1]" = "$key"
                for word in (string split ' ' -- $parts[2])
                    printf '%s\n' "$before$word"
                end
            end
        end
    end

    function __muster_complete
        set -l commands
        set -l flags
        set -l takers
        set -l words
        set -l files
        set -l command muster
        set -l place 1
        set -l option ''
        set -l isOver 0
        set -l used
        __muster_table $command
        for token in (__muster_tokens -pc)[2..]
            if test -n "$option"
                set option ''
            else if test $isOver -eq 0 -a "$token" = --
                set isOver 1
            else if test $isOver -eq 0; and string match -q -- '-*' $token
                set -a used (string split -m 1 -f 1 -- = $token)
                if contains -- $token $takers
                    set option $token
                end
            else if test $place -eq 1; and contains -- $token (string split -m 1 -f 1 \t -- $commands)
                set command "$command $token"
                __muster_table $command
            else
                set place (math $place + 1)
            end
        end
        set -l current (commandline -ct)
        if test -n "$option"
            __muster_value $option ''
        else if test $isOver -eq 0; and string match -q -- '-*=*' $current
            set option (string split -m 1 -f 1 -- = $current)
            __muster_value $option "$option="
        else if test $isOver -eq 0; and string match -q -- '-*' $current
            for flag in $flags
                if not contains -- (string split -m 1 -f 1 \t -- $flag) $used
                    printf '%s\n' $flag
                end
            end
        else
            if test $place -eq 1
                printf '%s\n' $commands
            end
            __muster_value $place ''
            for from in (seq $place)
                __muster_value "$from+" ''
            end
        end
    end

    complete -c muster -f -k -a '(__muster_complete)'
    """#
}
