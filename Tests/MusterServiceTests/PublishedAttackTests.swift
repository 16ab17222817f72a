import Foundation
import MusterCore
import MusterTestKit
import Testing

/// Outputs published by the verbs of the protocol, one after another, and attacked by who has read them and nothing else.
@Suite struct PublishedAttackTests {
  private static let sets: UInt64 = Checkout.isFull ? 20 : 2

  struct Question {
    var dims: [String]
    var filter: [String] = []

    var line: String {
      "stats \(dims.joined(separator: ",")) measures=participations totals=all "
        + filter.joined(separator: " ")
    }
  }

  @Test func whatIsWithheldStaysSo() async throws {
    let seed = Checkout.seed()
    var out: [UInt8] = []
    var (published, refused, withheld) = (0, 0, 0)
    for own in seed..<(seed + Self.sets) {
      try await TestRegister.with { muster in
        var row = Row()
        row.add("seed", Int64(own))
        row.add("minimum", Int64(5))
        let outputs = try await Self.publish(own, muster, &refused, &withheld)
        published += outputs.count
        row.add("outputs", rows: outputs)
        JSONText.write(row, to: &out)
        out.append(0x0A)
      }
    }
    let folder = URL(filePath: try Checkout.temporaryFolder("published"))
    defer { Checkout.remove(folder.path) }
    let file = folder.appending(path: "sets.jsonl")
    try Data(out).write(to: file)
    let attack = try PythonScript.run("published_attack.py", [file.path], in: folder)
    print("seed \(seed): \(published) published, \(refused) refused, \(withheld) withheld; \(attack.out)")
    #expect(attack.status == 0, "seed \(seed): \(attack.out) \(attack.err)")
    #expect(published >= 3 * Int(Self.sets) && withheld > 0, "seed \(seed): too little for the attack to mean anything")
    // It can find something: with one withheld cell given away, others follow.
    let given = try PythonScript.run("published_attack.py", [file.path, "--reveal"], in: folder)
    #expect(given.status == 0, "seed \(seed): \(given.out) \(given.err)")
  }

  /// Publishes three to five overlapping tables; answers those that went out, each with the truth beside it.
  private static func publish(
    _ seed: UInt64, _ muster: TestRegister, _ refused: inout Int, _ withheld: inout Int
  ) async throws -> [Row] {
    var generator = SeededGenerator(seed: seed)
    let programmes = (1...Int.random(in: 3...5, using: &generator)).map { "P\($0)" }
    let schools = (1...3).map { "SCHOOL \($0)" }
    func records(_ count: Int) -> String {
      var lines = ["program\tcourse_title\tquantity\tus_unit\tstart_date\tend_date\ttotal_cost\tstudent_unit"]
      for number in 0..<count {
        let year = Int.random(in: 2010...2012, using: &generator)
        // Many small, some large.
        let people =
          Int.random(in: 0..<4, using: &generator) == 0
          ? Int.random(in: 8...30, using: &generator) : Int.random(in: 1...4, using: &generator)
        let programme = programmes.randomElement(using: &generator) ?? ""
        let school = schools.randomElement(using: &generator) ?? ""
        lines.append(
          "\(programme) - Fiscal Year \(year) Trial\tT\t\(people)\t\(school)\t2/1/\(year)\t2/3/\(year)\t$1,000\tU\(number)"
        )
      }
      return lines.joined(separator: "\n") + "\n"
    }
    #expect(await muster.ask("import records format=tsv <<", block: records(40)).code == .imported)
    #expect(await muster.ask(PublicationTests.audience).code == .done)
    let questions: [Question] = [
      Question(dims: ["programme", "year"]), Question(dims: ["programme", "provider"]),
      Question(dims: ["programme"], filter: ["year=2011"]), Question(dims: ["provider", "year"]),
      Question(dims: ["year"], filter: ["programme=P1"]),
    ].shuffled(using: &generator)
    var outputs: [Row] = []
    for (place, question) in questions.enumerated() {
      if place == 3 {
        // Something is entered meanwhile.
        #expect(await muster.ask("import records format=tsv <<", block: records(15)).code == .imported)
      }
      let answer = await PublicationTests.publish(muster, question.line)
      guard answer.code == .done, let number = answer["publication"], let asOf = answer["as-of"] else {
        #expect(answer.code == .ruleBroken, "seed \(seed): \(question.line): \(answer.reply)")
        refused += 1
        continue
      }
      withheld += answer["withheld"].flatMap(Int.init) ?? 0
      let shown = await muster.ask("publish.show \(number)")
      let truth = await muster.ask("\(question.line) as-of=\(asOf)")
      var row = Row()
      row.add("name", "publication \(number)")
      row.add("dims", question.dims)
      row.add("filter", question.filter)
      row.add("moment", place < 3 ? "before" : "after")
      row.add("lines", shown.lines)
      row.add("truth", rows: truth.rows)
      outputs.append(row)
    }
    return outputs
  }
}
