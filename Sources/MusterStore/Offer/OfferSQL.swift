/// What several statements ask of an offer.
enum OfferSQL {
  /// Whether the offer under this alias is gone: the provider took it back, or every seat was given back. Null where there
  /// is none.
  static func isGone(_ alias: String) -> String { "\(alias).state in ('withdrawn', 'turned-back')" }
}
