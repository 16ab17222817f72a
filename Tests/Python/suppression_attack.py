#!/usr/bin/env python3
"""An attacker on published tables: what can be worked out of the cells that were withheld?

Reads sets of published outputs as JSON, one a line, and attacks each set as a whole. It shares nothing with muster but the
outputs, and it knows more than a reader does: which combinations are empty, and which entries two outputs have in common.
The true values are read for the judgement only. All is whole numbers that are not negative, solved by integer programs:

  heads    lowest and highest possible number of participations of each withheld cell, from every published number of all
           outputs together, with the persons beside them: persons <= participations, the largest part <= the sum <= all
           parts, and adding up where the parts are people of different kinds; the same over cells of different outputs. They
           must lie `minimum` apart.
  persons  likewise; they must not be one number, and not all below the minimum.
  people, amount   other measures that add up, table by table: `minimum` and a tenth of the true value apart.
  gap      those who took part and did not complete, where a table shows both: a small number of them is withheld, and lies
           `minimum` apart.
  pairs    no two published cells of different outputs, one within the other, differ by a small group; nor do those who took
           part in the one and those who completed in a cell within it; nor does a published cell and all published cells of
           another output that lie within it.
  cost     no two published cells of different outputs have sums of money that differ by what few people cost: by the
           entries with a cost in the one and not in the other, of different officers, and the people of group entries.

A finding is printed with its numbers, and the exit status is 1.

  suppression_attack.py FILE [--expect-findings]     with the latter it fails when it finds nothing
"""
import itertools
import json
import sys

try:
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix
except ImportError as error:
    sys.exit(f"suppression_attack: {error}. Deploy/test installs scipy for the tests; by hand: pip install scipy.")


class System:
    """Whole numbers that are not negative, under equations and inequalities."""

    def __init__(self):
        self.lower, self.upper = [], []
        self.rows, self.low, self.high = [], [], []
        self.constraints = None

    def variable(self, lower=0, upper=np.inf):
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def require(self, terms, low, high):
        self.rows.append(dict(terms))
        self.low.append(low)
        self.high.append(high)

    def freeze(self):
        data, where, columns = [], [], []
        for number, row in enumerate(self.rows):
            for column, factor in row.items():
                data.append(factor)
                where.append(number)
                columns.append(column)
        matrix = csr_matrix((data, (where, columns)), shape=(len(self.rows), len(self.lower)))
        self.constraints = LinearConstraint(matrix, self.low, self.high)

    def extreme(self, terms, sign, presolve):
        """The lowest (sign 1) or highest (sign -1) value of a sum; None when there is no end or no answer in time."""
        objective = np.zeros(len(self.lower))
        for column, factor in terms.items():
            objective[column] = sign * factor
        answer = milp(objective, constraints=self.constraints, bounds=Bounds(self.lower, self.upper),
                      integrality=np.ones(len(self.lower)), options={"time_limit": 30, "presolve": presolve})
        if answer.status == 2:
            raise AssertionError("the published numbers contradict each other")
        if answer.status == 0:
            return int(round(sign * answer.fun))
        # Short of the end the proven bound is the attacker's, and it is never narrower than the truth.
        return None

    def width(self, terms, truth, is_narrow):
        """The lowest and the highest value of a sum, and how far apart they are.

        The solver's presolve has been seen to cut off possible values, even the true one. What would be a finding is asked
        again without it.
        """
        for presolve in (True, False):
            low, high = self.extreme(terms, 1, presolve) or 0, self.extreme(terms, -1, presolve)
            high = np.inf if high is None else high
            if low <= truth <= high and not is_narrow(low, high):
                break
        assert low <= truth <= high, "the attack is wrong"
        return low, high, is_narrow(low, high)


def read(outputs):
    for output in outputs:
        output["heads"] = output["columns"].index("participations")
        for cell in output["cells"]:
            cell["keys"] = tuple(key or None for key in cell["keys"])
            cell["values"] = [int(value) for value in cell["values"]]
            cell["shares"] = {entry: (officer, int(heads)) for entry, officer, heads in
                              (share.split("*") for share in cell["shares"])}
            cell["facts"] = [(name, int(heads)) for name, heads in (fact.split("*") for fact in cell["facts"])]
        output["figures"] = [cell for cell in output["cells"] if None not in cell["keys"]]
        for cell in output["cells"]:
            cell["figures"] = [figure for figure in output["figures"]
                               if all(k is None or k == v for k, v in zip(cell["keys"], figure["keys"]))]


def shows(output, name):
    return name in output["columns"] and output["shown"][output["columns"].index(name)] == "yes"


def parts_of(outputs):
    """Cuts all entries into the parts that the outputs tell apart; answers people by part, and gives cells their parts."""
    places = {}
    for number, output in enumerate(outputs):
        for place, figure in enumerate(output["figures"]):
            for name, heads in figure["facts"]:
                for head in range(heads):
                    places.setdefault((name, head), []).append((number, place))
    groups = {}
    for unit, signature in places.items():
        groups.setdefault(tuple(signature), []).append(unit)
    numbers = {signature: number for number, signature in enumerate(groups)}
    for number, output in enumerate(outputs):
        for place, figure in enumerate(output["figures"]):
            figure["parts"] = {numbers[signature] for signature in groups if (number, place) in signature}
        for cell in output["cells"]:
            cell["parts"] = set().union(*(figure["parts"] for figure in cell["figures"]))
    return [len(units) for units in groups.values()]


def add_persons(system, output):
    """The persons of each cell, and all that is known of them."""
    column = output["columns"].index("persons")
    by_keys = {cell["keys"]: cell for cell in output["cells"]}
    for cell in output["cells"]:
        cell["persons"] = system.variable(0)
        if cell["published"]:
            system.require({cell["persons"]: 1}, cell["values"][column], cell["values"][column])
        if "not available" in cell["keys"]:
            system.require({cell["persons"]: 1}, 0, 0)
        system.require({**{part: 1 for part in cell["parts"]}, cell["persons"]: -1}, 0, np.inf)
    person_dims = {"gender", "service"}
    for cell in output["cells"]:
        groupings = []
        for index, key in enumerate(cell["keys"]):
            if key is not None:
                continue
            keys = {cell["keys"][:index] + (figure["keys"][index],) + cell["keys"][index + 1:] for figure in cell["figures"]}
            if all(key in by_keys for key in keys):
                groupings.append(([by_keys[key] for key in sorted(keys, key=str)], output["dims"][index] in person_dims))
        if None in cell["keys"]:
            adds_up = all(output["dims"][i] in person_dims for i, key in enumerate(cell["keys"]) if key is None)
            groupings.append((cell["figures"], adds_up))
        for parts, adds_up in groupings:
            system.require({cell["persons"]: -1, **{part["persons"]: 1 for part in parts}}, 0, 0 if adds_up else np.inf)
            for part in parts:
                system.require({cell["persons"]: 1, part["persons"]: -1}, 0, np.inf)


def join_persons(system, outputs):
    """What the persons of one output tell of those of another: they are the same people."""
    person_dims = {"gender", "service"}
    for whole, split in itertools.permutations(outputs, 2):
        levels = {tuple(key is None for key in cell["keys"]) for cell in split["cells"]}
        cells_of = {level: [cell for cell in split["cells"] if tuple(key is None for key in cell["keys"]) == level]
                    for level in levels}
        fixed = [index for index, dim in enumerate(split["dims"]) if dim not in person_dims]
        for cell in whole["cells"]:
            for cells in cells_of.values():
                touched = [other for other in cells if other["parts"] & cell["parts"]]
                inside = [other for other in touched if other["parts"] <= cell["parts"]]
                for other in inside:
                    system.require({cell["persons"]: 1, other["persons"]: -1}, 0, np.inf)
                rest = cell["parts"] - set().union(*(other["parts"] for other in inside))
                # One participation more is one person more at most.
                terms = {**{part: 1 for part in rest}, **{other["persons"]: 1 for other in inside}, cell["persons"]: -1}
                adds_up = not rest and len({tuple(other["keys"][index] for index in fixed) for other in inside}) == 1
                system.require(terms, 0, 0 if adds_up else np.inf)
                if cell["parts"] <= set().union(*(other["parts"] for other in touched)):
                    system.require({**{other["persons"]: 1 for other in touched}, cell["persons"]: -1}, 0, np.inf)


def attack_heads(outputs, minimum):
    found = []
    outputs = [output for output in outputs if shows(output, "participations") or shows(output, "persons")]
    people = parts_of(outputs)
    system = System()
    for _ in people:
        system.variable()
    for output in outputs:
        for cell in output["cells"]:
            terms = {part: 1 for part in cell["parts"]}
            if cell["published"] and shows(output, "participations"):
                value = cell["values"][output["heads"]]
                system.require(terms, value, value)
            elif cell["values"][output["heads"]] > 0:
                system.require(terms, 1, np.inf)
            else:
                # Only results without an attempt are in it: the attacker even knows that.
                system.require(terms, 0, 0)
        if shows(output, "persons"):
            add_persons(system, output)
    join_persons(system, [output for output in outputs if shows(output, "persons")])
    system.freeze()
    for output in outputs:
        for cell in output["cells"]:
            if cell["published"]:
                continue
            if shows(output, "participations"):
                truth = cell["values"][output["heads"]]
                low, high, narrow = system.width({part: 1 for part in cell["parts"]}, truth,
                                                 lambda low, high: high - low < minimum)
                if narrow and truth > 0:
                    found.append(("heads", output["name"], cell["keys"], truth, low, high))
            if "persons" in cell:
                truth = cell["values"][output["columns"].index("persons")]
                low, high, narrow = system.width({cell["persons"]: 1}, truth,
                                                 lambda low, high: truth > 0 and (high == low or high < minimum))
                if narrow:
                    found.append(("persons", output["name"], cell["keys"], truth, low, high))
    return found


def attack_measures(output, minimum):
    found = []
    for column, (name, kind) in enumerate(zip(output["columns"], output["kinds"])):
        if name == "participations" or kind not in ("people", "amount", "gap"):
            continue
        # A gap is not shown, but both numbers that it is between are.
        if kind != "gap" and output["shown"][column] != "yes":
            continue
        system = System()
        # Results without an attempt may make a gap less than nothing: the attacker even knows where.
        variables = {figure["keys"]: system.variable(min(0, figure["values"][column])) for figure in output["figures"]}
        for cell in output["cells"]:
            if cell["published"]:
                value = cell["values"][column]
                if kind == "gap" and 0 < value < minimum:
                    found.append((name, output["name"], cell["keys"], value))
                system.require({variables[figure["keys"]]: 1 for figure in cell["figures"]}, value, value)
        system.freeze()
        for cell in output["cells"]:
            truth = cell["values"][column]
            # That a withheld number is none may be learnt.
            if cell["published"] or truth == 0 or (kind == "gap" and not 0 < truth < minimum):
                continue
            least = truth / 10 if kind == "amount" else minimum
            low, high, narrow = system.width({variables[figure["keys"]]: 1 for figure in cell["figures"]}, truth,
                                             lambda low, high: high - low < least)
            if narrow:
                found.append((name, output["name"], cell["keys"], truth, low, high))
    return found


def attack_pairs(outputs, minimum):
    found = []
    people = parts_of(outputs)

    def value(cell, name):
        return cell["values"][cell["output"]["columns"].index(name)]

    published = []
    for output in outputs:
        for cell in output["cells"]:
            cell["output"] = output
            if cell["published"]:
                published.append(cell)
    for a, b in itertools.permutations(published, 2):
        if a["output"] is b["output"] or not a["parts"] or not a["parts"] <= b["parts"]:
            continue
        for name in ("participations", "persons", "completions"):
            if shows(a["output"], name) and shows(b["output"], name):
                difference = abs(value(b, name) - value(a, name))
                if 0 < difference < minimum:
                    found.append(("pair", a["output"]["name"], a["keys"], b["output"]["name"], b["keys"], name, difference))
        if shows(a["output"], "completions") and shows(b["output"], "participations"):
            # Group entries have no results.
            groups = sum(heads for figure in b["figures"] for name, heads in figure["facts"] if name.startswith("r"))
            difference = value(b, "participations") - groups - value(a, "completions")
            if 0 < difference < minimum:
                found.append(("pair", a["output"]["name"], a["keys"], b["output"]["name"], b["keys"], "gap", difference))
    for b in published:
        for output in outputs:
            if output is b["output"] or not shows(output, "participations") or not shows(b["output"], "participations"):
                continue
            for level in {tuple(key is None for key in cell["keys"]) for cell in output["cells"]}:
                inside = [cell for cell in output["cells"] if cell["published"] and cell["parts"] <= b["parts"]
                          and cell["parts"] and tuple(key is None for key in cell["keys"]) == level]
                rest = sum(people[part] for part in b["parts"]) - sum(value(cell, "participations") for cell in inside)
                if inside and 0 < rest < minimum:
                    found.append(("rest", b["output"]["name"], b["keys"], output["name"], level, "participations", rest))
    return found


def attack_costs(outputs, minimum):
    found = []
    cells = []
    for output in outputs:
        for cell in output["cells"]:
            if shows(output, "cost USD") and cell["published"]:
                shares = {}
                for figure in cell["figures"]:
                    shares.update(figure["shares"])
                cells.append((output, cell, shares))
    for (a, one, paid), (b, other, paid_there) in itertools.combinations(cells, 2):
        if a is b:
            continue
        officers, people = set(), 0
        for entry in paid.keys() | paid_there.keys():
            officer, heads = paid.get(entry) or paid_there[entry]
            if entry in paid and entry in paid_there:
                # Of an entry in both, those who have come or gone.
                people += 0 if officer else abs(heads - paid_there[entry][1])
            elif officer:
                officers.add(officer)
            else:
                people += heads
        if 0 < len(officers) + people < minimum:
            found.append(("cost", a["name"], one["keys"], b["name"], other["keys"], len(officers) + people))
    return found


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    expected = "--expect-findings" in sys.argv
    sets = outputs = cells = withheld = 0
    findings, costs = [], []
    with open(arguments[0], encoding="utf-8") as file:
        for line in file:
            given = json.loads(line)
            published, minimum = given["outputs"], given["minimum"]
            read(published)
            sets += 1
            outputs += len(published)
            cells += sum(len(output["cells"]) for output in published)
            withheld += sum(not cell["published"] for output in published for cell in output["cells"])
            found = attack_pairs(published, minimum) + attack_heads(published, minimum)
            for output in published:
                found += attack_measures(output, minimum)
            findings += [(given["seed"], *finding) for finding in found]
            costs += [(given["seed"], *finding) for finding in attack_costs(published, minimum)]
    findings += costs
    print(f"{sets} sets, {outputs} outputs, {cells} cells, {withheld} withheld, {len(findings)} findings")
    for finding in findings[:40]:
        print("  seed", *finding)
    sys.exit(bool(findings) != expected)


main()
