import PGClient

/// Offers of seats.
public struct OfferRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("iteration"), .text("state"), .int("seats"), .int("reserves"), .text("names-due"),
    .text("letter"), .text("reference"),
  ]
  public static let sql = """
    select id, iteration_id, state, seats, reserves, names_due::text, letter, reference from muster.offer order by id
    """
}

/// Seats of offers that were given back.
public struct ReturnRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("offer"), .int("seats"), .text("reason"), .text("on"), .text("letter"),
  ]
  public static let sql = """
    select id, offer_id, seats, reason, on_date::text, letter from muster.offer_return order by id
    """
}

/// Costs of attempts, in the smallest unit of their currency.
public struct CostRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("enrolment"), .text("kind"), .text("payer"), .text("basis"), .int("minor"), .text("currency"),
    .text("letter"),
  ]
  public static let sql = """
    select id, enrolment_id, kind, payer, basis, amount_minor, currency, letter
      from muster.cost_item where not void order by id
    """
}

/// Group entries, with the file and line they came from.
public struct RecordRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("id"), .int("programme"), .int("year"), .int("course"), .int("iteration"), .int("provider"),
    .int("headcount"), .int("minor"), .text("currency"), .text("starts"), .text("ends"), .list("flags"),
    .int("source"), .int("line"),
  ]
  public static let sql = """
    select id, programme_id, reported_year, course_id, iteration_id, provider_id, headcount, cost_minor, cost_currency,
           starts::text, ends::text, flags, source_id, line
      from muster.group_entry where not void order by id
    """
}

/// Other nations in a run.
public struct ForeignRows: FactRows {
  public init() {}

  public static let columns: [ListColumn] = [
    .int("iteration"), .text("country"), .int("headcount"),
  ]
  public static let sql = """
    select iteration_id, country, headcount from muster.foreign_participants where not void order by iteration_id, country
    """
}
