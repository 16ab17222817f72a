/// When and where a person was born. Personal; nil is "not stated".
public struct Birth: Sendable, Equatable {
  public var day: CalendarDate?
  /// The town, as in the passport.
  public var place: String?
  /// Its code in the list of countries.
  public var country: String?

  public init(day: CalendarDate? = nil, place: String? = nil, country: String? = nil) {
    self.day = day
    self.place = place
    self.country = country
  }

  /// A day that is still to come is a typing error.
  public static func check(_ day: CalendarDate?, today: CalendarDate?) throws(Failure) {
    guard let day, let today, day > today else { return }
    throw Failure(.badValue, "Nobody is born on \(day), which is still to come.", [.init("arg", "born")])
  }
}
