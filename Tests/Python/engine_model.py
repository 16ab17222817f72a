"""Tries the enrolment engine with random sequences of verbs and holds what it did against a model written from the rules
alone: python3 engine_model.py SOCKET [--clock FILE] [--sequences N] [--seed S] [--connections C]

Each sequence has runs and officers of its own. Its verbs come from one connection (then every reply must be the model's)
or from up to 32 at once (then the change log says in which order they were done, and the model follows it). After each
verb: no run is oversold, no seat is lost or given twice, every freed seat went to the one whose turn it was and who may
go, every step stands in the published table and in the change log. With the file from which the daemon takes its time
(musterd --rehearse FILE) time passes too: offers run out and runs begin. A sequence that fails is made shorter while it
still fails, and printed with its seed.

engine_rules.py has the rules, engine_plan.py the sequences, engine_play.py plays and compares."""
import argparse, random, sys, time
from engine_plan import plan, shorter
from engine_play import Player, Wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("socket", nargs="+")
    parser.add_argument("--clock", help="the file given to musterd --rehearse")
    parser.add_argument("--sequences", type=int, default=100)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--connections", type=int, default=32)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 31)
    print("seed", seed, flush=True)
    player = Player(options.socket, options.connections, options.clock)
    began, verbs = time.monotonic(), 0

    def fails(candidate):
        try: player.play(candidate)
        except Wrong as wrong: return str(wrong)

    for n in range(options.sequences):
        chosen = plan(seed + n, options.connections, options.clock is not None)
        verbs += len(chosen.ops)
        if problem := fails(chosen):
            print("FAILED with --seed %d --sequences 1: %s" % (chosen.seed, problem), flush=True)
            short, problem = shorter(fails, chosen, problem)
            print("shortest: %s\n%s" % (problem, short))
            sys.exit(1)
        if (n + 1) % 500 == 0: print("%d sequences, %d s" % (n + 1, time.monotonic() - began), flush=True)
    verified = player.ask("change.verify")
    print("steps:", ", ".join("%s %d" % item for item in sorted(player.counts.items())))
    print("sequences %d, verbs %d, log %s up to %s: as the rules say"
          % (options.sequences, verbs, verified.details["chain"], verified.details["sealed"]))


main()
