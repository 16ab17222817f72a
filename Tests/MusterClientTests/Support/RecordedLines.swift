/// What the examples of the table become: as typed, then as sent. Made by GeneratedFileTests.
let recordedLines = #"""
  $ muster status
  status
  $ muster reference add discipline cyber-defence --name 'Cyber defence' --source 'decision of the directorate'
  reference.add discipline cyber-defence name="Cyber defence" source="decision of the directorate"
  $ muster reference list grade
  reference.list grade
  $ muster provider add NSO --title 'NATO School Oberammergau' --country DE
  provider.add NSO title="NATO School Oberammergau" country=DE
  $ muster provider alias NSO 'NATO School (SHAPE) Oberammergau'
  provider.alias NSO "NATO School (SHAPE) Oberammergau"
  $ muster provider list
  provider.list
  $ muster provider show NSO
  provider.show NSO
  $ muster programme add PCM --name 'Partnership Cooperation Menu'
  programme.add PCM name="Partnership Cooperation Menu"
  $ muster programme list
  programme.list
  $ muster course add 'Joint Medical Planner Course' --code M4-85 --scheme etf --provider NSO --discipline military-medicine
  course.add "Joint Medical Planner Course" code=M4-85 scheme=etf provider=NSO discipline=military-medicine
  $ muster course code N5-36 ETE-DS-26805 --scheme etoc --seen 2024-02-27
  course.code N5-36 ETE-DS-26805 scheme=etoc seen=2024-02-27
  $ muster course list --discipline military-medicine
  course.list discipline=military-medicine
  $ muster course show M4-85
  course.show M4-85
  $ muster iteration add M4-85 M4-85-A-27 --starts 2027-03-08 --ends 2027-03-12 --place Oberammergau --country DE
  iteration.add M4-85 M4-85-A-27 starts=2027-03-08 ends=2027-03-12 place=Oberammergau country=DE
  $ muster iteration set M4-85-A-27 --capacity 12
  iteration.set M4-85-A-27 capacity=12
  $ muster iteration cancel M4-85-A-27 --reason 'cancelled by the provider' --letter NSO/124
  iteration.cancel M4-85-A-27 reason="cancelled by the provider" letter=NSO/124
  $ muster iteration list --from 2027-01-01 --to 2027-12-31
  iteration.list from=2027-01-01 to=2027-12-31
  $ muster iteration show M4-85-A-27
  iteration.show M4-85-A-27
  $ muster officer add PA-45678 'Sample Officer' --service army --rank Major --since 2024-07-01
  officer.add PA-45678 "Sample Officer" service=army rank=Major since=2024-07-01
  $ muster officer grade PA-45678 --rank 'Lieutenant Colonel' --since 2026-07-01
  officer.grade PA-45678 since=2026-07-01 rank="Lieutenant Colonel"
  $ muster officer list --text khan
  officer.list text=khan
  $ muster officer show PA-45678
  officer.show PA-45678
  $ muster enrol PA-45678 M4-85-A-27 --key k9
  enrol PA-45678 M4-85-A-27 key=k9
  $ muster withdraw PA-45678 M4-85-A-27 --reason posted
  withdraw PA-45678 M4-85-A-27 reason=posted
  $ muster enrolment approve PA-45678 M4-85-A-27
  enrolment.approve PA-45678 M4-85-A-27
  $ muster enrolment send-back PA-45678 M4-85-A-27 --note 'passport name is missing'
  enrolment.send-back PA-45678 M4-85-A-27 note="passport name is missing"
  $ muster enrolment amend PA-45678 M4-85-A-27
  enrolment.amend PA-45678 M4-85-A-27
  $ muster enrolment reject PA-45678 M4-85-A-27 --reason ineligible
  enrolment.reject PA-45678 M4-85-A-27 reason=ineligible
  $ muster enrolment submit PA-45678 M4-85-A-27 --letter JSHQ/31
  enrolment.submit PA-45678 M4-85-A-27 letter=JSHQ/31
  $ muster enrolment confirm PA-45678 M4-85-A-27 --ref NSO/2027/88
  enrolment.confirm PA-45678 M4-85-A-27 ref=NSO/2027/88
  $ muster enrolment reserve PA-45678 M4-85-A-27 --ref NSO/2027/88
  enrolment.reserve PA-45678 M4-85-A-27 ref=NSO/2027/88
  $ muster enrolment decline PA-45678 M4-85-A-27 --reason declined-by-provider
  enrolment.decline PA-45678 M4-85-A-27 reason=declined-by-provider
  $ muster enrolment attend PA-45678 M4-85-A-27
  enrolment.attend PA-45678 M4-85-A-27
  $ muster enrolment no-show PA-45678 M4-85-A-27 --reason not-relieved
  enrolment.no-show PA-45678 M4-85-A-27 reason=not-relieved
  $ muster enrolment lapse PA-45678 M4-85-A-27 --reason late
  enrolment.lapse PA-45678 M4-85-A-27 reason=late
  $ muster enrolment list --iteration M4-85-A-27
  enrolment.list iteration=M4-85-A-27
  $ muster complete PA-45678 M4-85-A-27 --outcome graduated
  complete PA-45678 M4-85-A-27 outcome=graduated
  $ muster completion add PA-45678 ADL-169 --outcome graduated --on 2026-02-10 --evidence 'certificate 1881'
  completion.add PA-45678 ADL-169 outcome=graduated on=2026-02-10 evidence="certificate 1881"
  $ muster completion list --officer PA-45678
  completion.list officer=PA-45678
  $ muster record list --flag no-title
  record.list flag=no-title
  $ muster record correct 17 --cost '1251 USD' --reason 'misread in the source'
  record.correct 17 reason="misread in the source" cost="1251 USD"
  $ muster record void 17 --reason 'entered twice'
  record.void 17 reason="entered twice"
  $ muster import officers FILE --rows 20
  import officers rows=20 <<
  $ muster export enrolments --format csv
  export enrolments
  $ muster export facts enrolments
  export.facts enrolments
  $ muster stats programme,year --basis reported
  stats programme,year basis=reported
  $ muster stats rows --programme CTFP --year 2012 --measure participations
  stats.rows measure=participations year=2012 programme=CTFP
  $ muster stats diff --from 2027-01-01 --to 2027-02-01 --by programme
  stats.diff from=2027-01-01 to=2027-02-01 by=programme
  $ muster stats links --nation TR --year 2027 --runs
  stats.links nation=TR runs=yes year=2027
  $ muster stats define
  stats.define
  $ muster stats compare FILE --input-format tsv
  stats.compare <<
  $ muster change list --since 0 --limit 20
  change.list since=0 limit=20
  $ muster change verify
  change.verify
  $ muster body add GHQ-MS --name 'Military Secretary'\''s Branch' --parent GHQ --service army
  body.add GHQ-MS name="Military Secretary's Branch" parent=GHQ service=army
  $ muster body set NHQ --parent JSHQ
  body.set NHQ parent=JSHQ
  $ muster body list
  body.list
  $ muster body show GHQ
  body.show GHQ
  $ muster letter add NSO/2027/88 --date 2026-11-02 --from NSO --to JSHQ --due 2027-01-15 --subject 'Offer of seats'
  letter.add NSO/2027/88 date=2026-11-02 from=NSO to=JSHQ due=2027-01-15 subject="Offer of seats"
  $ muster letter set NSO/2027/88 --answered-on 2027-01-12
  letter.set NSO/2027/88 answered-on=2027-01-12
  $ muster letter list --unanswered
  letter.list unanswered=yes
  $ muster letter show NSO/2027/88
  letter.show NSO/2027/88
  $ muster offer add M4-85-A-27 --seats 3 --reserves 1 --letter NSO/2027/88 --names-due 2027-01-18 --release-due 2027-01-25
  offer.add M4-85-A-27 seats=3 reserves=1 names-due=2027-01-18 release-due=2027-01-25 letter=NSO/2027/88
  $ muster offer set M4-85-A-27 --seats 4 --letter NSO/2027/91
  offer.set M4-85-A-27 seats=4 letter=NSO/2027/91
  $ muster offer withdraw M4-85-A-27 --reason 'run is full' --letter NSO/2027/95
  offer.withdraw M4-85-A-27 reason="run is full" letter=NSO/2027/95
  $ muster offer turn-back M4-85-A-27 --seats 1 --reason no-name --letter JSHQ/40/27
  offer.turn-back M4-85-A-27 seats=1 reason=no-name letter=JSHQ/40/27
  $ muster offer list --programme PCM --year 2027
  offer.list programme=PCM year=2027
  $ muster offer show M4-85-A-27
  offer.show M4-85-A-27
  $ muster call add M4-85-A-27 --bodies GHQ,NHQ --names 2 --reserves 1 --due 2027-01-08 --letter JSHQ/7/27
  call.add M4-85-A-27 bodies=GHQ,NHQ names=2 reserves=1 due=2027-01-08 letter=JSHQ/7/27
  $ muster call set M4-85-A-27 GHQ --names 3
  call.set M4-85-A-27 GHQ names=3
  $ muster call nil M4-85-A-27 NHQ --letter NHQ/12 --on 2027-01-05
  call.nil M4-85-A-27 NHQ on=2027-01-05 letter=NHQ/12
  $ muster call extend M4-85-A-27 --due 2027-01-15 --bodies GHQ --letter JSHQ/9/27
  call.extend M4-85-A-27 due=2027-01-15 bodies=GHQ letter=JSHQ/9/27
  $ muster call remind M4-85-A-27 --bodies GHQ --letter JSHQ/11/27
  call.remind M4-85-A-27 bodies=GHQ letter=JSHQ/11/27
  $ muster call list --awaited
  call.list awaited=yes
  $ muster call show M4-85-A-27
  call.show M4-85-A-27
  $ muster nomination set PA-45678 M4-85-A-27 --reserve 1 --body GHQ --on 2027-01-06
  nomination.set PA-45678 M4-85-A-27 reserve=1 body=GHQ on=2027-01-06
  $ muster nomination list --iteration M4-85-A-27
  nomination.list iteration=M4-85-A-27
  $ muster provider field NSO --fields passport-name,rank,grade,service,clearance --optional clearance
  provider.field NSO fields=passport-name,rank,grade,service,clearance optional=clearance
  $ muster provider substitute NSO --allowed --days 14 --approval
  provider.substitute NSO allowed=yes days=14 approval=yes
  $ muster provider rules NSO
  provider.rules NSO
  $ muster submission add M4-85-A-27 --letter JSHQ/31/27
  submission.add M4-85-A-27 letter=JSHQ/31/27
  $ muster submission roll M4-85-A-27 --format csv
  submission.roll M4-85-A-27
  $ muster submission answer M4-85-A-27 FILE --ref NSO/2027/99
  submission.answer M4-85-A-27 ref=NSO/2027/99 <<
  $ muster enrolment substitute PA-45678 M4-85-A-27 --by PA-45679 --reason posted --letter JSHQ/44/27
  enrolment.substitute PA-45678 M4-85-A-27 by=PA-45679 reason=posted letter=JSHQ/44/27
  $ muster chain add SECRETARY --steps MINISTRY --grade-min BPS-19 --grade-max BPS-19
  chain.add SECRETARY steps=MINISTRY grade-min=BPS-19 grade-max=BPS-19
  $ muster chain end SECRETARY 2026-12-31
  chain.end SECRETARY 2026-12-31
  $ muster chain list --on 2027-01-01
  chain.list on=2027-01-01
  $ muster approver add bilal MINISTRY
  approver.add bilal MINISTRY
  $ muster approver stand-in sana --for bilal --from 2027-01-04 --to 2027-01-15 --reason 'on leave'
  approver.stand-in sana for=bilal from=2027-01-04 to=2027-01-15 reason="on leave"
  $ muster approver end bilal MINISTRY --to 2027-06-30
  approver.end bilal MINISTRY to=2027-06-30
  $ muster approver list --body MINISTRY
  approver.list body=MINISTRY
  $ muster delegation open M4-85-A-27 --funds --letter JSHQ/12
  delegation.open M4-85-A-27 funds=yes letter=JSHQ/12
  $ muster delegation approve D-1 --letter MOD/118
  delegation.approve D-1 letter=MOD/118
  $ muster delegation send-back D-1 --officers PA-45678 --note 'passport name is missing' --letter MOD/119
  delegation.send-back D-1 officers=PA-45678 note="passport name is missing" letter=MOD/119
  $ muster delegation reject D-1 --officers PA-45678 --reason not-approved --letter MOD/120
  delegation.reject D-1 officers=PA-45678 reason=not-approved letter=MOD/120
  $ muster delegation decide FILE --mode each
  delegation.decide mode=each <<
  $ muster delegation undo D-1 PA-45678 --reason 'typed in the wrong line'
  delegation.undo D-1 PA-45678 reason="typed in the wrong line"
  $ muster delegation withdraw D-1 --reason 'opened without stating who pays'
  delegation.withdraw D-1 reason="opened without stating who pays"
  $ muster delegation list --waiting me
  delegation.list waiting=me
  $ muster delegation show D-1
  delegation.show D-1
  $ muster journey add PA-45678 --legs M4-85-A-27,M4-86-A-27
  journey.add PA-45678 legs=M4-85-A-27,M4-86-A-27
  $ muster journey end J-1 --reason 'the language course was cancelled'
  journey.end J-1 reason="the language course was cancelled"
  $ muster journey list --troubled
  journey.list troubled=yes
  $ muster journey show J-1
  journey.show J-1
  $ muster seat allocate M4-85-A-27 JSHQ --seats 2
  seat.allocate M4-85-A-27 JSHQ seats=2
  $ muster seat turn-back M4-85-A-27 JSHQ --seats 1 --reason 'no officer can be relieved'
  seat.turn-back M4-85-A-27 JSHQ seats=1 reason="no officer can be relieved"
  $ muster seat release M4-85-A-27
  seat.release M4-85-A-27
  $ muster seat list M4-85-A-27
  seat.list M4-85-A-27
  $ muster seat queue M4-85-A-27
  seat.queue M4-85-A-27
  $ muster seat prioritise PA-45678 M4-85-A-27 --priority 1 --reason 'operational emergency, letter JSHQ/12'
  seat.prioritise PA-45678 M4-85-A-27 priority=1 reason="operational emergency, letter JSHQ/12"
  $ muster seat award PA-45678 M4-85-A-27 --letter BOARD/3
  seat.award PA-45678 M4-85-A-27 letter=BOARD/3
  $ muster enrolment promote PA-45678 M4-85-A-27
  enrolment.promote PA-45678 M4-85-A-27
  $ muster enrolment accept PA-45678 M4-85-A-27
  enrolment.accept PA-45678 M4-85-A-27
  $ muster enrolment expire PA-45678 M4-85-A-27
  enrolment.expire PA-45678 M4-85-A-27
  $ muster enrolment transfer PA-45678 M4-85-A-27 --to M4-85-B-27
  enrolment.transfer PA-45678 M4-85-A-27 to=M4-85-B-27
  $ muster iteration go M4-85-A-27
  iteration.go M4-85-A-27
  $ muster forfeit add --provider NCIA --days 42 --source 'NCISS waiting list instruction'
  forfeit.add provider=NCIA days=42 source="NCISS waiting list instruction"
  $ muster forfeit end 1 --on 2027-12-31
  forfeit.end 1 on=2027-12-31
  $ muster forfeit list
  forfeit.list
  $ muster check PA-45678 M4-85-A-27
  check PA-45678 M4-85-A-27
  $ muster check run M4-85-A-27
  check.run M4-85-A-27
  $ muster eligibility add clearance-from --provider NSO --clearance NC --source 'Student Information'
  eligibility.add clearance-from provider=NSO clearance=NC source="Student Information"
  $ muster eligibility end R-1 --on 2027-12-31
  eligibility.end R-1 on=2027-12-31
  $ muster eligibility equivalence JCO-3 OR-9 --provider NSO --source 'letter of the provider'
  eligibility.equivalence JCO-3 OR-9 provider=NSO source="letter of the provider"
  $ muster eligibility fact PA-45678 born 1985-02-28
  eligibility.fact PA-45678 born 1985-02-28
  $ muster eligibility list
  eligibility.list
  $ muster eligibility overrides --by rule
  eligibility.overrides by=rule
  $ muster eligibility policy grade --not-known hold
  eligibility.policy grade not-known=hold
  $ muster eligibility refusals --by rule
  eligibility.refusals by=rule
  $ muster plan officer PA-45678
  plan.officer PA-45678
  $ muster plan run M4-85-A-27
  plan.run M4-85-A-27
  $ muster plan weigh months-since-course 10
  plan.weigh months-since-course 10
  $ muster plan weights
  plan.weights
  $ muster plan package PCM --year 2027
  plan.package PCM year=2027
  $ muster plan list
  plan.list
  $ muster plan show P-1
  plan.show P-1
  $ muster plan decide P-1 FILE
  plan.decide P-1 <<
  $ muster officer set PA-45678 --name-passport 'SAMPLE OFFICER' --reason 'as in the passport'
  officer.set PA-45678 name-passport="SAMPLE OFFICER" reason="as in the passport"
  $ muster officer posting PA-45678 --unit 'Medical Directorate' --appointment 'Staff officer' --since 2026-06-01
  officer.posting PA-45678 unit="Medical Directorate" appointment="Staff officer" since=2026-06-01
  $ muster officer language PA-45678 english --profile 3232 --tested-on 2026-02-10 --valid-to 2028-02-09
  officer.language PA-45678 english profile=3232 tested-on=2026-02-10 valid-to=2028-02-09
  $ muster officer clearance PA-45678 NR --from 2026-01-01 --to 2028-12-31
  officer.clearance PA-45678 NR from=2026-01-01 to=2028-12-31
  $ muster officer medical PA-45678 A1 --fit --from 2026-03-01 --to 2027-02-28
  officer.medical PA-45678 A1 fit=yes from=2026-03-01 to=2027-02-28
  $ muster officer document PA-45678 passport --number AB1234567 --country PK --expires 2031-05-04
  officer.document PA-45678 passport number=AB1234567 country=PK expires=2031-05-04
  $ muster officer restrict PA-45678 long-leave --from 2027-06-01 --to 2027-09-30
  officer.restrict PA-45678 long-leave from=2027-06-01 to=2027-09-30
  $ muster officer retire PA-45678 --on 2031-07-01 --letter MS/7
  officer.retire PA-45678 on=2031-07-01 letter=MS/7
  $ muster officer end restriction 1 --on 2027-08-15
  officer.end restriction 1 on=2027-08-15
  $ muster officer void language 1 --reason 'another officer'\''s test'
  officer.void language 1 reason="another officer's test"
  $ muster officer number PA-45678 PA-99001 --since 2026-09-01
  officer.number PA-45678 PA-99001 since=2026-09-01
  $ muster officer facts PA-45678
  officer.facts PA-45678
  $ muster template add visa --country DE --days 60
  template.add visa country=DE days=60
  $ muster template end 1 --on 2027-12-31
  template.end 1 on=2027-12-31
  $ muster template list --country DE
  template.list country=DE
  $ muster departure set PA-45678 M4-85-A-27 --requirement visa --state applied --on 2027-01-05
  departure.set PA-45678 M4-85-A-27 requirement=visa state=applied on=2027-01-05
  $ muster departure set-many FILE
  departure.set-many <<
  $ muster departure list M4-85-A-27
  departure.list M4-85-A-27
  $ muster departure missing --within 30
  departure.missing within=30
  $ muster cost add PA-45678 M4-85-A-27 --kind tuition --payer programme --amount '550 EUR'
  cost.add PA-45678 M4-85-A-27 kind=tuition payer=programme amount="550 EUR"
  $ muster cost set 1 --amount '600 EUR' --basis actual --reason 'as invoiced'
  cost.set 1 basis=actual amount="600 EUR" reason="as invoiced"
  $ muster cost list --iteration M4-85-A-27
  cost.list iteration=M4-85-A-27
  $ muster cost exposure PA-45678 M4-85-A-27
  cost.exposure PA-45678 M4-85-A-27
  $ muster penalty add before-start --percent 50 --days 60 --no-dedicated --exceptions refilled,provider-cancelled,visa-late,disaster --source 'SAMM C10.15'
  penalty.add before-start percent=50 days=60 dedicated=no exceptions=refilled,provider-cancelled,visa-late,disaster source="SAMM C10.15"
  $ muster penalty end 1 --on 2027-12-31
  penalty.end 1 on=2027-12-31
  $ muster penalty list
  penalty.list
  $ muster enrolment undo PA-45678 M4-85-A-27 --reason 'typed in the wrong line'
  enrolment.undo PA-45678 M4-85-A-27 reason="typed in the wrong line"
  $ muster enrolment mend PA-45678 M4-85-A-27 --role instructor --reason 'entered as a student'
  enrolment.mend PA-45678 M4-85-A-27 role=instructor reason="entered as a student"
  $ muster officer merge PA-45678 --into PA-45679 --reason 'entered twice'
  officer.merge PA-45678 into=PA-45679 reason="entered twice"
  $ muster officer unmerge PA-45678 --reason 'two officers of one name'
  officer.unmerge PA-45678 reason="two officers of one name"
  $ muster course set M4-85 --profile 3232 --clear fee
  course.set M4-85 profile=3232 clear=fee
  $ muster provider set NSO --country DE
  provider.set NSO country=DE
  $ muster programme set PCM --name 'Partnership Cooperation Menu'
  programme.set PCM name="Partnership Cooperation Menu"
  $ muster clock run --at 2027-12-31 --dry-run
  clock.run at=2027-12-31 dry=yes
  $ muster clock list --from 2027-01-01 --to 2027-03-31
  clock.list from=2027-01-01 to=2027-03-31
  $ muster clock rule names --weeks-before 7 --provider NSO --source 'decision of the directorate'
  clock.rule names weeks-before=7 provider=NSO source="decision of the directorate"
  $ muster clock rules
  clock.rules
  $ muster clock rule-end 3 --last 2026-12-31
  clock.rule-end 3 last=2026-12-31
  $ muster clock policy M4-85-A-27 --below-minimum remind
  clock.policy M4-85-A-27 below-minimum=remind
  $ muster holiday add PK 2027-03-23 'Pakistan Day' --source 'circular of the Cabinet Division'
  holiday.add PK 2027-03-23 "Pakistan Day" source="circular of the Cabinet Division"
  $ muster holiday remove PK 2027-03-23
  holiday.remove PK 2027-03-23
  $ muster holiday week PK saturday,sunday
  holiday.week PK saturday,sunday
  $ muster holiday list --country PK --from 2027-01-01
  holiday.list country=PK from=2027-01-01
  $ muster notice list --state new
  notice.list state=new
  $ muster notice show 1
  notice.show 1
  $ muster notice ack 1,2
  notice.ack 1,2
  $ muster notice recipient --address 'desk@training.example' --kind names
  notice.recipient address=desk@training.example kind=names
  $ muster notice recipients
  notice.recipients
  $ muster notice recipient-end 1
  notice.recipient-end 1
  $ muster today
  today
  $ muster weekly
  weekly
  $ muster attendance set M4-85-A-27 PA-45678 present --on 2027-03-08
  attendance.set M4-85-A-27 PA-45678 present on=2027-03-08
  $ muster attendance roll M4-85-A-27 FILE --rows 20
  attendance.roll M4-85-A-27 rows=20 <<
  $ muster attendance list M4-85-A-27
  attendance.list M4-85-A-27
  $ muster attendance rule --percent 80 --kind course --from 2026-01-01 --source 'standing order 12'
  attendance.rule percent=80 kind=course from=2026-01-01 source="standing order 12"
  $ muster iteration foreign M4-85-A-27 --country TR --headcount 4
  iteration.foreign M4-85-A-27 country=TR headcount=4
  $ muster iteration foreign-load M4-85-A-27 FILE
  iteration.foreign-load M4-85-A-27 <<
  $ muster completion load M4-85-A-27 FILE --letter NSO/301
  completion.load M4-85-A-27 letter=NSO/301 <<
  $ muster completion awaited --since 30
  completion.awaited since=30
  $ muster completion rules attendance
  completion.rules attendance
  $ muster certificate issue M4-85-A-27
  certificate.issue M4-85-A-27
  $ muster certificate format '{provider}-{year}-{number:4}'
  certificate.format {provider}-{year}-{number:4}
  $ muster certificate validity --months 36 --course M4-85 --source 'course guide'
  certificate.validity months=36 course=M4-85 source="course guide"
  $ muster certificate show NSO/2027/0001
  certificate.show NSO/2027/0001
  $ muster certificate list --iteration M4-85-A-27
  certificate.list iteration=M4-85-A-27
  $ muster completion expiring --within 90
  completion.expiring within=90
  $ muster followup rule report --days 30 --from 2026-01-01
  followup.rule report days=30 from=2026-01-01
  $ muster followup report PA-45678 M4-85-A-27 --received 2027-04-02 --ref GHQ/77
  followup.report PA-45678 M4-85-A-27 received=2027-04-02 ref=GHQ/77
  $ muster followup ask --year 2026
  followup.ask year=2026
  $ muster followup answer PA-45678 --year 2026 --post 'Staff officer, operations' --uses-training yes
  followup.answer PA-45678 year=2026 post="Staff officer, operations" uses-training=yes
  $ muster followup list overdue
  followup.list overdue
  $ muster officer page PA-45678
  officer.page PA-45678
  $ muster iteration page M4-85-A-27
  iteration.page M4-85-A-27
  $ muster mapping set ledger-1998 FILE
  mapping.set ledger-1998 <<
  $ muster mapping list
  mapping.list
  $ muster mapping show published-records
  mapping.show published-records
  $ muster bound set cost-per-head --most '2000000 USD' --source 'ministry'\''s circular 7'
  bound.set cost-per-head most="2000000 USD" source="ministry's circular 7"
  $ muster bound list
  bound.list
  $ muster reconcile load embassy-2013 FILE
  reconcile.load embassy-2013 <<
  $ muster reconcile list
  reconcile.list
  $ muster reconcile show embassy-2013 --only different
  reconcile.show embassy-2013 only=different
  $ muster reconcile rows embassy-2013 CTFP --year 2013
  reconcile.rows embassy-2013 CTFP year=2013
  $ muster reconcile remark embassy-2013 CTFP --year 2013 --text 'Line 88 is misprinted in the report.'
  reconcile.remark embassy-2013 CTFP text="Line 88 is misprinted in the report." year=2013
  $ muster reconcile layout --year 2013
  reconcile.layout year=2013
  $ muster report list
  report.list
  $ muster report show participation
  report.show participation
  $ muster report run participation --with year=2012
  report.run participation with=year=2012
  $ muster report try FILE --with year=2012
  report.try with=year=2012 <<
  $ muster report set who-went FILE
  report.set who-went <<
  $ muster report end who-went
  report.end who-went
  $ muster marking set 'RESTRICTED, for the directorate and its bodies'
  marking.set "RESTRICTED, for the directorate and its bodies"
  $ muster marking show
  marking.show
  $ muster audience add public --name 'The public' --minimum 5 --marking UNCLASSIFIED --released-to anyone
  audience.add public name="The public" minimum=5 marking=UNCLASSIFIED released-to=anyone
  $ muster audience set public --minimum 10
  audience.set public minimum=10
  $ muster audience list
  audience.list
  $ muster publish public --ask 'stats programme,year measures=participations,persons'
  publish public ask="stats programme,year measures=participations,persons"
  $ muster publish try public --ask 'stats service,gender'
  publish.try public ask="stats service,gender"
  $ muster publish list --audience public
  publish.list audience=public
  $ muster publish show 3
  publish.show 3
  $ muster publish verify
  publish.verify
  $ muster publish release 3 --to 'Embassy, defence section' --on 2027-02-01 --letter JSHQ/44
  publish.release 3 to="Embassy, defence section" on=2027-02-01 letter=JSHQ/44
  $ muster publish releases 3
  publish.releases 3
  $ muster publish withdraw 3 --reason 'programme misnamed'
  publish.withdraw 3 reason="programme misnamed"
  """#
