#!/usr/bin/env python3
"""An attacker who has read what was published and nothing else.

Reads sets of publications as JSON, one set a line: the rows of each output as publish.show gives them, with the dimensions
and the filter that its question names. The outputs count the same people cut along programme, year and provider, so every
combination of the values seen is an unknown whole number, and every published number an equation; rows that are not there
are zero. The truth is read for the judgement only.

  cells     lowest and highest possible value of each withheld cell, from all outputs of one moment together: they must lie
            `minimum` apart.
  moments   the same cell published of two moments never differs by a small group.

A finding is printed with its numbers, and the exit status is 1.

  published_attack.py FILE [--reveal]     with the latter one withheld cell of each set is given away, and the others are
                                          to follow: it fails when nothing is found
"""
import itertools
import json
import sys

try:
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
except ImportError as error:
    sys.exit(f"published_attack: {error}. Deploy/test installs scipy for the tests; by hand: pip install scipy.")

DIMENSIONS = ("programme", "year", "provider")


def cells_of(output, withheld_too=True):
    """Each row as what it fixes of each dimension (None: summed over) and its number (None: withheld)."""
    for row in output["rows"]:
        if row["row"] in ("figure", "subtotal", "total"):
            keys = tuple(row.get(name) for name in DIMENSIONS)
            if row["row"] == "total":
                keys = (None, None, None)
            yield keys, row["participations"]


def fits(combination, keys, filters):
    return all(key is None or str(key) == value for key, value in zip(keys, combination)) and all(
        combination[DIMENSIONS.index(name)] in wanted for name, wanted in filters.items())


def attack(outputs, truths, minimum, reveal):
    found = withheld = 0
    values = [set(), set(), set()]
    for output in outputs:
        for keys, _ in cells_of(output):
            for index, key in enumerate(keys):
                if key is not None:
                    values[index].add(str(key))
    for index, name in enumerate(DIMENSIONS):
        # Along what no table is cut by, whatever the filters leave out is one value more.
        if not values[index]:
            values[index] = {"*"}.union(*(output["filter"].get(name, []) for output in outputs))
    combinations = list(itertools.product(*(sorted(some) for some in values)))
    rows, numbers, hidden = [], [], []
    for output, truth in zip(outputs, truths):
        shown = set()
        true = {keys: number for keys, number in cells_of({"rows": truth})}
        for keys, number in cells_of(output):
            shown.add(keys)
            row = np.array([1.0 if fits(c, keys, output["filter"]) else 0.0 for c in combinations])
            if number is None:
                hidden.append((output["name"], keys, row, true[keys]))
            else:
                assert number == true[keys], f"{output['name']} publishes {number} for {keys}, which is {true[keys]}"
                rows.append(row)
                numbers.append(number)
        # What stands in no row is nobody.
        for figure in itertools.product(*(sorted(values[DIMENSIONS.index(name)]) for name in output["dims"])):
            keys = [None, None, None]
            for name, value in zip(output["dims"], figure):
                keys[DIMENSIONS.index(name)] = value
            if tuple(keys) not in shown:
                rows.append(np.array([1.0 if fits(c, keys, output["filter"]) else 0.0 for c in combinations]))
                numbers.append(0)
    if reveal and hidden:
        rows.append(hidden[0][2])
        numbers.append(hidden[0][3])
    constraints = LinearConstraint(np.array(rows), numbers, numbers)
    bounds = Bounds(np.zeros(len(combinations)), np.full(len(combinations), np.inf))
    for name, keys, row, truth in hidden[1 if reveal else 0:]:
        withheld += 1
        # The solver's presolve has been seen to cut off possible values: what would be a finding is asked again without it.
        for presolve in (True, False):
            ends = []
            for sign in (1, -1):
                answer = milp(sign * row, constraints=constraints, bounds=bounds,
                              integrality=np.ones(len(combinations)), options={"time_limit": 30, "presolve": presolve})
                assert answer.status != 2, "the published numbers contradict each other"
                ends.append(sign * answer.fun if answer.status == 0 else (0 if sign == 1 else np.inf))
            low, high = ends
            if low - 0.5 <= truth <= high + 0.5 and high - low >= minimum - 0.5:
                break
        assert low - 0.5 <= truth <= high + 0.5, "the attack is wrong"
        if high - low < minimum - 0.5:
            found += 1
            print("  cell", name, keys, "is", truth, "between", low, "and", high)
    return found, withheld


def moments(outputs, minimum):
    found = 0
    for a, b in itertools.combinations(outputs, 2):
        if a["moment"] == b["moment"] or a["filter"] != b["filter"]:
            continue
        other = dict(cells_of(b))
        for keys, number in cells_of(a):
            if number is not None and other.get(keys) is not None and 0 < abs(other[keys] - number) < minimum:
                found += 1
                print("  moments", a["name"], b["name"], keys, number, other[keys])
    return found


def main():
    reveal = "--reveal" in sys.argv
    findings = sets = withheld = 0
    with open([one for one in sys.argv[1:] if not one.startswith("--")][0], encoding="utf-8") as file:
        for line in file:
            given = json.loads(line)
            sets += 1
            for output in given["outputs"]:
                output["rows"] = [json.loads(line) for line in output["lines"]]
                output["filter"] = {name: text.split(",") for name, text in
                                    (one.split("=") for one in output["filter"])}
            for moment in sorted({output["moment"] for output in given["outputs"]}):
                own = [n for n, output in enumerate(given["outputs"]) if output["moment"] == moment]
                more, cells = attack([given["outputs"][n] for n in own], [given["outputs"][n]["truth"] for n in own],
                                     given["minimum"], reveal)
                findings += more
                withheld += cells
            findings += 0 if reveal else moments(given["outputs"], given["minimum"])
    print(f"{sets} sets, {withheld} withheld cells attacked, {findings} findings")
    sys.exit(bool(findings) != reveal)


main()
