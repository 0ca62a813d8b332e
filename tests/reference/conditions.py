# SPDX-License-Identifier: GPL-3.0-or-later
"""Condition trees over attributes.

Truth is True, False or None: a leaf on something that does not exist at all
(a deal of a lead without deals) is neither true nor false. Conditions of a
scorecard never meet that third value."""

import values

UNKNOWN = object()

TEXT = ("is", "is-not", "one-of", "none-of", "contains", "contains-word",
        "starts-with", "ends-with")
ORDER = ("equals", "at-least", "at-most", "less-than", "greater-than",
         "between")


def truth(tree, look_up, zone):
    """@look_up gives for the name of an attribute None where it is missing,
    UNKNOWN, a text, a list of texts, or an integer for an instant."""
    if "all" in tree:
        truths = [truth(child, look_up, zone) for child in tree["all"]]
        if False in truths:
            return False
        return None if None in truths else True
    if "any" in tree:
        truths = [truth(child, look_up, zone) for child in tree["any"]]
        if True in truths:
            return True
        return None if None in truths else False
    if "not" in tree:
        inner = truth(tree["not"], look_up, zone)
        return None if inner is None else not inner
    value = look_up(tree["attribute"])
    if value is UNKNOWN:
        return None
    return leaf_holds(tree, value, zone)


def attributes(tree):
    """The names of the attributes that a tree asks for."""
    for key in ("all", "any"):
        if key in tree:
            return [name for child in tree[key] for name in attributes(child)]
    if "not" in tree:
        return attributes(tree["not"])
    return [tree["attribute"]]


def leaf_holds(leaf, value, zone):
    op = leaf["op"]
    if op == "is-unknown":
        return value is None
    if value is None:
        return False
    if op == "is-known":
        return True
    if op in TEXT:
        return text_holds(leaf, value if isinstance(value, list) else [value])
    if op in ORDER:
        return order_holds(leaf, value, zone)
    if op in ("is-true", "is-false"):
        said = values.boolean(value) if isinstance(value, str) else None
        return said is not None and said == (op == "is-true")
    if op in ("has-any", "has-all"):
        held = value if isinstance(value, list) else [value]
        held = {values.fold(item) for item in held}
        asked = {values.fold(item) for item in leaf["values"]}
        return bool(asked & held) if op == "has-any" else asked <= held
    raise ValueError("unknown operator " + op)


def text_holds(leaf, texts):
    op = leaf["op"]
    texts = [values.fold(str(text)) for text in texts]
    if op in ("one-of", "none-of"):
        wanted = {values.fold(item) for item in leaf["values"]}
        found = any(text in wanted for text in texts)
        return found if op == "one-of" else not found
    wanted = values.fold(leaf["value"])
    if op == "is":
        return wanted in texts
    if op == "is-not":
        return wanted not in texts
    tests = {
        "contains": lambda text: wanted in text,
        "contains-word": lambda text: values.contains_word(text, wanted),
        "starts-with": lambda text: text.startswith(wanted),
        "ends-with": lambda text: text.endswith(wanted),
    }
    return any(tests[op](text) for text in texts)


def compares(op, value, bound, high):
    if op == "equals":
        return value == bound
    if op == "at-least":
        return value >= bound
    if op == "at-most":
        return value <= bound
    if op == "less-than":
        return value < bound
    if op == "greater-than":
        return value > bound
    return bound <= value <= high


def bound_number(bound):
    """The number of a leaf's value, or None where it is a date."""
    if isinstance(bound, (int, float)):
        return float(bound)
    return float(bound) if values.PLAIN_DECIMAL.fullmatch(bound) else None


def order_holds(leaf, value, zone):
    op = leaf["op"]
    bounds = [leaf["low"], leaf["high"]] if op == "between" else [leaf["value"]]
    numbers = [bound_number(bound) for bound in bounds]
    if None not in numbers:
        found = values.number_range(value) if isinstance(value, str) else None
        if found is None:
            return False
        # A bucket has to hold with both of its ends.
        return all(compares(op, end, numbers[0], numbers[-1]) for end in found)
    if isinstance(value, int):
        at = value
    else:
        read = values.instant(value, zone) if isinstance(value, str) else None
        if read is None:
            return False
        at = read[0]
    if op == "between":
        return (date_compares("at-least", at, bounds[0], zone)
                and date_compares("at-most", at, bounds[1], zone))
    return date_compares(op, at, bounds[0], zone)


def date_compares(op, at, bound, zone):
    """A date compares local calendar days, an instant seconds."""
    seconds, is_date = values.instant(bound, zone)
    if is_date:
        return compares(op, values.local_day(at, zone),
                        values.local_day(seconds, zone), None)
    return compares(op, at, seconds, None)
