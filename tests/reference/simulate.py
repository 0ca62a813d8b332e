# SPDX-License-Identifier: GPL-3.0-or-later
"""What a scorecard would have meant for a history: the simulation's JSON and
the rows of scores."""

import math

import card as cards
import conditions
import values

Z = 1.959963984540054
OUTCOMES = ("won", "lost", "open", "none")


# --- scope -------------------------------------------------------------------

class Scope:
    """Which leads, and which of their deals, are counted."""

    def __init__(self, history, scope):
        self.history = history
        self.when = (scope or {}).get("when")
        self.start = self.bound((scope or {}).get("created_from"))
        self.end = self.bound((scope or {}).get("created_before"))
        self.leads = []
        self.out = 0
        for lead in history.leads:
            if lead.left_out:
                continue
            if self.holds_lead(lead):
                self.leads.append(lead)
            else:
                self.out += 1
        inside = set(self.leads)
        # Each deal that is in scope with the leads it is in scope with.
        self.deals = []
        for deal in history.deals:
            leads = [lead for lead in deal.leads
                     if lead in inside and self.truth(lead, deal) is True]
            if leads:
                self.deals.append((deal, leads))

    def bound(self, text):
        if text is None:
            return None
        return values.instant(text, self.history.zone)[0]

    def truth(self, lead, deal):
        if self.when is None:
            return True

        def look_up(name):
            if not name.startswith("deal."):
                return lead.attribute(name)
            if deal is None:
                return conditions.UNKNOWN
            return deal.row.get(name[len("deal."):])

        return conditions.truth(self.when, look_up, self.history.zone)

    def holds_lead(self, lead):
        if lead.deals:
            if not any(self.truth(lead, deal) is True for deal in lead.deals):
                return False
        elif self.truth(lead, None) is False:
            return False
        if self.start is None and self.end is None:
            return True
        if lead.created is None:
            return False
        if self.start is not None and lead.created < self.start:
            return False
        return self.end is None or lead.created < self.end


# --- small arithmetic --------------------------------------------------------

def rate(n, of):
    """A proportion with its 95 % Wilson interval; None of nothing."""
    if of == 0:
        return None
    p = n / of
    middle = p + Z * Z / (2 * of)
    half = Z * math.sqrt(p * (1 - p) / of + Z * Z / (4 * of * of))
    scale = 1 + Z * Z / of
    return {"n": n, "of": of, "rate": p,
            "low": max(0.0, (middle - half) / scale),
            "high": min(1.0, (middle + half) / scale)}


def quantile(numbers, p):
    """Linear interpolation between the order statistics."""
    numbers = sorted(numbers)
    position = (len(numbers) - 1) * p
    below = math.floor(position)
    above = min(below + 1, len(numbers) - 1)
    return numbers[below] + (numbers[above] - numbers[below]) * (position - below)


def default_maturity(leads):
    """The 90th percentile, nearest rank, of whole days from creation to the
    close of won leads."""
    days = sorted(
        max(0, lead.times["closed_at"] - lead.created) // values.DAY
        for lead in leads
        if lead.outcome == "won" and lead.created is not None
        and "closed_at" in lead.times)
    if not days:
        return 0
    rank = (9 * len(days) + 9) // 10
    return days[rank - 1]


# --- the simulation ----------------------------------------------------------

class Simulation:
    def __init__(self, history, card, scope=None, threshold=None,
                 maturity_days=None, baseline=None):
        self.history = history
        self.card = card
        self.scope = Scope(history, scope)
        self.threshold = card["threshold"] if threshold is None else threshold
        self.baseline = baseline   # another card, or None for the recorded
        self.leads = self.scope.leads
        if maturity_days is None:
            maturity_days = default_maturity(self.leads)
        self.maturity_days = maturity_days
        self.facts = {}
        self.judged = {}
        for lead in history.leads:
            if not lead.left_out:
                self.facts[lead] = cards.Facts(card, history, lead)
                self.judged[lead] = self.facts[lead].judge()
        self.mature = [lead for lead in self.leads if self.is_mature(lead)]
        self.mqls = self.mqls_at(self.threshold)
        self.only_won = all(lead.outcome == "won" for lead in self.leads)
        self.unsupported = []

    def is_mature(self, lead):
        limit = self.history.as_of - self.maturity_days * values.DAY
        return lead.created is None or lead.created <= limit

    def mqls_at(self, threshold):
        return {lead for lead in self.leads
                if self.judged[lead].passing(threshold) is not None}

    def say(self, what, why):
        self.unsupported.append({"what": what, "why": why})

    def supported(self, what, rate_or_none, why):
        if rate_or_none is None:
            self.say(what, why)
        return rate_or_none

    # Rates.

    def captured(self, leads):
        won = [lead for lead in leads if lead.outcome == "won"]
        return rate(sum(lead in self.mqls for lead in won), len(won))

    def mql_to(self, leads, outcomes):
        if self.only_won:
            return None
        mqls = [lead for lead in leads if lead in self.mqls]
        return rate(sum(lead.outcome in outcomes for lead in mqls), len(mqls))

    def reached(self, lead, stage):
        """Whether an MQL reached a stage or a later one."""
        later = {"mql": True, "opportunity": lead.outcome != "none",
                 "won": lead.outcome == "won"}
        later["sql"] = "sql_at" in lead.times or later["opportunity"]
        later["sal"] = "accepted_at" in lead.times or later["sql"]
        return later[stage]

    def stage_rate(self, x, y):
        """@x to @y among the mature MQLs, or None with its reason said."""
        what = x + "_to_" + y
        if self.only_won:
            self.say(what, "every lead is won")
            return None
        columns = {"sal": "accepted_at", "sql": "sql_at"}
        for stage in (x, y):
            name = columns.get(stage)
            if name and not any(name in lead.times for lead in self.leads):
                self.say(what, "no lead has " + name)
                return None
        of = [lead for lead in self.mature
              if lead in self.mqls and self.reached(lead, x)]
        n = sum(self.reached(lead, y) for lead in of)
        return self.supported(what, rate(n, len(of)), "none reached " + x)

    def rates(self):
        chain = (("mql", "sal"), ("mql", "sql"), ("sal", "sql"),
                 ("sql", "opportunity"), ("opportunity", "won"))
        why = "every lead is won" if self.only_won else "no mature MQL"
        found = {
            "won_captured": self.supported(
                "won_captured", self.captured(self.mature), "no mature win"),
            "mql_to_won": self.supported(
                "mql_to_won", self.mql_to(self.mature, ("won",)), why),
            "mql_to_opportunity": self.supported(
                "mql_to_opportunity",
                self.mql_to(self.mature, ("won", "lost", "open")), why),
        }
        for x, y in chain:
            found[x + "_to_" + y] = self.stage_rate(x, y)
        return found

    def lift(self):
        among_mqls = self.mql_to(self.mature, ("won",))
        won = sum(lead.outcome == "won" for lead in self.mature)
        if among_mqls is None or won == 0:
            self.say("lift", "it needs mature MQLs, wins and other outcomes")
            return None
        return among_mqls["rate"] / (won / len(self.mature))

    def lead_time(self):
        days = []
        for lead in self.mature:
            if (lead in self.mqls and lead.outcome == "won"
                    and lead.created is not None and lead.entry is not None
                    and not lead.came_in_with_its_deal()):
                moment = self.judged[lead].passing(self.threshold)
                days.append((lead.entry - moment.t) / values.DAY)
        if not days:
            self.say("lead_time_days", "no mature won MQL has a lead time")
            return None
        return {"median": quantile(days, 0.5), "q1": quantile(days, 0.25),
                "q3": quantile(days, 0.75)}

    # Amounts and deals.

    def won_amounts(self, mqls):
        """(captured, all) over the distinct won deals of mature leads and
        the mature won leads without any deal."""
        mature = set(self.mature)
        captured = every = 0.0
        for deal, leads in self.scope.deals:
            leads = [lead for lead in leads if lead in mature]
            if deal.outcome != "won" or not leads or deal.amount is None:
                continue
            every += deal.amount
            if any(lead in mqls for lead in leads):
                captured += deal.amount
        for lead in self.mature:
            if lead.outcome == "won" and not lead.deals and lead.amount is not None:
                every += lead.amount
                if lead in mqls:
                    captured += lead.amount
        return captured, every

    def deals(self):
        won = [leads for deal, leads in self.scope.deals
               if deal.outcome == "won"]
        captured = sum(any(lead in self.mqls for lead in leads)
                       for leads in won)
        return {"won": len(won), "won_captured": captured}

    # Lists.

    def months(self):
        zone = self.history.zone
        counts = {}
        for lead in self.mqls:
            if lead.created is not None:
                moment = self.judged[lead].passing(self.threshold)
                month = values.local_month(moment.t, zone)
                counts[month] = counts.get(month, 0) + 1
        last = values.local_month(self.history.as_of, zone)
        cut_short = values.local_month(self.history.as_of + 1, zone) == last
        found = []
        month = min(counts, default=None)
        while month is not None and month <= last:
            found.append({"month": "%04d-%02d" % month,
                          "mqls": counts.get(month, 0),
                          "partial": month == last and cut_short})
            year, number = month
            month = (year + 1, 1) if number == 12 else (year, number + 1)
        return found

    def sources(self):
        names = {}
        groups = {}
        for lead in self.leads:
            said = lead.attribute("source")
            key = None if said is None else values.fold(said)
            names.setdefault(key, None if said is None else values.trim(said))
            groups.setdefault(key, []).append(lead)
        found = []
        for key, leads in groups.items():
            mature = [lead for lead in leads if self.is_mature(lead)]
            found.append({
                "source": names[key],
                "leads": len(leads),
                "mqls": sum(lead in self.mqls for lead in leads),
                "won_captured": self.captured(mature),
                "mql_to_won": self.mql_to(mature, ("won",)),
            })
        return found

    def tiers(self):
        names = [tier["id"] for tier in self.card.get("tiers") or []]
        held = [self.judged[lead].tier(self.threshold) for lead in self.mqls]
        return [{"tier": name, "mqls": held.count(name)}
                for name in names + ["normal"]]

    def knows_worked(self):
        """Whether anything in the history tells who was worked."""
        return any(lead.tells_work for lead in self.history.leads)

    def curve(self):
        peaks = [self.judged[lead].peak for lead in self.leads]
        peaks = [peak for peak in peaks if peak is not None]
        if not peaks:
            return []
        knows = self.knows_worked()
        mature = set(self.mature)
        now = self.mqls & mature
        found = []
        for threshold in range(min(peaks), max(peaks) + 1):
            mqls = self.mqls_at(threshold)
            held = mqls & mature
            added = held - now
            worked = sum(lead.is_worked() for lead in added)
            found.append({
                "threshold": threshold,
                "mqls": len(mqls),
                "mature_mqls": len(held),
                "won_captured": sum(one.outcome == "won" for one in held),
                "opportunities": sum(one.outcome != "none" for one in held),
                "won_amount": self.won_amounts(mqls)[0],
                "worked": sum(one.is_worked() for one in held) if knows else None,
                "never_worked": knows and 2 * worked < len(added),
            })
        return found

    def baseline_mqls(self):
        """(what it is called, the leads of the baseline)."""
        if self.baseline is not None:
            found = set()
            for lead in self.leads:
                facts = cards.Facts(self.baseline, self.history, lead)
                if facts.judge().passing(self.baseline["threshold"]):
                    found.add(lead)
            return "card", found
        recorded = {lead for lead in self.leads if "mql_at" in lead.times}
        if recorded:
            return "current", recorded
        self.say("baseline", "no lead has mql_at; every lead stands for it")
        return "all", set(self.leads)

    def swap(self, before):
        def by_outcome(leads):
            return {outcome: sum(lead.outcome == outcome for lead in leads)
                    for outcome in OUTCOMES}
        return {"enter": by_outcome(self.mqls - before),
                "leave": by_outcome(before - self.mqls),
                "stay": by_outcome(self.mqls & before)}

    def criteria(self):
        found = []
        for criterion in self.card["criteria"]:
            matched = [lead for lead in self.leads
                       if self.facts[lead].matched(criterion)]
            without = {
                lead for lead in self.leads
                if self.facts[lead].judge(without=criterion["id"])
                .passing(self.threshold) is not None}
            lost = self.mqls - without
            found.append({
                "id": criterion["id"],
                "matched": len(matched),
                "won_matched": sum(one.outcome == "won" for one in matched),
                "unique_mqls": len(lost),
                "unique_wins": sum(one.outcome == "won" for one in lost),
                "gained_mqls": len(without - self.mqls),
            })
        return found

    # Everything.

    def result(self, curve=True):
        history = self.history
        self.unsupported = []
        for name in cards.lacking(self.card, history):
            self.say(name, "the history has no such attribute")
        if not self.knows_worked():
            self.say("worked", "nothing tells who was worked")
        name, before = self.baseline_mqls()
        captured, every = self.won_amounts(self.mqls)
        found = {
            "format": "fairlead-simulation", "version": 1,
            "as_of": values.iso(history.as_of),
            "maturity_days": self.maturity_days,
            "threshold": self.threshold,
            "leads": len(self.leads),
            "mature_leads": len(self.mature),
            "mqls": len(self.mqls),
            "won": sum(lead.outcome == "won" for lead in self.leads),
            "rates": self.rates(),
            "lift": self.lift(),
            "lead_time_days": self.lead_time(),
            "won_amount_captured": {"amount": captured, "of": every,
                                    "currency": "USD"},
            "months": self.months(),
            "sources": self.sources(),
            "baseline": name,
            "scope": {"in": len(self.leads), "out": self.scope.out},
            "deals": self.deals(),
            "tiers": self.tiers(),
            "swap": self.swap(before),
            "criteria": self.criteria(),
        }
        if curve:
            found["curve"] = self.curve()
        found["unsupported"] = self.unsupported
        return found

    def scores(self):
        """The rows of `score`, in the order of import."""
        rows = []
        for lead, judged in self.judged.items():
            moment = judged.passing(self.card["threshold"])
            rows.append({
                "lead_id": lead.id,
                "fit": judged.fit,
                "behavior": judged.last,
                "peak": judged.peak,
                "passes": 0 if moment is None else 1,
                "mql_at": "" if moment is None else values.iso(moment.t),
                "outcome": lead.outcome,
                "mature": int(self.is_mature(lead)),
            })
        return rows
