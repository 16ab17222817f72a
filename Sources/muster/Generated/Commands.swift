// swift-format-ignore-file
// Made from the table of commands by MusterClientTests; change the table, then run
// MUSTER_RECORD=1 swift test --filter GeneratedFileTests
import ArgumentParser
import MusterCore

enum GeneratedCommands {
  static var all: [any ParsableCommand.Type] {
    [
      StatusCommand.self,
      ReferenceGroup.self,
      ProviderGroup.self,
      ProgrammeGroup.self,
      CourseGroup.self,
      IterationGroup.self,
      OfficerGroup.self,
      EnrolCommand.self,
      WithdrawCommand.self,
      EnrolmentGroup.self,
      CompleteCommand.self,
      CompletionGroup.self,
      RecordGroup.self,
      ImportCommand.self,
      ExportGroup.self,
      StatsGroup.self,
      ChangeGroup.self,
      BodyGroup.self,
      LetterGroup.self,
      OfferGroup.self,
      CallGroup.self,
      NominationGroup.self,
      SubmissionGroup.self,
      ChainGroup.self,
      ApproverGroup.self,
      DelegationGroup.self,
      JourneyGroup.self,
      SeatGroup.self,
      ForfeitGroup.self,
      CheckGroup.self,
      EligibilityGroup.self,
      PlanGroup.self,
      TemplateGroup.self,
      DepartureGroup.self,
      CostGroup.self,
      PenaltyGroup.self,
      ClockGroup.self,
      HolidayGroup.self,
      NoticeGroup.self,
      TodayCommand.self,
      WeeklyCommand.self,
      AttendanceGroup.self,
      CertificateGroup.self,
      FollowupGroup.self,
      MappingGroup.self,
      BoundGroup.self,
      ReconcileGroup.self,
      ReportGroup.self,
      MarkingGroup.self,
      AudienceGroup.self,
      PublishGroup.self,
    ]
  }
}
