import MusterCore
import MusterStore
import PGClient

/// A chain as it was typed or stood in a file, before the bodies and words it names are found.
struct ChainWords {
  var code: String
  var steps: [String] = []
  var from: CalendarDate?
  var to: CalendarDate?
  var adds = false
  var priority = 100
  var gradeMin: Grade?
  var gradeMax: Grade?
  var sizeMin: Int?
  var sizeMax: Int?
  var obligatory: Bool?
  var funds: Bool?
  var body: String?
  var programme: String?
  var province: String?
  var managedBy: ManagedBy?
  var source: String?

  init(code: String) { self.code = code }

  /// What can be wrong without looking anything up.
  func check() throws(Failure) {
    if let from, let to, from > to {
      throw Failure.value("The chain would end on \(to), before it begins on \(from).").about("to")
    }
    if let gradeMin, let gradeMax {
      guard gradeMin.scheme == gradeMax.scheme else {
        throw Failure.value(
          "\(gradeMin) and \(gradeMax) are of two schemes, which are not compared. Make a chain for each."
        ).about("grade-max")
      }
      guard gradeMin.level <= gradeMax.level else {
        throw Failure.value("\(gradeMin) is higher than \(gradeMax).").about("grade-min")
      }
    }
    if let sizeMin, let sizeMax, sizeMin > sizeMax {
      throw Failure.value("size-min \(sizeMin) is greater than size-max \(sizeMax).").about("size-min")
    }
  }

  func find(in scope: WriteScope) async throws -> ChainFacts {
    var bodies: [ApprovalChain.Body] = []
    for step in steps {
      let body = try await scope.step(step, argument: "steps")
      guard !bodies.contains(body) else { throw Failure.value("\(body.code) is named twice.").about("steps") }
      bodies.append(body)
    }
    var conditions: [ChainCondition] = []
    if let scheme = (gradeMin ?? gradeMax)?.scheme {
      conditions.append(.grade(scheme: scheme, min: gradeMin?.level, max: gradeMax?.level))
    }
    if sizeMin != nil || sizeMax != nil { conditions.append(.size(min: sizeMin, max: sizeMax)) }
    if let obligatory { conditions.append(.obligatory(obligatory)) }
    if let funds { conditions.append(.funds(funds)) }
    if let body {
      let found = try await scope.step(body, argument: "body")
      conditions.append(.body(found.id, code: found.code))
    }
    if let programme {
      let found = try await scope.find(FindProgramme(programme))
      conditions.append(.programme(found.id, code: found.handle))
    }
    if let province { conditions.append(.province(try await scope.word("province", province))) }
    if let managedBy { conditions.append(.managedBy(managedBy)) }
    let chain = ApprovalChain(
      id: 0, code: code, adds: adds, priority: priority, conditions: conditions, steps: bodies)
    return ChainFacts(chain, from: from, to: to, source: source)
  }

  static func steps(_ chain: ApprovalChain) -> String {
    chain.steps.isEmpty ? "none" : chain.steps.map(\.code).joined(separator: ",")
  }

  static func change(_ facts: ChainFacts, id: Int64) -> Change {
    var change = Change("chain.add", "chain", id)
    change.note("code", facts.chain.code)
    change.note("steps", steps(facts.chain))
    change.note("from", facts.from?.description)
    change.note("to", facts.to?.description)
    change.note("adds", facts.chain.adds ? "yes" : nil)
    change.note("priority", facts.chain.priority)
    change.note("conditions", facts.chain.conditions.map(\.description).joined(separator: " "))
    change.note("source", facts.source)
    return change
  }
}

extension WriteScope {
  func step(_ name: String, argument: String) async throws -> ApprovalChain.Body {
    let found: FoundObject
    do { found = try await find(FindBody(name)) } catch let failure as Failure {
      throw Failure(
        failure.code, failure.message, [.init("arg", argument)] + failure.details.filter { $0.key != "arg" })
    }
    return ApprovalChain.Body(id: found.id, code: found.handle)
  }
}
