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
    case .journeyAdd: try await addJourney(call)
    case .journeyEnd: try await endJourney(call)
    case .journeyList: try await listJourneys(call)
    case .journeyShow: try await showJourney(call)

    // Seats at home.

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

    // Attendance and what follows a course.
    }
  }
}
