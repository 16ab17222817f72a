/// What a provider says of a name it was sent.
public enum ProviderAnswer: String, Sendable, CaseIterable { case accepted, reserve, declined }

/// A provider's answer as a list, one line a name, held against those who were submitted.
public enum AnswerList {
  public struct Line: Sendable, Equatable {
    public var line: Int
    /// Number, service/number or muster's own id.
    public var officer: String?
    /// As in the passport.
    public var name: String?
    public var answer: ProviderAnswer
    public var reference: String?
    public var reason: String?

    public init(
      line: Int, officer: String? = nil, name: String? = nil, answer: ProviderAnswer, reference: String? = nil,
      reason: String? = nil
    ) {
      self.line = line
      self.officer = officer
      self.name = name
      self.answer = answer
      self.reference = reference
      self.reason = reason
    }
  }

  /// Someone whose name the provider has.
  public struct Submitted: Sendable, Equatable {
    public var officer: Int64
    public var handle: String
    /// Service numbers held now.
    public var numbers: [String]
    public var passportName: String?
    public var state: EnrolmentState
    public var reference: String?

    public init(
      officer: Int64, handle: String, numbers: [String], passportName: String?, state: EnrolmentState,
      reference: String? = nil
    ) {
      self.officer = officer
      self.handle = handle
      self.numbers = numbers
      self.passportName = passportName
      self.state = state
      self.reference = reference
    }

    func answers(to number: String) -> Bool {
      let wanted = number.uppercased()
      return "O-\(officer)" == wanted || handle.uppercased() == wanted
        || numbers.contains { $0.uppercased() == wanted }
    }
  }

  /// A line that is understood: of whom it speaks, and the move it asks for; nil: it is so already.
  public struct Match: Sendable, Equatable {
    public let line: Line
    public let submitted: Submitted
    public let move: LifeCycle.Move?
  }

  public struct Result: Sendable {
    public var matches: [Match] = []
    public var problems: [RowProblem] = []
    /// Whose names await an answer and are not in the list: they stay as they are.
    public var unmentioned: [Submitted] = []
  }

  public static func match(_ lines: [Line], _ submitted: [Submitted], run: String) -> Result {
    var result = Result()
    var firstLine: [Int64: Int] = [:]
    for line in lines {
      do throws(Failure) {
        let one = try find(line, in: submitted, run: run)
        if let earlier = firstLine[one.officer] {
          throw Failure(.exists, "\(one.handle) stands in line \(earlier) already.", [.init("arg", "officer")])
        }
        firstLine[one.officer] = line.line
        result.matches.append(Match(line: line, submitted: one, move: try move(line, one)))
      } catch {
        result.problems.append(RowProblem(line: line.line, field: nil, failure: error))
      }
    }
    result.unmentioned = submitted.filter {
      firstLine[$0.officer] == nil && ($0.state == .submitted || $0.state == .waiting)
    }
    return result
  }

  private static func find(_ line: Line, in submitted: [Submitted], run: String) throws(Failure) -> Submitted {
    var found = submitted
    if let number = line.officer {
      found = found.filter { $0.answers(to: number) }
      guard !found.isEmpty else {
        throw Failure(
          .unknownObject, "\(number.quoted) is nobody who was submitted for \(run).", [.init("arg", "officer")])
      }
    }
    if let name = line.name {
      let key = CleanText.foldedKey(name)
      let named = found.filter { $0.passportName.map(CleanText.foldedKey) == key }
      guard !named.isEmpty else {
        let message =
          line.officer == nil
          ? "Nobody who was submitted for \(run) has \(name.quoted) as name in the passport. Give the number, or enter the passport name."
          : "\(found[0].handle) has another name in the passport than \(name.quoted)."
        throw Failure(.unknownObject, message, [.init("arg", "name")])
      }
      found = named
    }
    guard line.officer != nil || line.name != nil else {
      throw Failure(.missingArgument, "The line names nobody: it needs officer or name.", [.init("arg", "officer")])
    }
    guard found.count == 1, let one = found.first else {
      throw Failure(
        .ambiguousObject,
        "This may be any of \(found.map(\.handle).joined(separator: ", ")). Give service/number.",
        [.init("arg", line.officer == nil ? "name" : "officer")])
    }
    return one
  }

  private static func move(_ line: Line, _ one: Submitted) throws(Failure) -> LifeCycle.Move? {
    switch line.answer {
    case .accepted:
      if [.confirmed, .attending, .completed].contains(one.state),
        line.reference == nil || line.reference == one.reference
      {
        return nil
      }
      guard line.reference != nil else {
        throw Failure(
          .missingArgument, "An acceptance needs the provider's reference: in the line, or for all with ref=.",
          [.init("arg", "reference")])
      }
      return .confirm
    case .reserve: return one.state == .waiting ? nil : .reserve
    case .declined: return one.state == .notAccepted ? nil : .decline
    }
  }
}
