"""A client for muster, written from the protocol's description alone: Python's standard library and nothing else."""
import hashlib, itertools, json, re, socket
from collections import namedtuple

Reply = namedtuple("Reply", "code symbol details text rows")
TOKEN = re.compile(r'(?:([A-Za-z][\w.-]*)=)?("(?:[^"\\]|\\.)*"|[^ "]+)')

class Muster:
    def __init__(self, path):
        self.socket, self.tags, self.events = socket.socket(socket.AF_UNIX), itertools.count(1), []
        self.socket.settimeout(60)
        self.socket.connect(path)
        self.reader = self.socket.makefile("rb")
        self.greeting = self.answer(None)

    def answer(self, tag):
        rows = []
        while True:
            line = self.reader.readline(1 << 20)
            if not line.endswith(b"\r\n"): raise ConnectionError("no whole line came: %r" % line)
            got, line = re.match(r"(?:@(\S+) )?(.*)", line[:-2].decode()).groups()
            if line[3] == "!": self.events.append(json.loads(line[4:])); continue  # an event, between replies
            if got != tag: raise ValueError("expected the answer to %s, got: %s" % (tag, line))
            if line[3] == "-": rows.append(json.loads(line[4:])); continue  # more to come
            (_, symbol), *tokens = TOKEN.findall(line[4:])  # a space: the verdict
            plain = lambda value: json.loads(value) if value[:1] == '"' else value
            text = next((plain(value) for key, value in tokens if not key), None)
            return Reply(int(line[:3]), symbol, {key: plain(value) for key, value in tokens if key}, text, rows)

    def ask(self, verb, block=None, **arguments):
        tag, quoted = "p%d" % next(self.tags), lambda text: json.dumps(str(text), ensure_ascii=False)
        words = ["@" + tag, verb] + ["%s=%s" % (key.replace("_", "-"), quoted(value)) for key, value in arguments.items()]
        self.socket.sendall(" ".join(words + ["<<"] * (block is not None)).encode() + b"\n")
        reply = self.answer(tag)
        if reply.code != 350: return reply
        self.socket.sendall("".join("." * line.startswith(".") + line + "\n" for line in block).encode() + b".\n")
        return self.answer(tag)

    def enrol(self, officer, iteration, key): return self.ask("enrol", officer=officer, iteration=iteration, key=key)
    def list(self, what, **only): return self.ask(what + ".list", **only)
    def upload(self, kind, lines, key):
        digest = hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()
        return self.ask("import", lines, kind=kind, key=key, sha256=digest)
