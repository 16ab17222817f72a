import Logging
import MusterCore
import MusterService
import MusterStore
import MusterTestKit
import PGClient
import Testing

/// A year of runs with several daemons on one database, some of which are cut off or killed while they act. Afterwards
/// each deadline was acted on exactly once, as a table says that PostgreSQL computed by itself before the year began.
@Suite struct SimulatedYearTests {
  @Test(arguments: [2, 4]) func aYear(_ daemons: Int) async throws {
    let runs = Checkout.isFull ? 500 : (daemons == 2 ? 40 : 20)
    let seed = UInt64(2027 + daemons)
    try await TestRegister.with { muster in
      var year = Year(muster: muster, random: SeededGenerator(seed: seed))
      try await year.prepare(runs: runs)
      try await year.live(daemons: daemons)
      let said: Comment = "seed \(seed), \(runs) runs, \(daemons) daemons, \(year.kills) kills"
      let deadlines = await muster.value("select count(*) from expected").flatMap(Int.init) ?? 0
      #expect(deadlines > runs, said)
      #expect(year.kills > 5, said)
      #expect(year.oversold == nil, said)
      for (what, sql) in Year.mustBeNothing {
        #expect(await muster.value(sql) == nil, "\(what), \(said)")
      }
      let acts = await muster.value("select count(*) from muster.clock_act where kind <> 'seat-offer'")
      #expect(acts == String(deadlines), said)
      #expect(
        await muster.value(
          "select (select count(*) from muster.notice where state = 'new') = (select count(*) from muster.clock_act)")
          == "t", said)
      #expect(await muster.ask("change.verify").code == .done, said)
    }
  }
}

private struct Year {
  let muster: TestRegister
  var random: SeededGenerator
  var kills = 0
  /// The first run in which more seats were taken than there are, at any step of the year; by its end they may be given back.
  var oversold: String?

  private static let begin = "2026-12-01T00:00:00Z"
  private static let end = "2028-02-01T00:00:00Z"

  // MARK: Before

  mutating func prepare(runs: Int) async throws {
    muster.clock.set(try Instant(parsing: Self.begin))
    await ClockTests.rules(muster)
    let holidays = (0..<40).map { _ in "PK,2027-\(two(1...12))-\(two(1...28)),A day\n" }
    await muster.ask("import holidays mode=each <<", block: "country,day,name\n" + Set(holidays).sorted().joined())
    let people = await muster.officers(max(100, runs))
    await muster.ask("course.add \"A course\" code=C discipline=counter-narcotics")
    let zones = ["", " zone=Asia/Karachi", " zone=Europe/Berlin", " zone=America/New_York"]
    for number in 1...runs {
      let isHome = number.isMultiple(of: 2)
      guard let first = try CalendarDate(parsing: "2027-02-01").adding(days: Int.random(in: 0...330, using: &random)),
        let last = first.adding(days: Int.random(in: 0...11, using: &random))
      else { throw Failure(.bug, "no such day") }
      let zone = zones.randomElement(using: &random) ?? ""
      let capacity = Int.random(in: 1...6, using: &random)
      await muster.ask(
        "iteration.add C R\(number) starts=\(first) ends=\(last)\(zone) managed-by=\(isHome ? "nation" : "provider") capacity=\(capacity) minimum=\(Int.random(in: 0...min(3, capacity), using: &random))"
      )
      if isHome, Bool.random(using: &random) { await muster.ask("clock.policy R\(number) below-minimum=cancel") }
      for _ in 0..<Int.random(in: 0...(capacity + 1), using: &random) {
        await muster.ask("enrol \(people.randomElement(using: &random) ?? "") R\(number)")
      }
    }
    try await offerSeats(runs: max(2, runs / 10))
    try await muster.superuser {
      // Two of three runs abroad are offered, some with the provider's own dates; a third of the names are accepted.
      try await $0.execute(
        """
        insert into muster.offer (iteration_id, seats, names_due, decision_due)
        select id, 1 + id % 3, case when id % 5 = 0 then starts_earliest - 40 end, case when id % 7 = 0 then starts_earliest - 20 end
          from muster.iteration where managed_by = 'provider' and id % 3 <> 0;
        update muster.enrolment set state = 'confirmed', provider_reference = 'X'
         where id % 3 = 0 and state = 'nominated';
        """)
      try await $0.execute(Self.expected)
    }
  }

  /// Runs late in the year where freed seats are offered and nobody answers: each goes down the whole waiting list.
  private mutating func offerSeats(runs: Int) async throws {
    for number in 1...runs {
      let people = await muster.officers(9, prefix: "W\(number)")
      await muster.ask(
        "iteration.add C W\(number) starts=2027-0\(Int.random(in: 5...9, using: &random))-10 ends=2027-10-01 managed-by=nation capacity=3 offer-days=\(Int.random(in: 1...5, using: &random))"
      )
      for person in people { await muster.ask("enrol \(person) W\(number)") }
      for person in people.prefix(Int.random(in: 1...3, using: &random)) {
        await muster.ask("withdraw \(person) W\(number) reason=posted")
      }
    }
  }

  private mutating func two(_ range: ClosedRange<Int>) -> String {
    let number = Int.random(in: range, using: &random)
    return number < 10 ? "0\(number)" : "\(number)"
  }

  /// What has to be done in the year, worked out by the database from the dates alone.
  private static let expected = """
    create function moved(day date) returns date language sql as $$
      select max(d)::date from generate_series(day - 60, day, interval '1 day') d
       where extract(isodow from d) < 6 and not exists (select from muster.holiday h where h.day = d and h.country = 'PK' and not h.void) $$;
    create table fact as
      select i.*, coalesce(i.zone, 'Asia/Karachi') as z, o.seats as offered, o.names_due, o.decision_due, o.id is not null as has_offer,
             (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.state = 'confirmed') as confirmed,
             (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.live) as named,
             coalesce(p.below_minimum, 'remind') as policy
        from muster.iteration i left join muster.offer o on o.iteration_id = i.id left join muster.clock_policy p on p.iteration_id = i.id;
    create table expected as
      select id, 'names' as kind, (moved(coalesce(names_due, starts_earliest - 49)) + time '09:00') at time zone z as due from fact
       where case managed_by when 'nation' then confirmed < capacity else has_offer and named < offered end
      union all
      select id, 'release', (moved(starts_earliest - 42) + time '24:00') at time zone z from fact
       where case managed_by when 'nation' then confirmed < capacity else has_offer and named < offered end
      union all
      select id, 'decision', case when decision_due is null then (moved(starts_earliest - 28) + time '24:00') at time zone z
               else (moved(decision_due) + time '09:00') at time zone z end from fact
       where managed_by = 'nation' or has_offer or named > 0
      union all
      select id, 'intake', starts_earliest::timestamp at time zone z from fact
       where managed_by = 'nation' and not (policy = 'cancel' and confirmed < minimum)
      union all
      select id, 'result', (moved(ends_earliest + 14) + time '09:00') at time zone z from fact
       where confirmed > 0 and not (managed_by = 'nation' and policy = 'cancel' and confirmed < minimum);
    delete from expected where due < '\(begin)'
    """

  /// Each answers something only when it is broken.
  static let mustBeNothing: [(String, String)] = [
    (
      "acted on and not expected, or expected and not acted on",
      """
      select 'R' || coalesce(e.id, a.subject_id) || ' ' || coalesce(e.kind, a.kind) || ' ' || coalesce(e.due::text, 'extra') || ' ' || coalesce(a.due::text, 'missing')
        from expected e full join muster.clock_act a on a.subject_id = e.id and a.kind = e.kind and a.due = e.due
       where (e.id is null or a.subject_id is null) and coalesce(a.kind, '') <> 'seat-offer' limit 1
      """
    ),
    ("expected twice", "select kind from expected group by id, kind, due having count(*) > 1 limit 1"),
    (
      "an act without its notice",
      "select a.kind from muster.clock_act a left join muster.notice n using (kind, subject_kind, subject_id, due) where n.id is null limit 1"
    ),
    (
      "an act that is not in the change log exactly once",
      """
      select a.kind || ' ' || c.n from muster.clock_act a left join lateral (select count(*) as n from muster.change c
        where c.verb = 'clock.' || a.outcome and c.subject_id = a.subject_id and c.subject_kind = a.subject_kind and c.detail ->> 'kind' = a.kind
          and (c.detail ->> 'due')::timestamptz = a.due) c on true where c.n <> 1 limit 1
      """
    ),
    (
      "a change by the clock without its act",
      "select verb from muster.change where verb like 'clock.%' and subject_kind in ('iteration', 'enrolment') and verb <> 'clock.policy' group by verb, subject_kind, subject_id, detail ->> 'kind', detail ->> 'due' having count(*) > 1 limit 1"
    ),
    (
      "done before it was due",
      "select kind from muster.clock_act where acted_at < due limit 1"
    ),
    (
      "a seat of someone who has none, or none of someone who has one",
      """
      select e.state from muster.enrolment e join muster.iteration i on i.id = e.iteration_id and i.managed_by = 'nation' left join muster.seat s on s.enrolment_id = e.id
       where (s.number is null) = (e.state in ('confirmed', 'attending', 'offered')) limit 1
      """
    ),
    (
      "seats with a gap",
      "select iteration_id::text from muster.seat group by iteration_id having max(number) <> count(*) limit 1"
    ),
    (
      "a cancelled run with someone in it, or one that should have been cancelled",
      """
      select f.id::text from fact f join muster.iteration i on i.id = f.id
       where (i.state = 'cancelled') <> (f.managed_by = 'nation' and f.policy = 'cancel' and f.confirmed < f.minimum)
          or i.state = 'cancelled' and exists (select from muster.enrolment e where e.iteration_id = i.id and e.live) limit 1
      """
    ),
    (
      "an offer that ran out and was not ended once, or was ended before its time",
      """
      select e.id || ' ' || e.state || ' ' || x.acts || ' ' || x.ends from muster.enrolment e join muster.iteration i on i.id = e.iteration_id,
        lateral (select (select count(*) from muster.clock_act a where a.kind = 'seat-offer' and a.subject_id = e.id and a.acted_at >= a.due) as acts,
                        (select count(*) from muster.change c where c.verb = 'expire' and c.subject_id = e.id) as ends) x
       where i.code like 'W%' and (e.state in ('offered', 'waiting') or (e.state = 'lapsed') <> (x.acts = 1 and x.ends = 1)) limit 1
      """
    ),
    (
      "seats that nobody took after everyone was asked are not free, or one was given twice",
      """
      select i.code from muster.iteration i where i.code like 'W%'
        and 3 - (select count(*) from muster.seat s where s.iteration_id = i.id) <> (select count(*) from muster.enrolment e where e.iteration_id = i.id and e.state = 'withdrawn') limit 1
      """
    ),
    (
      "someone cancelled more than once",
      "select subject_id::text from muster.change where verb = 'cancel' group by subject_id having count(*) > 1 limit 1"
    ),
    (
      "a run abroad that the clock changed",
      "select f.id::text from fact f join muster.iteration i on i.id = f.id where f.managed_by = 'provider' and i.state <> f.state limit 1"
    ),
  ]

  // MARK: The year

  private static let moreThanThereAre = """
    select i.code || ': ' || count(*) || ' of ' || i.capacity from muster.iteration i join muster.seat s on s.iteration_id = i.id
     group by i.id having count(*) > i.capacity limit 1
    """

  mutating func live(daemons count: Int) async throws {
    var daemons: [ClockDaemon] = []
    for _ in 0..<count { daemons.append(try await ClockDaemon(beside: muster)) }
    let killer = try await PGConnection.connect(try await TestCluster.configuration(muster.database))
    let last = try Instant(parsing: Self.end)
    var now = try Instant(parsing: Self.begin)
    while now < last {
      now = Instant(microseconds: now.microseconds + Int64.random(in: 3...40, using: &random) * 3_600_000_000)
      muster.clock.set(now)
      let rounds = daemons.map { daemon in Task { await daemon.round() } }
      // Every fourth time something happens to one of them while it acts; the year goes on in the next step.
      if Int.random(in: 0..<4, using: &random) == 0 {
        kills += 1
        for _ in 0..<Int.random(in: 0...60, using: &random) { await Task.yield() }
        if Bool.random(using: &random) {
          // All connections of all daemons are cut where they stand.
          try await killer.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
          )
        } else {
          // One daemon is killed in the middle of its round, and another takes its place.
          let place = Int.random(in: 0..<daemons.count, using: &random)
          rounds[place].cancel()
          await rounds[place].value
          await daemons[place].close()
          daemons[place] = try await ClockDaemon(beside: muster)
        }
      }
      for round in rounds { await round.value }
      if oversold == nil { oversold = await muster.value(Self.moreThanThereAre) }
    }
    // Nothing is left to be done that is not done in a last round without harm.
    for daemon in daemons {
      await daemon.round()
      await daemon.close()
    }
    await killer.close()
  }
}

/// A daemon as far as the clock is concerned: its own pool, its own register, the same hands on the same wall.
private struct ClockDaemon: Sendable {
  private let register: Register
  private let store: Store

  init(beside first: TestRegister) async throws {
    store = Store(try await TestCluster.configuration(first.database), connections: 2)
    register = Register(
      store: store, clock: first.clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  func round() async { _ = await register.runClock() }
  func close() async { await store.close() }
}
