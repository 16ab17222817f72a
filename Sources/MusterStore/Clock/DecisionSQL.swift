/// When it is to be decided whether a run is held: the one place where work lists look.
enum DecisionSQL {
  /// The day by which it is to be decided whether the run `i` is held, asked of the offer `o` and the day `t.day` in
  /// `t.zone`: the provider's own in its letter, else the one on which the clock said so about the dates as they are. Null:
  /// there is none yet, it is decided, or the run has begun.
  static let due = """
    case when i.go_on is null and i.state <> 'cancelled' and (i.starts_earliest is null or i.starts_earliest > t.day)
         then coalesce(o.decision_due, (
           select max((x.due at time zone coalesce(i.zone, t.zone))::date) from muster.clock_act x
            where x.iteration_id = i.id and x.kind = 'decision' and (x.about = i.starts_earliest or x.about = o.release_due))) end
    """

  /// Whether anybody asks about the run `i`: one at home, one of which seats are offered, or one in which somebody is; and
  /// not enough are confirmed. Asked of the offer `o` and of the counts `names` and `seated` of its people, `e`.
  static let isAsked = """
    ((i.managed_by = 'nation' or o.state = 'open' or e.names > 0) and (e.seated >= i.minimum) is not true)
    """
}
