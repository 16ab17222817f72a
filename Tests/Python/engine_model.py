"""Tries the enrolment engine with random sequences of verbs and holds what it did against a model written from the rules
alone: python3 engine_model.py SOCKET [--sequences N] [--seed S] [--connections C]

Each sequence has runs and officers of its own. Its verbs come from one connection (then every reply must be the model's)
or from up to 32 at once (then the change log says in which order they were done, and the model follows it). A sequence
that fails is made shorter while it still fails, and printed with its seed."""
import argparse, random, sys, threading, time
from dataclasses import dataclass, field
from muster_client import Muster

LIVE_SEAT = {"confirmed", "offered", "attending"}
ENDS = {"completed", "no-show", "withdrawn", "rejected", "not-accepted", "lapsed", "cancelled", "transferred"}


class Wrong(Exception):
    pass


def expect(truth, *what):
    if not truth: raise Wrong(" ".join(str(part) for part in what))


# The rules.

@dataclass
class Run:
    code: str
    capacity: int | None
    days: tuple | None
    approval: bool = False
    cancelled: bool = False


@dataclass
class Attempt:
    number: int
    officer: str
    run: str
    role: str
    reserve: int | None
    state: str = ""
    queue: int = 0
    seat: bool = False


@dataclass
class Model:
    """What stands in the register, as far as one sequence is concerned."""
    runs: dict
    table: set  # (from, move, to) as published by `help states`
    attempts: dict = field(default_factory=dict)
    places: int = 0

    def live(self, officer, run):
        return next((a for a in self.attempts.values() if a.officer == officer and a.run == run
                     and (a.state not in ENDS or a.state == "completed")), None)

    def taken(self, run):
        return sum(a.seat for a in self.attempts.values() if a.run == run)

    def waiting(self, run):
        """Principals before reserves, reserves in their own order, then who came first."""
        return sorted((a for a in self.attempts.values() if a.run == run and a.state == "waiting"),
                      key=lambda a: (a.reserve or 0, a.queue))

    def room(self, run):
        capacity = self.runs[run].capacity
        return capacity is None or self.taken(run) < capacity

    def clash(self, officer, run):
        """The other run in which the officer is away on some of the same days."""
        days = self.runs[run].days
        for a in self.attempts.values():
            other = self.runs[a.run].days
            if (a.officer == officer and a.run != run and days and other and (a.state in LIVE_SEAT or a.state == "completed")
                    and days[0] <= other[1] and other[0] <= days[1]):
                return a.run
        return None

    def next_promotion(self, run, freed=False):
        """Who has the next seat: reserves step in for seats that were freed, not for those nobody has had yet."""
        if self.runs[run].cancelled or not self.room(run): return None
        return next((a for a in self.waiting(run) if (a.reserve is None or freed) and not self.clash(a.officer, run)), None)

    def ahead(self, run):
        """Those who move up before a newcomer has a seat."""
        if self.runs[run].cancelled: return []
        eligible = [a for a in self.waiting(run) if a.reserve is None and not self.clash(a.officer, run)]
        capacity = self.runs[run].capacity
        return eligible if capacity is None else eligible[:max(0, capacity - self.taken(run))]

    # What a request is to be answered: (code, symbol), and what becomes of the attempt.

    def decide(self, verb, officer, run, **more):
        r = self.runs[run]
        mine = self.live(officer, run)
        if verb == "enrol":
            if r.cancelled: return (540, "rule.broken"), None
            if mine: return (541, "exists"), None
            if self.clash(officer, run): return (547, "clash"), None
            if r.approval: return (244, "enrolment.nominated"), "nominated"
            return self.seat_or_wait(run, more.get("role", "student"), more.get("reserve"))
        state = mine.state if mine else None
        if state is None:
            ended = any(a.officer == officer and a.run == run for a in self.attempts.values())
            return ((540, "rule.broken") if ended else (544, "unknown.object")), None
        moves = {"withdraw": "withdraw", "enrolment.attend": "attend", "enrolment.no-show": "no-show",
                 "enrolment.approve": "approve", "enrolment.reject": "reject", "enrolment.lapse": "lapse"}
        targets = [to for source, move, to in self.table if source == state and move == moves[verb]]
        if not targets: return (540, "rule.broken"), None
        if verb == "enrolment.approve":
            if r.cancelled: return (540, "rule.broken"), None
            if self.clash(officer, run): return (547, "clash"), None
            return self.seat_or_wait(run, mine.role, mine.reserve)
        expect(len(set(targets)) == 1, "the table leaves open where", verb, "leads from", state)
        return (240, "enrolment.moved"), targets[0]

    def seat_or_wait(self, run, role, reserve):
        if role != "student": return (240, "enrolment.confirmed"), "confirmed"
        capacity = self.runs[run].capacity
        if reserve is None and (capacity is None or self.taken(run) + len(self.ahead(run)) < capacity): return (240, "enrolment.confirmed"), "confirmed"
        return (242, "enrolment.waiting"), "waiting"

    # Following a step.

    def step(self, number, officer, run, move, source, to, role="student", reserve=None):
        a = self.attempts.get(number)
        expect((a.state if a else None) == source, number, move, "starts from", source, "but stood at", a.state if a else None)
        expect((source, move, to) in self.table, source, move, to, "is not in the published table")
        if a is None:
            a = self.attempts[number] = Attempt(number, officer, run, role, reserve)
        a.state = to
        if to == "waiting":
            self.places += 1
            a.queue = self.places
        if a.role == "student" and to in ("confirmed", "offered"): a.seat = True
        if to in ENDS and source in ("confirmed", "offered") and move != "no-show": a.seat = False
        if to == "cancelled": a.seat = False
        if to in LIVE_SEAT: expect(not self.clash(officer, run), officer, "is in", run, "and in", self.clash(officer, run))
        capacity = self.runs[run].capacity
        expect(capacity is None or self.taken(run) <= capacity, run, "is oversold:", self.taken(run), "of", capacity)


# One sequence.

@dataclass(frozen=True)
class Op:
    connection: int
    verb: str
    officer: int  # index
    run: int
    arguments: tuple = ()
    again: bool = False  # repeat under the key of the one before on this connection

    def __str__(self):
        return "%2d: %s o%d r%d %s%s" % (self.connection, self.verb, self.officer, self.run, dict(self.arguments) or "",
                                         " (again)" if self.again else "")


@dataclass(frozen=True)
class Plan:
    seed: int
    connections: int
    officers: int
    runs: tuple  # (capacity, first day, last day, approval)
    ops: tuple


def plan(seed, most_connections):
    rng = random.Random(seed)
    connections = 1 if rng.random() < 0.4 else rng.randint(2, most_connections)
    runs = []
    for _ in range(rng.randint(1, 3)):
        first = rng.randint(1, 20)
        runs.append((rng.choice([0, 1, 1, 2, 3, 5, None]), first, first + rng.randint(0, 8), rng.random() < 0.2))
    officers = rng.randint(2, 9)
    ops = []
    for _ in range(rng.randint(5, 45)):
        verb = rng.choices(
            ["enrol", "withdraw", "capacity", "cancel", "enrolment.approve", "enrolment.attend", "enrolment.no-show",
             "enrolment.reject"], [50, 22, 8, 1, 8, 5, 2, 2])[0]
        arguments = ()
        if verb == "enrol":
            if rng.random() < 0.1: arguments = (("role", rng.choice(["observer", "speaker"])),)
            elif rng.random() < 0.15: arguments = (("reserve", rng.randint(1, 3)),)
        if verb in ("withdraw", "enrolment.no-show", "enrolment.reject"): arguments = (("reason", "posted"),)
        if verb == "capacity": arguments = (("capacity", rng.randint(0, 6)),)
        ops.append(Op(rng.randrange(connections), verb, rng.randrange(officers), rng.randrange(len(runs)), arguments,
                      rng.random() < 0.05))
    return Plan(seed, connections, officers, tuple(runs), tuple(ops))


class Player:
    """Plays plans against one daemon, each on fresh runs and officers."""

    def __init__(self, sockets, most_connections):
        self.links = [Muster(sockets[n % len(sockets)]) for n in range(most_connections)]
        self.table = self.published(self.links[0])
        self.since = 0
        self.played = 0
        self.course = "EM" + hex(time.time_ns())[-8:].upper()
        self.ok(self.links[0].ask("course.add", title="Course of the model", code=self.course))
        while self.log(): pass

    @staticmethod
    def ok(reply):
        expect(reply.code // 100 == 2, "setting up:", reply)
        return reply

    @staticmethod
    def published(link):
        link.socket.sendall(b"help states\n")
        table, lines = set(), []
        while True:
            line = link.reader.readline().decode().rstrip("\r\n")
            if line[3] == " ": break
            lines.append(line[4:])
        for line in lines:
            parts = line.split(";")[0].split(" -> ")
            if len(parts) != 3: continue
            source, move, rest = parts
            to, _, kind = rest.partition(" ")
            if kind.strip() in ("(both)", "(nation)"): table.add((None if source == "(none)" else source, move, to))
        expect(len(table) > 30, "the published table has", len(table), "rows")
        return table

    def log(self):
        reply = self.ok(self.links[0].ask("change.list", since=self.since, limit=10000))
        if reply.rows: self.since = int(reply.details["since"])
        return reply.rows

    def play(self, plan):
        """Plays a plan and checks it; raises Wrong."""
        self.played += 1
        first, tag = self.links[0], "%s-%d" % (self.course, self.played)
        numbers = ["%s-%d" % (tag, n) for n in range(plan.officers)]
        self.ok(first.upload("officers", ["service,number,name"] + ["army,%s,Invented Officer" % n for n in numbers], "o" + tag))
        ids = {row["officer"].split("/")[1]: row["id"] for row in self.ok(first.ask("officer.list", text=tag + "-")).rows}
        model = Model({}, self.table)
        for n, (capacity, start, end, approval) in enumerate(plan.runs):
            code = "%s-R%d" % (tag, n)
            more = {} if capacity is None else {"capacity": capacity}
            self.ok(first.ask("iteration.add", course=self.course, code=code, managed_by="nation", approval="yes" if approval else "no",
                              starts="2099-03-%02d" % start, ends="2099-03-%02d" % end, **more))
            model.runs[code] = Run(code, capacity, (start, end), approval)
        while len(self.log()) >= 10000: pass
        done = [None] * len(plan.ops)
        keys, last = [], {}
        for n, op in enumerate(plan.ops):
            key = "%s-k%d" % (tag, n)
            before = last.get(op.connection)
            if op.again and before is not None: key = keys[before]
            else: last[op.connection] = n
            keys.append(key)
        again = {n: keys.index(key) for n, key in enumerate(keys) if keys.index(key) != n}

        def request(n):
            op = plan.ops[again.get(n, n)]  # under the same key the same request
            run, officer = "%s-R%d" % (tag, op.run), numbers[op.officer]
            if op.verb == "capacity": return ("iteration.set", {"iteration": run, **dict(op.arguments)})
            if op.verb == "cancel": return ("iteration.cancel", {"iteration": run, "reason": "cancelled"})
            return (op.verb, {"officer": officer, "iteration": run, **dict(op.arguments)})

        def work(connection):
            for n, op in enumerate(plan.ops):
                if op.connection == connection:
                    verb, arguments = request(n)
                    done[n] = self.links[connection].ask(verb, key=keys[n], **arguments)

        if plan.connections == 1:
            work(0)
        else:
            threads = [threading.Thread(target=work, args=(c,), daemon=True) for c in range(plan.connections)]
            for thread in threads: thread.start()
            for thread in threads: thread.join(90)
            expect(not any(thread.is_alive() for thread in threads), "no answer within 90 seconds")
        self.check(plan, model, tag, numbers, ids, keys, again, done, request)

    def check(self, plan, model, tag, numbers, ids, keys, again, done, request):
        names = {ids[number]: number for number in numbers}
        rows = []
        while True:
            some = self.log()
            rows += some
            if len(some) < 10000: break
        groups = {}
        for row in sorted(rows, key=lambda row: row["change"]):
            kind = row["subject"].split(" ")[0]
            if kind in ("enrolment", "iteration"): groups.setdefault((row["principal"] == "muster", row["key"]), []).append(row)
        keyed = {key for own, key in groups if not own}
        strict = plan.connections == 1
        for n, reply in enumerate(done): expect(reply is not None, "no reply to", plan.ops[n])
        replayed = {n for n, reply in enumerate(done) if reply.details.get("replayed") == "yes"}
        # Whoever was the first to succeed under a key made the change; refusals are not kept, so a repetition may.
        position = {keys[n]: n for n, reply in enumerate(done) if reply.code // 100 == 2 and n not in replayed}
        refused = iter([n for n in range(len(plan.ops)) if n not in replayed and position.get(keys[n]) != n
                        or done[n].symbol == "unchanged" and n not in replayed]) if strict else iter(())
        waiting_refusal = next(refused, None)
        for (own, key), group in groups.items():
            at = None if own else position.get(key)
            if own:
                self.given_later(model, group, names, strict)
                continue
            expect(at is not None, "a change under a key nobody sent:", group[0])
            while waiting_refusal is not None and waiting_refusal < at:
                self.refusal(model, plan, again, waiting_refusal, numbers, tag, done[waiting_refusal])
                waiting_refusal = next(refused, None)
            self.follow(model, plan, again, at, group, names, numbers, tag, done[at], strict)
        while waiting_refusal is not None:
            self.refusal(model, plan, again, waiting_refusal, numbers, tag, done[waiting_refusal])
            waiting_refusal = next(refused, None)
        for n, reply in enumerate(done):
            expect(reply.code < 490 and reply.code // 100 != 4 or 540 <= reply.code < 550 or reply.code == 541, "a fault:", plan.ops[n], reply)
            made = position.get(keys[n])
            if reply.code // 100 == 2 and reply.symbol != "unchanged":
                expect(keys[n] in keyed, "acknowledged but not in the log:", plan.ops[n], reply)
            if n in replayed:
                expect(made is not None and made < n, "replayed but never done:", plan.ops[n], reply)
                expect((reply.code, reply.symbol) == (done[made].code, done[made].symbol), "a retry was answered otherwise:", reply, done[made])
            elif made is not None and made != n:
                expect(n < made, "done twice or refused under a key that was done:", plan.ops[n], reply)
        for key in keyed: expect(key in position, "in the log but not acknowledged:", key)
        self.final(model, names)

    def refusal(self, model, plan, again, n, numbers, tag, reply):
        op = plan.ops[again.get(n, n)]
        if op.verb == "cancel": return expect(reply.symbol == "unchanged" and model.runs["%s-R%d" % (tag, op.run)].cancelled, op, reply)
        if op.verb == "capacity":
            run = model.runs["%s-R%d" % (tag, op.run)]
            wanted = dict(op.arguments)["capacity"]
            if run.capacity == wanted: return expect(reply.symbol == "unchanged", op, reply)
            return expect(reply.code == 540 and wanted < model.taken(run.code), "capacity", wanted, "refused with", model.taken(run.code), "taken:", reply)
        (verdict, _) = model.decide(op.verb, numbers[op.officer], "%s-R%d" % (tag, op.run), **dict(op.arguments))
        expect(verdict == (reply.code, reply.symbol), "expected", verdict, "for", op, "got", reply)

    def follow(self, model, plan, again, at, group, names, numbers, tag, reply, strict):
        op = plan.ops[again.get(at, at)]
        code = "%s-R%d" % (tag, op.run)
        ahead, freed = [], 0
        steps = [row for row in group if row["subject"].startswith("enrolment")]
        if op.verb == "capacity":
            before, model.runs[code].capacity = model.runs[code].capacity, dict(op.arguments)["capacity"]
            freed = 99 if before is not None and model.runs[code].capacity > before else 0
            expect(model.taken(code) <= model.runs[code].capacity, "capacity below the", model.taken(code), "taken was allowed")
        elif op.verb == "cancel":
            model.runs[code].cancelled = True
            for row in steps:
                expect(row["verb"] == "cancel", "a cancelled run led to", row)
                self.take(model, row, names)
            left = [a for a in model.attempts.values() if a.run == code and (None if a.state in ENDS or a.state == "attending" else a)]
            return expect(not left, "left behind in a cancelled run:", left)
        else:
            more = dict(op.arguments)
            mine = model.live(numbers[op.officer], code)
            if op.verb == "withdraw" and mine and mine.seat and mine.state in ("confirmed", "offered"): freed = 1
            if op.verb in ("enrol", "enrolment.approve") and more.get("role", mine.role if mine else "student") == "student": ahead = model.ahead(code)
            verdict, to = model.decide(op.verb, numbers[op.officer], code, **more)
            expect(verdict == (reply.code, reply.symbol) or not strict and verdict[0] == 547, "expected", verdict, "for", op, "got", reply)
            expect(steps, "no step of", op, "in", group)
            self.take(model, steps.pop(0), names, more.get("role", "student"), more.get("reserve"), to)
        # What followed: those who go before a newcomer, whoever has a freed seat, everyone for whom there is room now.
        if to_be_seated := [a.officer for a in ahead if model.room(code)]:
            if strict: expect(len(steps) == len(to_be_seated), "before the newcomer", to_be_seated, "go:", group)
        while True:
            if op.verb in ("enrol", "enrolment.approve"): due = ahead.pop(0) if ahead else None
            elif op.verb == "capacity": due = model.next_promotion(code, freed > 0)
            else: due = model.next_promotion(code, True) if freed > 0 else None
            if not steps:
                if due and strict and op.verb not in ("enrol", "enrolment.approve"):
                    expect(False, "a seat of", code, "is free and", due.officer, "waits:", op, group)
                break
            freed -= 1 if op.verb == "withdraw" else 0
            self.promoted(model, steps.pop(0), names, due, strict)

    def given_later(self, model, group, names, strict):
        for row in group:
            if row["verb"] == "promote" and int(self.detail(row)["officer"]) in names:
                self.promoted(model, row, names, model.next_promotion(self.detail(row)["iteration"]), strict)

    def promoted(self, model, row, names, due, strict):
        detail = self.detail(row)
        expect(row["verb"] == "promote", "not a promotion:", row)
        officer = names[int(detail["officer"])]
        if strict: expect(due and due.officer == officer, officer, "moved up; it was for", due and due.officer)
        else:
            waiting = model.waiting(detail["iteration"])
            expect(self.number(row) in [a.number for a in waiting], "moved up without waiting:", row)
            for a in waiting[:[a.number for a in waiting].index(self.number(row))]:
                # With other connections at work a person may have been away when this was decided.
                elsewhere = [b for b in model.attempts.values() if b.officer == a.officer and b.run != a.run]
                expect(model.clash(a.officer, a.run) or elsewhere or a.reserve, officer, "moved up before", a.officer)
        self.take(model, row, names)

    @staticmethod
    def detail(row):
        import json
        return json.loads(row["detail"])

    @staticmethod
    def number(row):
        return int(row["subject"].split(" ")[1])

    def take(self, model, row, names, role="student", reserve=None, to=None):
        detail = self.detail(row)
        expect(to is None or detail["to"] == to, "became", detail["to"], "instead of", to, row)
        model.step(self.number(row), names[int(detail["officer"])], detail["iteration"], row["verb"], detail.get("from"), detail["to"], role, reserve)

    def final(self, model, names):
        """What stands at the end, from the lists; free seats for which somebody waits may take the daemon a moment."""
        for _ in range(40):
            pending = [run for run in model.runs if model.next_promotion(run)]
            if not pending: break
            time.sleep(0.25)
            for row in sorted(self.log(), key=lambda row: row["change"]):
                if row["principal"] == "muster" and row["subject"].startswith("enrolment"): self.given_later(model, [row], names, False)
        expect(not pending, "free seats nobody got:", pending)
        for run in model.runs.values():
            listed = {row["id"]: row for row in self.ok(self.links[0].ask("enrolment.list", iteration=run.code)).rows}
            expect(set(listed) == {a.number for a in model.attempts.values() if a.run == run.code}, "enrolments of", run.code, "differ from the log")
            seats = []
            for a in model.attempts.values():
                if a.run != run.code: continue
                row = listed[a.number]
                expect(row["state"] == a.state, a.number, "is listed as", row["state"], "and logged as", a.state)
                expect((row["seat"] is not None) == a.seat, a.number, a.state, "seat", row["seat"])
                if row["seat"] is not None: seats.append(row["seat"])
            expect(sorted(seats) == list(range(1, len(seats) + 1)), "seats of", run.code, "are not dense:", seats)
            order = [a.number for a in model.waiting(run.code)]
            shown = [row["id"] for row in sorted((row for row in listed.values() if row["state"] == "waiting"), key=lambda row: row["position"])]
            expect(order == shown, "waiting list of", run.code, "is", shown, "by the rule", order)


def shorter(player, plan, problem):
    """Leaves out parts of a failing plan while it still fails."""
    def fails(ops):
        candidate = Plan(plan.seed, plan.connections, plan.officers, plan.runs, tuple(ops))
        for _ in range(1 if plan.connections == 1 else 5):
            try: player.play(candidate)
            except Wrong as wrong: return str(wrong)
        return None
    ops, size = list(plan.ops), max(1, len(plan.ops) // 2)
    while size >= 1:
        start = 0
        while start < len(ops):
            rest = ops[:start] + ops[start + size:]
            again = fails(rest)
            if again: ops, problem = rest, again
            else: start += size
        size //= 2
    return ops, problem


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("socket", nargs="+")
    parser.add_argument("--sequences", type=int, default=100)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--connections", type=int, default=32)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 31)
    print("seed", seed, flush=True)
    player = Player(options.socket, options.connections)
    verbs = 0
    for n in range(options.sequences):
        chosen = plan(seed + n, options.connections)
        verbs += len(chosen.ops)
        try: player.play(chosen)
        except Wrong as wrong:
            ops, problem = shorter(player, chosen, str(wrong))
            print("FAILED with --seed %d --sequences 1: %s" % (chosen.seed, wrong))
            print("shortest (%d connections, runs %s): %s" % (chosen.connections, chosen.runs, problem))
            for op in ops: print("  ", op)
            sys.exit(1)
    verified = player.ok(player.links[0].ask("change.verify"))
    print("sequences %d, verbs %d, log %s up to %s: as the rules say" % (options.sequences, verbs, verified.details["chain"], verified.details["sealed"]))


main()
