/// Every verb of protocol 1, lower case. None begins with k, q or r when typed by hand through `openssl s_client`,
/// which would swallow it, except `quit`; the families `reference`, `record`, `report`, `reconcile` and `release` are sent
/// by programs or with `-quiet`.
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
  case exportFacts = "export.facts"

  case reportList = "report.list"
  case reportShow = "report.show"
  case reportRun = "report.run"
  case reportTry = "report.try"
  case reportSet = "report.set"
  case reportEnd = "report.end"

  case stats
  case statsDefine = "stats.define"
  case statsRows = "stats.rows"
  case statsDiff = "stats.diff"
  case statsLinks = "stats.links"
  case statsCompare = "stats.compare"

  case changeList = "change.list"
  case changeVerify = "change.verify"

  // Bodies, letters, offers, calls, nominations.
  case bodyAdd = "body.add"
  case bodySet = "body.set"
  case bodyList = "body.list"
  case bodyShow = "body.show"
  case letterAdd = "letter.add"
  case letterSet = "letter.set"
  case letterList = "letter.list"
  case letterShow = "letter.show"
  case offerAdd = "offer.add"
  case offerSet = "offer.set"
  case offerWithdraw = "offer.withdraw"
  case offerTurnBack = "offer.turn-back"
  case offerList = "offer.list"
  case offerShow = "offer.show"
  case callAdd = "call.add"
  case callSet = "call.set"
  case callNil = "call.nil"
  case callExtend = "call.extend"
  case callRemind = "call.remind"
  case callList = "call.list"
  case callShow = "call.show"
  case nominationSet = "nomination.set"
  case nominationList = "nomination.list"
  case providerField = "provider.field"
  case providerSubstitute = "provider.substitute"
  case providerRules = "provider.rules"
  case submissionAdd = "submission.add"
  case submissionRoll = "submission.roll"
  case submissionAnswer = "submission.answer"
  case enrolmentSubstitute = "enrolment.substitute"

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
  case delegationUndo = "delegation.undo"
  case delegationWithdraw = "delegation.withdraw"
  case delegationList = "delegation.list"
  case delegationShow = "delegation.show"
  case journeyAdd = "journey.add"
  case journeyEnd = "journey.end"
  case journeyList = "journey.list"
  case journeyShow = "journey.show"

  // Seats at home.
  case seatAllocate = "seat.allocate"
  case seatTurnBack = "seat.turn-back"
  case seatRelease = "seat.release"
  case seatList = "seat.list"
  case seatQueue = "seat.queue"
  case seatPrioritise = "seat.prioritise"
  case seatAward = "seat.award"
  case forfeitAdd = "forfeit.add"
  case forfeitEnd = "forfeit.end"
  case forfeitList = "forfeit.list"
  case enrolmentPromote = "enrolment.promote"
  case enrolmentAccept = "enrolment.accept"
  case enrolmentExpire = "enrolment.expire"
  case enrolmentTransfer = "enrolment.transfer"
  case iterationGo = "iteration.go"

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
  case planDecide = "plan.decide"
  case planList = "plan.list"
  case planOfficer = "plan.officer"
  case planPackage = "plan.package"
  case planRun = "plan.run"
  case planShow = "plan.show"
  case planWeigh = "plan.weigh"
  case planWeights = "plan.weights"

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
  case templateAdd = "template.add"
  case templateEnd = "template.end"
  case templateList = "template.list"
  case departureSet = "departure.set"
  case departureSetMany = "departure.set-many"
  case departureList = "departure.list"
  case departureMissing = "departure.missing"
  case costAdd = "cost.add"
  case costSet = "cost.set"
  case costList = "cost.list"
  case costExposure = "cost.exposure"
  case penaltyAdd = "penalty.add"
  case penaltyEnd = "penalty.end"
  case penaltyList = "penalty.list"

  // Mending.
  case enrolmentUndo = "enrolment.undo"
  case enrolmentMend = "enrolment.mend"
  case officerMerge = "officer.merge"
  case officerUnmerge = "officer.unmerge"
  case courseSet = "course.set"
  case providerSet = "provider.set"
  case programmeSet = "programme.set"

  // The clock, notices, today.
  case clockRun = "clock.run"
  case clockList = "clock.list"
  case clockRule = "clock.rule"
  case clockRules = "clock.rules"
  case clockRuleEnd = "clock.rule-end"
  case clockPolicy = "clock.policy"
  case holidayAdd = "holiday.add"
  case holidayRemove = "holiday.remove"
  case holidayWeek = "holiday.week"
  case holidayList = "holiday.list"
  case noticeList = "notice.list"
  case noticeShow = "notice.show"
  case noticeAck = "notice.ack"
  case noticeRecipient = "notice.recipient"
  case noticeRecipients = "notice.recipients"
  case noticeRecipientEnd = "notice.recipient-end"
  case today
  case weekly

  // Attendance and what follows a course.
  case attendanceSet = "attendance.set"
  case attendanceRoll = "attendance.roll"
  case attendanceList = "attendance.list"
  case attendanceRule = "attendance.rule"
  case iterationForeign = "iteration.foreign"
  case iterationForeignLoad = "iteration.foreign-load"
  case completionLoad = "completion.load"
  case completionAwaited = "completion.awaited"
  case completionRules = "completion.rules"
  case completionExpiring = "completion.expiring"
  case certificateIssue = "certificate.issue"
  case certificateFormat = "certificate.format"
  case certificateValidity = "certificate.validity"
  case certificateShow = "certificate.show"
  case certificateList = "certificate.list"
  case followupRule = "followup.rule"
  case followupReport = "followup.report"
  case followupAsk = "followup.ask"
  case followupAnswer = "followup.answer"
  case followupList = "followup.list"
  case officerPage = "officer.page"
  case iterationPage = "iteration.page"

  // Histories, and a partner's figures beside ours.
  case mappingSet = "mapping.set"
  case mappingList = "mapping.list"
  case mappingShow = "mapping.show"
  case boundSet = "bound.set"
  case boundList = "bound.list"
  case reconcileLoad = "reconcile.load"
  case reconcileList = "reconcile.list"
  case reconcileShow = "reconcile.show"
  case reconcileRows = "reconcile.rows"
  case reconcileRemark = "reconcile.remark"
  case reconcileLayout = "reconcile.layout"

  // Publishing.
  case audienceAdd = "audience.add"
  case markingSet = "marking.set"
  case markingShow = "marking.show"
  case audienceSet = "audience.set"
  case audienceList = "audience.list"
  case publish
  case publishTry = "publish.try"
  case publishList = "publish.list"
  case publishShow = "publish.show"
  case publishVerify = "publish.verify"
  case publishRelease = "publish.release"
  case publishReleases = "publish.releases"
  case publishWithdraw = "publish.withdraw"

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
    case .seatPrioritise: .prioritise
    case .seatAward: .award
    case .enrolmentPromote: .promote
    case .enrolmentAccept: .accept
    case .enrolmentExpire: .expire
    case .enrolmentTransfer: .transfer
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
