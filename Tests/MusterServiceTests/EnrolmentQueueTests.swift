import MusterCore
import MusterTestKit
import PGClient
import Testing

@testable import MusterService

/// Batches that run beside each other, kept apart by what their requests are about.
@Suite struct EnrolmentQueueTests {
  private final class Connection {}

  private func claims(_ officer: String, _ run: String, _ connection: Connection? = nil) -> EnrolmentClaims {
    EnrolmentClaims(officer: officer, run: run, connection: connection.map { ObjectIdentifier($0) })
  }

  private func inFlight(_ all: EnrolmentClaims...) -> EnrolmentClaims.InFlight {
    var flight = EnrolmentClaims.InFlight()
    for claims in all { flight.add(claims) }
    return flight
  }

  @Test func withNothingRunningAllGoTogether() {
    let waiting = [claims("PA-1", "A"), claims("O-7", "A"), claims("PA-1", "B")]
    #expect(inFlight().pick(waiting, most: 256, sharingRuns: false) == [0, 1, 2])
    #expect(inFlight().pick(waiting, most: 2, sharingRuns: false) == [0, 1])
  }

  @Test(arguments: [
    // A run in its other spelling, an officer in each of theirs: held back.
    ("PA-2", "run-a", false), ("PA-1", "RUN-B", false), ("army/pa-1", "RUN-B", false), ("O-12", "RUN-B", false),
    ("PA-2", "RUN-B", true), ("navy/PA-2", "RUN-B", true),
  ])
  func whatMeetsARunningBatchWaits(officer: String, run: String, mayRun: Bool) {
    let running = inFlight(claims("PA-1", "RUN-A"))
    #expect(running.pick([claims(officer, run)], most: 256, sharingRuns: false) == (mayRun ? [0] : []))
  }

  @Test func runsMayBeSharedButNeverOfficersAndConnections() {
    let (one, other) = (Connection(), Connection())
    let running = inFlight(claims("PA-1", "A", one))
    let waiting = [
      claims("PA-2", "A", other), claims("PA-1", "B", other), claims("PA-3", "C", one), claims("PA-4", "A"),
    ]
    #expect(running.pick(waiting, most: 256, sharingRuns: false).isEmpty)
    #expect(running.pick(waiting, most: 256, sharingRuns: true) == [0, 3])
  }

  /// Whoever is passed over is not overtaken by the next of the same connection, officer or run.
  @Test func nobodyIsOvertakenByTheirOwn() {
    let connection = Connection()
    let running = inFlight(claims("PA-1", "A"))
    let waiting = [
      claims("PA-1", "B", connection), claims("PA-2", "C", connection), claims("PA-3", "B"), claims("PA-4", "C"),
    ]
    #expect(running.pick(waiting, most: 256, sharingRuns: false) == [])
    #expect(running.pick(waiting + [claims("PA-5", "D")], most: 256, sharingRuns: false) == [4])
  }

  @Test func claimsEndWithTheirBatch() {
    var running = inFlight(claims("PA-1", "A"), claims("O-3", "A"))
    #expect(running.pick([claims("PA-9", "Z")], most: 256, sharingRuns: true) == [], "O-3 may be PA-9")
    running.remove(claims("O-3", "A"))
    #expect(running.pick([claims("PA-9", "A")], most: 256, sharingRuns: false) == [], "PA-1 still runs in A")
    #expect(running.pick([claims("PA-9", "Z")], most: 256, sharingRuns: true) == [0])
    running.remove(claims("PA-1", "A"))
    #expect(running.pick([claims("PA-1", "A")], most: 256, sharingRuns: false) == [0])
  }

  /// Printed records have such dates; they must not spoil a batch.
  @Test func aRunThatEndsBeforeItStartsTakesNoDays() async throws {
    try await TestRegister.with { muster in
      let people = await muster.officers(1)
      let run = await muster.homeRun("ODD", capacity: 2)
      try await muster.superuser { connection in
        try await connection.execute(
          """
          update muster.iteration set printed_key = 'odd', starts_precision = 'day', ends_precision = 'day',
            starts_earliest = '2030-03-08', starts_latest = '2030-03-08', ends_earliest = '2030-03-04', ends_latest = '2030-03-04'
           where code = 'ODD'
          """)
      }
      #expect(await muster.ask("enrol \(people[0]) \(run)").code == .enrolmentConfirmed)
      #expect(await muster.value("select count(*) from muster.occupation") == "0")
    }
  }

  /// Two overlapping runs for each of many officers, asked for one after the other and under different names: the first
  /// asked for is the one they are in, however the batches fall.
  @Test func theFirstAskedForIsTheOneTheyAreIn() async throws {
    try await TestRegister.with(connections: 8) { muster in
      let people = await muster.officers(300)
      for half in ["A", "B"] {
        for number in 0..<10 {
          _ = await muster.homeRun("Q\(half)-\(number)", capacity: nil, more: "starts=2030-03-04 ends=2030-03-08")
        }
      }
      let pairs = people.enumerated().map { index, person in
        (
          Task.immediate { await muster.ask("enrol \(person) QA-\(index % 10)") },
          Task.immediate { await muster.ask("enrol army/\(person) QB-\(index / 10 % 10)") }
        )
      }
      for (first, second) in pairs {
        #expect(await first.value.code == .enrolmentConfirmed)
        #expect(await second.value.code == .clash)
      }
      #expect(await muster.value("select count(*) from muster.seat") == "300")
      #expect(await muster.value("select count(*) from muster.change where subject_kind = 'enrolment'") == "300")
    }
  }
}
