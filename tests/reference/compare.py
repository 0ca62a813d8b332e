#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares fairleadctl with the reference on random histories, lead by lead
and key by key.

    compare.py [--start SEED] [--keep DIRECTORY] COUNT [FAIRLEADCTL]

Without FAIRLEADCTL the environment variable of that name says which to run."""

import argparse
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

import generate
import reference

SHOWN = 25         # differences printed for one seed
TIMEOUT = 120      # seconds for one run of fairleadctl


class Failed(Exception):
    """fairleadctl did not do what it was asked to."""


def run(arguments):
    """Runs fairleadctl and gives its standard output."""
    try:
        done = subprocess.run(arguments, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise Failed("still running after %d s: %s" % (TIMEOUT, " ".join(arguments)))
    if done.returncode != 0:
        raise Failed("exit status %d of %s\n%s" % (
            done.returncode, " ".join(arguments),
            done.stderr.decode("utf-8", "replace")))
    return done.stdout.decode("utf-8")


def import_all(program, directory, options):
    workshop = os.path.join(directory, "workshop.fairlead")
    run([program, "new", workshop, "--time-zone", options["time_zone"],
         "--currency", "USD"])
    command = [program, "import", workshop]
    for name, path in reference.tables(directory).items():
        command += ["--" + name, path]
    if options["as_of"] is not None:
        command += ["--as-of", options["as_of"]]
    run(command)
    if options["scope"]:
        run([program, "scope", workshop,
             "--set", os.path.join(directory, "scope.json")])
    return workshop


def run_scores(program, directory, workshop, as_of=None):
    output = os.path.join(directory, "scores.csv")
    command = [program, "score", workshop, "--output", output,
               "--scorecard", os.path.join(directory, "card.json")]
    if as_of is not None:
        command += ["--as-of", as_of]
    if os.path.exists(output):
        os.remove(output)
    run(command)
    with open(output, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run_simulation(program, directory, workshop, options, as_of=None):
    command = [program, "simulate", workshop, "--json", "--curve",
               "--scorecard", os.path.join(directory, "card.json")]
    if options["threshold"] is not None:
        command.append("--threshold=%d" % options["threshold"])
    if options["maturity_days"] is not None:
        command += ["--maturity-days", str(options["maturity_days"])]
    if as_of is not None:
        command += ["--as-of", as_of]
    if options["baseline"]:
        command += ["--baseline", os.path.join(directory, "baseline.json")]
    text = run(command)
    try:
        return json.loads(text)
    except ValueError as error:
        raise Failed("simulate --json printed no JSON: %s\n%s" % (error, text[:500]))


# --- comparing ---------------------------------------------------------------

def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def differences(where, expected, actual):
    """Lines that tell where @actual is not as @expected; keys that only
    @actual has are its own affair."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        found = []
        for name, value in expected.items():
            if name in actual:
                found += differences(where + "." + name, value, actual[name])
            elif value is not None:
                found.append("%s.%s: expected %r, not there" % (where, name, value))
        return found
    if isinstance(expected, list) and isinstance(actual, list):
        found = []
        if len(expected) != len(actual):
            found.append("%s: expected %d rows, got %d" % (
                where, len(expected), len(actual)))
        for index, (one, other) in enumerate(zip(expected, actual)):
            found += differences("%s[%d]" % (where, index), one, other)
        return found
    if is_number(expected) and is_number(actual):
        if math.isclose(expected, actual, rel_tol=1e-9, abs_tol=1e-12):
            return []
    elif type(expected) is type(actual) and expected == actual:
        return []
    return ["%s: expected %r, got %r" % (where, expected, actual)]


def by(rows, name):
    return {row.get(name): row for row in rows}


def folded_sources(rows):
    fold = reference.values.fold
    return {"null" if row["source"] is None else "=" + fold(row["source"]): row
            for row in rows}


def keyed(result):
    """A copy whose lists without an order of their own are keyed."""
    copy = dict(result)
    for name, key in (("tiers", "tier"), ("criteria", "id")):
        if isinstance(copy.get(name), list):
            copy[name] = by(copy[name], key)
    if isinstance(copy.get("sources"), list):
        sources = folded_sources(copy["sources"])
        copy["sources"] = {name: {key: value for key, value in row.items()
                                  if key != "source"}
                           for name, row in sources.items()}
        copy["number_of_sources"] = len(sources)
    if isinstance(copy.get("swap"), dict):
        copy["swap"] = {
            name: {outcome: (counts or {}).get(outcome, 0)
                   for outcome in ("won", "lost", "open", "none")}
            for name, counts in copy["swap"].items()
            if isinstance(counts, dict)}
    return copy


def compare_simulations(where, expected, actual):
    left = keyed(expected)
    right = keyed(actual)
    said = [str(row.get("what")) for row in right.get("unsupported") or []]
    found = []
    for row in left.pop("unsupported"):
        # How the other two are named is nowhere settled.
        if row["what"] not in ("worked", "baseline") \
                and not any(row["what"] in what for what in said):
            found.append("unsupported: %s is not listed (%s)" % (
                row["what"], row["why"]))
    if left["baseline"] != "current":
        del left["baseline"]
    return differences(where, left, right) + found


def as_text(value):
    return "" if value is None else str(value)


def compare_scores(where, expected, actual):
    found = []
    if len(expected) != len(actual):
        found.append("%s: expected %d leads, got %d" % (
            where, len(expected), len(actual)))
        known = {row["lead_id"] for row in actual}
        for row in expected:
            if row["lead_id"] is not None and row["lead_id"] not in known:
                found.append("%s: lead %s is not there" % (where, row["lead_id"]))
    for index, (one, other) in enumerate(zip(expected, actual)):
        name = one["lead_id"] or "number %d" % (index + 1)
        wrong = ["%s %s instead of %s" % (
                     key, other.get(key) or "nothing", as_text(one[key]) or "nothing")
                 for key in one
                 if not (key == "lead_id" and one[key] is None)
                 and as_text(one[key]) != other.get(key)]
        if wrong:
            found.append("%s: lead %s: %s" % (where, name, ", ".join(wrong)))
    return found


def score_as_of(options):
    """The earlier as-of to score at as well, if any."""
    zone = reference.zoneinfo.ZoneInfo(options["time_zone"])
    earlier = reference.seconds(options["score_as_of"], zone)
    if earlier is None or earlier > reference.seconds(options["as_of"], zone):
        return None
    return options["score_as_of"]


def check(program, seed, directory):
    """The differences of one seed."""
    options = generate.generate(seed, directory)
    simulated = reference.simulation(directory, options).result()
    try:
        workshop = import_all(program, directory, options)
        found = compare_scores("score", reference.scores(directory, options),
                               run_scores(program, directory, workshop))
        as_of = score_as_of(options)
        if as_of is not None:
            found += compare_scores(
                "score --as-of " + as_of,
                reference.scores(directory, options, as_of),
                run_scores(program, directory, workshop, as_of))
            found += compare_simulations(
                "simulate --as-of " + as_of,
                reference.simulation(directory, options, as_of).result(),
                run_simulation(program, directory, workshop, options, as_of))
        return found + compare_simulations(
            "simulate", simulated, run_simulation(program, directory, workshop, options))
    except Failed as error:
        return [str(error)]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("program", nargs="?",
                        default=os.environ.get("FAIRLEADCTL"))
    parser.add_argument("--start", type=int, default=1, metavar="SEED")
    parser.add_argument("--keep", metavar="DIRECTORY",
                        help="leaves each seed's files in DIRECTORY/SEED")
    arguments = parser.parse_args()
    if not arguments.program:
        parser.error("which fairleadctl?")
    failed = 0
    for seed in range(arguments.start, arguments.start + arguments.count):
        with tempfile.TemporaryDirectory() as scratch:
            directory = scratch
            if arguments.keep:
                directory = os.path.join(arguments.keep, str(seed))
                if os.path.exists(os.path.join(directory, "options.json")):
                    sys.exit("%s holds files already" % directory)
            found = check(arguments.program, seed, directory)
        if found:
            failed += 1
            print("seed %d: %d differences" % (seed, len(found)))
            for line in found[:SHOWN]:
                print("  " + line)
            if len(found) > SHOWN:
                print("  …")
            sys.stdout.flush()
    print("%d passed, %d failed" % (arguments.count - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
