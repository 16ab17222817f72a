import MusterCore
import MusterStore
import PGClient

extension Register {
  func issueCertificates(_ call: Call) async throws -> Reply {
    let name = try call.arguments.required("iteration")
    return try await write(call) { scope in
      let iteration = try await scope.find(FindIteration(name))
      var officer: Int64?
      if let who = call.arguments.text("officer") { officer = try await scope.find(FindOfficer(who)).id }
      let (_, runs, passes) = try await scope.transaction.run(
        LockIterations([iteration.id]), ReadCertificateRun(iteration.id),
        UncertifiedPasses(iteration: iteration.id, officer: officer))
      guard let run = runs.first else { throw Failure.unknown("iteration", iteration.handle) }
      let (day, format) = try Self.facts(run, iteration, given: call.arguments.date("on"), today: scope.now.date)
      var details: [Failure.Detail] = [.init("iteration", iteration.handle), .init("issued", String(passes.count))]
      guard !passes.isEmpty else {
        return Reply(.unchanged, details, text: "Nobody who passed is without a certificate that stands.")
      }
      let last =
        try await scope.run(TakeSerials(provider: run.provider, year: day.year, count: passes.count)).first ?? 0
      let certificates = passes.enumerated().map { index, pass in
        let serial = last - passes.count + 1 + index
        return InsertCertificates.Certificate(
          number: format.number(
            provider: run.providerCode, course: run.courseCode, run: run.iteration, year: day.year, serial: serial),
          serial: serial, pass: pass)
      }
      _ = try await scope.run(InsertCertificates(certificates, iteration: iteration.id, run: run, on: day))
      for certificate in certificates {
        scope.record(Self.change(certificate, iteration: iteration.handle, on: day))
      }
      details.append(.init("first", certificates.first?.number ?? ""))
      details.append(.init("last", certificates.last?.number ?? ""))
      try await call.sink.send(.rows, rows: certificates.map(Self.row))
      return Reply(.done, details)
    }
  }

  private static func facts(
    _ run: ReadCertificateRun.Row, _ iteration: FoundObject, given: CalendarDate?, today: CalendarDate?
  ) throws(Failure) -> (CalendarDate, CertificateFormat) {
    guard run.managedBy == .nation else {
      throw Failure(
        .ruleBroken,
        "\(iteration.handle) is run by its provider, which numbers its certificates itself. Record them with the results: certificate=.",
        [.init("rule", "certificates-at-home"), .init("iteration", iteration.handle)])
    }
    let day = try CompletionRules.day(of: .certificate, given: given, starts: run.starts, ends: today, today: today)
    guard let day else { throw Failure(.bug, "The clock has no day.") }
    return (day, try CertificateFormat(parsing: run.format))
  }

  private static func change(
    _ certificate: InsertCertificates.Certificate, iteration: String, on day: CalendarDate
  ) -> Change {
    var change = Change("certificate.issue", "completion", certificate.pass.completion)
    change.details.append(("officer", .int(certificate.pass.officer)))
    change.note("number", certificate.number)
    change.note("iteration", iteration)
    change.note("outcome", certificate.pass.outcome.rawValue)
    change.note("on", day.description)
    return change
  }

  private static func row(_ certificate: InsertCertificates.Certificate) -> Row {
    var row = Row()
    row.add("officer", certificate.pass.handle)
    row.add("number", certificate.number)
    row.add("outcome", certificate.pass.outcome.rawValue)
    row.add("completion", certificate.pass.completion)
    return row
  }

  func setCertificateFormat(_ call: Call) async throws -> Reply {
    let format: CertificateFormat
    do { format = try CertificateFormat(parsing: try call.arguments.required("numbers")) } catch {
      throw error.about("numbers")
    }
    return try await write(call) { scope in
      var provider: FoundObject?
      if let name = call.arguments.text("provider") { provider = try await scope.find(FindProvider(name)) }
      let written = try await scope.run(
        SetCertificateFormat(format: format.text, provider: provider?.id, source: call.arguments.text("source")))
      var details: [Failure.Detail] = [.init("numbers", format.text)]
      if let provider { details.append(.init("provider", provider.handle)) }
      guard let before = written.first else { return Reply(.unchanged, details) }
      var change = Change("certificate.format", "provider", provider?.id)
      change.note("was", before)
      change.note("numbers", format.text)
      scope.record(change)
      return Reply(.done, details)
    }
  }

  func showCertificate(_ call: Call) async throws -> Reply {
    var statement = ListCertificates()
    let number = try call.arguments.required("number")
    statement.number = number
    let rows = try await store.engine.run(statement)
    guard !rows.isEmpty else {
      throw Failure.unknown("certificate", number, hint: "certificate.list officer=… shows those of an officer.")
        .about("number")
    }
    try await call.sink.send(.rows, rows: rows)
    return Reply(
      .rows, [.init("rows", String(rows.count))],
      text: rows.count > 1 ? "Several institutions gave this number." : nil)
  }

  func listCertificates(_ call: Call) async throws -> Reply {
    var statement = ListCertificates()
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.course = try await optional(call, "course", FindCourse.init)
    statement.iteration = try await optional(call, "iteration", FindIteration.init)
    return try await stream(call, statement)
  }

  func listExpiring(_ call: Call) async throws -> Reply {
    var statement = ExpiringQualifications(today: clock.now.date)
    statement.within = call.arguments.int("within") ?? 90
    statement.course = try await optional(call, "course", FindCourse.init)
    statement.officer = try await optional(call, "officer", FindOfficer.init)
    statement.withRunOut = call.arguments.flag("run-out") ?? true
    return try await stream(call, statement)
  }
}
