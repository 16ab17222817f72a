/// What the choice of a chain rests on: the delegation as it stands on the day its case is opened.
public struct DelegationFacts: Sendable, Equatable {
  public struct Nominee: Sendable, Equatable {
    /// How people know the officer, for saying which one could not be decided.
    public var handle: String
    /// Nil: not known.
    public var grade: Grade?
    /// Grades of other schemes that data says this one counts as.
    public var equivalents: [Grade]
    /// The body that put the name forward and all above it; empty when it is not stated.
    public var bodies: [Int64]
    public var province: String?

    public init(
      handle: String, grade: Grade? = nil, equivalents: [Grade] = [], bodies: [Int64] = [], province: String? = nil
    ) {
      self.handle = handle
      self.grade = grade
      self.equivalents = equivalents
      self.bodies = bodies
      self.province = province
    }
  }

  /// Those whose approval is asked for.
  public var nominees: [Nominee]
  /// All principals of the run who are still going, in this case or not: a delegation does not become smaller by
  /// being put forward in parts. Reserves travel only in someone's place and do not count.
  public var size: Int
  /// Nil: not stated.
  public var obligatory: Bool?
  public var funds: Bool?
  public var programme: Int64?
  public var managedBy: ManagedBy

  public init(
    nominees: [Nominee], size: Int, obligatory: Bool? = nil, funds: Bool? = nil, programme: Int64? = nil,
    managedBy: ManagedBy
  ) {
    self.nominees = nominees
    self.size = size
    self.obligatory = obligatory
    self.funds = funds
    self.programme = programme
    self.managedBy = managedBy
  }
}
