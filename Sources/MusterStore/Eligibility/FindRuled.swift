public import PGClient

/// Of some runs those to which anything applies: a requirement is stated, a rule covers them, a policy holds back what is
/// not stated, or one of the officers is restricted, under whatever
/// record. For the others nothing more needs to be read.
public struct FindRuled: PGStatement {
  let iterations: [Int64]
  let officers: [Int64]
  let freeing: [Int64]

  /// - Parameters:
  ///   - officers: who are put forward.
  ///   - freeing: the runs of which all who wait are looked at too.
  public init(iterations: [Int64], officers: [Int64], freeing: [Int64]) {
    self.iterations = iterations
    self.officers = officers
    self.freeing = freeing
  }

  public static let isReadOnly = true
  public static let sql = """
    select i.id from muster.iteration i join muster.course c on c.id = i.course_id
     where i.id = any ($1::bigint[])
       and (c.grade_min is not null or c.grade_max is not null or c.profile is not null or c.clearance is not null
         or exists (select from muster.eligibility_rule r where not r.void and \(SQLText.ruleCoversRun))
         or exists (select from muster.eligibility_policy where not_stated = 'hold' or not_known = 'hold')
         or exists (select from muster.officer_restriction where officer_id = any ($2::bigint[]))
         or exists (select from muster.officer_merge m join muster.officer_restriction x on x.officer_id = m.officer_id
                     where m.into_id = any ($2::bigint[]) and not m.undone)
         or (i.id = any ($3::bigint[]) and exists (
           select from muster.enrolment e
            where e.iteration_id = i.id and e.state = 'waiting'
              and (exists (select from muster.officer_restriction x where x.officer_id = e.officer_id)
                or exists (select from muster.officer_merge m join muster.officer_restriction x on x.officer_id = m.officer_id
                            where m.into_id = e.officer_id and not m.undone)))))
    """
  public func bind(_ p: inout PGParameters) {
    p.add(iterations.map(Optional.some))
    p.add(officers.map(Optional.some))
    p.add(freeing.map(Optional.some))
  }
  public static func decode(_ row: inout PGRow) throws(PGError) -> Int64 { try row.int64() }
}
