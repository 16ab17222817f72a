"""Plays plans against a daemon and holds what it did against the model: every reply and every entry of the change log."""
import copy, json, os, re, threading, time
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from engine_plan import FACTS, MENDS
from engine_rules import Attempt, DONE, LAST, Model, Officer, Refused, RULE, Run, UNCHANGED, UNKNOWN, unless
from muster_client import Muster, Reply

SKIPPED = Reply(0, "skipped", {}, None, [])  # there was nothing to refer to


LISTED = re.compile(r"([a-z-]+) \(([^)]*)\)")  # in the log: a rule and the rows it rests on


class Wrong(Exception):
    pass


def expect(truth, *what):
    if not truth: raise Wrong(" ".join(str(part) for part in what))


def rows_named(text): return set(text.split(","))


def moment(text): return datetime.fromisoformat(text.replace("Z", "+00:00"))


class Clock:
    """The file from which a daemon that rehearses takes its time."""

    def __init__(self, path):
        self.path = path
        with open(path) as file: self.now = moment(file.read().strip())

    def forward(self, days):
        # An hour more, so that what was promised for whole days has run out.
        self.now += timedelta(days=days, hours=1)
        with open(self.path + ".new", "w") as file: file.write(self.now.strftime("%Y-%m-%dT%H:%M:%SZ\n"))
        os.chmod(self.path + ".new", 0o644)
        os.replace(self.path + ".new", self.path)


class Player:
    """Plays plans one after another, each on fresh runs and officers."""

    def __init__(self, sockets, connections, clock=None):
        self.links = [Muster(sockets[n % len(sockets)]) for n in range(connections)]
        self.clock = clock and Clock(clock)
        self.table = self.published()
        self.since, self.played, self.last_officer, self.counts = 0, 0, 0, Counter()
        self.mark = "EM" + hex(time.time_ns())[-8:].upper()
        self.courses = {"plain": self.mark, "window": self.mark + "W"}
        self.windows = {"plain": None, "window": (3, 4)}
        self.ask("course.add", title="Course of the model", code=self.courses["plain"])
        self.ask("course.add", title="Course for some grades", code=self.courses["window"], grade_min="OF-3", grade_max="OF-4")
        self.ask("iteration.add", course=self.mark, code=self.mark + "-PULSE", managed_by="nation")
        for body in "AB": self.ask("body.add", code=self.mark + body, name=body)
        while self.changes(): pass

    def ask(self, verb, **arguments):
        reply = self.links[0].ask(verb, **arguments)
        expect(reply.code // 100 == 2, "setting up:", verb, arguments, reply)
        return reply

    def time(self): return self.clock.now if self.clock else datetime.now(timezone.utc)

    def published(self):
        link = self.links[0]
        link.socket.sendall(b"help states\n")
        table, line = set(), "211-"
        while line[3] == "-":
            line = link.reader.readline().decode().rstrip("\r\n")
            parts = line[4:].split(";")[0].split(" -> ")
            if len(parts) != 3: continue
            to, _, kind = parts[2].partition(" ")
            if kind.strip() in ("(both)", "(nation)"): table.add((None if parts[0] == "(none)" else parts[0], parts[1], to))
        expect(len(table) > 30, "the published table has", len(table), "rows")
        return table

    def changes(self):
        reply = self.ask("change.list", since=self.since, limit=10000)
        if reply.rows: self.since = int(reply.details["since"])
        return reply.rows

    def all_changes(self):
        """All that was done before this moment: a change of our own is sealed only after those that began before it."""
        key = "%s-pulse-%d" % (self.mark, time.time_ns())
        self.ask("iteration.set", iteration=self.mark + "-PULSE", place=key, key=key)
        rows = []
        for _ in range(200):
            some = self.changes()
            rows += some
            if any(row["key"] == key for row in some): return sorted(rows, key=lambda row: row["change"])
            if not some: time.sleep(0.02)
        raise Wrong("the change log was not sealed within some seconds")

    def fill(self):
        """Someone who leaves may let others in elsewhere: after any withdrawal, also a refused one, free seats are given."""
        self.links[0].ask("withdraw", officer=self.someone, iteration=self.mark + "-PULSE", reason="posted")

    def play(self, plan):
        """Plays a plan and checks it; raises Wrong."""
        self.played += 1
        game = Game(self, plan, "%s-%d" % (self.mark, self.played))
        game.prepare()
        try:
            game.run()
            game.check()
        finally:
            # Nothing is left that later rounds of the daemon would look at.
            for code in game.runs: self.links[0].ask("iteration.cancel", iteration=code, reason="played")


class Game:
    """One play of one plan."""

    def __init__(self, player, plan, tag):
        self.player, self.plan, self.tag = player, plan, tag
        self.names = ["%s-%d" % (tag, n) for n in range(len(plan.grades))]
        self.runs = ["%s-R%d" % (tag, n) for n in range(len(plan.runs))]
        self.base = player.time().date()
        self.strict = plan.connections == 1
        self.done = [None] * len(plan.ops)
        self.times = [None] * len(plan.ops)  # not before this
        self.asked = {}  # by key: what was sent
        self.restrictions, self.rows, self.results = {}, {}, {}  # what may be referred to later
        self.keys, last = [], {}
        for n, op in enumerate(plan.ops):
            before = last.get(op.connection)
            if op.again and before is not None: self.keys.append(self.keys[before])
            else:
                last[op.connection] = n
                self.keys.append("%s-k%d" % (tag, n))
        self.first = {key: n for n, key in reversed(list(enumerate(self.keys)))}
        # Ops between which everyone waited for everyone.
        self.parts, part = [], 0
        for n, op in enumerate(plan.ops):
            if n and (self.strict or op.alone or plan.ops[n - 1].alone): part += 1
            self.parts.append(part)

    def day(self, n): return self.base + timedelta(days=n)
    def op(self, n): return self.plan.ops[self.first[self.keys[n]]]  # under the same key the same request
    def body(self, letter): return letter and self.player.mark + letter

    # Playing.

    def prepare(self):
        player, plan = self.player, self.plan
        lines = ["army,%s,Invented Officer,%s" % (name, "," if grade is None else "OF-%d,2020-01-01" % grade)
                 for name, grade in zip(self.names, plan.grades)]
        reply = player.links[0].upload("officers", ["service,number,name,grade,rank-since"] + lines, "o" + self.tag)
        expect(reply.code == 241, "setting up:", reply)
        self.ids = {row["officer"].split("/")[1]: row["id"] for row in player.ask("officer.list", text=self.tag + "-", after=player.last_officer, limit=1000).rows}
        player.last_officer = max(self.ids.values())
        player.someone = self.names[0]
        runs = {}
        for code, r in zip(self.runs, plan.runs):
            settings = dict(r.settings)
            if r.capacity is not None: settings["capacity"] = r.capacity
            player.ask("iteration.add", course=player.courses[r.course], code=code, managed_by="nation", zone="UTC",
                       starts=self.day(r.first), ends=self.day(r.last), **settings)
            runs[code] = Run(code, r.course, self.day(r.first), self.day(r.last), r.capacity, settings.get("approval") == "yes",
                             settings["method"], settings.get("promotion", "automatic"), settings.get("offer-days"))
        officers = {name: Officer({} if grade is None else {date(2020, 1, 1): grade}) for name, grade in zip(self.names, plan.grades)}
        self.model = Model(player.table, officers, runs, player.windows)
        self.model.concurrent = not self.strict
        self.model.now = player.time()
        while len(player.changes()) >= 10000: pass

    def request(self, n):
        """The verb and arguments of an op; None when there is nothing it could be about."""
        op = self.op(n)
        officer, run, more = self.names[op.officer], self.runs[op.run], dict(op.arguments)
        if op.verb == "capacity" and more["capacity"] is None: return "iteration.set", {"iteration": run, "clear": "capacity"}
        if op.verb == "capacity" or op.verb == "settings": return "iteration.set", {"iteration": run, **more}
        if op.verb == "dates":
            return "iteration.set", {"iteration": run, "starts": self.day(more.pop("first")), "ends": self.day(more.pop("last")), **more}
        if op.verb == "cancel":
            return "iteration.cancel", {"iteration": run, "reason": "cancelled", **({"move-to": self.runs[more["to"]]} if more else {})}
        if op.verb == "clock": return ("clock.run", {}) if more["acts"] else None  # it acts in its own rounds
        if op.verb == "restrict":
            return "officer.restrict", {"officer": officer, "kind": "inquiry", "note": n, "from": self.day(more["first"]), "to": self.day(more["last"])}
        if op.verb == "grade": return "officer.grade", {"officer": officer, "grade": "OF-%d" % more["grade"], "since": self.day(more["since"])}
        if op.verb == "rule":
            return "eligibility.add", {"kind": "grade", "iteration": run, "low": "OF-%d" % more["low"], "high": "OF-%d" % more["high"], "on-unknown": more["on-unknown"]}
        if op.verb == "lift":
            known = self.restrictions.get(officer)
            return ("officer.void", {"kind": "restriction", "id": known.pop(), "reason": "a mistake"}) if known else None
        if op.verb == "unrule":
            known = self.rows.get(run)
            return ("eligibility.end", {"row": known.pop(), "void": "yes"}) if known else None
        if op.verb == "mend": return "enrolment.mend", {"officer": officer, "iteration": run, "reason": "typed wrongly", **more}
        if op.verb == "body": return "nomination.set", {"officer": officer, "iteration": run, "body": self.body(more["body"])}
        if op.verb == "correct":
            known = self.results.get((officer, run))
            course = self.player.courses[self.plan.runs[op.run].course]
            return ("completion.add", {"officer": officer, "course": course, "kind": "correction", "corrects": known[-1], **more}) if known else None
        if op.verb.startswith("seat.") and "body" in more: return op.verb, {"iteration": run, **more, "body": self.body(more["body"])}
        if op.verb == "seat.release": return op.verb, {"iteration": run}
        if op.verb == "enrolment.transfer": more["to"] = self.runs[more["to"]]
        if "body" in more: more["body"] = self.body(more["body"])
        if more.get("override"): more["reason-text"] = "needed there"
        return op.verb, {"officer": officer, "iteration": run, **more}

    def work(self, connection, ops):
        link = self.player.links[connection]
        for n in ops:
            op, key = self.op(n), self.keys[n]
            if op.verb == "clock" and self.first[key] == n: self.player.clock.forward(dict(op.arguments)["days"])
            self.times[n] = self.player.time()
            if key not in self.asked: self.asked[key] = self.request(n)
            if self.asked[key] is None:
                self.done[n] = SKIPPED
                continue
            verb, more = self.asked[key]
            reply = link.ask(verb, key=key, **more)
            if reply.code == 240 and reply.details.get("replayed") != "yes":
                officer, run = self.names[op.officer], self.runs[op.run]
                if op.verb == "restrict": self.restrictions.setdefault(officer, []).append(reply.details["id"])
                if op.verb == "rule": self.rows.setdefault(run, []).append(reply.details["row"])
                if op.verb == "complete": self.results.setdefault((officer, run), []).append(reply.details["completion"])
            self.done[n] = reply

    def run(self):
        parts = {}
        for n, part in enumerate(self.parts): parts.setdefault(part, {}).setdefault(self.plan.ops[n].connection, []).append(n)
        for part in parts.values():
            if len(part) == 1:
                for connection, ops in part.items(): self.work(connection, ops)
                continue
            threads = [threading.Thread(target=self.work, args=item, daemon=True) for item in part.items()]
            for thread in threads: thread.start()
            for thread in threads: thread.join(90)
            expect(not any(thread.is_alive() for thread in threads), "no answer within 90 seconds")

    # Checking.

    def check(self):
        groups = self.groups(self.player.all_changes())
        done, keyed = self.done, {key for own, key in groups if not own}
        for n, reply in enumerate(done): expect(reply is not None, "no reply to", self.plan.ops[n])
        replayed = {n for n, reply in enumerate(done) if reply.details.get("replayed") == "yes"}
        # Whoever was the first to succeed under a key made the change; refusals are not kept, so a repetition may.
        made = {self.keys[n]: n for n, reply in enumerate(done) if reply.code // 100 == 2 and n not in replayed}
        self.unlogged = [n for n, reply in enumerate(done) if reply is not SKIPPED and n not in replayed
                         and (made.get(self.keys[n]) != n or reply.symbol == "unchanged")] if self.strict else []
        self.part = -1
        order = list(groups)
        for place, (own, key) in enumerate(order):
            group = groups[own, key]
            if own:
                self.before_own_work(next((made.get(key, LAST) for own, key in order[place:] if not own), LAST))
                self.by_itself(group)
                continue
            at = made.get(key)
            expect(at is not None, "a change under a key nobody sent, or not acknowledged:", group[0])
            self.refusals(at)
            self.enter(self.parts[at])
            self.follow(at, group)
        self.refusals(LAST)
        self.answers(made, replayed, keyed)
        self.final()

    def answers(self, made, replayed, keyed):
        """No fault; what was acknowledged is in the log; a retry under its key did nothing twice."""
        done = self.done
        for n, reply in enumerate(done):
            if reply is SKIPPED: continue
            # Two who correct one entry at once: one of them is to look again.
            is_late = reply.code == 460 and self.op(n).verb == "correct" and not self.strict
            expect(reply.code // 100 == 2 or 540 <= reply.code < 550 or is_late, "a fault:", self.plan.ops[n], reply)
            maker = made.get(self.keys[n])
            if reply.code // 100 == 2 and reply.symbol != "unchanged":
                expect(self.keys[n] in keyed, "acknowledged but not in the log:", self.plan.ops[n], reply)
            if n in replayed:
                expect(maker is not None and maker < n, "replayed but never done:", self.plan.ops[n], reply)
                expect((reply.code, reply.symbol) == (done[maker].code, done[maker].symbol), "a retry was answered otherwise:", reply, done[maker])
            elif maker is not None and maker != n:
                expect(n < maker, "done twice or refused under a key that was done:", self.plan.ops[n], reply)

    def groups(self, rows):
        """What belongs to this play, by who did it and the key under which it was done, in the order of the log."""
        groups = {}
        for row in rows:
            row["detail"] = json.loads(row["detail"])
            own = row["principal"] == "muster"
            code = row["detail"].get("iteration") or row["detail"].get("code")
            if code in self.runs if own else row["key"].startswith(self.tag + "-"): groups.setdefault((own, row["key"]), []).append(row)
        return groups

    def enter(self, part):
        if part == self.part: return
        self.part = part
        self.model.settled()
        for n, op in enumerate(self.plan.ops):
            if self.parts[n] == part and self.op(n).verb in FACTS: self.model.in_doubt |= {self.names[self.op(n).officer], self.runs[self.op(n).run]}

    def refusals(self, at):
        while self.unlogged and self.unlogged[0] < at:
            n = self.unlogged.pop(0)
            expected = self.verdict(n)
            reply = self.done[n]
            expect((reply.code, reply.symbol) in expected, "expected", expected, "for", self.op(n), "got", reply)

    def before_own_work(self, at):
        """What the daemon does by itself may come before or after a refusal, which the log does not tell."""
        kept = self.model
        for n in [n for n in self.unlogged if n < at]:
            self.model = copy.deepcopy(kept)
            if (self.done[n].code, self.done[n].symbol) in self.verdict(n): self.unlogged.remove(n)
        self.model = kept

    def verdict(self, n):
        """What a request that changed nothing may be answered."""
        self.model.begin()
        self.model.now = max(self.model.now, self.times[n])
        try: return {self.ask_model(n, {})}
        except Refused as refused: return refused.objections

    def ask_model(self, n, detail):
        """What the rules answer to an op, with the steps that follow."""
        op, model, reply = self.op(n), self.model, self.done[n]
        officer, run, more = self.names[op.officer], self.runs[op.run], {name.replace("-", "_"): value for name, value in op.arguments}
        if "body" in more: more["body"] = self.body(more["body"])
        if op.verb == "enrol":
            known = {kind: rows_named(rows) for kind, rows in LISTED.findall(detail.get("set-aside", ""))}
            return model.enrol(officer, run, known=known, **more)
        if op.verb in ("enrolment.transfer", "cancel") and more: more["to"] = self.runs[more["to"]]
        if op.verb == "cancel": return model.cancel(run, **more)
        if op.verb == "capacity": return model.set(run, **more)
        if op.verb == "settings":
            (name, value), = more.items()
            return model.set(run, **{name: {"yes": True, "no": False, 0: None}.get(value, value)})
        if op.verb == "dates": return model.reschedule(run, self.day(more["first"]), self.day(more["last"]), more.get("force"), more.get("late_entry"))
        if op.verb == "seat.allocate": return model.allocate(run, **more)
        if op.verb == "seat.turn-back": return model.turn_back(run, more["body"], more["seats"])
        if op.verb == "seat.release": return model.release(run)
        if op.verb == "clock": return DONE
        if op.verb == "mend": return model.mend(officer, run, more["end_reason"], more.get("state"))
        if op.verb == "body": return model.set_body(officer, run, more["body"])
        if op.verb == "correct": return model.correct(officer, run, self.asked[self.keys[n]][1]["corrects"], **more)
        if op.verb in FACTS: return self.fact(n, op.verb, officer, run, more, reply)
        move = op.verb.split(".")[-1]
        if move in ("approve", "award", "promote", "prioritise", "transfer", "complete"): return getattr(model, move)(officer, run, **more)
        return model.move(move, officer, run, more.get("reason"))

    def fact(self, n, verb, officer, run, more, reply):
        model, who = self.model, self.model.officers[officer]
        asked = self.asked[self.keys[n]][1]
        if verb == "restrict": who.restrictions[reply.details.get("id")] = (self.day(more["first"]), self.day(more["last"]))
        if verb == "lift":
            unless([(asked["id"] not in who.restrictions, UNKNOWN)])
            del who.restrictions[asked["id"]]
        if verb == "grade":
            since = self.day(more["since"])
            if who.grades.get(since) == more["grade"]: return UNCHANGED
            unless([(since in who.grades, RULE)])
            who.grades[since] = more["grade"]
        if verb == "rule":
            rule = (run, more["low"], more["high"], more["on_unknown"] == "hold")
            if rule in model.rules.values(): return UNCHANGED
            model.rules[reply.details.get("row")] = rule
        if verb == "unrule":
            unless([(asked["row"] not in model.rules, UNKNOWN)])
            del model.rules[asked["row"]]
        return DONE

    @staticmethod
    def steps(rows):
        return [row for row in rows if row["subject"].startswith("enrolment") and not row["verb"].startswith("clock.")
                and row["verb"] not in MENDS.values()]

    def logged(self, rows):
        names = {number: name for name, number in self.ids.items()}
        return [(names.get(row["detail"]["officer"]), row["detail"]["iteration"], row["verb"], row["detail"].get("from"), row["detail"]["to"])
                for row in self.steps(rows)]

    def carried(self, rows):
        names = {number: name for name, number in self.ids.items()}
        return {(names.get(row["detail"]["officer"]), row["detail"]["iteration"]): {kind for kind, _ in LISTED.findall(row["detail"]["carried"])}
                for row in self.steps(rows) if "carried" in row["detail"]}

    def follow(self, n, rows):
        op, reply, model = self.op(n), self.done[n], self.model
        model.now = moment(rows[0]["at"])
        model.begin(self.logged(rows), self.carried(rows))
        try: verdict = self.ask_model(n, rows[0]["detail"])
        except Refused as refused: raise Wrong("done, but to be refused with %s: %s %s" % (refused.objections, op, rows)) from None
        expect(verdict == (reply.code, reply.symbol), "expected", verdict, "for", op, "got", reply)
        self.compare(rows, op)
        if op.verb == "clock": expect(not model.overdue(), "the clock did not act on", [vars(it) for it in model.overdue()])
        if self.strict: self.details(op, reply)
        if not rows[0]["subject"].startswith("enrolment") or op.verb in MENDS: self.player.counts[op.verb] += 1

    def by_itself(self, rows):
        """Offers that ran out, runs that begin, and free seats for those who wait."""
        model, logged, strict = self.model, self.logged(rows), not self.model.concurrent
        model.now = moment(rows[0]["at"])
        model.begin(logged)
        model.concurrent = True
        acts = [row for row in rows if row["verb"].startswith("clock.")]
        for row in acts:
            try:
                if row["verb"] == "clock.expired": model.expire(int(row["subject"].split(" ")[1]))
                if row["verb"] == "clock.closed": model.close(row["detail"]["code"])
            except Refused: raise Wrong("the clock acted too early: %s" % row) from None
        if not acts: model.fill(rows[0]["detail"]["iteration"])
        self.compare(rows, "of itself")
        model.concurrent = not strict

    def compare(self, rows, cause):
        """The steps of the log are those of the model, and moves of the published table; nothing is broken after them."""
        model, logged = self.model, self.logged(rows)
        shown = [step.shown for step in model.steps]
        expect(shown == logged, cause, "was to lead to", shown, "and led to", logged)
        for step, row in zip(model.steps, self.steps(rows)):
            expect((step.source, step.move, step.to) in self.player.table, step.shown, "is not in the published table")
            number = int(row["subject"].split(" ")[1])
            expect(step.attempt.number in (None, number), "another attempt of the officer moved:", row)
            step.attempt.number = number
            if step.to == "offered":
                expect(moment(row["detail"]["offered-until"]) == step.attempt.until or step.attempt.state != "offered",
                       "offered until", row["detail"]["offered-until"], "instead of", step.attempt.until)
            self.player.counts[step.move + (" by itself" if row["principal"] == "muster" else "")] += 1
        for fault in model.faults(): raise Wrong("%s after %s" % (fault, cause))

    def details(self, op, reply):
        """What the reply says besides: the place among those who wait, seats left, who moved up."""
        model, run = self.model, self.runs[op.run]
        a = next((a for a in reversed(model.attempts) if a.officer == self.names[op.officer] and a.run == run), None)
        if "position" in reply.details:
            expect(model.waiting(run).index(a) + 1 == int(reply.details["position"]), "position", reply.details["position"], "of", [b.officer for b in model.waiting(run)])
        if "seats-left" in reply.details and reply.details["seats-left"] != "not-known":
            expect(str(model.seats_left(run)) == reply.details["seats-left"], op, "leaves", model.seats_left(run), "seats, not", reply)
        if op.verb == "enrol" or op.verb.startswith("enrolment."):
            moved = ["army/" + step.attempt.officer for step in model.steps[1:] if step.move == "promote"]
            expect(",".join(moved) == reply.details.get("promoted", ""), op, "moved up", moved, "and said", reply)

    def final(self):
        """What stands at the end, from the lists. Free seats for those who wait are given in the daemon's next round."""
        model, player = self.model, self.player
        model.settled()
        for tries in range(240):
            pending = [run for run in self.runs if model.in_turn(run)]
            if not pending: break
            # What no withdrawal brings about, its own round does every few seconds.
            if player.played % 40 == 0 or tries > 10: time.sleep(0.25)
            else: player.fill()
            for (own, key), group in self.groups(player.all_changes()).items():
                expect(own, "done twice:", group)
                self.by_itself(group)
        expect(not pending, "free seats nobody got:", pending, [(a.officer, a.run) for a in map(model.in_turn, pending) if a])
        for run in self.runs:
            listed = {row["id"]: row for row in player.ask("enrolment.list", iteration=run).rows}
            mine = {a.number: a for a in model.attempts if a.run == run}
            expect(set(listed) == set(mine), "enrolments of", run, "differ from the log:", set(listed) ^ set(mine))
            for number, a in mine.items():
                row = listed[number]
                expect(row["state"] == a.state, number, "is listed as", row["state"], "and logged as", a.state)
                expect((row["seat"] is not None) == a.seat, number, a.state, "has seat", row["seat"])
                until = row["offered-until"] and moment(row["offered-until"])
                expect(until == a.until, number, a.state, "is offered until", until, "not", a.until)
            seats = sorted(row["seat"] for row in listed.values() if row["seat"] is not None)
            expect(seats == list(range(1, len(seats) + 1)), "seats of", run, "are not dense:", seats)
            order = [a.number for a in model.waiting(run)]
            shown = [row["id"] for row in sorted((row for row in listed.values() if row["state"] == "waiting"), key=lambda row: row["position"])]
            expect(order == shown, "the waiting list of", run, "is", shown, "and by the rule", order)
            aside = {row["body"]: row["seats"] for row in player.ask("seat.list", iteration=run).rows if row["seats"]}
            known = {body: seats for body, (seats, _) in model.runs[run].aside.items() if seats}
            expect(aside == known, "set aside in", run, "is", aside, "and by the log", known)
