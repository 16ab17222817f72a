import MusterCore
import MusterStore
import PGClient

/// Ours as of a stamp: what histories tell, and what is enrolled in the register itself.
struct OurSide {
  var told: [OurFigures]
  var enrolled: [RegisterFigures]
  /// Whose year a run is in.
  let calendar: String
  /// What is enrolled, by programme and year.
  let question: FiguresQuestion

  /// The enrolments behind some pairs, for all of them at once: each reading goes through all facts there are.
  func rows(behind pairs: [Reconciliation.Pair], _ store: Store) async throws -> EnrolledRows {
    let groups = pairs.flatMap(\.enrolled)
    return groups.isEmpty ? EnrolledRows() : EnrolledRows(try await store.read(.enrolledRows(question, of: groups)))
  }

  /// What has to be said of the enrolments in a comparison.
  func notes(_ comparison: Reconciliation) -> [String] {
    guard comparison.pairs.contains(where: { !$0.enrolled.isEmpty }) else { return comparison.notes }
    let years = calendar == "calendar" ? "calendar years" : "years of \(calendar)"
    return [
      "Ours: what histories tell, and what is enrolled here by the first day of the run, in \(years); actual costs of it."
    ] + comparison.notes
  }
}

extension Register {
  /// Ours as of a sealed number. Runs are in the years that the histories are reported in, so that both can be added up;
  /// without any, or where they differ among themselves, in those of the US report, whose layout this is.
  func ourSide(_ call: Call, _ head: SealedHead.Row) async throws -> OurSide {
    let told = try await store.reader.run(SumPrintedProgrammes(stamp: head.stamp))
    let calendar: String
    if let given = call.arguments.text("calendar") {
      calendar = try await word("calendar", given)
    } else {
      let named = try await store.reader.run(ToldCalendars(stamp: head.stamp))
      calendar = named.count == 1 ? named[0] : "us-fiscal"
    }
    var question = FiguresQuestion(
      FiguresRequest(by: [.programme, .year], calendar: calendar), stamp: head.stamp)
    question.firstMonth = try await store.reader.run(CalendarMonth(calendar)).first ?? 1
    let rows = try await store.read(.enrolled(question))
    return OurSide(
      told: told, enrolled: FiguresQuery.registerFigures(rows), calendar: calendar, question: question)
  }
}
