/// What several statements ask of papers and of what is needed before departure.
enum PaperSQL {
  /// Whether the template under this alias is for the run `i` of the course `c` with the provider `v`.
  static func fits(_ alias: String) -> String {
    """
    (\(alias).provider_id is null or \(alias).provider_id = c.provider_id)
       and (\(alias).country is null or \(alias).country = coalesce(i.country, v.country))
       and (\(alias).programme_id is null or \(alias).programme_id = i.programme_id)
       and (\(alias).course_kind is null or \(alias).course_kind = c.kind) and (\(alias).managed_by is null or \(alias).managed_by = i.managed_by)
       and (\(alias).clearance_from is null or (select w.level from muster.clearance w where w.code = c.clearance)
             >= (select w.level from muster.clearance w where w.code = \(alias).clearance_from))
    """
  }

  /// Whether whoever is enrolled as `e` in the run `i` needs a paper of the kind of the document `d`: to leave the nation,
  /// or because a requirement, a template or a rule of eligibility asks for it. Nobody shows a passport in the own garrison.
  ///
  /// - Parameter today: a date, which decides for runs whose first day is not known.
  static func isAsked(today: String) -> String {
    """
    exists (select from muster.course c cross join muster.nation h left join muster.provider v on v.id = c.provider_id
       where c.id = i.course_id and (
         coalesce(i.country, case when i.managed_by = 'provider' then coalesce(v.country, '-') end, h.country) <> h.country
         or exists (select from muster.departure_requirement s
              where s.enrolment_id = e.id and s.requirement = d.kind and s.state <> 'waived')
         or exists (select from muster.departure_template q
              where q.requirement = d.kind and q.during @> coalesce(i.starts_earliest, \(today)) and \(fits("q")))
         or exists (select from muster.eligibility_rule r
              where not r.void and r.kind = 'document' and r.document = d.kind
                and coalesce(r.valid_from <= coalesce(i.starts_earliest, \(today)), true)
                and coalesce(r.valid_to >= coalesce(i.starts_earliest, \(today)), true) and \(SQLText.ruleCoversRun))))
    """
  }
}
