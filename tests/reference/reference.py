#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference on a directory that generate.py filled: prints the
simulation's JSON, or with --scores the rows of scores as CSV."""

import argparse
import csv
import json
import os
import sys
import zoneinfo

import history
import simulate
import values

TABLES = ("leads", "companies", "deals", "activities", "links")


def read_json(directory, name):
    path = os.path.join(directory, name)
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def tables(directory):
    """The files that are there, by what they hold."""
    found = {name: os.path.join(directory, name + ".csv") for name in TABLES}
    return {name: path for name, path in found.items() if os.path.exists(path)}


def seconds(text, zone):
    return None if text is None else values.instant(text, zone)[0]


def load_history(directory, options, as_of=None):
    zone = zoneinfo.ZoneInfo(options["time_zone"])
    as_of = as_of or options["as_of"]
    return history.load(zone, as_of=seconds(as_of, zone), **tables(directory))


def simulation(directory, options, as_of=None):
    return simulate.Simulation(
        load_history(directory, options, as_of), read_json(directory, "card.json"),
        scope=read_json(directory, "scope.json"),
        threshold=options["threshold"], maturity_days=options["maturity_days"],
        baseline=read_json(directory, "baseline.json"))


def scores(directory, options, as_of=None):
    return simulate.Simulation(
        load_history(directory, options, as_of),
        read_json(directory, "card.json"),
        scope=read_json(directory, "scope.json")).scores()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory")
    parser.add_argument("--scores", action="store_true")
    arguments = parser.parse_args()
    options = read_json(arguments.directory, "options.json")
    if arguments.scores:
        rows = scores(arguments.directory, options)
        writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else [])
        writer.writeheader()
        writer.writerows(rows)
    else:
        print(json.dumps(simulation(arguments.directory, options).result(),
                         indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
