"""The rules of enrolment in runs at home, written from what is published of them: what stands in the register as far as
one sequence of verbs is concerned, what a request is to be answered, and which steps it must lead to.

Who waits goes by priority (smaller first, none last), principals before reserves, reserves in their own order, then by
time. A seat goes to the first who waits and may have it: the days are free, no rule of eligibility refuses, and the seat is
not set aside for another body. Reserves step in for seats that were freed, given back, added or released, not for those
nobody has had yet; a freed seat that nobody took stays one until it is taken, and goes to a reserve who waits before it goes
to a principal who comes after it was freed: that one has a seat nobody has had while there is one, and where people decide
waits too when there is none. The seats set aside for a body are a pool, those for all another: an officer has
a seat of the own body's pool while one is left there, else one for all, and a reserve steps in only where that pool has a
freed seat. Who left a course that had begun, or did not appear, keeps the seat used. A seat taken by mistake is given back as
what it was: also when the reason of an end is mended, as far as such a seat is still free. Whoever is mended to have withdrawn
and not to have stayed away had not used the seat. Whoever has a seat keeps the body it is counted for where seats are set
aside for bodies; who waits for another body than before may have a seat by that at once."""
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, timezone

MISTAKES = {"entered-in-error", "duplicate"}
SEATED = {"confirmed", "offered", "attending"}
ENDS = {"completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"}
LAST = 1 << 60  # after every number there is

RULE, EXISTS, UNKNOWN, FULL, CLASH = (540, "rule.broken"), (541, "exists"), (544, "unknown.object"), (546, "iteration.full"), (547, "clash")
DONE, MOVED, CONFIRMED, WAITING, UNCHANGED, NOMINATED = ((240, "done"), (240, "enrolment.moved"), (240, "enrolment.confirmed"),
    (242, "enrolment.waiting"), (243, "unchanged"), (244, "enrolment.nominated"))


class Refused(Exception):
    """With everything that stands in the way; any of it may be what the reply says."""
    def __init__(self, objections): self.objections = objections


def unless(objections):
    found = {what for holds, what in objections if holds}
    if found: raise Refused(found)


@dataclass
class Officer:
    grades: dict = field(default_factory=dict)  # first day: grade
    restrictions: dict = field(default_factory=dict)  # number: first and last day

    def grade(self, day):
        days = [first for first in self.grades if first <= day]
        return self.grades[max(days)] if days else None


@dataclass
class Run:
    code: str
    course: str
    first: object
    last: object
    capacity: int | None = None
    approval: bool = False
    method: str = "first-come"
    promotion: str = "automatic"
    offer_days: int | None = None
    state: str = "open"
    released: bool = False
    freed: Counter = field(default_factory=Counter)  # by pool (a body; None: for all): free seats that are not new
    aside: dict = field(default_factory=dict)  # body: seats, guaranteed
    closed: set = field(default_factory=set)  # first days on which the clock closed it
    by_clock: bool = False  # it was the clock that closed it, and nobody has opened it since


@dataclass(eq=False)
class Attempt:
    officer: str
    run: str
    role: str = "student"
    reserve: int | None = None
    priority: int | None = None
    body: str | None = None
    set_aside: dict = field(default_factory=dict)  # rules that someone set aside for this attempt: the rows they rested on
    number: int | None = None
    state: str | None = None
    queue: int = LAST
    seat: bool = False
    was_freed: bool = False  # the seat, when it was taken
    had_seat: bool = False
    mistaken: bool = False  # should not have been there
    reason: str | None = None  # of its end, where a verb gave one
    alive: str | None = None  # its state before it ended
    until: datetime | None = None

    @property
    def leaves_freed(self): return self.was_freed or not self.mistaken

    @property
    def standing(self): return (LAST if self.priority is None else self.priority, self.reserve or 0, self.queue)


@dataclass
class Step:
    attempt: Attempt
    move: str
    source: str | None
    to: str

    @property
    def shown(self): return (self.attempt.officer, self.attempt.run, self.move, self.source, self.to)


class Model:
    """Each verb has a method that answers (code, symbol) and leaves the steps that followed in `steps`, or raises
    Refused and has changed nothing."""

    def __init__(self, table, officers, runs, windows):
        self.table = table  # (from, move, to) as published by `help states`
        self.officers, self.runs = officers, runs
        self.windows = windows  # course: lowest and highest grade it states, or None
        self.rules = {}  # row: run, lowest, highest grade, whether an unknown grade is held
        self.attempts, self.places = [], 0
        self.corrected = set()  # results
        self.now = None
        self.steps, self.logged, self.carried = [], [], {}
        # While others are at work, whom a decision may still have seen as they were before.
        self.concurrent, self.in_doubt, self.stepped = False, set(), {}

    def begin(self, logged=(), carried=None):
        """Before a request: what the log says followed settles what the order of the log leaves open."""
        self.steps, self.logged, self.carried = [], list(logged), carried or {}

    def settled(self):
        """Everyone is at rest: what follows sees all that was done before."""
        self.in_doubt, self.stepped = set(), {}

    # What stands.

    def live(self, officer, run):
        return next((a for a in self.attempts if a.officer == officer and a.run == run
                     and (a.state not in ENDS or a.state == "completed")), None)

    def taken(self, run): return sum(a.seat for a in self.attempts if a.run == run)
    def held(self, run, body): return sum(a.seat for a in self.attempts if a.run == run and a.body == body)
    def unfilled(self, run, body): return max(0, self.runs[run].aside.get(body, (0, False))[0] - self.held(run, body))
    def set_aside(self, run): return sum(self.unfilled(run, body) for body in self.runs[run].aside)

    def seats_left(self, run):
        capacity = self.runs[run].capacity
        return None if capacity is None else max(0, capacity - self.taken(run) - self.set_aside(run))

    def waiting(self, run):
        return sorted((a for a in self.attempts if a.run == run and a.state == "waiting"), key=lambda a: a.standing)

    def gives(self, run):
        """A run that is cancelled or over gives no seats to those who wait."""
        return self.runs[run].state != "cancelled" and not self.over(run)

    def nations_day(self):
        """Of today: Karachi's clocks are five hours ahead the year round; the runs here are held in UTC."""
        return (self.now + timedelta(hours=5)).date()

    def over(self, run): return self.runs[run].last < self.now.date()
    def begun(self, run): return self.runs[run].first <= self.now.date()

    def room(self, run, body):
        """Whether a seat is free for an officer of this body: one of its own, else one set aside for nobody."""
        r = self.runs[run]
        if self.unfilled(run, body) > 0: return True
        if r.method == "guaranteed" and not r.released: return False
        return r.capacity is None or self.seats_left(run) > 0

    def pool(self, run, body):
        """Where an officer of this body would have a seat."""
        return body if self.unfilled(run, body) > 0 else None

    def free(self, run, pool):
        """Seats nobody has; None: without limit."""
        r = self.runs[run]
        if pool is not None: return self.unfilled(run, pool)
        return None if r.capacity is None else r.capacity - self.taken(run) - self.set_aside(run)

    def unused(self, run, pool):
        """Whether a seat is free that nobody has had."""
        free = self.free(run, pool)
        return free is None or free > self.runs[run].freed[pool]

    def steps_in(self, run, body):
        """Whether a reserve of this body goes to a seat as a principal does."""
        r = self.runs[run]
        return r.released or r.freed[self.pool(run, body)] > 0

    def reshaped(self, run, capacity, unfilled):
        """After a run has other seats, or bodies other shares, than it had. What all gain from outside or from a body counts
        as freed. A pool that shrinks loses new seats first; a body that gains gets freed ones when there were no others."""
        r = self.runs[run]
        gains = {body: self.unfilled(run, body) - unfilled.get(body, 0) for body in r.aside}
        for body, gain in gains.items():
            if gain < 0:
                r.freed[None] -= gain
                r.freed[body] = min(r.freed[body], self.unfilled(run, body))
        if capacity is not None:
            if r.capacity is None: r.freed[None] += len(self.waiting(run))
            elif r.capacity > capacity: r.freed[None] += r.capacity - capacity
        if r.capacity is None: return
        lost = max(0, r.freed[None] - self.free(run, None))
        r.freed[None] -= lost
        for body, gain in gains.items():
            if gain > 0: r.freed[body] += min(lost, gain)

    def shape(self, run): return self.runs[run].capacity, {body: self.unfilled(run, body) for body in self.runs[run].aside}

    def too_late(self, run, role, reserve, body):
        """Nobody moves up in a run that is over, so no principal waits for a seat of it."""
        return role == "student" and reserve is None and self.over(run) and not self.room(run, body)

    def away(self, officer): return [a for a in self.attempts if a.officer == officer and (a.state in SEATED or a.state == "completed")]

    def clash(self, officer, run, leaving=None, days=None):
        """The other run in which the officer is on some of the same days."""
        first, last = days or (self.runs[run].first, self.runs[run].last)
        return next((a.run for a in self.away(officer) if a.run != run and a is not leaving
                     and first <= self.runs[a.run].last and self.runs[a.run].first <= last), None)

    def stops(self, officer, run, days=None):
        """The rules of eligibility that refuse, each with the rows that do: by the day the run starts, restrictions by all
        its days. A grade that is not known stops nobody unless the rule says so."""
        r, who = self.runs[run], self.officers[officer]
        first_day, last_day = days or (r.first, r.last)
        windows = [("course", *window, False) for window in [self.windows[r.course]] if window]
        windows += [(row, low, high, hold) for row, (code, low, high, hold) in self.rules.items() if code == run]
        grade, found = who.grade(first_day), {}
        for row, low, high, hold in windows:
            if hold if grade is None else not low <= grade <= high: found.setdefault("grade", set()).add(row)
        if any(first <= last_day and first_day <= last for first, last in who.restrictions.values()): found["restriction"] = {"muster"}
        return found

    def failing(self, officer, run, days=None): return set(self.stops(officer, run, days))

    def doubtful(self, officer, run):
        """Another request at the same time changed what this decision may have looked at before."""
        return self.concurrent and bool(self.in_doubt & {officer, run} or self.stepped.get(officer, set()) - {run})

    def refused(self, officer, run, set_aside=()):
        """For certain."""
        return bool(self.failing(officer, run) - set(set_aside)) and not self.doubtful(officer, run)

    def carried_over(self, a, to):
        """What was set aside for an attempt and stays so in another run: rules that stop the officer there too, and on no
        other rows. In doubt, as the log says."""
        if self.doubtful(a.officer, to): kinds = self.carried.get((a.officer, to), set())
        else: kinds = {kind for kind, rows in self.stops(a.officer, to).items() if rows <= a.set_aside.get(kind, set())}
        return {kind: rows for kind, rows in a.set_aside.items() if kind in kinds}

    def clashes(self, officer, run, leaving=None):
        """For certain: a name can be put forward while a seat is given elsewhere; two seats cannot, see `faults`."""
        return self.clash(officer, run, leaving) and not self.doubtful(officer, run)

    def may_go(self, a):
        """Whether someone who waits may have a seat now; None: it depends on what was seen of others' work."""
        if self.clash(a.officer, a.run): return False
        return None if self.doubtful(a.officer, a.run) else not self.failing(a.officer, a.run) - set(a.set_aside)

    def deadline(self, run):
        """Until when a seat offered now is held; None: it is given at once, as there is no time to answer."""
        r = self.runs[run]
        if r.offer_days is None: return None
        until = min(self.now + timedelta(days=r.offer_days), datetime.combine(r.first, time(), timezone.utc))
        return until if until > self.now else None

    # Steps.

    def step(self, a, move, to, until=None, place=None, spares=False):
        step, r = Step(a, move, a.state, to), self.runs[a.run]
        if place is None: self.steps.append(step)
        else: self.steps[place] = step
        if a not in self.attempts: self.attempts.append(a)
        if to == "waiting" and a.state != "waiting": self.places, a.queue = self.places + 1, self.places + 1
        if a.role == "student" and to in SEATED and not a.seat:
            pool = self.pool(a.run, a.body)
            a.was_freed = r.freed[pool] > 0 and not (spares and self.unused(a.run, pool))
            a.seat, a.had_seat = True, True
            r.freed[pool] -= a.was_freed
        if to not in ENDS: a.alive = to
        a.state, a.until = to, until
        self.stepped.setdefault(a.officer, set()).add(a.run)

    def follows(self, a, move):
        """The log goes on with this step."""
        return len(self.logged) > len(self.steps) and self.logged[len(self.steps)][:3] == (a.officer, a.run, move)

    def as_logged(self, attempts):
        """Where no rule says who goes first."""
        return sorted(attempts, key=lambda a: next((n for n, step in enumerate(self.logged) if step[:2] == (a.officer, a.run)), LAST))

    def in_turn(self, run, before=None):
        """Who has the next seat that muster gives by itself."""
        r = self.runs[run]
        if r.promotion == "manual" or not self.gives(run): return None
        for a in self.waiting(run):
            if before is not None and not self.goes_first(a, before): continue
            if (a.reserve is None or self.steps_in(run, a.body)) and self.room(run, a.body):
                may = self.may_go(a)
                if self.follows(a, "promote") if may is None else may: return a
        return None

    def goes_first(self, a, newcomer):
        """Whether one who waits goes before one who comes now."""
        if a.standing < newcomer.standing: return True
        if a.reserve is None or newcomer.reserve is not None: return False
        wanted = self.pool(a.run, a.body)
        return wanted == self.pool(newcomer.run, newcomer.body) and self.runs[a.run].freed[wanted] > 0

    def keeps_out(self, a, newcomer):
        """Whether one who waits keeps one who comes now from a seat: a reserve only from freed ones."""
        if a.standing < newcomer.standing: return True
        return self.goes_first(a, newcomer) and not self.unused(a.run, self.pool(newcomer.run, newcomer.body))

    def give(self, a):
        until = self.deadline(a.run)
        self.step(a, "promote", "offered" if until else "confirmed", until)

    def fill(self, run):
        while a := self.in_turn(run): self.give(a)

    def after_last(self, run, pool):
        """When a body's last seat is taken, its people who wait look to those for all."""
        if pool is not None and self.unfilled(run, pool) == 0: self.fill(run)

    def pass_on(self, a):
        """The seat of someone who leaves before it was used goes to one who waits."""
        own = self.unfilled(a.run, a.body)
        a.seat = False
        if a.leaves_freed: self.runs[a.run].freed[a.body if self.unfilled(a.run, a.body) > own else None] += 1
        self.fill(a.run)

    def end(self, a, move, to):
        is_free = a.seat and a.state in ("confirmed", "offered") and to not in ("completed", "no-show")
        self.step(a, move, to)
        if is_free: self.pass_on(a)

    def seat_or_wait(self, a, move):
        """A seat for a principal when one is free and nobody who goes before may have it; else a place to wait."""
        if a.role != "student": return self.step(a, move, "confirmed")
        a.queue, place = self.places + 1, len(self.steps)
        self.steps.append(None)
        while before := self.in_turn(a.run, before=a): self.give(before)
        seat = (a.reserve is None or self.steps_in(a.run, a.body)) and self.room(a.run, a.body) and not self.goes_before(a, place)
        pool = self.pool(a.run, a.body)
        spares = a.reserve is None and any(b.reserve is not None and self.pool(b.run, b.body) == pool for b in self.waiting(a.run))
        self.step(a, move, "confirmed" if seat else "waiting", place=place, spares=spares)
        if seat: self.after_last(a.run, pool)

    def goes_before(self, a, place):
        if not self.gives(a.run): return False
        found = [self.may_go(b) for b in self.waiting(a.run) if self.keeps_out(b, a) and self.room(a.run, b.body)
                 and (b.reserve is None or self.steps_in(a.run, b.body))]
        return True in found or None in found and self.logged[place][4] == "waiting"

    # Verbs about one officer.

    def targets(self, state, move): return {to for source, name, to in self.table if source == state and name == move}

    def attempt(self, officer, run, move):
        a = self.live(officer, run)
        if a is None:
            raise Refused({RULE if any(b.officer == officer and b.run == run for b in self.attempts) else UNKNOWN})
        if not self.targets(a.state, move): raise Refused({RULE})
        return a

    @staticmethod
    def answer(a): return {"confirmed": CONFIRMED, "waiting": WAITING, "nominated": NOMINATED}.get(a.state, MOVED)

    def enrol(self, officer, run, role="student", reserve=None, priority=None, body=None, late_entry=None, override=None, known=None):
        r, late_entry, override = self.runs[run], late_entry == "yes", override == "yes"
        failing = self.stops(officer, run) if role == "student" else {}
        if known is not None and self.doubtful(officer, run): failing = known
        unless([
            (r.state != "open", RULE), (self.live(officer, run), EXISTS), (self.begun(run) and not late_entry, RULE),
            (priority is not None and r.method != "priority", RULE), (self.clashes(officer, run), CLASH),
            (failing and not override and not self.doubtful(officer, run), RULE),
            (not r.approval and r.method != "selection" and self.too_late(run, role, reserve, body), FULL),
        ])
        a = Attempt(officer, run, role, reserve, priority, body, dict(failing) if override else {})
        if r.approval or r.method == "selection": self.step(a, "enrol", "nominated")
        else: self.seat_or_wait(a, "enrol")
        return self.answer(a)

    def approve(self, officer, run):
        a, r = self.attempt(officer, run, "approve"), self.runs[run]
        seats = r.method != "selection"
        unless([
            (r.state != "open", RULE), (seats and self.clashes(officer, run), CLASH),
            (a.role == "student" and self.refused(officer, run, a.set_aside), RULE),
            (seats and self.too_late(run, a.role, a.reserve, a.body), FULL),
        ])
        if seats: self.seat_or_wait(a, "approve")
        else: self.step(a, "approve", "approved")
        return self.answer(a)

    def award(self, officer, run, reserve=None):
        a, r = self.attempt(officer, run, "award"), self.runs[run]
        student = a.role == "student"
        unless([
            (r.method != "selection", RULE), (a.state == "nominated" and r.approval, RULE), (self.clashes(officer, run), CLASH),
            (student and self.refused(officer, run, a.set_aside), RULE),
            (student and reserve is None and not self.room(run, a.body), FULL),
        ])
        a.reserve = reserve
        if reserve is None:
            pool = self.pool(run, a.body)
            self.step(a, "award", "confirmed")
            if student: self.after_last(run, pool)
        else: self.seat_or_wait(a, "award")
        return self.answer(a)

    def promote(self, officer, run, reason=None):
        a = self.attempt(officer, run, "promote")
        ahead = [b for b in self.waiting(run) if b.standing < a.standing and self.room(run, b.body) and self.may_go(b)]
        unless([
            (not self.gives(run), RULE), (not self.room(run, a.body), FULL), (self.clashes(officer, run), CLASH),
            (self.refused(officer, run, a.set_aside), RULE), (ahead and reason is None, RULE),
        ])
        pool = self.pool(run, a.body)
        self.give(a)
        self.after_last(run, pool)
        return MOVED

    def prioritise(self, officer, run, reason, priority=None):
        a = self.attempt(officer, run, "prioritise")
        a.priority = priority
        self.step(a, "prioritise", a.state)
        return WAITING if a.state == "waiting" else MOVED

    def move(self, move, officer, run, reason=None):
        """Moves that lead to one state, whatever else stands."""
        a = self.attempt(officer, run, move)
        unless([(move in ("attend", "no-show") and self.now < datetime.combine(self.runs[run].first, time(), timezone.utc), RULE),
                (move == "accept" and a.until <= self.now, RULE),
                (move == "accept" and a.role == "student" and self.refused(officer, run, a.set_aside), RULE), (move == "expire" and self.now < a.until, RULE)])
        (to,) = self.targets(a.state, move)
        a.mistaken, a.reason = reason in MISTAKES, reason or a.reason
        if to in ENDS: self.end(a, move, to)
        else: self.step(a, move, to)
        return MOVED

    def newest(self, officer, run):
        """The one that goes on, else the last."""
        mine = [a for a in self.attempts if a.officer == officer and a.run == run]
        unless([(not mine, UNKNOWN)])
        return next((a for a in mine if a.state not in ENDS), mine[-1])

    def mend(self, officer, run, reason, state=None):
        """The reason of an end, and with a state that it was this end."""
        a, r = self.newest(officer, run), self.runs[run]
        to = state or a.state
        unless([(to not in ENDS, RULE)])
        if to != a.state:
            unless([(self.live(officer, run) not in (None, a), EXISTS), (a.state in ("completed", "transferred"), RULE)])
        elif a.reason == reason: return UNCHANGED
        left = a.state in ENDS and a.had_seat and not a.seat
        moves_on = a.seat and to != a.state and (a.alive in ("confirmed", "offered"))
        before = a.leaves_freed
        a.state, a.until, a.reason, a.mistaken = to, None, reason, reason in MISTAKES
        self.stepped.setdefault(a.officer, set()).add(a.run)
        if moves_on: self.pass_on(a)
        if left and before != a.leaves_freed and r.state != "cancelled":
            for pool in (a.body, None):
                if self.unused(run, pool) if a.leaves_freed else r.freed[pool] > 0:
                    r.freed[pool] += 1 if a.leaves_freed else -1
                    break
        self.fill(run)
        return MOVED

    def set_body(self, officer, run, body):
        """For whom a name counts. Who has a seat by it has no step of its own in the log."""
        a, aside = self.newest(officer, run), [b for b, (seats, _) in self.runs[run].aside.items() if seats]
        if a.body == body: return UNCHANGED
        unless([(a.seat and (body in aside or a.body in aside), RULE)])
        a.body = body
        if aside: self.fill(run)
        self.steps = [step for step in self.steps if step.attempt is not a]
        return DONE

    def complete(self, officer, run, outcome=None):
        """From the first day on. Only students graduate."""
        a, r = self.attempt(officer, run, "complete"), self.runs[run]
        unless([(min(r.last, self.nations_day()) < r.first, RULE), (a.role != "student" and outcome == "graduated", RULE)])
        self.step(a, "complete", "completed")
        return DONE

    def correct(self, officer, run, entry, outcome):
        """Another result for the same attempt, which moves nothing; an entry is corrected once."""
        unless([(entry in self.corrected, RULE), (self.live(officer, run).role != "student" and outcome == "graduated", RULE)])
        self.corrected.add(entry)
        return DONE

    def transfer(self, officer, run, to):
        a = self.attempt(officer, run, "transfer")
        unless(self.against_joining(a, to))
        before = a.state
        self.end(a, "transfer", "transferred")
        self.join(a, before, to)
        return MOVED

    def against_joining(self, a, to):
        r = self.runs[to]
        return [
            (to == a.run or r.course != self.runs[a.run].course, RULE), (r.state != "open" or self.begun(to), RULE),
            (self.live(a.officer, to), EXISTS), (self.clashes(a.officer, to, a), CLASH),
            (a.role == "student" and self.refused(a.officer, to, self.carried_over(a, to)), RULE),
        ]

    def join(self, a, before, to):
        """Begins in another run of the course: a seat there or a place to wait, for whom that was decided already."""
        b, r = Attempt(a.officer, to, a.role, a.reserve, a.priority, a.body, self.carried_over(a, to)), self.runs[to]
        if before in SEATED or before == "waiting" or not r.approval and r.method != "selection": self.seat_or_wait(b, "enrol")
        else: self.step(b, "enrol", "nominated")

    # Verbs about a run.

    def set(self, run, **changes):
        """New settings but for dates; free seats are given by what holds from then on."""
        r = self.runs[run]
        if all(getattr(r, name) == value for name, value in changes.items()): return UNCHANGED
        capacity = changes.get("capacity", r.capacity)
        unless([
            (r.state == "cancelled" and ("state" in changes or capacity != r.capacity), RULE),
            (capacity is not None and capacity < max(self.taken(run) + self.set_aside(run), sum(n for n, _ in r.aside.values())), RULE),
        ])
        shape = self.shape(run)
        for name, value in changes.items(): setattr(r, name, value)
        if r.state == "open": r.by_clock = False
        self.reshaped(run, *shape)
        self.fill(run)
        return DONE

    def reschedule(self, run, first, last, force=None, late_entry=None):
        """Everyone's days move. Who is elsewhere on the new ones, or may not take part by the rules then, stands in the way;
        forced, they lose their seats, but not who has begun. Offers run anew, never beyond the first day. A run that is still
        ahead begins in the past only when history is corrected."""
        r = self.runs[run]
        if (r.first, r.last) == (first, last): return UNCHANGED
        there = [a for a in self.attempts if a.run == run and (a.state in SEATED or a.state == "completed")]
        elsewhere = [a for a in there if self.clash(a.officer, run, days=(first, last))]
        begun = any(a.state in ("attending", "completed") for a in elsewhere)
        unfit = [a for a in there if a.state in ("offered", "confirmed") and a.role == "student" and a not in elsewhere
                 and self.stays_out(a, (first, last))]
        today = self.now.date()
        unless([
            (r.state != "cancelled" and r.first > today >= first and late_entry != "yes", RULE),
            (first > today and any(a.run == run and a.state in ("attending", "completed", "no-show") for a in self.attempts), RULE),
            (elsewhere and (force != "yes" or begun), CLASH),
            (force != "yes" and any(not self.doubtful(a.officer, run) for a in unfit), RULE),
        ])
        # Whose other run got other days at the same moment leaves too, when it was held on these when that was looked at.
        moved = [a for a in there if force == "yes" and a.state in SEATED and a not in elsewhere + unfit
                 and self.doubtful(a.officer, run) and (a.officer, run, "withdraw") in [step[:3] for step in self.logged]]
        leaving = self.as_logged(elsewhere + moved) + self.as_logged(unfit if force == "yes" else [])
        # Closed by the clock on a first day that is put off, it takes names again.
        if r.state == "closed" and r.by_clock and first != r.first and first > self.now.date(): r.state, r.by_clock = "open", False
        r.first, r.last = first, last
        for a in there:
            self.stepped.setdefault(a.officer, set()).add(run)
            if a.state == "offered" and a.until > self.now: a.until = self.deadline(run) or min(a.until, datetime.combine(first, time(), timezone.utc))
        for a in leaving: self.step(a, "withdraw", "withdrawn")
        for a in leaving:
            if a.seat: self.pass_on(a)
        self.fill(run)
        return DONE

    def stays_out(self, a, days):
        """Whether the rules refuse someone with a seat on other days; in doubt, as the log says."""
        if self.doubtful(a.officer, a.run): return (a.officer, a.run, "withdraw") in [step[:3] for step in self.logged]
        return bool(self.failing(a.officer, a.run, days) - set(a.set_aside))

    def cancel(self, run, to=None):
        """Ends what has not begun. With another run to go to, those with a seat go first, then those who wait, in order, then
        the nominees."""
        r = self.runs[run]
        if r.state == "cancelled":
            unless([(to is not None, RULE)])
            return UNCHANGED
        if to is not None:
            unless([(to == run or self.runs[to].course != r.course, RULE), (self.runs[to].state != "open", RULE)])
        r.state = "cancelled"
        leaving = self.as_logged([a for a in self.attempts if a.run == run and self.targets(a.state, "cancel")])
        def turn(a):
            if a.seat: return (0,)
            return (1, *a.standing) if a.state == "waiting" else (2, *a.standing[:2])
        if to is not None: leaving.sort(key=turn)
        for a in leaving:
            before, a.seat = a.state, False
            goes = to is not None and not any(no for no, _ in self.against_joining(a, to))
            if goes and self.doubtful(a.officer, to): goes = self.follows(a, "transfer")
            self.step(a, "transfer" if goes else "cancel", "transferred" if goes else "cancelled")
            if goes: self.join(a, before, to)
        return DONE

    def allocate(self, run, body, seats, guaranteed="no"):
        r = self.runs[run]
        unless([(r.state == "cancelled", RULE)])
        before, shape = dict(r.aside), self.shape(run)
        if seats or before.get(body, (0, False))[0]: r.aside[body] = (seats, guaranteed == "yes")
        if r.capacity is not None and (self.taken(run) + self.set_aside(run) > r.capacity or sum(n for n, _ in r.aside.values()) > r.capacity):
            r.aside = before
            raise Refused({RULE})
        self.reshaped(run, *shape)
        self.fill(run)
        return UNCHANGED if r.aside == before and not self.steps else DONE

    def turn_back(self, run, body, seats):
        r = self.runs[run]
        unless([(r.state == "cancelled", RULE), (seats > self.unfilled(run, body), RULE)])
        shape = self.shape(run)
        r.aside[body] = (r.aside[body][0] - seats, r.aside[body][1])
        self.reshaped(run, *shape)
        self.fill(run)
        return DONE

    def release(self, run):
        """Unfilled seats of bodies but guaranteed ones go to those who wait; what is left is open to all."""
        r = self.runs[run]
        if r.state == "cancelled": return UNCHANGED
        before, shape = (r.released, dict(r.aside)), self.shape(run)
        for body, (seats, guaranteed) in list(r.aside.items()):
            if not guaranteed: r.aside[body] = (seats - self.unfilled(run, body), False)
        r.released = True
        self.reshaped(run, *shape)
        self.fill(run)
        return UNCHANGED if before == (True, r.aside) and not self.steps else DONE

    # What muster does by itself.

    def expire(self, number):
        a = next((a for a in self.attempts if a.number == number), None)
        if a is None or a.state != "offered" or self.now < a.until: raise Refused({RULE})
        self.end(a, "expire", "lapsed")

    def close(self, run):
        """A run takes no more names from its first day on. Once: people may open it again."""
        r = self.runs[run]
        if r not in self.overdue(): raise Refused({RULE})
        r.state, r.by_clock = "closed", True
        r.closed.add(r.first)

    def overdue(self):
        """What the clock should have done by now."""
        offers = [a for a in self.attempts if a.state == "offered" and a.until <= self.now]
        return offers + [r for r in self.runs.values() if r.state == "open" and r.first <= self.now.date() and r.first not in r.closed]

    # What always holds.

    def faults(self):
        for run, r in self.runs.items():
            taken, aside = self.taken(run), self.set_aside(run)
            if r.capacity is not None and taken > r.capacity: yield "%s is oversold: %d of %d" % (run, taken, r.capacity)
            if r.capacity is not None and r.state != "cancelled" and taken + aside > r.capacity:
                yield "%s has %d taken and %d set aside of %d" % (run, taken, aside, r.capacity)
            for pool, seats in r.freed.items():
                free = self.free(run, pool)
                if r.state != "cancelled" and not 0 <= seats <= (LAST if free is None else free):
                    yield "%s has %d freed of %s free seats in %s" % (run, seats, free, pool or "those for all")
        for officer in self.officers:
            for a in self.away(officer):
                if other := self.clash(officer, a.run): yield "%s is in %s and in %s" % (officer, a.run, other)
