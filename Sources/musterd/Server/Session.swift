import Logging
import MusterCore
import MusterWire
import NIOCore

/// One connection from greeting to farewell: answers its requests in order, as if one after another.
struct Session {
  /// A request whose block is on its way.
  private struct Head {
    let id: Int
    let request: Request
    /// Its refusal is said already; the block is only waited for and dropped.
    let isRefused: Bool
  }

  /// One of several requests that are handed over together.
  private enum Begun {
    case refused(Failure)
    case running(RunningRequest, HeldSink)
  }

  let greeting: Greeting
  let principal: Principal
  let handler: any RequestHandler
  let rules: SessionRules
  let control: SessionControl
  let writer: ReplyWriter
  let logger: Logger
  private var head: Head?
  private var errorsInARow = 0

  init(
    greeting: Greeting, principal: Principal, handler: any RequestHandler, rules: SessionRules,
    control: SessionControl, writer: ReplyWriter, logger: Logger
  ) {
    self.greeting = greeting
    self.principal = principal
    self.handler = handler
    self.rules = rules
    self.control = control
    self.writer = writer
    self.logger = logger
  }

  mutating func run(_ inbound: NIOAsyncChannelInboundStream<[Arrival]>) async {
    writer.write { ReplyEncoder.greeting(greeting, into: &$0) }
    writer.flush()
    do {
      for try await batch in inbound {
        guard await answer(batch) else { break }
        writer.flush()
        try await writer.waitUntilWritable()
        if control.isStopping, !control.hasUnanswered {
          sayClosing("server.stopping")
          break
        }
      }
    } catch {
      logger.debug("the connection broke", metadata: ["reason": "\(String(describing: error).quoted)"])
    }
    await writer.finish()
  }

  // MARK: Frames

  /// False when the connection is to be closed.
  private mutating func answer(_ batch: [Arrival]) async -> Bool {
    var rest = batch[...]
    while let arrival = rest.popFirst() {
      guard !control.isGone else { return false }
      if case .request(let request) = arrival.frame, isCoalescible(request) {
        var run = [(arrival.id, request)]
        while case .request(let next) = rest.first?.frame, isCoalescible(next), let arrival = rest.popFirst() {
          run.append((arrival.id, next))
        }
        guard await answerTogether(run) else { return false }
      } else {
        guard await answer(arrival) else { return false }
      }
    }
    return true
  }

  private func isCoalescible(_ request: Request) -> Bool { request.block == .none && rules.isCoalescible(request) }

  private mutating func answer(_ arrival: Arrival) async -> Bool {
    switch arrival.frame {
    case .request(let request):
      if request.block != .none { return open(request, id: arrival.id) }
      return await answer(request, arrival)
    case .block(let block):
      guard let head = takeHead() else { return true }
      return await run(head.request, id: head.id, block: block)
    case .blockFailed(let failure):
      guard let head = takeHead() else { return true }
      return end(head.id, head.request.tag, Reply(failure))
    case .badLine(let tag, let failure):
      return end(arrival.id, tag, Reply(failure))
    case .fatal(let tag, let failure):
      logger.info("closing a connection", metadata: ["reason": "\(failure.code)"])
      _ = end(arrival.id, tag ?? head?.request.tag, Reply(failure))
      return false
    case nil:
      // Half a block cannot be waited for when the server stops.
      guard control.isStopping, let head = takeHead() else { return true }
      _ = end(head.id, head.request.tag, Reply(Self.stopping))
      return false
    }
  }

  private mutating func takeHead() -> Head? {
    defer { head = nil }
    return head?.isRefused == true ? nil : head
  }

  // MARK: Requests

  /// Answers the head of a block: with 350 or with why there is no use in sending it.
  private mutating func open(_ request: Request, id: Int) -> Bool {
    let mustWait = request.block == .afterReply
    let refusal =
      early(id) ?? Admission.refusal(of: request) ?? rules.blockRefusal(request, principal)
    if !mustWait || refusal == nil { head = Head(id: id, request: request, isRefused: refusal != nil) }
    if refusal == nil, mustWait {
      writer.write { ReplyEncoder.sendBlock(tag: request.tag, into: &$0) }
      writer.flush()
    }
    if mustWait { control.decideBlock(isAccepted: refusal == nil) }
    return refusal.map { end(id, request.tag, Reply($0)) } ?? true
  }

  private mutating func answer(_ request: Request, _ arrival: Arrival) async -> Bool {
    if let failure = early(arrival.id) ?? Admission.refusal(of: request) {
      return end(arrival.id, request.tag, Reply(failure))
    }
    guard let name = CommandName(rawValue: request.verb), let reply = ownReply(to: request, name, arrival) else {
      return await run(request, id: arrival.id, block: nil)
    }
    return end(arrival.id, request.tag, reply) && reply.code != .bye
  }

  private mutating func run(_ request: Request, id: Int, block: [UInt8]?) async -> Bool {
    let running = start(request, id: id, block: block, StreamingSink(writer: writer, tag: request.tag))
    let reply = await settled(running)
    return end(id, request.tag, reply)
  }

  /// Hands the requests to the handler in order, without waiting for one before the next, and answers them in order.
  private mutating func answerTogether(_ run: [(id: Int, request: Request)]) async -> Bool {
    let begun = run.map { id, request in
      if let failure = early(id) ?? Admission.refusal(of: request) { return Begun.refused(failure) }
      let sink = HeldSink(tag: request.tag, connection: ObjectIdentifier(control))
      return Begun.running(start(request, id: id, block: nil, sink), sink)
    }
    var goesOn = true
    for ((id, request), begun) in zip(run, begun) {
      let reply: Reply
      switch begun {
      case .refused(let failure): reply = Reply(failure)
      case .running(let running, let sink):
        reply = await settled(running)
        writer.write { $0.writeImmutableBuffer(sink.bytes) }
      }
      // All are answered, as all of them ran.
      goesOn = end(id, request.tag, reply) && goesOn
    }
    return goesOn
  }

  private func start(_ request: Request, id: Int, block: [UInt8]?, _ sink: any ReplySink) -> RunningRequest {
    let running = RunningRequest { [handler, principal] in
      await handler.handle(request, block: block, from: principal, to: sink)
    }
    control.started(id, running)
    return running
  }

  /// Waits for a request. What is answered already is not held up by one that takes time.
  private func settled(_ running: RunningRequest) async -> Reply {
    if !running.isDone, writer.hasGathered {
      // Of requests that were committed together the next is often done by now, and both go out in one write.
      await Task.yield()
      if !running.isDone { writer.flush() }
    }
    return await running.reply
  }

  /// Why a request is not begun at all.
  private func early(_ id: Int) -> Failure? {
    if control.isCancelled(id) { return Failure(.cancelled, "The request was cancelled before it began.") }
    return control.isStopping ? Self.stopping : nil
  }

  // MARK: Verdicts

  /// Writes the verdict; false when it was one error too many.
  private mutating func end(_ id: Int, _ tag: String?, _ reply: Reply) -> Bool {
    writer.write { ReplyEncoder.verdict(reply, tag: tag, into: &$0) }
    control.finished(id)
    errorsInARow = reply.code.isMisuse ? errorsInARow + 1 : 0
    guard errorsInARow >= greeting.limits.errorsInARow else { return true }
    logger.info("closing a connection", metadata: ["reason": "too many errors", "last": "\(reply.code)"])
    sayClosing("errors")
    return false
  }

  private func sayClosing(_ reason: String) {
    writer.write { ReplyEncoder.notice(.closing, Row([.init("reason", .text(reason))]), into: &$0) }
  }

  private static let stopping = Failure(
    .stopping, "The server is stopping; nothing was done. Connect again in a moment and repeat the request.")
}
