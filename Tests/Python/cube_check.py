"""Counts the figures of a register again, from its exported facts and from what `stats.define` says in words alone, and
holds every figure of random questions against the daemon's:
python3 cube_check.py SOCKET [--enrolments N] [--questions N] [--seed S]. The register must be empty; it is filled first."""
import argparse, datetime, hashlib, itertools, json, random, re, sys, time
from collections import defaultdict
from muster_client import Muster
from cube_register import Filler

NOT_STATED, NOT_KNOWN, NOT_AVAILABLE, NOT_APPLICABLE = "not stated", "not known", "not available", "not applicable"
TOOK_PART = {"attending", "completed"}
REACHED = {"nominated": 0, "sent-back": 0, "rejected": 0, "approved": 1, "submitted": 2, "waiting": 2, "offered": 2, "not-accepted": 2,
           "confirmed": 3, "attending": 4, "completed": 4}
ENDED = {"no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"}
MISTAKES = {"entered-in-error", "duplicate"}
PASS = {"graduated", "attended"}
COMPLETED_KINDS = {"course", "online"}
TIME = ("year", "quarter", "month")


class Link(Muster):
    """Asks many things ahead of their answers, and sends blocks."""

    def __init__(self, path):
        super().__init__(path)
        self.path = path
        self.socket.settimeout(900)

    def another(self): return Link(self.path)

    def pipeline(self, lines, ahead=12):
        waiting = []
        for line in lines:
            tag = "q%d" % next(self.tags)
            self.socket.sendall(("@%s %s\n" % (tag, line)).encode())
            waiting.append(tag)
            if len(waiting) >= ahead: yield self.answer(waiting.pop(0))
        while waiting: yield self.answer(waiting.pop(0))

    def line(self, line): return next(self.pipeline([line]))

    def block(self, line, rows):
        reply = self.line(line)
        if reply.code != 350: return reply
        self.socket.sendall("".join("." * row.startswith(".") + row + "\n" for row in rows).encode() + b".\n")
        return self.answer(self.last)

    def answer(self, tag):
        self.last = tag
        return super().answer(tag)

    def text(self, line):
        """What is answered in plain lines."""
        self.socket.sendall((line + "\n").encode())
        lines = []
        while not lines or lines[-1][3] == "-": lines.append(self.reader.readline().decode())
        return "".join(lines)

    def rows(self, line):
        reply = self.line(line)
        assert reply.code == 210, (line, reply)
        return reply.rows


# The facts.

def day(text): return datetime.date.fromisoformat(text) if text else None


def year_of(date, first): return date.year + (1 if first > 1 and date.month >= first else 0)


def quarter_of(date, first): return "%d-Q%d" % (year_of(date, first), (date.month - first) % 12 // 3 + 1)


def month_of(date, first): return "%04d-%02d" % (date.year, date.month)


class Fact:
    """Something that is counted: an attempt, a group entry, a result that stands, an offer, a return or a cost."""
    __slots__ = ("kind", "id", "heads", "person", "officer", "run", "course", "programme", "provider", "state", "role",
                 "reason", "body", "starts", "ends", "reported", "own", "minor", "currency", "payer", "planned", "seats", "net",
                 "returned", "root", "mode", "flags")

    def __init__(self, kind, id, **values):
        for name in self.__slots__: setattr(self, name, None)
        self.kind, self.id, self.heads, self.flags = kind, id, 0, frozenset()
        for name, value in values.items(): setattr(self, name, value)


class Register:
    """Everything that is exported, and the facts made of it."""

    def __init__(self, link):
        digest = hashlib.sha256()

        def read(kind):
            rows = link.rows("export.facts " + kind)
            digest.update(json.dumps([kind, rows]).encode())
            return rows
        by_id = lambda rows: {row["id"]: row for row in rows}
        self.officers, self.runs, self.courses = by_id(read("officers")), by_id(read("iterations")), by_id(read("courses"))
        self.providers, self.programmes, self.bodies = by_id(read("providers")), by_id(read("programmes")), by_id(read("bodies"))
        self.calendars = {row["code"]: int(row["month"]) for row in link.rows("reference.list calendar")}
        self.into = {row["officer"]: row["into"] for row in read("merges")}
        self.grades = defaultdict(list)
        for row in read("grades"):
            self.grades[row["officer"]].append((day(row["from"]), day(row["to"]), row["grade"]))
        # A person's facts stand with every record of theirs.
        self.records_of = defaultdict(list)
        for officer in self.officers: self.records_of[self.person(officer)].append(officer)
        self.steps = defaultdict(list)
        for row in read("steps"):
            states = self.steps[row["enrolment"]]
            # A step mended to an earlier one never happened.
            # Whom a mending calls a no-show never attended.
            reached = 3 if row["state"] == "no-show" else REACHED.get(row["state"])
            if row["mended"] and reached is not None: states[:] = [s for s in states if REACHED.get(s, 0) <= reached]
            states.append(row["state"])
        enrolments = read("enrolments")
        run_of = {row["id"]: self.runs[row["iteration"]] for row in enrolments}
        self.modes = defaultdict(set)
        for row in read("attendance"):
            run = run_of[row["enrolment"]]
            # A mark outside the days of the run says nothing.
            if run["starts-earliest"] and row["on"] < run["starts-earliest"]: continue
            if run["ends-latest"] and row["on"] > run["ends-latest"]: continue
            if row["mark"] in ("present", "late") and row["mode"]: self.modes[row["enrolment"]].add(row["mode"])
        self.titles = defaultdict(int)
        for row in self.courses.values(): self.titles["course", row["title"]] += 1
        for row in self.providers.values(): self.titles["provider", row["title"]] += 1
        self.facts, self.labels = [], {}
        self.attempts(enrolments, read("offers"), read("returns"), read("completions"), read("costs"))
        self.group_entries(read("records"))
        self.foreign = [(row["iteration"], row["country"], row["headcount"]) for row in read("foreign")]
        self.digest = digest.hexdigest()

    def person(self, officer): return self.into.get(officer, officer)

    def run_days(self, run):
        row = self.runs[run]
        return ((day(row["starts-earliest"]), day(row["starts-latest"])), (day(row["ends-earliest"]), day(row["ends-latest"])))

    def about(self, run, course=None):
        course = course if run is None else self.runs[run]["course"]
        return dict(run=run, course=course, programme=self.runs[run]["programme"] if run else None,
                    provider=self.courses[course]["provider"] if course else None)

    def attempts(self, enrolments, offers, returns, completions, costs):
        standing_offer = {row["iteration"]: row for row in offers if row["state"] != "withdrawn"}
        given_back = defaultdict(int)
        for row in returns: given_back[row["offer"]] += row["seats"]
        ended_entries = {row["corrects"] for row in completions if row["kind"] in ("correction", "revocation")}
        standing = [row for row in completions if row["kind"] != "revocation" and row["id"] not in ended_entries]
        outcomes, actual = defaultdict(set), defaultdict(list)
        # A resit belongs to the attempt of the result that it was first.
        of_attempt = {row["id"]: row["enrolment"] for row in completions}
        for row in standing:
            attempt = row["enrolment"] or of_attempt.get(row["root"])
            if attempt: outcomes[attempt].add(row["outcome"])
        for row in costs:
            if row["basis"] == "actual": actual[row["enrolment"]].append(row["minor"])
        by_id = {}
        for row in enrolments:
            starts, ends = self.run_days(row["iteration"])
            ever, state = set(self.steps[row["id"]]), row["state"]
            fact = Fact("enrolment", row["id"], heads=int(state in TOOK_PART), officer=row["officer"], person=self.person(row["officer"]),
                        state=state, role=row["role"], reason=row["reason"], body=row["body"], starts=starts, ends=ends,
                        mode=self.modes.get(row["id"]), **self.about(row["iteration"]))
            offer = standing_offer.get(row["iteration"])
            flags = set()
            joined = False
            named = not (state in ENDED and row["reason"] in MISTAKES)
            if named:
                flags.add("named")
                due = day(offer["names-due"]) if offer else None
                if due is None or row["nominated-on"] is None: flags.add("named-day-missing")
                elif day(row["nominated-on"]) <= due: flags.add("on-time")
                # At home whoever had or waited for a seat counts as submitted.
                if ever & {"submitted", "waiting", "offered", "confirmed", "attending", "completed", "not-accepted"}: flags.add("submitted")
                accepted = ever & {"confirmed", "attending", "completed"}
                if accepted: flags.add("accepted")
                # Whoever attended joined, also who left before the end.
                joined = bool(ever & TOOK_PART)
                if state in ENDED and (row["reserve"] is None or accepted) and not joined: flags.add("lost")
            if joined: flags.add("joined")
            if joined and row["role"] == "student" and offer and offer["seats"] is not None: flags.add("seated")
            if fact.heads and self.courses[fact.course]["kind"] in COMPLETED_KINDS:
                flags.add("countable")
                if outcomes[row["id"]] & PASS: flags.add("passed")
                if not outcomes[row["id"]]: flags.add("awaited")
            # Not stated at all, or one of its items without its amount.
            if fact.heads and (row["id"] not in actual or None in actual[row["id"]]): flags.add("cost-missing")
            fact.flags = frozenset(flags)
            by_id[row["id"]] = fact
            self.facts.append(fact)
        for row in standing:
            about = self.about(row["iteration"], row["course"])
            about["course"] = row["course"]
            about["provider"] = row["provider"] or self.courses[row["course"]]["provider"]
            if row["outcome"] not in PASS or self.courses[row["course"]]["kind"] not in COMPLETED_KINDS: continue
            attempt = by_id.get(row["enrolment"])
            on = day(row["on"])
            starts, ends = self.run_days(row["iteration"]) if row["iteration"] else ((on, on), (on, on))
            # Whoever the attempt belongs to now; a result from elsewhere is of whom its record was merged into.
            officer = attempt.officer if attempt else self.person(row["officer"])
            self.facts.append(Fact("completion", row["id"], officer=officer, person=self.person(row["officer"]), state="completed",
                                   role=attempt and attempt.role, body=attempt and attempt.body, mode=attempt and attempt.mode,
                                   starts=starts, ends=ends, root=row["root"] or row["id"], **about))
        for row in offers:
            if row["state"] == "withdrawn": continue
            starts, ends = self.run_days(row["iteration"])
            net = None if row["seats"] is None else max(0, row["seats"] - given_back[row["id"]])
            self.facts.append(Fact("offer", row["id"], starts=starts, ends=ends, seats=row["seats"], net=net, **self.about(row["iteration"])))
        runs = {row["id"]: row["iteration"] for row in offers if row["state"] != "withdrawn"}
        for row in returns:
            if row["offer"] not in runs: continue
            starts, ends = self.run_days(runs[row["offer"]])
            self.facts.append(Fact("return", row["id"], starts=starts, ends=ends, returned=row["seats"], reason=row["reason"], **self.about(runs[row["offer"]])))
        for row in costs:
            attempt = by_id[row["enrolment"]]
            self.facts.append(Fact("cost", row["id"], minor=row["minor"], currency=row["currency"], payer=row["payer"], planned=row["basis"] == "planned",
                                   **{name: getattr(attempt, name) for name in (
                                       "officer", "person", "run", "course", "programme", "provider", "state", "role", "reason", "body", "starts", "ends", "mode")}))

    def group_entries(self, records):
        for row in records:
            starts, ends = day(row["starts"]), day(row["ends"])
            if "ends-before-start" in row["flags"]: starts = ends = None  # Then they settle nothing.
            self.facts.append(Fact("record", row["id"], heads=row["headcount"] or 0, run=row["iteration"], course=row["course"], programme=row["programme"],
                                   provider=row["provider"] or (self.courses[row["course"]]["provider"] if row["course"] else None), state="reported",
                                   starts=(starts, starts), ends=(ends, ends), reported=row["year"], own=True, minor=row["minor"],
                                   currency=row["currency"], planned=False,
                                   flags=frozenset(["cost-missing"] * (row["minor"] is None) + ["headcount-missing"] * (row["headcount"] is None))))

    # What a fact is split by.

    def label(self, fact, dimension, basis, first):
        course = self.courses.get(fact.course)
        if dimension in TIME:
            if dimension == "year" and basis == "reported" and fact.kind == "record":
                return NOT_KNOWN if fact.reported is None else str(fact.reported)
            earliest, latest = fact.ends if basis == "end" else fact.starts
            if earliest is None or latest is None: return NOT_KNOWN
            of = {"year": year_of, "quarter": quarter_of, "month": month_of}[dimension]
            return str(of(earliest, first)) if of(earliest, first) == of(latest, first) else NOT_KNOWN
        if dimension == "programme": return self.programmes[fact.programme]["code"] if fact.programme else NOT_STATED
        if dimension == "course": return self.titled("course", course, "C-%d" % fact.course) if course else NOT_STATED
        if dimension == "provider":
            provider = self.providers.get(fact.provider)
            return self.titled("provider", provider, provider["code"]) if provider else NOT_STATED
        if dimension == "country":
            run, provider = self.runs.get(fact.run), self.providers.get(fact.provider)
            return (run and run["country"]) or (provider and provider["country"]) or NOT_STATED
        if dimension in ("kind", "discipline", "delivery"): return (course and course[dimension]) or NOT_STATED
        if dimension == "state": return fact.state or NOT_APPLICABLE
        if dimension == "currency": return fact.currency or NOT_APPLICABLE
        if dimension == "payer": return NOT_APPLICABLE if fact.minor is None else fact.payer or NOT_STATED
        if dimension == "reason":
            if fact.kind == "record": return NOT_AVAILABLE
            return fact.reason or (NOT_STATED if fact.state in ENDED else NOT_APPLICABLE)
        return self.personal(fact, dimension) or {"record": NOT_AVAILABLE, "offer": NOT_APPLICABLE, "return": NOT_APPLICABLE}.get(fact.kind, NOT_STATED)

    def titled(self, what, row, code):
        return "%s [%s]" % (row["title"], code) if self.titles[what, row["title"]] > 1 else row["title"]

    def personal(self, fact, dimension):
        if dimension in ("service", "province", "gender"): return fact.officer and self.officers[fact.officer][dimension]
        if dimension == "role": return fact.role
        if dimension == "body": return fact.body and self.bodies[fact.body]["code"]
        if dimension == "mode":
            return None if not fact.mode else "both" if len(fact.mode) > 1 else next(iter(fact.mode))
        held = {grade if dimension == "grade" or not grade else band(grade) for grade in self.grades_on(fact)}
        return next(iter(held)) if len(held) == 1 else NOT_KNOWN

    def grades_on(self, fact):
        """On every day that may be the run's first: by the record the attempt is with, else by another record of the person."""
        if fact.officer is None: return {None}
        records = [fact.officer, fact.person] + sorted(self.records_of[fact.person])
        earliest, latest = (fact.starts[0] or datetime.date.min), (fact.starts[1] or datetime.date.max)
        # Only where a grade begins or has ended can it be another one than the day before.
        turns = {day for officer in records for since, until, _ in self.grades[officer]
                 for day in (since, until and until + datetime.timedelta(days=1)) if day and earliest < day <= latest}

        def grade_on(day):
            for officer in records:
                for since, until, grade in self.grades[officer]:
                    if (since is None or since <= day) and (until is None or day <= until): return grade
        return {grade_on(day) for day in turns | {earliest}}

    def column(self, dimension, basis, first):
        key = (dimension, basis, first) if dimension in TIME else dimension
        if key not in self.labels:
            self.labels[key] = [sys.intern(self.label(fact, dimension, basis, first)) for fact in self.facts]
        return self.labels[key]

    def run_length(self, fact):
        (first, other), (last, another) = fact.starts, fact.ends
        if None in (first, other, last, another) or first != other or last != another or last < first: return None
        return (last - first).days + 1


def band(grade):
    scheme, _, level = grade.partition("-")
    level = int(level) if level.isdigit() else 0
    if scheme in ("WO", "JCO"): return scheme
    bands = {"OF": [(0, 0, "OF(D)"), (1, 2, "OF-1 to OF-2"), (3, 3, "OF-3"), (4, 5, "OF-4 to OF-5"), (6, 99, "OF-6 and above")],
             "OR": [(1, 4, "OR-1 to OR-4"), (5, 9, "OR-5 to OR-9")],
             "BPS": [(1, 15, "BPS-1 to BPS-15"), (16, 17, "BPS-16 to BPS-17"), (18, 19, "BPS-18 to BPS-19"), (20, 99, "BPS-20 and above")]}
    return next(name for low, high, name in bands[scheme] if low <= level <= high)


# The measures.

def flagged(name): return lambda register, facts: sum(name in fact.flags for fact in facts)


def heads(register, facts): return sum(fact.heads for fact in facts)


def different(name): return lambda register, facts: len({getattr(fact, name) for fact in facts if fact.heads and getattr(fact, name) is not None})


def of_kind(kind, value): return lambda register, facts: sum(value(fact) or 0 for fact in facts if fact.kind == kind)


def training_days(register, facts):
    return sum(fact.heads * (register.run_length(fact) or 0) for fact in facts if fact.heads)


def days_missing(register, facts):
    return sum(fact.heads for fact in facts if fact.heads and register.run_length(fact) is None)


def money(planned):
    def total(register, facts):
        sums = defaultdict(int)
        for fact in facts:
            if fact.minor is not None and bool(fact.planned) == planned: sums[fact.currency] += fact.minor
        return dict(sums)
    return total


def share(part, whole):
    def percent(register, facts):
        below = whole(register, facts)
        return None if not below else 100.0 * part(register, facts) / below
    return percent


MEASURES = {
    "participations": heads,
    "persons": different("person"), "persons-not-available": lambda r, facts: sum(f.heads for f in facts if f.kind == "record"),
    "courses": different("course"), "iterations": different("run"),
    "completions": lambda r, facts: len({f.root for f in facts if f.kind == "completion"}),
    "completion-rate": share(flagged("passed"), flagged("countable")), "results-awaited": flagged("awaited"),
    "days": training_days, "days-not-known": days_missing,
    "enrolments": of_kind("enrolment", lambda f: 1),
    "offered": of_kind("offer", lambda f: f.seats), "seats-not-stated": of_kind("offer", lambda f: f.seats is None),
    "named": flagged("named"), "named-on-time": flagged("on-time"), "named-day-not-known": flagged("named-day-missing"),
    "submitted": flagged("submitted"), "accepted": flagged("accepted"), "joined": flagged("joined"),
    "turned-back": of_kind("return", lambda f: f.returned), "lost": flagged("lost"),
    "fill": share(flagged("seated"), of_kind("offer", lambda f: f.net)),
    "cost": money(False), "cost-not-known": flagged("cost-missing"), "cost-planned": money(True),
    "cost-planned-not-known": of_kind("cost", lambda f: f.planned and f.minor is None),
}
BESIDE = {"persons": ["persons-not-available"], "completion-rate": ["results-awaited"], "days": ["days-not-known"], "offered": ["seats-not-stated"],
          "fill": ["seats-not-stated"], "named-on-time": ["named-day-not-known"], "cost": ["cost-not-known"],
          "cost-planned": ["cost-planned-not-known"]}
LEFT_OUT = {"cost-not-known": flagged("cost-missing"), "persons-not-available": MEASURES["persons-not-available"],
            "headcount-not-known": flagged("headcount-missing"),
            "not-taken-part": of_kind("enrolment", lambda f: not f.heads)}


def same(name, ours, theirs):
    if isinstance(ours, dict):
        stated = {}
        for part in (theirs or "").split(" + "):
            if part:
                amount, currency = part.split()
                stated[currency] = round(float(amount) * 100)
        return ours == stated
    if name in ("fill", "completion-rate"):
        if ours is None or theirs is None: return theirs is None and ours is None
        return abs(ours - float(str(theirs).rstrip(" %"))) <= 0.0501
    return ours == (theirs or 0)


# Questions.

COUNTED = [name for name in MEASURES if name not in ("cost", "cost-planned", "fill", "completion-rate") and not name.endswith(("-known", "-stated", "-available", "-awaited"))]


class Question:
    def __init__(self, register, rnd, offered):
        self.register, self.kinds = register, {}
        has = offered["arguments"].__contains__
        dimensions = [d for d in offered["dimensions"] if d not in ("payer", "currency")]
        self.by = rnd.sample(dimensions, rnd.choice([0, 1, 1, 2, 2, 3]))
        self.measures = rnd.sample(offered["measures"], min(len(offered["measures"]), rnd.randint(1, 5)))
        if {"cost", "cost-planned"} & set(self.measures) and rnd.random() < 0.3 and "currency" in offered["dimensions"] and len(self.by) < 3:
            self.by.append(rnd.choice(["payer", "currency"]))
        self.basis, self.calendar = rnd.choice(["reported", "start", "end"]), rnd.choice(sorted(register.calendars))
        self.first = register.calendars[self.calendar]
        self.totals = rnd.choice(["none", "grand", "sub", "all"]) if has("totals") else None
        self.filters, self.across, self.versus, self.top, self.order = {}, None, None, None, None
        form = rnd.random()
        if form < 0.15 and has("across"):
            self.by = self.by[:2]
            self.across = rnd.choice([d for d in dimensions if d not in self.by + ["course", "month"]])
        elif form < 0.3 and has("versus"):
            self.by = [d for d in self.by if d not in TIME]
            years = sorted({value for value in self.column("year") if value.isdigit()})
            self.filters["year"], self.versus = [rnd.choice(years)], [rnd.choice(years)]
            if rnd.random() < 0.4:
                self.filters["year"] = [str(int(self.filters["year"][0]) + n) for n in range(3)]
        if 0.2 < form < 0.4 and has("top") and self.by and not self.across: self.top = rnd.randint(1, 7)
        counted = [measure for measure in self.measures if measure in COUNTED]
        if (form < 0.5 or self.top) and has("order"):
            if counted and not self.across: self.order = rnd.choice(["-", ""]) + rnd.choice(counted)
            elif self.top: self.top = None
        for dimension in rnd.sample(offered["filters"], rnd.choice([0, 0, 1, 1, 2])):
            if dimension in self.filters or (self.versus and dimension in TIME): continue
            values = sorted(set(self.column(dimension)))
            known = [value for value in values if re.fullmatch(r"[\w./()-]+", value)]
            several = offered["lists"] and rnd.random() < 0.6
            chosen = rnd.sample(known, min(len(known), rnd.randint(1, 3) if several else 1))
            if several and rnd.random() < 0.3: chosen += [v for v in values if v in (NOT_STATED, NOT_KNOWN, NOT_AVAILABLE, NOT_APPLICABLE)][:1]
            if chosen: self.filters[dimension] = chosen

    def column(self, dimension): return self.register.column(dimension, self.basis, self.first)

    @property
    def line(self):
        words = ["stats"] + ([",".join(self.by)] if self.by else [])
        words += ["measures=" + ",".join(self.measures), "basis=" + self.basis, "calendar=" + self.calendar]
        for name in ("totals", "across", "top", "order"):
            if getattr(self, name) is not None: words.append("%s=%s" % (name, getattr(self, name)))
        if self.versus: words.append("versus=" + self.years(self.versus))
        for dimension, values in self.filters.items():
            words.append("%s=%s" % (dimension, self.years(values) if dimension == "year" else ",".join(value.replace(" ", "-") for value in values)))
        return " ".join(words)

    @property
    def about(self):
        """Which facts it is about: the arguments that other verbs take too."""
        return " ".join(word for word in self.line.split() if "=" in word and word.split("=")[0] in ["basis", "calendar"] + list(self.filters))

    @staticmethod
    def years(values):
        """Years that follow one another as a range."""
        if len(values) > 1 and all(v.isdigit() for v in values) and [int(v) for v in values] == list(range(int(values[0]), int(values[-1]) + 1)):
            return values[0] + ".." + values[-1]
        return ",".join(value.replace(" ", "-") for value in values)

    def names(self): return [name for measure in self.measures for name in [measure] + BESIDE.get(measure, [])]

    def asked(self, years=None, undated=False):
        """The places of the facts that pass the filters; undated: also those whose day is not known."""
        filters = dict(self.filters, **({"year": years} if years else {}))
        keep = range(len(self.register.facts))
        for dimension, values in filters.items():
            column, wanted = self.column(dimension), set(values)
            if undated and dimension in TIME: wanted.add(NOT_KNOWN)
            keep = [n for n in keep if column[n] in wanted]
        return keep

    def cells(self, keep):
        """Facts by their values in every dimension, the one across last."""
        columns = [self.column(dimension) for dimension in self.by + ([self.across] if self.across else [])]
        cells = defaultdict(list)
        for n in keep: cells[tuple(column[n] for column in columns)].append(self.register.facts[n])
        return cells

    def levels(self):
        """The combinations of dimensions that have rows: what the row is called, which dimensions are named in it."""
        full, sizes = frozenset(self.by), range(1, len(self.by))
        yield ("figure", full) if full else ("total", full)
        if not full: return
        if not self.top and self.totals == "sub":
            for size in sizes: yield "subtotal", frozenset(self.by[:size])
        if not self.top and self.totals == "all":
            for size in sizes:
                for some in itertools.combinations(self.by, size): yield "subtotal", frozenset(some)
        if self.totals != "none": yield "total", frozenset()

    def count(self, facts, names): return {name: MEASURES[name](self.register, facts) for name in names}

    def rows(self, cells):
        """Every row that is expected: its kind and values to what is counted in it."""
        rows = {}
        for kind, named in self.levels():
            groups, spread = defaultdict(list), defaultdict(lambda: defaultdict(list))
            for key, facts in cells.items():
                row = tuple(value if dimension in named else None for dimension, value in zip(self.by, key))
                groups[row] += facts
                if self.across: spread[row][key[-1]] += facts
            if not named: groups.setdefault((None,) * len(self.by), [])
            for row, facts in groups.items():
                rows[kind, row] = {} if self.across and self.totals == "none" else self.count(facts, self.names())
                for value, some in spread[row].items():
                    for name, number in self.count(some, self.measures).items():
                        rows[kind, row][self.cell(value, name)] = number
        return rows

    def cell(self, value, measure):
        """What the column of a value across is called: by the value alone when nothing else is called so."""
        plain = len(self.measures) == 1 and value not in ["row"] + self.by + self.names()
        name = value if plain else "%s %s" % (value, measure)
        self.kinds[name] = measure
        return name


def compare(question, reply):
    """What differs between the daemon's answer and ours."""
    if reply.code != 210: return ["refused: %s" % (reply,)]
    register, keep = question.register, question.asked()
    cells = question.cells(keep)
    shown = [row for row in reply.rows if row.get("row") in ("figure", "subtotal", "others", "total")]
    keyed = lambda row: tuple(row.get(dimension) for dimension in question.by)
    wrong = []
    tables = [("", question.rows(cells))]
    before = question.cells(question.asked(question.versus)) if question.versus else None
    if before is not None: tables.append(("-before", question.rows(before)))
    if question.top:
        kept = {keyed(row) for row in shown if row["row"] == "figure"}
        wrong += the_top(question, cells, kept)
        for place, (_, rows) in enumerate(tables):
            for kind, key in list(rows):
                if kind == "figure" and key not in kept: del rows[kind, key]
            rest = [fact for key, facts in (cells, before)[place].items() if key not in kept for fact in facts]
            rows["others", (None,) * len(question.by)] = question.count(rest, question.names())
    seen = set()
    for row in shown:
        key = (row["row"], keyed(row))
        if key in seen: wrong.append("twice: %s" % (key,))
        seen.add(key)
        for suffix, rows in tables:
            ours = rows.get(key, {})
            names = question.names()
            if question.across: names = list(ours) if question.totals == "none" else sorted(set(names) | set(ours))
            for name in names:
                kind = question.kinds.get(name, name)
                value = ours[name] if name in ours else question.count([], [kind])[kind]
                # A column across in which nothing at all is counted need not be there.
                if name + suffix not in row:
                    if name in question.names() or any(filled.get(name) for filled in rows.values()): wrong.append("%s: %s is not told" % (key, name + suffix))
                elif not same(kind, value, row[name + suffix]):
                    wrong.append("%s: %s is %s, counted again %s" % (key, name + suffix, row[name + suffix], value))
        if question.versus: wrong += changes(question, row)
    for suffix, rows in tables:
        for key, ours in rows.items():
            if key not in seen and any(ours.values()): wrong.append("%s: is not told: %s" % (key, ours))
    if question.order and len(question.by) == 1 and not question.top:
        ranks = [row[question.order.lstrip("-")] for row in shown if row["row"] == "figure"]
        if ranks != sorted(ranks, reverse=question.order.startswith("-")): wrong.append("not in order: %s" % ranks)
    facts = [register.facts[n] for n in keep]
    for name, count in LEFT_OUT.items():
        value = count(register, facts)
        if name in reply.details and int(reply.details[name]) != value:
            wrong.append("left out: %s is %s, counted again %s" % (name, reply.details[name], value))
    years = question.column("year")
    # Where time is asked for, what its filters let through if its day were known.
    times = [name for name in TIME if name in question.by or name in question.filters or name == question.across or (name == "year" and question.versus)]
    columns = [question.column(name) for name in times]
    unknown = (sum(register.facts[n].heads for n in question.asked(undated=True) if any(column[n] == NOT_KNOWN for column in columns)) if times
               else sum(register.facts[n].heads for n in keep if years[n] == NOT_KNOWN))
    if int(reply.details["year-not-known"]) != unknown: wrong.append("left out: year-not-known is %s, counted again %s" % (reply.details["year-not-known"], unknown))
    return wrong


def rows_behind(question, link):
    """What differs between the facts that are listed behind a figure and those that we count."""
    base = "stats.rows " + question.about
    theirs, after = {}, ""
    while True:
        reply = link.line(base + " limit=10000" + after)
        if reply.code != 210: return ["%s is refused: %s" % (base, reply)]
        for row in reply.rows: theirs[row["fact"], row["id"]] = (row["heads"] or 0, row["person"], row["programme"], row["role"], row["state"], row["reason"])
        if "after" not in reply.details: break
        after = ' after="%s"' % reply.details["after"]
    ours = {}
    for fact in (question.register.facts[n] for n in question.asked()):
        ours[fact.kind, fact.id] = (fact.heads, fact.person and "O-%d" % fact.person, fact.programme and question.register.programmes[fact.programme]["code"],
                                    fact.role, fact.state, fact.reason)
    wrong = ["%s: %s is listed %s, counted %s" % (base, key, theirs.get(key), ours.get(key))
             for key in sorted(set(theirs) | set(ours)) if theirs.get(key) != ours.get(key)]
    return wrong


def links(question, link, across):
    """What differs in the runs shared with other nations: those in which ours took part beside some of theirs."""
    register, keep = question.register, question.asked()
    column = question.column(across) if across != "none" else None
    ours, values = defaultdict(int), defaultdict(set)
    for n in keep:
        fact = register.facts[n]
        if not fact.heads or fact.run is None: continue
        value = column[n] if column else None
        ours[fact.run, value] += fact.heads
        values[fact.run].add(value)
    runs, theirs, people = defaultdict(set), defaultdict(int), defaultdict(int)
    for run, nation, headcount in register.foreign:
        if run not in values: continue
        for value in values[run]:
            # Each run and what is known of it once in every cell and every sum.
            cells = {("figure", nation, value), ("total", None, None)} | ({("subtotal", nation, None)} if column else set())
            for cell in cells:
                runs[cell].add(run)
                theirs[cell, run, nation] = headcount
                people[cell, run, value] = ours[run, value]
    sums = lambda numbers, cell: sum(number for (some, *_), number in numbers.items() if some == cell)
    expected = {cell: (len(those), sums(theirs, cell), sums(people, cell)) for cell, those in runs.items()}
    line = "stats.links across=%s " % across + question.about
    reply = link.line(line)
    if reply.code != 210: return ["%s is refused: %s" % (line, reply)]
    told = {}
    for row in reply.rows:
        if row["row"] not in ("figure", "subtotal", "total"): continue
        cell = (row["row"], row["nation"], row.get(across))
        if cell in told: return ["%s: twice: %s" % (line, cell)]
        told[cell] = (row["iterations"], row["headcount"], row["participations"])
    return ["%s: %s is %s, counted again %s" % (line, cell, told.get(cell), expected.get(cell)) for cell in sorted(set(told) | set(expected), key=str)
            if told.get(cell, (0, 0, 0)) != expected.get(cell, (0, 0, 0))]


def the_top(question, cells, kept):
    """Nothing below the top ranks above what is in it, and the top is as long as was asked."""
    name = question.order.lstrip("-")
    ranks = {key: question.count(facts, [name])[name] for key, facts in cells.items()}
    above, below = [ranks.get(key, 0) for key in kept], [rank for key, rank in ranks.items() if key not in kept]
    if len(kept) > question.top or len(kept) < min(question.top, sum(1 for rank in ranks.values() if rank)): return ["top %d has %d rows" % (question.top, len(kept))]
    if above and below and (min(above) < max(below) if question.order.startswith("-") else max(above) > min([rank for rank in below if rank], default=max(above))):
        return ["top %d is not the top: %s above %s" % (question.top, sorted(above), sorted(below))]
    return []


def changes(question, row):
    wrong = []
    for name in question.measures:
        if name in COUNTED and row[name + "-change"] != row[name] - row[name + "-before"]:
            wrong.append("%s: the change of %s is %s" % (row, name, row[name + "-change"]))
    return wrong


def what_is_offered(link):
    """The dimensions, measures and arguments of `stats`, as the daemon describes them itself."""
    defined = link.rows("stats.define")
    names = lambda kind: [row["name"] for row in defined if row["kind"] == kind]
    arguments = set(re.findall(r"([a-z-]+)=", link.text("help stats")))
    dimensions = names("dimension")
    lists = "gender" in arguments
    filters = [d for d in dimensions if d in arguments and d not in ("payer", "currency")]
    if not lists: filters = [d for d in filters if d != "course"]
    return dict(dimensions=dimensions, measures=[m for m in names("measure") if m in MEASURES and (lists or m != "cost")],
                arguments=arguments, lists=lists, filters=filters,
                rows=link.text("help stats.rows").startswith("211"), links=link.text("help stats.links").startswith("211"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("socket")
    parser.add_argument("--enrolments", type=int, default=3000)
    parser.add_argument("--questions", type=int, default=60)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", type=int, nargs="+", help="only the questions of these numbers")
    parser.add_argument("--filled", action="store_true", help="the register was filled before")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 31)
    print("seed", seed, flush=True)
    link, began = Link(options.socket), time.time()
    if not options.filled: print("answers", Filler(link, seed, options.enrolments).fill(), flush=True)
    filled = time.time()
    register = Register(link)
    counts = defaultdict(int)
    for fact in register.facts: counts[fact.kind] += 1
    print("facts", dict(counts), "merged", len(register.into), "filled in %.0f s, read in %.0f s" % (filled - began, time.time() - filled), flush=True)
    offered = what_is_offered(link)
    rnd, asked, failed, theirs, ours, slowest, figures = random.Random(seed + 1), 0, 0, 0.0, 0.0, (0, ""), 0
    for number in range(options.questions):
        question = Question(register, rnd, offered)
        across = rnd.choice(["year", "discipline", "programme", "none"]) if number % 6 == 3 else None
        if options.only and number not in options.only: continue
        start = time.time()
        reply = link.line(question.line)
        answered = time.time()
        wrong = compare(question, reply)
        if offered["rows"] and number % 6 == 0 and question.filters: wrong += rows_behind(question, link)
        if offered["links"] and across: wrong += links(question, link, across)
        theirs, ours = theirs + answered - start, ours + time.time() - answered
        slowest = max(slowest, (answered - start, question.line))
        figures += len(reply.rows)
        if wrong:
            failed += 1
            print("question %d of seed %d: %s" % (number, seed, question.line))
            for line in wrong[:4]: print("   ", line)
            if len(wrong) > 4: print("    and %d more" % (len(wrong) - 4))
        asked += 1
        if asked % 25 == 0: print("asked %d, up to number %d; %d answered otherwise" % (asked, number, failed), flush=True)
    assert Register(link).digest == register.digest, "what is counted changed while it was counted"
    print("dimensions %s; measures %s" % (",".join(offered["dimensions"]), ",".join(offered["measures"])))
    print("questions %d, rows %d, answered in %.1f s, counted again in %.1f s; slowest %.2f s: %s" % (asked, figures, theirs, ours, *slowest))
    print("%d of %d questions were answered otherwise" % (failed, asked) if failed else "every figure is as counted again")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
