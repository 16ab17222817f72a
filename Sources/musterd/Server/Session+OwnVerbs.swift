import MusterCore
import MusterWire

/// The verbs that are about the connection itself. All others, `help` and `status` among them, are the handler's.
extension Session {
  /// Nil when the verb is not one of these.
  func ownReply(to request: Request, _ name: CommandName, _ arrival: Arrival) -> Reply? {
    switch name {
    case .quit, .auth, .limits, .cancel: break
    default: return nil
    }
    if name == .auth, let mechanism = request.arguments.first?.value, mechanism.lowercased() != "external" {
      return Reply(Failure(.mechanism, "\(mechanism.quoted) is not offered here. Use auth external."))
    }
    do throws(Failure) {
      let arguments = try Arguments(request.arguments, for: CommandTable.spec(name))
      switch name {
      case .quit: return Reply(.bye)
      case .auth: return authenticated
      case .limits: return showLimits(tag: request.tag)
      default: return cancelReply(arguments, arrival)
      }
    } catch {
      return Reply(error)
    }
  }

  private var authenticated: Reply {
    let roles = principal.roles.map(\.rawValue).sorted().joined(separator: ",")
    return Reply(.authenticated, [.init("user", principal.name), .init("roles", roles)])
  }

  private func showLimits(tag: String?) -> Reply {
    let shown = greeting.limits.shown
    for limit in shown {
      var row = Row()
      row.add("limit", limit.name)
      row.add("value", limit.value)
      row.add("unit", limit.unit)
      writer.write { ReplyEncoder.row(.rows, row, tag: tag, into: &$0) }
    }
    return Reply(.rows, [.init("rows", String(shown.count))])
  }

  private func cancelReply(_ arguments: Arguments, _ arrival: Arrival) -> Reply {
    let given = arguments.text("tag") ?? ""
    let tag = given.hasPrefix("@") ? String(given.dropFirst()) : given
    guard arrival.foundTag == true else {
      return Reply(Failure.unknown("tag", tag, hint: "It is answered already, or was never sent."))
    }
    return Reply(.ok, [.init("tag", tag)])
  }
}
