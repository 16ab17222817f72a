import MusterCore

extension Register {
  /// Every verb to its handler. The compiler demands a case for each.
  func dispatch(_ call: Call) async throws -> Reply {
    switch call.name {
    case .noop: Reply(.ok)
    case .help: try await help(call)
    case .status: try await status(call)
    case .quit, .limits, .auth, .cancel:
      throw Failure(.bug, "\(call.spec.verb) is answered by the connection.")

    case .referenceAdd: try await addWord(call)
    case .referenceList: try await listWords(call)

    case .providerAdd: try await addProvider(call)
    case .providerAlias: try await aliasProvider(call)
    case .providerList: try await listProviders(call)
    case .providerShow: try await showProvider(call)
    case .programmeAdd: try await addProgramme(call)
    case .programmeList: try await listProgrammes(call)

    case .courseAdd: try await addCourse(call)
    case .courseCode: try await addCourseCode(call)
    case .courseList: try await listCourses(call)
    case .courseShow: try await showCourse(call)

    case .iterationAdd: try await addIteration(call)
    case .iterationSet: try await setIteration(call)
    case .iterationCancel: try await cancelIteration(call)
    case .iterationList: try await listIterations(call)
    case .iterationShow: try await showIteration(call)

    case .officerAdd: try await addOfficer(call)
    case .officerGrade: try await recordFact(call, .grade)
    case .officerList: try await listOfficers(call)
    case .officerShow: try await showOfficer(call)

    case .enrol, .withdraw, .enrolmentApprove, .enrolmentSendBack, .enrolmentAmend, .enrolmentReject, .enrolmentSubmit,
      .enrolmentConfirm, .enrolmentReserve, .enrolmentDecline, .enrolmentAttend, .enrolmentNoShow, .enrolmentLapse:
      try await enrolment(call)
    case .enrolmentList: try await listEnrolments(call)

    case .complete: try await complete(call)
    case .completionAdd: try await addCompletion(call)
    case .completionList: try await listCompletions(call)

    case .recordList: try await listRecords(call)
    case .recordCorrect, .recordVoid: try await correctRecord(call)

    case .import: try await importFile(call)
    case .export: try await export(call)

    case .stats: try await stats(call)
    case .statsDefine: try await defineStats(call)
    case .statsCompare: try await compareStats(call)

    case .changeList: try await listChanges(call)
    case .changeVerify: try await verifyChanges(call)

    // Bodies, letters, offers, calls, nominations.
    case .bodyAdd: try await addBody(call)
    case .bodySet: try await setBody(call)
    case .bodyList: try await listBodies(call)
    case .bodyShow: try await showBody(call)
    case .letterAdd: try await addLetter(call)
    case .letterSet: try await setLetter(call)
    case .letterList: try await listLetters(call)
    case .letterShow: try await showLetter(call)
    case .offerAdd: try await addOffer(call)
    case .offerSet: try await setOffer(call)
    case .offerWithdraw: try await withdrawOffer(call)
    case .offerTurnBack: try await turnBackOffer(call)
    case .offerList: try await listOffers(call)
    case .offerShow: try await showOffer(call)
    case .callAdd: try await addCall(call)
    case .callSet: try await setCall(call)
    case .callNil: try await nilReturn(call)
    case .callExtend: try await extendCall(call)
    case .callRemind: try await remindCall(call)
    case .callList: try await listCalls(call)
    case .callShow: try await showCall(call)
    case .nominationSet: try await setNomination(call)
    case .nominationList: try await listNominations(call)
    case .providerField: try await setRollFields(call)
    case .providerSubstitute: try await setSubstitution(call)
    case .providerRules: try await listProviderRules(call)
    case .submissionAdd: try await addSubmission(call)
    case .submissionRoll: try await nominalRoll(call)
    case .submissionAnswer: try await takeAnswer(call)
    case .enrolmentSubstitute: try await substitute(call)

    // Delegations and their approval.
    case .chainAdd: try await addChain(call)
    case .chainEnd: try await endChain(call)
    case .chainList: try await listChains(call)
    case .approverAdd: try await addApprover(call)
    case .approverStandIn: try await addStandIn(call)
    case .approverEnd: try await endApprover(call)
    case .approverList: try await listApprovers(call)
    case .delegationOpen: try await openDelegation(call)
    case .delegationApprove: try await decideDelegation(call, .approve)
    case .delegationSendBack: try await decideDelegation(call, .sendBack)
    case .delegationReject: try await decideDelegation(call, .reject)
    case .delegationDecide: try await decideDelegations(call)
    case .delegationWithdraw: try await withdrawDelegation(call)
    case .delegationList: try await listDelegations(call)
    case .delegationShow: try await showDelegation(call)

    // Seats at home.
    case .seatAllocate: try await allocateSeats(call)
    case .seatTurnBack: try await turnBackSeats(call)
    case .seatRelease: try await releaseSeats(call)
    case .seatList: try await listAllocations(call)
    case .seatQueue: try await showQueue(call)
    case .seatPrioritise, .seatAward, .enrolmentPromote, .enrolmentAccept, .enrolmentExpire, .enrolmentTransfer:
      try await enrolment(call)
    case .iterationGo: try await holdIteration(call)

    // Eligibility.
    case .check: try await check(call)
    case .checkRun: try await checkRun(call)
    case .eligibilityAdd: try await addRule(call)
    case .eligibilityEnd: try await endRule(call)
    case .eligibilityEquivalence: try await addEquivalence(call)
    case .eligibilityFact: try await noteFact(call)
    case .eligibilityList: try await listRules(call)
    case .eligibilityOverrides: try await listOverrides(call)
    case .eligibilityPolicy: try await addPolicy(call)
    case .eligibilityRefusals: try await listRefusals(call)

    // Planning.
    case .planDecide: try await decideProposal(call)
    case .planList: try await listProposals(call)
    case .planOfficer: try await planOfficer(call)
    case .planPackage: try await planPackage(call)
    case .planRun: try await planRun(call)
    case .planShow: try await showProposal(call)
    case .planWeigh: try await weigh(call)
    case .planWeights: try await listWeights(call)

    // What is known of an officer; before departure.
    case .officerSet: try await setOfficer(call)
    case .officerPosting: try await recordFact(call, .posting)
    case .officerLanguage: try await recordFact(call, .language)
    case .officerClearance: try await recordFact(call, .clearance)
    case .officerMedical: try await recordFact(call, .medical)
    case .officerDocument: try await recordFact(call, .document)
    case .officerRestrict: try await recordFact(call, .restriction)
    case .officerRetire: try await retireOfficer(call)
    case .officerEnd: try await endFact(call)
    case .officerVoid: try await voidFact(call)
    case .officerNumber: try await renumberOfficer(call)
    case .officerFacts: try await listFacts(call)

    // Mending.

    // The clock, notices, today.
    case .clockRun: try await runClock(call)
    case .clockList: try await listDeadlines(call)
    case .clockRule: try await addClockRule(call)
    case .clockRules: try await listClockRules(call)
    case .clockRuleEnd: try await endClockRule(call)
    case .clockPolicy: try await setClockPolicy(call)
    case .holidayAdd: try await addHoliday(call)
    case .holidayRemove: try await removeHoliday(call)
    case .holidayWeek: try await setWorkingWeek(call)
    case .holidayList: try await listHolidays(call)
    case .noticeList: try await listNotices(call)
    case .noticeShow: try await showNotice(call)
    case .noticeAck: try await acknowledgeNotices(call)
    case .noticeRecipient: try await addRecipient(call)
    case .noticeRecipients: try await listRecipients(call)
    case .noticeRecipientEnd: try await endRecipient(call)
    case .today: try await today(call)
    case .weekly: try await weekly(call)

    // Attendance and what follows a course.
    case .attendanceSet: try await setAttendance(call)
    case .attendanceRoll: try await loadRoll(call)
    case .attendanceList: try await listAttendance(call)
    case .attendanceRule: try await setResultRule(call, .attendance)
    case .iterationForeign: try await setForeign(call)
    case .iterationForeignLoad: try await loadForeign(call)
    case .completionLoad: try await loadResults(call)
    case .completionAwaited: try await listAwaited(call)
    case .completionRules: try await listResultRules(call)
    case .completionExpiring: try await listExpiring(call)
    case .certificateIssue: try await issueCertificates(call)
    case .certificateFormat: try await setCertificateFormat(call)
    case .certificateValidity: try await setResultRule(call, .validity)
    case .certificateShow: try await showCertificate(call)
    case .certificateList: try await listCertificates(call)
    case .followupRule: try await setFollowUpRule(call)
    case .followupReport: try await recordReport(call)
    case .followupAsk: try await askGraduates(call)
    case .followupAnswer: try await recordAnswer(call)
    case .followupList: try await listFollowUps(call)
    case .officerPage: try await showOfficerPage(call)
    case .iterationPage: try await showIterationPage(call)
    }
  }
}
