import MusterCore
import MusterWire

/// A frame on its way to the session that answers it.
struct Arrival: Sendable {
  /// Names the request among those not yet answered; a block has the number of its head.
  let id: Int
  /// Nil only wakes the session, so that it looks whether it is to stop.
  let frame: Frame?
  /// Of `cancel`: whether the tag was found. It is looked up on arrival, ahead of the queue.
  var foundTag: Bool?

  static let wake = Arrival(id: 0, frame: nil)

  var tag: String? {
    switch frame {
    case .request(let request): request.tag
    case .badLine(let tag, _), .fatal(let tag, _): tag
    case .block, .blockFailed, nil: nil
    }
  }
}
