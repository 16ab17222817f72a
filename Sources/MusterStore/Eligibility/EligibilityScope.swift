extension SQLText {
  /// Whether rule r covers run i of course c.
  static let ruleCoversRun = """
    (r.provider_id is null or r.provider_id = c.provider_id) and (r.course_id is null or r.course_id = c.id)
      and (r.programme_id is null or r.programme_id = i.programme_id) and (r.iteration_id is null or r.iteration_id = i.id)
      and (r.discipline is null or r.discipline = c.discipline) and (r.audience is null or r.audience = c.audience)
      and (r.course_kind is null or r.course_kind = c.kind)
    """
}
