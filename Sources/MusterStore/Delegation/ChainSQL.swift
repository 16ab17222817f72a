/// Which chains of approval may be about names, as far as statements know: the run, its programme, and the bodies that put
/// the names forward. Size, grade, province and money are left to whoever opens the case.
enum ChainSQL {
  /// The chains in force on a day, each with whether it asks somebody, and with the bodies for whose names it is: the one
  /// it states and all beneath it; null: for everybody's.
  static func inForce(on day: String) -> String {
    """
    select c.id, c.managed_by, c.programme_id, c.adds,
           exists (select from muster.approval_chain_step s where s.chain_id = c.id) as asks,
           case when c.body_id is not null then array(
             with recursive beneath as (
               select c.body_id as id union select b.id from beneath a join muster.body b on b.parent_id = a.id
             ) select id from beneath order by id) end as bodies
      from muster.approval_chain c where c.during @> \(day)
    """
  }

  /// Whether a chain of those in force, under this alias, may be about names of a run under that alias. A programme that is
  /// not stated may be any.
  static func mayFit(_ chain: String, run: String) -> String {
    """
    (\(chain).managed_by is null or \(chain).managed_by = \(run).managed_by)
      and (\(chain).programme_id is null or coalesce(\(run).programme_id, \(chain).programme_id) = \(chain).programme_id)
    """
  }

  /// Whether a case may be opened in which somebody is asked about names of a run, out of the chains in `chains`: one that
  /// stands alone may fit, and one that asks. `bodies` are those that put the names forward, 0 for one that is not stated.
  static func mayAsk(run: String, bodies: String) -> String {
    """
    (select coalesce(bool_or(not k.adds) and bool_or(k.asks), false) from chains k
      where \(mayFit("k", run: run)) and (k.bodies is null or 0 = any (\(bodies)) or k.bodies && \(bodies)))
    """
  }
}
