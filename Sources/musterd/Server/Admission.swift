import MusterCore

/// Checks a request by the table alone, before its block is let in or its handler is asked.
enum Admission {
  static func refusal(of request: Request) -> Failure? {
    guard request.block != .none else {
      guard let spec = CommandTable.spec(verb: request.verb), spec.block != nil else { return nil }
      return Failure(.syntax, "\(spec.verb) needs a block. Usage: \(spec.usage)", [.init("block", "needed")])
    }
    guard let spec = CommandTable.spec(verb: request.verb) else { return unknownVerb(request.verb) }
    guard spec.block != nil else {
      return Failure(.syntax, "\(spec.verb) takes no block. Usage: \(spec.usage)", [.init("block", "unwanted")])
    }
    do throws(Failure) {
      _ = try Arguments(request.arguments, for: spec)
      return nil
    } catch {
      return error
    }
  }

  static func unknownVerb(_ verb: String) -> Failure {
    let near = CommandTable.nearest(to: verb)
    let remedy = near.isEmpty ? "Send help for the list." : "Did you mean \(near.joined(separator: " or "))?"
    return Failure(
      .unknownVerb, "There is no verb \(verb.quoted). \(remedy)",
      [.init("verb", verb)] + (near.isEmpty ? [] : [.init("nearest", near.joined(separator: ","))]))
  }
}
