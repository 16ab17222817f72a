"""Fills an empty register through the protocol with a made-up history of many years, for whoever counts it afterwards:
persons named by two bodies, entered twice and made one, promoted and corrected; runs whose days straddle years or are not
known; results resat, corrected and revoked; costs in two currencies, planned and actual, some not known; group entries."""
import datetime, random, threading, zlib

SERVICES = ["army", "navy", "air", "police", "customs", "anf"]
PROVINCES = ["punjab", "sindh", "balochistan", "khyber-pakhtunkhwa", ""]
GRADES = ["OF-1", "OF-2", "OF-3", "OF-4", "OF-5", "OF-6", "OR-3", "OR-7", "WO-1", "JCO-2", "BPS-14", "BPS-17", "BPS-18", "BPS-20", ""]
KINDS = ["course"] * 5 + ["online", "workshop", "conference", "exercise", "project"]
BODIES = ["GHQ", "NHQ", "AHQ", "MOD", ""]
ROLES = ["student"] * 8 + ["instructor", "speaker", "observer"]
REASONS = ["posted", "visa", "medical", "not-relieved", "entered-in-error", "duplicate", "own-request"]


class Filler:
    def __init__(self, link, seed, size):
        self.link, self.random, self.size = link, random.Random(seed), size
        self.links = [link] + [link.another() for _ in range(5)]
        self.codes, self.lock = {}, threading.Lock()
        self.people = max(40, size // 5)
        self.runs = max(30, size // (14 if size <= 20000 else 50))
        # In a large register most is entered by lists, and a smaller share step by step.
        self.single = 1 if size <= 20000 else 0.2

    def fill(self):
        self.catalogue()
        self.officers()
        self.iterations()
        self.names()
        self.steps()
        self.results()
        self.money()
        self.records()
        self.corrections()
        self.settle()
        return self.codes

    # Asking: many lines ahead of their answers.

    def do(self, lines, must=False):
        """From several connections, what concerns one attempt from one of them and so in its order."""
        shares, refused = [[] for _ in self.links], []
        for line in lines: shares[zlib.crc32(" ".join(sorted(line.split()[1:3])).encode()) % len(shares)].append(line)

        def ask(link, share):
            for line, reply in zip(share, link.pipeline(share)):
                self.count("%s %s" % (reply.code, reply.symbol))
                if must and reply.code >= 300: refused.append((line, reply))
        threads = [threading.Thread(target=ask, args=pair) for pair in zip(self.links, shares)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        assert not refused, refused[0]

    def must(self, lines): self.do(lines, must=True)

    def count(self, what, times=1):
        with self.lock: self.codes[what] = self.codes.get(what, 0) + times

    def load(self, line, rows):
        """A block of rows, each by itself."""
        reply = self.link.block(line + " mode=each <<", rows)
        assert reply.code in (241, 243), (line, reply)
        self.count(" ".join(line.split()[:2]), int(reply.details.get("applied", 0)))
        return reply

    def chance(self, share): return self.random.random() < share

    def pick(self, words): return self.random.choice(words)

    def settle(self):
        """Until the clock has nothing more to do."""
        while self.link.line("clock.run").details.get("acted", "0") != "0": pass

    # What there is.

    def catalogue(self):
        self.must('programme.add P%d name="Programme %d"' % (n, n) for n in range(1, 6))
        lines = []
        for n in range(1, 8):  # Two of one title, two of no country.
            lines.append('provider.add I%d title="Institute %d"%s' % (n, min(n, 6), "" if n in (2, 5) else " country=" + ["DE", "IT", "TR", "US"][n % 4]))
        lines.append('reference.add calendar from-march name="A year from March" month=3')
        self.must(lines)
        lines = []
        for n in range(1, 41):  # The last two have one title.
            line = 'course.add "Course %d" code=C%d kind=%s' % (min(n, 39), n, self.pick(KINDS))
            if self.chance(0.8): line += " provider=I%d" % self.random.randint(1, 7)
            if self.chance(0.8): line += " discipline=" + self.pick(["counter-narcotics", "military-medicine", "partnership", "interoperability"])
            if self.chance(0.7): line += " delivery=" + self.pick(["residential", "online", "blended", "mobile"])
            lines.append(line)
        self.must(lines)

    def officers(self):
        rows = ["service,number,name,gender,category,grade,rank-since,province"]
        for n in range(1, self.people + 1):
            grade = self.pick(GRADES)
            since = "%d-0%d-01" % (self.random.randint(2000, 2016), self.random.randint(1, 9)) if grade else ""
            rows.append("%s,N%d,Invented Officer,%s,military-officer,%s,%s,%s" % (
                self.pick(SERVICES), n, self.pick(["female", "male", "male", ""]), grade, since, self.pick(PROVINCES)))
        for start in range(1, len(rows), 20000): self.load("import officers", rows[:1] + rows[start:start + 20000])
        self.do("officer.grade N%d grade=%s since=%d-07-01" % (n, self.pick(GRADES[:10]), self.random.randint(2012, 2024))
                for n in range(1, self.people + 1) if self.chance(0.3))

    def iterations(self):
        self.home, self.first = {}, {}
        lines = []
        for n in range(1, self.runs + 1):
            start = datetime.date(2009, 1, 1) + datetime.timedelta(days=self.random.randrange(365 * 16))
            if self.chance(0.1): start = datetime.date(start.year, 12, 27)  # straddles the year
            end = start + datetime.timedelta(days=self.pick([0, 4, 4, 11, 40, 300]))
            dates = "starts=%s ends=%s" % (start, end)
            roll = self.random.random()
            if roll < 0.06: dates = "starts=%s ends=%s" % (start.strftime("%Y-%m"), end.strftime("%Y-%m"))
            elif roll < 0.1: dates = "starts=%s" % start.year
            elif roll < 0.13: dates = ""
            elif roll < 0.16: dates = "starts=%s" % start
            self.home[n] = self.chance(1 - 0.25 * self.single)
            self.first[n] = start if roll >= 0.13 else None
            line = "iteration.add C%d R%d %s self-paced=yes" % (self.random.randint(1, 40), n, dates)
            if self.home[n]: line += " managed-by=nation"
            if self.chance(0.8): line += " programme=P%d" % self.random.randint(1, 5)
            if self.chance(0.5): line += " country=" + self.pick(["DE", "IT", "TR", "PK"])
            lines.append(line)
        self.must(lines)
        # Runs of the past are closed by the clock, once; history is entered all the same.
        self.settle()
        self.do("iteration.set R%d state=open" % n for n in range(1, self.runs + 1))
        lines = []
        for n in range(1, self.runs + 1):
            if self.home[n] or self.chance(0.25): continue
            line = "offer.add R%d" % n
            if self.chance(0.85): line += " seats=%d" % self.random.randint(2, 30)
            if self.first[n] and self.chance(0.8): line += " names-due=%s" % (self.first[n] - datetime.timedelta(days=30))
            lines.append(line)
        self.must(lines)
        self.do("offer.turn-back R%d seats=%d reason=%s on=2026-01-01" % (n, self.random.randint(1, 3), self.pick(["no-name", "late"]))
                for n in range(1, self.runs + 1) if not self.home[n] and self.chance(0.2))
        # Other nations in a run; some were counted wrongly, some were not there.
        lines = []
        for n in range(1, self.runs + 1):
            for country in self.random.sample(["TR", "IT", "DE", "JO"], self.pick([0, 0, 1, 2, 3])):
                lines.append("iteration.foreign R%d country=%s headcount=%d" % (n, country, self.random.randint(1, 12)))
                if self.chance(0.1): lines.append("iteration.foreign R%d country=%s headcount=%d" % (n, country, self.pick([0, 0, 7])))
        self.do(lines)
        self.do('offer.withdraw R%d reason="made up"' % n for n in range(1, self.runs + 1) if not self.home[n] and self.chance(0.04))

    def names(self):
        """Enrolments: the same persons from two bodies."""
        self.attempts = {n: [] for n in range(1, self.runs + 1)}
        rows, seen = [], set()
        while len(rows) < self.size:
            pair = (self.random.randint(1, self.people), self.random.randint(1, self.runs))
            if pair in seen: continue
            seen.add(pair)
            person, run = pair
            on = ""
            if self.first[run] and self.chance(0.8): on = self.first[run] - datetime.timedelta(days=self.random.randint(10, 60))
            role = self.pick(ROLES)
            reserve = self.random.randint(1, 3) if role == "student" and not self.home[run] and self.chance(0.15) else ""
            rows.append("N%d,R%d,%s,%s,%s,%s,L-%d" % (person, run, role, reserve, self.pick(BODIES), on, self.random.randint(1, 400)))
            self.attempts[run].append(person)
        for start in range(0, len(rows), 10000):
            self.load("import nominations", ["officer,iteration,role,reserve,body,on,letter"] + rows[start:start + 10000])

    def steps(self):
        """Names abroad go from approval to the provider's answer; some end on the way."""
        lines = []
        for run, people in self.attempts.items():
            if self.home[run]: continue
            for person in people:
                name = "N%d R%d" % (person, run)
                for step, stay, end in [
                        ("enrolment.approve %s", 0.05, "enrolment.reject %s reason=not-approved"),
                        ("enrolment.submit %s", 0.05, "withdraw %s reason=" + self.pick(REASONS)),
                        ("enrolment.confirm %s ref=X/%d" % ("%s", run), 0.06, "enrolment.decline %s reason=declined-by-provider")]:
                    if self.chance(stay): break
                    if self.chance(0.06):
                        lines.append(end % name)
                        break
                    lines.append(step % name)
        self.do(lines)

    def results(self):
        lines, self.joined = [], []
        for run, people in self.attempts.items():
            rolls = {person: self.random.random() for person in people}
            for person, roll in rolls.items():
                roll /= self.single
                name = "N%d R%d" % (person, run)
                if roll < 0.12: lines.append("withdraw %s reason=%s" % (name, self.pick(REASONS)))
                elif roll < 0.16: lines.append("enrolment.no-show %s reason=%s" % (name, self.pick(REASONS[:4])))
                elif roll < 0.2 and self.first[run]:
                    lines.append("attendance.set R%d N%d present on=%s%s" % (run, person, self.first[run], self.pick([" mode=online", " mode=in-person", ""])))
                elif roll < 0.26: lines.append("enrolment.attend " + name)
                elif roll < 0.28: lines += ["enrolment.attend " + name, "withdraw %s reason=medical" % name]
        self.do(lines)
        for run, people in self.attempts.items():
            rows = ["officer,outcome"] + ["N%d,%s" % (person, self.pick(["graduated", "attended"] if self.chance(0.85) else ["failed", "returned-to-unit"]))
                                          for person in people if self.chance(0.75)]
            if len(rows) > 1:
                reply = self.link.block("completion.load R%d mode=each <<" % run, rows)
                self.count("results", int(reply.details.get("applied", 0)))
        lines = []
        for run, people in self.attempts.items():
            for person in people:
                if self.first[run] and self.chance(0.08 * self.single):
                    for day in range(self.random.randint(1, 2)):
                        lines.append("attendance.set R%d N%d %s on=%s mode=%s" % (
                            run, person, self.pick(["present", "late", "absent"]), self.first[run] + datetime.timedelta(days=day), self.pick(["online", "in-person"])))
        self.do(lines)
        self.do("completion.add N%d C%d outcome=%s on=%d-0%d-11" % (self.random.randint(1, self.people), self.random.randint(1, 40),
                self.pick(["graduated", "attended", "failed"]), self.random.randint(2010, 2024), self.random.randint(1, 9))
                for _ in range(self.people // 5))

    def money(self):
        lines = []
        for run, people in self.attempts.items():
            for person in people:
                if not self.chance(0.35 * self.single): continue
                for _ in range(self.random.randint(1, 2)):
                    line = "cost.add N%d R%d kind=%s payer=%s basis=%s" % (person, run, self.pick(["tuition", "travel"]),
                           self.pick(["nation", "programme", "provider"]), self.pick(["actual", "actual", "planned"]))
                    if self.chance(0.9): line += ' amount="%d.%02d %s"' % (self.random.randint(1, 9000), self.random.randint(0, 99), self.pick(["EUR", "USD"]))
                    lines.append(line)
        self.do(lines)

    def records(self):
        rows = ["program,course_title,quantity,us_unit,location,start_date,end_date,total_cost"]
        for n in range(max(60, self.size // 100)):
            first = datetime.date(2009, 6, 1) + datetime.timedelta(days=self.random.randrange(1800))
            last = first + datetime.timedelta(days=self.pick([0, 5, 30, 200, -9]))
            rows.append("%s - Fiscal Year %d Department of Defense Training,%s,%d,%s,%s,%s,%s,%s" % (
                self.pick(["CTFP", "FMF", "IMET-1", "P1"]), last.year, self.pick(["", "TITLE %d" % self.random.randint(1, 30)]),
                self.random.randint(1, 6), self.pick(["N/A", "SCHOOL %d" % self.random.randint(1, 5)]), self.pick(["", "A TOWN"]),
                first.strftime("%m/%d/%Y"), last.strftime("%m/%d/%Y"), self.pick(["$", "$%d" % self.random.randint(0, 90000)])))
        self.load("import records", rows)

    def corrections(self):
        entries = self.link.rows("export.facts completions")
        people = {row["id"]: None for row in self.link.rows("export.facts officers")}
        lines = []
        for entry in entries:
            roll = self.random.random()
            about = 'completion.add O-%d %%s kind=%%s corrects=%d' % (entry["officer"], entry["id"])
            course = "C-%d" % entry["course"]
            if entry["outcome"] in ("failed", "returned-to-unit") and roll < 0.5:
                lines.append(about % (course, "resit") + " outcome=%s on=2025-03-0%d" % (self.pick(["graduated", "failed"]), self.random.randint(1, 9)))
            elif roll < 0.04: lines.append(about % (course, "resit") + " outcome=failed on=2025-04-02")
            elif roll < 0.06: lines.append(about % (course, "correction") + " outcome=" + self.pick(["attended", "failed"]))
            elif roll < 0.08: lines.append(about % (course, "revocation"))
        self.do(lines)
        # Mended after they were mended, resat after they were revoked.
        lines = []
        for entry in self.link.rows("export.facts completions")[len(entries):]:
            if self.chance(0.2):
                lines.append("completion.add O-%d C-%d kind=%s corrects=%d" % (entry["officer"], entry["course"],
                             self.pick(["revocation", "correction outcome=graduated"]), entry["id"]))
        self.do(lines)
        lines = []
        for run, members in self.attempts.items():
            for person in members:
                if self.chance(0.03 * self.single):
                    what = self.pick(["role=instructor", "role=student", "body=MOD", "clear=body", "clear=nominated-on", "nominated-on=2010-02-03", "state=confirmed", "state=attending"])
                    lines.append("enrolment.mend N%d R%d %s reason=misread" % (person, run, what))
                elif self.chance(0.02 * self.single): lines.append('enrolment.undo N%d R%d reason="typed in the wrong line"' % (person, run))
        lines += ["officer.set N%d %s reason=misread" % (n, self.pick(["gender=female", "gender=male", "clear=gender", "province=sindh", "clear=province"]))
                  for n in range(1, self.people + 1) if self.chance(0.05)]
        lines += ["record.void %d reason=twice" % n if self.chance(0.2) else "record.correct %d headcount=%d reason=misread" % (n, self.random.randint(0, 9))
                  for n in range(1, 60) if self.chance(0.2)]
        lines += ["cost.set %d %s reason=misread" % (row["id"], self.pick(['amount="12.34 EUR"', "void=yes", "clear=amount", "basis=actual", "payer=nation"]))
                  for row in self.link.rows("export.facts costs") if self.chance(0.05)]
        lines += ['iteration.set R%d starts=2015-12-30 ends=2016-01-03' % n for n in range(1, self.runs + 1) if self.chance(0.02)]
        self.do(lines)
        # Entered twice: two records of one person, now and then two persons after all.
        known = list(people)
        pairs = [self.random.sample(known, 2) for _ in range(max(8, self.people // 25))]
        self.do("officer.merge O-%d into=O-%d reason=twice" % tuple(pair) for pair in pairs)
        self.do('officer.unmerge O-%d reason="two officers"' % pair[0] for pair in pairs if self.chance(0.2))
