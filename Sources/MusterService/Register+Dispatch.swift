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
    case .officerGrade: try await gradeOfficer(call)
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

    // Seats at home.

    // Eligibility.

    // Planning.

    // What is known of an officer; before departure.

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
    }
  }
}
