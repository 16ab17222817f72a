"""Tries a running daemon from outside: python3 test_client.py SOCKET. It leaves a course, a run and three people behind."""
import datetime, os, sys
from muster_client import Muster

muster = Muster(sys.argv[1])
one = os.urandom(3).hex().upper()  # so that it can be run again on the same register


def check(what, reply, code, **details):
    found = {name: reply.details.get(name.replace("_", "-")) for name in details}
    print("%-52s %d %s %s" % (what, reply.code, reply.symbol, found or ""))
    assert reply.code == code and found == details, "%s: wanted %d %s, got %s" % (what, code, details, reply)
    return reply


def in_step(what, line, code):
    """Whatever was wrong with a line, it has one verdict, and the next request has its own."""
    muster.socket.sendall(line + b"\n")
    check(what, muster.answer(None), code)
    check("  the session is in step", muster.ask("noop"), 200)


check("greeting", muster.greeting, 200, proto="1")

officers = ["service,number,name,gender,category,rank"]
officers += ["army,PY%s-%d,Sample Person %s,male,military-officer,Captain" % (one, n, word)
             for n, word in enumerate(["One", "Two", "Three"], 1)]
check("upload three officers", muster.upload("officers", officers, "py-o-" + one), 241, applied="3")
check("upload them again: nothing changes", muster.upload("officers", officers, "py-p-" + one), 243, unchanged="3")
stuffed = check("a line that begins with a dot arrives as it is", muster.upload("officers", officers[:1] + [".army,X1,Sample Person,male,military-officer,"], "py-q-" + one), 545)
assert ".army" in stuffed.rows[0]["text"] and "..army" not in stuffed.rows[0]["text"], stuffed
check("  and the session is in step", muster.ask("noop"), 200)

start = datetime.date.today() + datetime.timedelta(days=30)
course, run = "PY" + one, "PY%s-A" % one
check("make a course", muster.ask("course.add", title="Sample course, from Python — نمونہ", code=course, key="py-c-" + one), 240)
check("make a run at home with one seat", muster.ask(
    "iteration.add", course=course, code=run, managed_by="nation", capacity=1, starts=start, ends=start, key="py-i-" + one), 240)

first, second = "PY%s-1" % one, "PY%s-2" % one
check("enrol the first", muster.enrol(first, run, "py-1-" + one), 240, seats_left="0")
check("the same key again", muster.enrol(first, run, "py-1-" + one), 240, seats_left="0", replayed="yes")
check("the same key for another officer", muster.enrol(second, run, "py-1-" + one), 561)
check("enrol the second: no seat is left", muster.enrol(second, run, "py-2-" + one), 242, position="1")
enrolled = check("list the run", muster.list("enrolment", iteration=run), 210, rows="2")
assert [row["state"] for row in enrolled.rows] == ["confirmed", "waiting"], enrolled.rows
listed = check("list the officers", muster.list("officer", text="PY" + one), 210, rows="3")
assert {row["name"] for row in listed.rows} == {"Sample Person One", "Sample Person Two", "Sample Person Three"}, listed.rows

in_step("a line with NUL", b"noop\0", 502)
in_step("a line that is not UTF-8", b"officer.list text=\xff", 503)
in_step("an unknown verb", b"frobnicate x=1", 500)

muster.socket.sendall(b"@a noop\n@b officer.list limit=1\n@c quit\n")
for tag, code in (("a", 200), ("b", 210), ("c", 221)):
    check("three requests in one go: @" + tag, muster.answer(tag), code)
print("python client: all as described")
