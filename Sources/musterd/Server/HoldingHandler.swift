import NIOCore

/// Keeps what a client sends, and that it has closed its side, until somebody serves the channel. The end of input is
/// read even while reading is off, so a client that sends and half-closes at once may be done before anyone looks.
final class HoldingHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private enum Held {
    case bytes(ByteBuffer)
    case event(ChannelEvent)
    case inactive
  }

  private var held: [Held] = []
  private var isHolding = true
  private var context: ChannelHandlerContext?

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard isHolding else { return context.fireChannelRead(data) }
    held.append(.bytes(unwrapInboundIn(data)))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if !isHolding { context.fireChannelReadComplete() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard isHolding, let known = event as? ChannelEvent else { return context.fireUserInboundEventTriggered(event) }
    held.append(.event(known))
  }

  func channelInactive(context: ChannelHandlerContext) {
    guard isHolding else { return context.fireChannelInactive() }
    held.append(.inactive)
  }

  /// Hands on what was kept, in order, and from now on everything at once. On the event loop.
  func release() {
    isHolding = false
    let kept = held
    held = []
    for item in kept {
      switch item {
      case .bytes(let bytes): context?.fireChannelRead(wrapInboundOut(bytes))
      case .event(let event):
        context?.fireChannelReadComplete()
        context?.fireUserInboundEventTriggered(event)
      case .inactive: context?.fireChannelInactive()
      }
    }
    if !kept.isEmpty { context?.fireChannelReadComplete() }
  }
}
