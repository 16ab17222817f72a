/// Where an offer of seats stands.
public enum OfferState: String, Sendable, CaseIterable {
  case open, closed
  /// Every seat was given back.
  case turnedBack = "turned-back"
  /// By the provider.
  case withdrawn

  /// The states a registrar sets; the others have verbs of their own.
  public enum Settable: String, Sendable, CaseIterable { case open, closed }
}

extension OfferState {
  /// There are no seats any more for which names could be sent.
  public var isGone: Bool { self == .withdrawn || self == .turnedBack }

  /// What is said to whoever would put names forward all the same; nil: the offer stands.
  public func refusal(of run: String) -> Failure? {
    guard isGone else { return nil }
    return Failure(
      .ruleBroken, "The offer for \(run) is \(rawValue); there are no seats to send names for.",
      [.init("iteration", run), .init("rule", "offer-state"), .init("state", rawValue)])
  }
}
