import MusterCore
import MusterWire
import NIOCore

/// Stands between the socket and the session: cuts the bytes into frames, hands on all that one read held, stops
/// reading while enough is read ahead, lets `cancel` overtake, and watches the clock.
final class FramingHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = [Arrival]
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: Limits
  private let control: SessionControl
  private let writer: ReplyWriter
  private var framer: LineFramer
  private var context: ChannelHandlerContext?
  private var batch: [Arrival] = []
  /// The request whose block is being read.
  private var headID = 0
  private var lastRead = NIODeadline.now()
  private var isReadHeld = false
  /// Bytes wait that were not looked at, because enough is read ahead or a block is not decided on. Then it is sure to
  /// be resumed, and until then nothing is read: asking again whether it may would lose that.
  private var isBehind = false
  private var isInputClosed = false
  private var hasEnded = false
  private var clock: RepeatedTask?

  init(limits: Limits, control: SessionControl, writer: ReplyWriter) {
    self.limits = limits
    self.control = control
    self.writer = writer
    framer = LineFramer(limits: limits)
  }

  // MARK: Events of the channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    let port = NIOLoopBound(self, eventLoop: context.eventLoop)
    control.attach(port)
    let tick = TimeAmount(limits.tick)
    clock = context.eventLoop.scheduleRepeatedTask(initialDelay: tick, delay: tick) { _ in port.value.lookAtClock() }
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lastRead = .now()
    guard !hasEnded else { return }
    framer.append(unwrapInboundIn(data))
    takeFrames()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    handOn()
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if !isBehind, mayRead { context.read() } else { isReadHeld = true }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else { return context.fireUserInboundEventTriggered(event) }
    isInputClosed = true
    passOnEnd()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  // MARK: Asked by the session and the server, on the event loop

  func resume() {
    takeFrames()
    handOnOutOfTurn()
    passOnEnd()
    if isReadHeld, !isBehind, mayRead {
      isReadHeld = false
      context?.read()
    }
  }

  func decideBlock(isAccepted: Bool) {
    if isAccepted { framer.acceptBlock() } else { framer.refuseBlock() }
    lastRead = .now()
    resume()
  }

  func wake() {
    batch.append(.wake)
    handOnOutOfTurn()
  }

  func close() { context?.close(promise: nil) }

  // MARK: Frames

  /// A block that began is read to its end whatever is read ahead: the requests before it are answered without it, but
  /// it is not.
  private var mayRead: Bool { !framer.isUndecided && (framer.isInBlock || control.mayReadAhead()) }

  private func takeFrames() {
    isBehind = false
    while !hasEnded {
      guard mayRead else {
        isBehind = true
        return
      }
      let before = framer.waitingBytes
      guard let frame = framer.next() else { break }
      take(frame, bytes: before - framer.waitingBytes)
    }
  }

  private func take(_ frame: Frame, bytes: Int) {
    switch frame {
    case .request(let request):
      let found = Self.cancelledTag(of: request).map(control.cancel(tag:))
      let id = control.arrive(tag: request.tag, bytes: bytes)
      if request.block != .none { headID = id }
      batch.append(Arrival(id: id, frame: frame, foundTag: found))
    case .block(let block):
      control.add(bytes: block.count, to: headID)
      batch.append(Arrival(id: headID, frame: frame))
    case .blockFailed: batch.append(Arrival(id: headID, frame: frame))
    case .badLine(let tag, _): batch.append(Arrival(id: control.arrive(tag: tag, bytes: bytes), frame: frame))
    case .fatal(let tag, _):
      hasEnded = true
      batch.append(Arrival(id: control.arrive(tag: tag, bytes: 0), frame: frame))
    }
  }

  static func cancelledTag(of request: Request) -> String? {
    guard request.verb == CommandName.cancel.rawValue, request.block == .none, request.arguments.count == 1 else {
      return nil
    }
    let value = request.arguments[0].value
    return value.hasPrefix("@") ? String(value.dropFirst()) : value
  }

  private func handOn() {
    guard !batch.isEmpty, let context else { return }
    let arrivals = batch
    batch = []
    context.fireChannelRead(wrapInboundOut(arrivals))
  }

  private func handOnOutOfTurn() {
    guard !batch.isEmpty else { return }
    handOn()
    context?.fireChannelReadComplete()
  }

  /// The client's end is told to the session only after all that was read before it.
  private func passOnEnd() {
    guard isInputClosed, hasEnded || !isBehind else { return }
    handOnOutOfTurn()
    isInputClosed = false
    context?.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
  }

  private func leave() {
    clock?.cancel()
    clock = nil
    handOnOutOfTurn()
    control.clientIsGone()
    writer.breakOff()
    context = nil
  }

  // MARK: Time

  private func lookAtClock() {
    guard context != nil else { return }
    if let since = writer.stalledSince, hasPassed(limits.writeStall, since: since) { return close() }
    guard !hasEnded else { return }
    if framer.isInBlock {
      if hasPassed(limits.blockSilence, since: lastRead) { timeOut("The rest of the block did not come.") }
    } else if let since = control.idleSince, hasPassed(limits.idle, since: max(since, lastRead)) {
      timeOut("Nothing was asked for a long time. Connect again when there is something to do.")
    }
  }

  private func hasPassed(_ duration: Duration, since start: NIODeadline) -> Bool {
    NIODeadline.now() >= start + TimeAmount(duration)
  }

  private func timeOut(_ reason: String) {
    take(.fatal(tag: nil, Failure(.sessionTimeout, reason)), bytes: 0)
    handOnOutOfTurn()
  }
}

extension Limits {
  /// How often the clock is looked at: a quarter of the shortest time that is watched.
  fileprivate var tick: Duration { max(.milliseconds(5), min(idle, blockSilence, writeStall) / 4) }
}
