/// Every verb of protocol 1, lower case. None begins with k, q or r when typed by hand through `openssl s_client`,
/// which would swallow it, except `quit`; `reference.*` and `record.*` are sent by programs or with `-quiet`.
public enum CommandName: String, Sendable, CaseIterable {
  case noop, quit, help, limits, auth, status, cancel

  case referenceAdd = "reference.add"
  case referenceList = "reference.list"

  case providerAdd = "provider.add"
  case providerAlias = "provider.alias"
  case providerList = "provider.list"
  case providerShow = "provider.show"

  case programmeAdd = "programme.add"
  case programmeList = "programme.list"

  case courseAdd = "course.add"
  case courseCode = "course.code"
  case courseList = "course.list"
  case courseShow = "course.show"

  case iterationAdd = "iteration.add"
  case iterationSet = "iteration.set"
  case iterationCancel = "iteration.cancel"
  case iterationList = "iteration.list"
  case iterationShow = "iteration.show"

  case officerAdd = "officer.add"
  case officerGrade = "officer.grade"
  case officerList = "officer.list"
  case officerShow = "officer.show"

  case enrol
  case withdraw
  case enrolmentApprove = "enrolment.approve"
  case enrolmentSendBack = "enrolment.send-back"
  case enrolmentAmend = "enrolment.amend"
  case enrolmentReject = "enrolment.reject"
  case enrolmentSubmit = "enrolment.submit"
  case enrolmentConfirm = "enrolment.confirm"
  case enrolmentReserve = "enrolment.reserve"
  case enrolmentDecline = "enrolment.decline"
  case enrolmentAttend = "enrolment.attend"
  case enrolmentNoShow = "enrolment.no-show"
  case enrolmentLapse = "enrolment.lapse"
  case enrolmentList = "enrolment.list"

  case complete
  case completionAdd = "completion.add"
  case completionList = "completion.list"

  case recordList = "record.list"
  case recordCorrect = "record.correct"
  case recordVoid = "record.void"

  case `import`
  case export

  case stats
  case statsDefine = "stats.define"
  case statsCompare = "stats.compare"

  case changeList = "change.list"
  case changeVerify = "change.verify"

  // Bodies, letters, offers, calls, nominations.

  // Delegations and their approval.
  case chainAdd = "chain.add"
  case chainEnd = "chain.end"
  case chainList = "chain.list"
  case approverAdd = "approver.add"
  case approverStandIn = "approver.stand-in"
  case approverEnd = "approver.end"
  case approverList = "approver.list"
  case delegationOpen = "delegation.open"
  case delegationApprove = "delegation.approve"
  case delegationSendBack = "delegation.send-back"
  case delegationReject = "delegation.reject"
  case delegationDecide = "delegation.decide"
  case delegationWithdraw = "delegation.withdraw"
  case delegationList = "delegation.list"
  case delegationShow = "delegation.show"
  case journeyAdd = "journey.add"
  case journeyEnd = "journey.end"
  case journeyList = "journey.list"
  case journeyShow = "journey.show"

  // Seats at home.

  // Eligibility.
  case check
  case checkRun = "check.run"
  case eligibilityAdd = "eligibility.add"
  case eligibilityEnd = "eligibility.end"
  case eligibilityEquivalence = "eligibility.equivalence"
  case eligibilityFact = "eligibility.fact"
  case eligibilityList = "eligibility.list"
  case eligibilityOverrides = "eligibility.overrides"
  case eligibilityPolicy = "eligibility.policy"
  case eligibilityRefusals = "eligibility.refusals"

  // Planning.

  // What is known of an officer; before departure.
  case officerSet = "officer.set"
  case officerPosting = "officer.posting"
  case officerLanguage = "officer.language"
  case officerClearance = "officer.clearance"
  case officerMedical = "officer.medical"
  case officerDocument = "officer.document"
  case officerRestrict = "officer.restrict"
  case officerRetire = "officer.retire"
  case officerEnd = "officer.end"
  case officerVoid = "officer.void"
  case officerNumber = "officer.number"
  case officerFacts = "officer.facts"

  // Mending.

  // The clock, notices, today.

  // Attendance and what follows a course.

  /// The life-cycle move a verb stands for, when that is all it does.
  public var move: LifeCycle.Move? {
    switch self {
    case .withdraw: .withdraw
    case .enrolmentApprove: .approve
    case .enrolmentSendBack: .sendBack
    case .enrolmentAmend: .amend
    case .enrolmentReject: .reject
    case .enrolmentSubmit: .submit
    case .enrolmentConfirm: .confirm
    case .enrolmentReserve: .reserve
    case .enrolmentDecline: .decline
    case .enrolmentAttend: .attend
    case .enrolmentNoShow: .noShow
    case .enrolmentLapse: .lapse
    default: nil
    }
  }
}

extension LifeCycle.Move {
  /// The verb by which people make this move; nil for what muster does by itself or has no verb for yet.
  public var verb: CommandName? {
    switch self {
    case .enrol: .enrol
    case .complete: .complete
    default: CommandName.allCases.first { $0.move == self }
    }
  }
}
