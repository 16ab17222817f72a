"""Random sequences of verbs for the engine's model: what is chosen by a seed, and how a failing one is made shorter."""
import random
from dataclasses import dataclass, replace

GRADES = [None, 2, 3, 3, 3, 4, 4]
BODIES = ["A", "B"]
MENDS = {"mend": "enrolment.mend", "body": "nomination.set"}  # they move nobody by the table
FACTS = {"restrict", "lift", "grade", "rule", "unrule"}  # what eligibility is decided on


@dataclass(frozen=True)
class Op:
    """One request. Officers, runs and bodies are numbers within the plan, days are counted from its first day."""
    connection: int
    verb: str
    officer: int
    run: int
    arguments: tuple = ()
    again: bool = False  # repeat under the key of the one before on this connection
    alone: bool = False  # nobody else is at work

    def __str__(self):
        notes = " (again)" * self.again + " (alone)" * self.alone
        return "%2d: %s o%d r%d %s%s" % (self.connection, self.verb, self.officer, self.run, dict(self.arguments) or "", notes)


@dataclass(frozen=True)
class RunPlan:
    course: str  # "plain", or "window": for officers of grade 3 and 4
    first: int
    last: int
    capacity: int | None
    settings: tuple  # further arguments of iteration.add
    shared: bool = False  # a seat is set aside for each body from the start, and most names are a body's, many as reserves


@dataclass(frozen=True)
class Plan:
    seed: int
    connections: int
    grades: tuple  # of each officer
    runs: tuple
    ops: tuple

    def __str__(self):
        return "%d connections, grades %s\n%s" % (self.connections, self.grades, "\n".join(map(str, self.runs + self.ops)))


def choose_run(rng, course):
    first = rng.choice([1, 2, 2, 3, 3, 4, 6, 8, 10, 15, 20])
    method = rng.choices(["first-come", "priority", "selection", "guaranteed"], [58, 20, 11, 11])[0]
    settings = [("method", method)]
    if rng.random() < 0.2: settings.append(("approval", "yes"))
    if rng.random() < 0.2: settings.append(("promotion", "manual"))
    if rng.random() < 0.4: settings.append(("offer-days", rng.randint(1, 4)))
    shared = rng.random() < 0.3
    capacity = rng.choice([2, 2, 3, 4, None] if shared else [0, 1, 1, 1, 1, 2, 2, 2, 3, 4, None])
    return RunPlan(course, first, first + rng.randint(0, 8), capacity, tuple(settings), shared)


def weights(run, days):
    """How often a verb is chosen in a run, by what the run is like: most are about what can happen there by this day."""
    has, begun = dict(run.settings), run.first <= days
    approval, selection, manual = has.get("approval") == "yes", has["method"] == "selection", has.get("promotion") == "manual"
    offers, guaranteed, priority = "offer-days" in has, has["method"] == "guaranteed", has["method"] == "priority"
    return {
        "enrol": 12 if begun else 32, "withdraw": 24 if offers else 17, "enrolment.transfer": 5,
        "enrolment.attend": 10 if begun else 2, "enrolment.no-show": 4 if begun else 1, "complete": 16 if begun else 0.7,
        "correct": 5 if begun else 0.1, "enrolment.lapse": 1, "enrolment.send-back": 2 if approval else 0.3, "enrolment.amend": 1 if approval else 0.2,
        "enrolment.reject": 2 if approval or selection else 0.5, "enrolment.approve": 14 if approval else 1,
        "seat.award": 12 if selection else 0.5, "enrolment.promote": 8 if manual else 2, "seat.prioritise": 4 if priority else 1,
        "enrolment.accept": 12 if offers else 0.3, "enrolment.decline": 5 if offers else 0.3, "enrolment.expire": 4 if offers else 0.2,
        "seat.allocate": 6 if guaranteed else 2.5, "seat.turn-back": 2 if guaranteed else 1, "seat.release": 2 if guaranteed else 0.7,
        "capacity": 6, "settings": 2, "dates": 3, "cancel": 0.6, "clock": 6 if offers else 4,
        "mend": 2, "body": 4 if run.shared else 1,
        "restrict": 3, "lift": 2.5, "grade": 2.5, "rule": 0.8, "unrule": 0.7,
    }


def arguments(rng, verb, run, runs):
    settings = run.settings
    if verb == "enrol":
        more = {}
        if rng.random() < 0.08: more["role"] = rng.choice(["observer", "speaker"])
        elif rng.random() < (0.45 if run.shared else 0.15): more["reserve"] = rng.randint(1, 3)
        if rng.random() < (0.5 if dict(settings)["method"] == "priority" else 0.02): more["priority"] = rng.randint(1, 3)
        has_body = 0.85 if run.shared else 0.7 if dict(settings)["method"] == "guaranteed" else 0.25
        if rng.random() < has_body: more["body"] = rng.choice(BODIES)
        if rng.random() < 0.04: more["override"] = "yes"
        if rng.random() < 0.15: more["late-entry"] = "yes"
        return more
    if verb == "withdraw": return {"reason": "entered-in-error" if rng.random() < 0.15 else "posted"}
    if verb in ("enrolment.no-show", "enrolment.reject", "enrolment.lapse", "enrolment.decline"): return {"reason": "posted"}
    if verb == "enrolment.send-back": return {"note": "to be amended"}
    if verb == "enrolment.promote": return {"reason": "needed"} if rng.random() < 0.4 else {}
    if verb == "enrolment.transfer": return {"to": rng.randrange(runs)}
    if verb == "seat.prioritise": return {"reason": "emergency", **({"priority": rng.randint(1, 3)} if rng.random() < 0.8 else {})}
    if verb == "seat.award": return {"reserve": rng.randint(1, 2)} if rng.random() < 0.3 else {}
    if verb == "seat.allocate":
        return {"body": rng.choice(BODIES), "seats": rng.choice([0, 1, 1, 2, 3]), "guaranteed": rng.choice(["no", "no", "yes"])}
    if verb == "seat.turn-back": return {"body": rng.choice(BODIES), "seats": rng.choice([1, 1, 2]), "reason": "no name"}
    if verb == "capacity": return {"capacity": rng.choice([0, 1, 2, 3, 4, 5, 6, None])}
    if verb == "settings":
        return dict([rng.choice([("promotion", "manual"), ("promotion", "automatic"), ("offer-days", 0), ("offer-days", 2),
                                 ("method", "first-come"), ("method", "priority"), ("method", "guaranteed"),
                                 ("approval", "yes"), ("approval", "no"), ("state", "closed"), ("state", "open"), ("state", "open")])])
    if verb == "dates":
        first = rng.choice([2, 4, 6, 8, 10, 12, 15, 20, 25])
        return {"first": first, "last": first + rng.randint(0, 8), **({"force": "yes"} if rng.random() < 0.5 else {}),
                **({"late-entry": "yes"} if rng.random() < 0.3 else {})}
    if verb == "cancel": return {"to": rng.randrange(runs)} if rng.random() < 0.5 else {}
    if verb == "clock": return {"days": rng.choice([1, 1, 2, 2, 3, 4]), "acts": rng.random() < 0.7}
    if verb == "restrict":
        if rng.random() < 0.6: return {"first": run.first, "last": run.last}
        first = rng.randint(0, 20)
        return {"first": first, "last": first + rng.choice([0, 3, 10, 30])}
    if verb == "grade": return {"grade": rng.choice([2, 3, 4, 5]), "since": rng.choice([-3, 0, 1, 5, 9])}
    if verb == "rule":
        low = rng.choice([2, 3, 4])
        return {"low": low, "high": rng.randint(low, 5), "on-unknown": rng.choice(["hold", "proceed"])}
    if verb == "complete": return {"outcome": rng.choice(["graduated", "attended", "failed"])} if rng.random() < 0.3 else {}
    if verb == "mend":
        return {"end-reason": rng.choice(["posted", "posted", "entered-in-error", "duplicate"]), **({"state": "withdrawn"} if rng.random() < 0.4 else {})}
    if verb == "body": return {"body": rng.choice(BODIES)}
    if verb == "correct": return {"outcome": rng.choice(["graduated", "attended", "failed"])}
    return {}


class Guess:
    """Roughly where everyone stands, so that most of what is chosen can happen. Nothing rests on it."""
    FITS = {
        "withdraw": None, "enrolment.transfer": None, "enrolment.lapse": {"nominated", "waiting"}, "enrolment.attend": {"seat"},
        "enrolment.no-show": {"seat"}, "complete": {"seat", "attending"}, "correct": {"completed"}, "enrolment.approve": {"nominated"},
        "enrolment.send-back": {"nominated"}, "enrolment.amend": {"sent-back"}, "enrolment.reject": {"nominated"},
        "seat.award": {"nominated"}, "enrolment.promote": {"waiting"}, "seat.prioritise": {"waiting", "nominated"},
        "enrolment.accept": {"offered"}, "enrolment.decline": {"offered"}, "enrolment.expire": {"offered"}, "lift": {"waiting", "seat"},
        "restrict": {"waiting"}, "grade": {"waiting"}, "body": {"waiting", "seat"},
    }
    LEADS = {
        "enrolment.attend": "attending", "complete": "completed", "enrolment.send-back": "sent-back", "enrolment.amend": "nominated",
        "enrolment.promote": "seat", "enrolment.accept": "seat",
    }

    def __init__(self, runs): self.runs, self.states = runs, {}

    def officer(self, rng, verb, run, officers):
        """Someone whom the verb may be about."""
        there = [o for o in range(officers) if (o, run) in self.states]
        if verb == "enrol": fitting = [o for o in range(officers) if o not in there]
        elif verb == "withdraw" and rng.random() < 0.6: fitting = [o for o in there if self.states[o, run] in ("seat", "offered")]
        else: fitting = [o for o in there if verb in self.FITS and self.states[o, run] in (self.FITS[verb] or set(self.states.values()))]
        return rng.choice(fitting) if fitting and rng.random() < 0.85 else rng.randrange(officers)

    def note(self, verb, officer, run):
        """What it probably leads to; answers who has probably been offered a seat."""
        has, at = dict(self.runs[run].settings), (officer, run)
        if verb in ("enrol", "enrolment.approve", "seat.award"):
            held = sum(state in ("seat", "offered", "attending", "completed") for (_, r), state in self.states.items() if r == run)
            waits = verb == "enrol" and (has.get("approval") == "yes" or has["method"] == "selection")
            full = self.runs[run].capacity is not None and held >= self.runs[run].capacity
            if verb == "enrol" or at in self.states: self.states[at] = "nominated" if waits else "waiting" if full else "seat"
        elif verb in self.LEADS and at in self.states: self.states[at] = self.LEADS[verb]
        elif verb in ("withdraw", "enrolment.transfer", "enrolment.lapse", "enrolment.decline", "enrolment.expire", "enrolment.reject"):
            if self.states.pop(at, None) not in ("seat", "offered") or has.get("promotion") == "manual": return None
            after = next((pair for pair, state in self.states.items() if pair[1] == run and state == "waiting"), None)
            if after: self.states[after] = "offered" if "offer-days" in has else "seat"
            return after and "offer-days" in has and after[0]
        return None


def plan(seed, most_connections, has_clock=True):
    rng = random.Random(seed)
    connections = 1 if rng.random() < 0.4 else rng.randint(2, most_connections)
    course = rng.choice(["plain", "plain", "window"])
    runs = [choose_run(rng, course if rng.random() < 0.9 else "plain") for _ in range(rng.choice([1, 2, 2, 3]))]
    grades = tuple(rng.choice(GRADES if course == "window" else [3, 3, None, 4]) for _ in range(rng.randint(2, 10)))
    ops, days, guess, soon = [], 0, Guess(runs), []
    for run, body in ((run, body) for run in range(len(runs)) if runs[run].shared for body in BODIES):
        ops.append(Op(0, "seat.allocate", 0, run, (("body", body), ("seats", 1), ("guaranteed", "no")), alone=True))
    for _ in range(rng.randint(5, 55)):
        run, connection, officer = rng.randrange(len(runs)), rng.randrange(connections), None
        table = weights(runs[run], days)
        if soon and rng.random() < 0.5: verb, officer, run, connection = soon.pop(rng.randrange(len(soon)))
        elif rng.random() < 0.7 and len(ops) < 1.5 * len(grades): verb = "enrol"
        else: verb = rng.choices(list(table), list(table.values()))[0]
        if verb == "enrol" and all((o, run) in guess.states for o in range(len(grades))) and rng.random() < 0.8: verb = "withdraw"
        more = arguments(rng, verb, runs[run], len(runs))
        if verb == "clock":
            days += more["days"]
            if days > 14 or not has_clock: continue
        if officer is None: officer = guess.officer(rng, verb, run, len(grades))
        offered = guess.note(verb, officer, run)
        # What is mostly of use soon after, and then from the same connection.
        if offered is not None: soon.append((rng.choice(["enrolment.accept", "enrolment.accept", "enrolment.decline", "clock"]), offered, run, connection))
        if verb in ("restrict", "rule", "seat.allocate"):
            soon.append(({"restrict": "lift", "rule": "unrule", "seat.allocate": "seat.turn-back"}[verb], officer, run, connection))
        if verb in ("withdraw", "enrolment.no-show") and rng.random() < 0.2: soon.append(("mend", officer, run, connection))
        # Reserves wait for seats nobody has had, until there are other ones.
        if verb == "enrol" and "reserve" in more and rng.random() < 0.4:
            if rng.random() < 0.5: soon.append(("enrol", guess.officer(rng, "enrol", run, len(grades)), run, connection))
            soon.append(("capacity", officer, run, connection))
        alone = verb == "clock" or verb in MENDS or rng.random() < (0.6 if verb in FACTS else 0.02)
        ops.append(Op(connection, verb, officer, run, tuple(more.items()), verb != "clock" and rng.random() < 0.05, alone))
        holders = [o for (o, r), state in guess.states.items() if r == run and state == "seat" and o != officer]
        if verb == "restrict" and guess.states.get((officer, run)) == "waiting" and holders and rng.random() < 0.6:
            # A seat that is free while the one who waits may not have it, and who then may.
            ops += [Op(connection, "withdraw", holders[0], run, (("reason", "posted"),)), Op(connection, "lift", officer, run)]
            del guess.states[holders[0], run]
        if offered is not None and rng.random() < 0.25 and has_clock and days <= 10:
            # Too late, and the clock has not acted on it yet.
            days += 4
            ops.append(Op(connection, "clock", offered, run, (("days", 4), ("acts", False)), alone=True))
            ops.append(Op(connection, rng.choice(["enrolment.accept", "enrolment.expire"]), offered, run, alone=True))
    return Plan(seed, connections, grades, tuple(runs), tuple(ops))


def shorter(fails, plan, problem):
    """Leaves out parts of a failing plan while it still fails, answers it with what went wrong then."""
    def again(ops):
        candidate = replace(plan, ops=tuple(ops))
        for _ in range(1 if plan.connections == 1 else 5):
            if found := fails(candidate): return found
        return None
    ops, size = list(plan.ops), max(1, len(plan.ops) // 2)
    while size >= 1:
        start = 0
        while start < len(ops):
            rest = ops[:start] + ops[start + size:]
            if found := again(rest): ops, problem = rest, found
            else: start += size
        size //= 2
    return replace(plan, ops=tuple(ops)), problem
