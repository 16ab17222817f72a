import MusterCore

/// What a request is about, as far as its own words tell: by this, batches that run beside each other are kept apart.
/// The locks of the database keep them right in any case; this keeps them in order and out of each other's way.
struct EnrolmentClaims: Sendable {
  let run: String
  /// Nil: an officer named by an internal number, who may be any of those named by a service number.
  let officer: String?
  let connection: ObjectIdentifier?

  init(of item: EnrolmentItem) {
    self.init(officer: item.officer, run: item.iteration, connection: item.connection)
  }

  init(officer: String, run: String, connection: ObjectIdentifier?) {
    self.run = run.uppercased()
    self.connection = connection
    let name = officer.uppercased()
    // A number may be written with its service in front or without; what follows the last slash is the same in both.
    self.officer = name.hasPrefix("O-") ? nil : name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The claims of all batches that run now.
  struct InFlight {
    private var runs: [String: Int] = [:]
    private var officers: Set<String> = []
    private var connections: [ObjectIdentifier: Int] = [:]
    private var count = 0
    private var unnamed = 0

    mutating func add(_ claims: EnrolmentClaims) { change(claims, by: 1) }
    mutating func remove(_ claims: EnrolmentClaims) { change(claims, by: -1) }

    private mutating func change(_ claims: EnrolmentClaims, by step: Int) {
      count += step
      Self.change(&runs, claims.run, by: step)
      if let connection = claims.connection { Self.change(&connections, connection, by: step) }
      guard let officer = claims.officer else { return unnamed += step }
      if step > 0 { officers.insert(officer) } else { officers.remove(officer) }
    }

    private static func change<Key>(_ counts: inout [Key: Int], _ key: Key, by step: Int) {
      let now = (counts[key] ?? 0) + step
      counts[key] = now == 0 ? nil : now
    }

    /// The positions of what may run beside these, in order. Whatever is passed over holds back all after it that have
    /// to do with it.
    func pick(_ waiting: [EnrolmentClaims], most: Int, sharingRuns: Bool) -> [Int] {
      if count == 0 { return Array(waiting.indices.prefix(most)) }
      var picked: [Int] = []
      var passed = InFlight()
      for (index, claims) in waiting.enumerated() where picked.count < most {
        if meets(claims, sharingRuns: sharingRuns) || passed.meets(claims, sharingRuns: false) {
          passed.add(claims)
        } else {
          picked.append(index)
        }
      }
      return picked
    }

    private func meets(_ claims: EnrolmentClaims, sharingRuns: Bool) -> Bool {
      guard count > 0 else { return false }
      if unnamed > 0 || !sharingRuns && runs[claims.run] != nil { return true }
      if let connection = claims.connection, connections[connection] != nil { return true }
      guard let officer = claims.officer else { return true }
      return officers.contains(officer)
    }
  }
}
