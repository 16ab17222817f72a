import MusterCore
import MusterTestKit
import Testing

@Suite struct KeyTests {
  @Test func theSameKeyIsAnsweredFromTheFirst() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("K", capacity: 5)
      _ = await muster.officers(2)
      let first = await muster.ask("enrol T-1 K key=k1")
      let second = await muster.ask("enrol T-1 K key=k1")
      #expect(second.reply.payload == first.reply.payload + " replayed=yes")
      let other = await muster.ask("enrol T-2 K key=k1")
      #expect(other.code == .keyReused && other["key"] == "k1")
      #expect(await muster.value("select count(*) from muster.enrolment") == "1")
      let course = await muster.ask("course.add \"Once\" code=ONCE key=k2")
      let again = await muster.ask("course.add \"Once\" code=ONCE key=k2")
      #expect(again.reply.payload == course.reply.payload + " replayed=yes")
    }
  }

  @Test func aKeyBelongsToItsPrincipal() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("K", capacity: 5)
      _ = await muster.officers(2)
      let bob = Principal(name: "bob", roles: [.registrar])
      #expect(await muster.ask("enrol T-1 K key=same").code == .enrolmentConfirmed)
      #expect(await muster.ask("enrol T-2 K key=same", as: bob).code == .enrolmentConfirmed)
    }
  }

  @Test func theSameKeyAtTheSameMoment() async throws {
    try await TestRegister.with(connections: 8) { muster in
      _ = await muster.homeRun("K", capacity: 5)
      _ = await muster.officers(1)
      let second = try await SecondDaemon(beside: muster)
      let answers = await withTaskGroup(of: Answer.self) { group in
        for number in 0..<30 {
          group.addTask {
            number.isMultiple(of: 3)
              ? await second.ask("enrol T-1 K key=once") : await muster.ask("enrol T-1 K key=once")
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      await second.close()
      #expect(answers.allSatisfy { $0.code == .enrolmentConfirmed }, "\(answers.map(\.code))")
      #expect(answers.count { $0["replayed"] == nil } == 1)
      #expect(await muster.value("select count(*) from muster.enrolment") == "1")
      #expect(await muster.value("select count(*) from muster.change where key = 'once'") == "1")
    }
  }

  @Test func aRefusalIsNotStored() async throws {
    try await TestRegister.with { muster in
      _ = await muster.officers(1)
      #expect(await muster.ask("enrol T-1 LATER key=k").code == .unknownObject)
      _ = await muster.homeRun("LATER", capacity: 1)
      #expect(await muster.ask("enrol T-1 LATER key=k").code == .enrolmentConfirmed, "the same key may now succeed")
    }
  }

  @Test(arguments: [
    "enrol T-1 D", "withdraw T-2 D reason=posted", "iteration.set D capacity=9",
    "officer.add D-9 \"Dry Run\" service=army",
  ])
  func aDryRunChangesNothing(_ line: String) async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("D", capacity: 5)
      _ = await muster.officers(2)
      await muster.ask("enrol T-2 D")
      let everything = """
        select md5(string_agg(x, '|' order by x)) from (select e::text x from muster.enrolment e union all select s::text from muster.seat s
          union all select i::text from muster.iteration i union all select o::text from muster.officer_number o
          union all select c::text from muster.change c union all select k::text from muster.request_key k) all_rows
        """
      let before = await muster.value(everything)
      let dry = await muster.ask(line + " dry=yes key=dry")
      #expect(dry.code.isSuccess && dry["dry"] == "yes", "\(dry.reply)")
      #expect(await muster.value(everything) == before)
      let real = await muster.ask(line + " key=dry")
      #expect(real.code == dry.code && real["replayed"] == nil)
      #expect(await muster.value(everything) != before)
    }
  }

  @Test func storedRepliesHoldNoNumberAndNoName() async throws {
    try await TestRegister.with { muster in
      _ = await muster.homeRun("K", capacity: 1)
      await muster.ask("officer.add SECRET-7 \"Invented Name\" service=army")
      await muster.ask("enrol SECRET-7 K key=k1")
      #expect(await muster.value("select count(*) from muster.request_key where reply ~* 'secret|invented'") == "0")
      #expect(await muster.ask("enrol SECRET-7 K key=k1")["officer"] == "SECRET-7", "put back from the request")
    }
  }
}
