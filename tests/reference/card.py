# SPDX-License-Identifier: GPL-3.0-or-later
"""A scorecard applied to one lead: occurrences, points, moments."""

import functools

import conditions
import values

NUMBER_OPS = conditions.ORDER


# --- occurrences -------------------------------------------------------------

def matches(criterion, act, zone):
    kinds = criterion["activity"]
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if act.kind not in [values.fold(kind) for kind in kinds]:
        return False
    where = criterion.get("where") or {}
    for field in ("value", "detail"):
        leaf = where.get(field)
        if leaf is None:
            continue
        held = getattr(act, field)
        if leaf["op"] == "is-unknown":
            fits = held is None
        elif held is None:
            fits = False
        elif leaf["op"] in NUMBER_OPS:
            fits = conditions.order_holds(leaf, str(held), zone)
        else:
            fits = conditions.leaf_holds(leaf, held, zone)
        if not fits:
            return False
    return True


def distinct_key(criterion, act, zone):
    if criterion.get("distinct") == "detail":
        return None if act.detail is None else values.fold(act.detail)
    return values.local_day(act.at, zone)


def occurrences(criterion, activities, zone):
    """The instants at which the criterion occurs."""
    at_least = criterion.get("at_least") or 1
    within = criterion.get("within_days")
    distinct = criterion.get("distinct")
    each = criterion.get("award") == "each"
    found = []
    kept = []           # (key, instant), the newest last
    used_keys = set()
    for act in activities:
        if not matches(criterion, act, zone):
            continue
        key = distinct_key(criterion, act, zone) if distinct else None
        if distinct and each and key in used_keys:
            continue
        if distinct:
            kept = [one for one in kept if one[0] != key]
        kept.append((key, act.at))
        if len(kept) < at_least:
            continue
        span = act.at - kept[-at_least][1]
        if within is None or span <= within * values.DAY:
            found.append(act.at)
            used_keys.update(one[0] for one in kept)
            kept = []
    return found


# --- points of one criterion -------------------------------------------------

@functools.lru_cache(maxsize=None)
def decayed(points, percent, periods):
    """points * ((100 - percent) / 100) ** periods, half away from zero."""
    above = abs(points) * (100 - percent) ** periods
    below = 100 ** periods
    rounded = (2 * above + below) // (2 * below)
    return rounded if points >= 0 else -rounded


def worth(criterion, occurred, t):
    """The points of an occurrence at @occurred, later at @t."""
    points = criterion.get("points") or 0
    decay = criterion.get("decay")
    if not decay:
        return points
    periods = (t - occurred) // (decay["every_days"] * values.DAY)
    return decayed(points, decay["percent"], periods)


def standing(criterion, occurred, t):
    expires = criterion.get("expires_days")
    return [at for at in occurred if at <= t
            and (expires is None or t < at + expires * values.DAY)]


def behavior_points(criterion, occurred, t):
    """The criterion's points at @t, None where it does not stand."""
    stand = standing(criterion, occurred, t)
    if not stand:
        return None
    if criterion.get("award") == "each":
        points = sum(worth(criterion, at, t) for at in stand)
    else:
        points = worth(criterion, max(stand), t)
    cap = criterion.get("cap")
    if cap is not None:
        points = max(-cap, min(cap, points))
    return points


def changes(criterion, occurred, last):
    """The instants up to @last at which its points may change."""
    expires = criterion.get("expires_days")
    decay = criterion.get("decay")
    found = set()
    for at in occurred:
        found.add(at)
        end = last
        if expires is not None:
            found.add(at + expires * values.DAY)
            end = min(last, at + expires * values.DAY)
        if decay and decay["percent"] > 0:
            period = decay["every_days"] * values.DAY
            step = at + period
            while step <= end:
                found.add(step)
                if worth(criterion, at, step) == 0:
                    break
                step += period
    return found


# --- the card on one lead ----------------------------------------------------

def total(card, standing_points):
    """Sums (criterion, points or None) with the groups' rules."""
    groups = {group["id"]: group for group in card.get("groups") or []}
    grouped = {}
    score = 0
    for criterion, points in standing_points:
        if points is None:
            continue
        group = criterion.get("group")
        if group is None:
            score += points
        else:
            grouped.setdefault(group, []).append(points)
    for group, held in grouped.items():
        rules = groups[group]
        points = max(held) if rules.get("combine") == "best" else sum(held)
        if rules.get("cap") is not None:
            points = min(points, rules["cap"])
        score += points
    return score


class Moment:
    def __init__(self, t, behavior, score, instant):
        self.t = t
        self.behavior = behavior
        self.score = score
        self.instant = instant   # an instant criterion has occurred


class Judgement:
    """What a card says of a lead: fit, gates, the moments to look at."""

    def __init__(self, card, fit, gates, moments):
        self.card = card
        self.fit = fit
        self.gates = gates
        self.moments = moments

    @property
    def peak(self):
        return max((moment.score for moment in self.moments), default=None)

    @property
    def last(self):
        return self.moments[-1].behavior if self.moments else None

    def passing(self, threshold):
        """The moment at which the lead becomes an MQL, or None."""
        if not self.gates:
            return None
        for moment in self.moments:
            if moment.score >= threshold or moment.instant:
                return moment
        return None

    def tier(self, threshold):
        moment = self.passing(threshold)
        for tier in self.card.get("tiers") or []:
            if tier.get("at") is not None and moment.score >= tier["at"]:
                return tier["id"]
            if tier.get("instant") and moment.instant:
                return tier["id"]
        return "normal"


class Facts:
    """What does not depend on points: which fit conditions are true of a
    lead, and when behavior criteria occurred."""

    def __init__(self, card, history, lead):
        self.card = card
        self.history = history
        self.lead = lead
        self.true = {}
        self.occurred = {}
        activities = lead.counted_activities()
        for criterion in card["criteria"]:
            name = criterion["id"]
            if criterion["family"] == "fit":
                self.true[name] = conditions.truth(
                    criterion["when"], lead.attribute, history.zone)
            else:
                self.occurred[name] = occurrences(
                    criterion, activities, history.zone)

    def matched(self, criterion):
        if criterion["family"] == "fit":
            return self.true[criterion["id"]]
        return bool(self.occurred[criterion["id"]])

    def judge(self, without=None):
        """The judgement of the card, less the criterion called @without."""
        card = self.card
        criteria = [one for one in card["criteria"] if one["id"] != without]
        fit_criteria = [one for one in criteria if one["family"] == "fit"]
        behavior = [one for one in criteria if one["family"] == "behavior"]
        gates = True
        points = []
        for one in fit_criteria:
            holds = self.true[one["id"]]
            if one["effect"] == "required":
                gates = gates and holds
            elif one["effect"] == "disqualify":
                gates = gates and not holds
            elif holds:
                points.append((one, one.get("points") or 0))
        fit = total(card, points)
        if card.get("fit_minimum") is not None and fit < card["fit_minimum"]:
            gates = False
        moments = [self.moment(behavior, fit, t)
                   for t in self.instants(behavior)]
        return Judgement(card, fit, gates, moments)

    def moment(self, behavior, fit, t):
        points = []
        instant = False
        for one in behavior:
            occurred = self.occurred[one["id"]]
            points.append((one, behavior_points(one, occurred, t)))
            if one["effect"] == "instant" and any(at <= t for at in occurred):
                instant = True
        score = total(self.card, points)
        return Moment(t, score, fit + score, instant)

    def instants(self, behavior):
        """The moments to look at."""
        lead = self.lead
        as_of = self.history.as_of
        if lead.created is None:
            return [as_of]
        if lead.came_in_with_its_deal():
            return [lead.created]
        last = as_of if lead.entry is None else lead.entry - 1
        found = {lead.created}
        for one in behavior:
            found |= {t for t in changes(one, self.occurred[one["id"]], last)
                      if lead.created <= t <= last}
        return sorted(found)


def lacking(card, history):
    """Attributes that the card asks for and the history has no column of."""
    names = []
    for criterion in card["criteria"]:
        if criterion["family"] == "fit":
            names += conditions.attributes(criterion["when"])
    return sorted({name for name in names
                   if name not in history.columns and name != "created_at"})
