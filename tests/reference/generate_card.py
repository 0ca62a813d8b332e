# SPDX-License-Identifier: GPL-3.0-or-later
"""Random scorecards and scopes for generate.py."""

import datetime

import values

TEXT_VALUES = {
    "title": ("CEO", "ceo", "vp", "VP", "sales", "c++", "o\ufb03cer", "student", "SVP Sales"),
    "email": (".edu", "person1", "@EXAMPLE.com"),
    "country": ("germany", "T\u00fcrkiye", "i\u0307stanbul", "france",
                "\u039f\u03b4\u03cc\u03c3"),
    "region": ("latam", "EMEA", "North  America", "north america"),
    "source": ("webinar", "Organic", "paid"),
    "industry": ("finance", "GROSSHANDEL", "cafe\u0301", "saas", "gro\u00df"),
    "technologies": ("hubspot", "Sales", "odoo", "\uff33AP"),
    "account_grade": ("A", "i", "b"),
    "nowhere": ("x",),
}
NUMBER_VALUES = {
    "employees": (10, 50, 51, 99, 100, 200, 500, 10001, 10000),
    "revenue": (0, 900000, 1000000, 1e6, 5000000, 1250000.0),
    "seats_used": (1, 3, 3.5, 10),
    "title": (5,),
}
DATE_VALUES = {
    "created_at": ("2024-06-01", "2025-03-30", "2025-01-15T12:00:00Z",
                   "2025-10-26 02:30:00", "2024-12-31"),
    "trained_on": ("2025-03-30", "2024-06-01", "2025-10-26T00:00:00",
                   "2025-03-29T23:00:00Z"),
}
POINTS = (5, 10, 10, 15, 15, 20, 20, 25, 30, 40, 45, 7, -10, -5, 0)


def text_leaf(pick, attribute, choices):
    op = pick.choice(("is", "is-not", "one-of", "none-of", "contains",
                      "contains-word", "contains-word", "contains-word",
                      "starts-with", "ends-with"))
    leaf = {"attribute": attribute, "op": op}
    if op in ("one-of", "none-of"):
        leaf["values"] = pick.sample(choices, min(len(choices), 2))
    else:
        leaf["value"] = pick.choice(choices)
    return leaf


def order_leaf(pick, attribute, choices):
    op = pick.choice(("equals", "at-least", "at-most", "less-than",
                      "greater-than", "between", "between"))
    leaf = {"attribute": attribute, "op": op}

    def bound(value):
        plain = isinstance(value, int) and pick.random() < 0.2
        return str(value) if plain else value

    if op == "between":
        low, high = pick.choice(choices), pick.choice(choices)
        if not isinstance(low, str):
            low, high = min(low, high), max(low, high)
        leaf["low"], leaf["high"] = bound(low), bound(high)
    else:
        leaf["value"] = bound(pick.choice(choices))
    return leaf


def leaf(pick):
    kind = pick.random()
    if kind < 0.45:
        attribute = pick.choice(["title", "title"] + list(TEXT_VALUES))
        return text_leaf(pick, attribute, TEXT_VALUES[attribute])
    if kind < 0.65:
        attribute = pick.choice(list(NUMBER_VALUES))
        return order_leaf(pick, attribute, NUMBER_VALUES[attribute])
    if kind < 0.77:
        attribute = pick.choice(list(DATE_VALUES))
        return order_leaf(pick, attribute, DATE_VALUES[attribute])
    if kind < 0.82:
        return {"attribute": "beta_tester",
                "op": pick.choice(("is-true", "is-false"))}
    if kind < 0.9:
        attribute = pick.choice(("technologies", "technologies", "industry"))
        return {"attribute": attribute, "op": pick.choice(("has-any", "has-all")),
                "values": pick.sample(TEXT_VALUES[attribute], 2)}
    return {"attribute": pick.choice(
                ("employees", "technologies", "source", "nowhere", "created_at",
                 "account_grade", "beta_tester", "trained_on")),
            "op": pick.choice(("is-known", "is-unknown"))}


def tree(pick, make_leaf, depth=0):
    kind = pick.random()
    if depth >= 3 or kind < 0.6:
        return make_leaf(pick)
    if kind < 0.7:
        return {"not": tree(pick, make_leaf, depth + 1)}
    children = [tree(pick, make_leaf, depth + 1)
                for _ in range(pick.choice((0, 1, 2, 2, 3)))]
    return {pick.choice(("all", "any")): children}


def behavior(pick, one, kinds, details):
    kinds = [pick.choice(kinds) for _ in range(pick.choice((1, 1, 1, 2)))]
    one["activity"] = kinds[0] if len(kinds) == 1 and pick.random() < 0.5 \
        else sorted(set(kinds))
    one["effect"] = "instant" if pick.random() < 0.12 else "points"
    if one["effect"] == "points" or pick.random() < 0.6:
        one["points"] = pick.choice(POINTS)
    if pick.random() < 0.5:
        one["at_least"] = pick.choice((1, 2, 2, 2, 3, 4))
    if pick.random() < 0.4:
        one["within_days"] = pick.choice((1, 2, 7, 30))
    if pick.random() < 0.3:
        one["distinct"] = pick.choice(("detail", "day", None))
    if pick.random() < 0.6:
        one["award"] = pick.choice(("once", "each", "each"))
    if pick.random() < 0.3:
        one["cap"] = pick.choice((0, 15, 30, None))
    if pick.random() < 0.35:
        one["expires_days"] = pick.choice((1, 7, 30, 90))
    if pick.random() < 0.35:
        one["decay"] = {"percent": pick.choice((0, 10, 30, 50, 50, 100)),
                        "every_days": pick.choice((1, 7, 30))}
    if pick.random() < 0.3:
        one["where"] = where(pick, details)


def where(pick, details):
    found = {}
    if pick.random() < 0.6:
        found["value"] = pick.choice((
            {"op": "at-least", "value": 80}, {"op": "less-than", "value": 80},
            {"op": "between", "low": 20, "high": "80"}, {"op": "is-known"},
            {"op": "is-unknown"}, {"op": "equals", "value": 100},
            {"op": "at-most", "value": 79.9}, {"op": "greater-than", "value": 80}))
    if not found or pick.random() < 0.3:
        details = [one for one in details if one]
        choice = text_leaf(pick, "", details)
        del choice["attribute"]
        found["detail"] = pick.choice((choice, choice, {"op": "is-known"},
                                       {"op": "is-unknown"}))
    return found


def groups(pick):
    found = []
    for index in range(pick.choice((0, 1, 2, 3))):
        group = {"id": "g%d" % index}
        if pick.random() < 0.7:
            group["combine"] = pick.choice(("best", "best", "sum"))
        if pick.random() < 0.4:
            group["cap"] = pick.choice((0, 10, 40, None))
        found.append(group)
    return found


def card(pick, number, kinds, details):
    found = {"format": "fairlead-scorecard", "version": 1,
             "name": "Card %d" % number,
             "threshold": pick.choice((10, 60)),
             "fit_minimum": pick.choice((None,) * 6 + (0, 10)),
             "groups": groups(pick), "criteria": []}
    if pick.random() < 0.6:
        found["tiers"] = [
            {"id": "hot", "name": "Hot", "at": pick.choice((30, 60, 90)),
             "instant": pick.random() < 0.5},
            {"id": "warm", "name": "Warm", "at": pick.choice((10, 25))}]
    family_of = {group["id"]: pick.choice(("fit", "behavior", "behavior"))
                 for group in found["groups"]}
    for index in range(pick.choice((1, 4, 5, 6, 7, 8, 9, 10))):
        family = pick.choice(("fit", "fit", "behavior", "behavior", "behavior"))
        one = {"id": "c%d" % index, "name": "Criterion %d" % index,
               "family": family}
        if family == "fit":
            one["effect"] = pick.choice(
                ("points",) * 16 + ("required", "disqualify"))
            one["when"] = tree(pick, leaf)
            if one["effect"] == "points":
                one["points"] = pick.choice(POINTS)
        else:
            behavior(pick, one, kinds, details)
        own = [name for name in family_of if family_of[name] == family]
        if own and one["effect"] not in ("required", "disqualify") \
                and pick.random() < 0.6:
            one["group"] = pick.choice(own)
        if pick.random() < 0.05:
            one["x-note"] = "kept"
        found["criteria"].append(one)
    if pick.random() < 0.9:
        reachable = sum(max(0, one.get("points") or 0)
                        for one in found["criteria"])
        found["threshold"] = int(reachable * pick.uniform(0.05, 0.35)) // 5 * 5
    return found


def scope_leaf(pick):
    if pick.random() < 0.25:
        return leaf(pick)
    return pick.choice((
        {"attribute": "deal.type", "op": "is", "value": "New Business"},
        {"attribute": "deal.type", "op": "is-known"},
        {"attribute": "deal.source", "op": "one-of", "values": ["webinar"]},
        {"attribute": "deal.amount", "op": "at-least", "value": 1000},
        {"attribute": "deal.stage", "op": "starts-with", "value": "closed"},
        {"attribute": "deal.channel_kind", "op": "is-not", "value": "partner"},
        {"attribute": "deal.channel_kind", "op": "is-unknown"}))


def scope(pick, start, horizon, instants):
    """A scope; some of its bounds are one of @instants."""
    found = {"format": "fairlead-scope", "version": 1, "when": None,
             "created_from": None, "created_before": None}
    if pick.random() < 0.75:
        found["when"] = tree(pick, scope_leaf)
        if pick.random() < 0.4:
            found["when"] = {"any": [found["when"], {"not": scope_leaf(pick)}]}
    for name, share in (("created_from", 0.3), ("created_before", 1.2)):
        if pick.random() < 0.3:
            if instants and pick.random() < 0.4:
                found[name] = pick.choice(instants)
                continue
            at = start + int(horizon * share * pick.random())
            moment = values.EPOCH + datetime.timedelta(seconds=at)
            found[name] = moment.strftime(
                pick.choice(("%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ")))
    return found
