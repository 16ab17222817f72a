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
