# SPDX-License-Identifier: GPL-3.0-or-later
"""The history: what canonical CSV files say about leads, and what follows."""

import csv
import time

import values

STAGE_TIMES = ("mql_at", "accepted_at", "rejected_at", "first_follow_up_at",
               "discovery_call_at", "sql_at", "opportunity_at", "closed_at")
WORKED_TIMES = ("accepted_at", "rejected_at", "first_follow_up_at",
                "discovery_call_at", "sql_at")
DEAL_TIMES = ("opportunity_at", "closed_at")
# What a deal that stands alone does not hand to its lead: keys and times are
# used otherwise, stage, win and amount know the answer.
NOT_A_DEALS_ATTRIBUTE = ("id", "lead_ids", "company_id", "created_at",
                         "closed_at", "stage", "is_won", "amount", "currency")
OUTCOMES = ("won", "lost", "open", "none")


class Lead:
    def __init__(self, lead_id, row, company):
        self.id = lead_id
        self.row = row            # own cells that say something
        self.company = company    # those of its company
        self.deals = []           # in the order of import
        self.activities = []      # not in the future, in order of time
        self.times = {}           # stage times that count, by name
        self.tells_work = False   # whether its row says what sales did with it
        self.outcome = "none"
        self.amount = None
        self.created = None       # None: undated
        self.left_out = False     # created after as-of

    @property
    def entry(self):
        opportunity = self.times.get("opportunity_at")
        return self.times.get("closed_at") if opportunity is None else opportunity

    def counted_activities(self):
        if self.entry is None:
            return self.activities
        return [act for act in self.activities if act.at < self.entry]

    def attribute(self, name):
        """A text, a list, an instant, or None."""
        if name == "created_at":
            return self.created
        for row in (self.row, self.company):
            cell = row.get(name)
            if name == "technologies" and cell is not None:
                cell = values.items(cell) or None
            if cell is not None:
                return cell
        return None

    def came_in_with_its_deal(self):
        return (self.created is not None and self.entry is not None
                and self.entry <= self.created)

    def is_worked(self):
        return (self.outcome != "none"
                or any(name in self.times for name in WORKED_TIMES))


class Activity:
    def __init__(self, kind, at, value, detail):
        self.kind = kind
        self.at = at
        self.value = value
        self.detail = detail


class Deal:
    def __init__(self, row):
        self.row = row
        self.leads = []
        self.created = None
        self.closed = None
        self.outcome = "open"
        self.amount = None

    def primary(self):
        """The earliest of its leads, the first imported of equal ones."""
        dated = [lead for lead in self.leads if lead.created is not None]
        if dated:
            return min(dated, key=lambda lead: lead.created)
        return self.leads[0]


class History:
    def __init__(self, zone):
        self.zone = zone
        self.as_of = None
        self.leads = []
        self.deals = []
        self.columns = set()   # what an attribute can be called


def read_table(path):
    """(column names, rows); a row holds only the cells that are not blank."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = [line for line in csv.reader(file) if line]
    names = [values.trim(name) for name in lines[0]] if lines else []
    rows = []
    for line in lines[1:]:
        cells = {name: cell for name, cell in zip(names, line)
                 if values.trim(cell)}
        if cells:
            rows.append(cells)
    return names, rows


def key(row, name):
    return values.trim(row[name]) if name in row else None


def seconds(row, name, zone):
    read = values.instant(row[name], zone) if name in row else None
    return None if read is None else read[0]


def earliest(instants):
    return min((at for at in instants if at is not None), default=None)


def load(zone, leads=None, companies=None, deals=None, activities=None,
         links=None, as_of=None, now=None, currency="USD"):
    """Reads the files that are given. @as_of and @now, the moment of import,
    are seconds in UTC. Amounts in other currencies than @currency count as
    missing."""
    history = History(zone)
    # What is after this has not happened yet.
    limit = as_of
    if limit is None:
        limit = int(time.time()) if now is None else now
    companies_by_id = {}
    if companies:
        names, rows = read_table(companies)
        history.columns.update(name for name in names if name != "id")
        companies_by_id = {key(row, "id"): row for row in rows}
        for row in rows:
            row.pop("id", None)
    if leads:
        names, rows = read_table(leads)
        history.columns.update(names)
        drop_foreign(rows, currency)
        emails = [key(row, "email") for row in rows]
        for row in rows:
            email = key(row, "email")
            lead_id = key(row, "id")
            if lead_id is None and email and emails.count(email) == 1:
                lead_id = email
            company = companies_by_id.get(key(row, "company_id"), {})
            history.leads.append(Lead(lead_id, row, company))
    if activities:
        read_activities(history, activities, limit)
    if deals:
        names, rows = read_table(deals)
        drop_foreign(rows, currency)
        ties = read_table(links)[1] if links else []
        read_deals(history, names, rows, ties, companies_by_id, limit, as_of)
    for lead in history.leads:
        settle(lead, zone, limit, as_of is not None)
    history.as_of = as_of if as_of is not None else latest_instant(history)
    if history.as_of is None:
        raise ValueError("a history without any instant needs as-of")
    return history


def read_activities(history, path, limit):
    by_id = {lead.id: lead for lead in history.leads if lead.id}
    for row in read_table(path)[1]:
        lead = by_id.get(key(row, "lead_id"))
        at = seconds(row, "at", history.zone)
        if lead is None or at is None or "type" not in row:
            continue
        if at > limit:
            continue
        value = values.number(row["value"]) if "value" in row else None
        lead.activities.append(
            Activity(values.fold(row["type"]), at, value, row.get("detail")))
    for lead in history.leads:
        lead.activities.sort(key=lambda act: act.at)   # stable: import order


# --- deals -------------------------------------------------------------------

def stage_says(stage, *words):
    stage = values.fold(stage)
    return any(values.contains_word(stage, word) for word in words)


def is_closed_stage(stage):
    return (stage_says(stage, "closed", "won", "lost")
            or values.fold(stage).startswith("closed"))


def deal_outcome(row, closed, limit):
    """What is recorded, not yet taken back to as-of."""
    is_won = values.boolean(row["is_won"]) if "is_won" in row else None
    stage = row.get("stage")
    if is_won or (is_won is None and stage and stage_says(stage, "won")):
        return "won"
    if stage:
        return "lost" if is_closed_stage(stage) else "open"
    return "lost" if closed is not None and closed <= limit else "open"


def at_as_of(outcome, opportunity, closed, as_of):
    """An outcome as it was at @as_of; the instants are as recorded."""
    if outcome in ("won", "lost") and closed is not None and closed > as_of:
        known = opportunity is not None and opportunity <= as_of
        return "open" if known else "none"
    if outcome == "open" and opportunity is not None and opportunity > as_of:
        return "none"
    return outcome


def not_after(at, limit):
    return at if at is not None and at <= limit else None


def drop_foreign(rows, currency):
    """An amount in another currency is as good as missing."""
    for row in rows:
        if row.get("currency", currency) != currency:
            row.pop("amount", None)


def read_deals(history, names, rows, ties, companies_by_id, limit, as_of):
    zone = history.zone
    by_id = {lead.id: lead for lead in history.leads if lead.id}
    by_company = {}
    for lead in history.leads:
        by_company.setdefault(key(lead.row, "company_id"), []).append(lead)
    alone = []
    for row in rows:
        deal = Deal(row)
        created = seconds(row, "created_at", zone)
        closed = seconds(row, "closed_at", zone)
        recorded = deal_outcome(row, closed, limit)
        deal.outcome = recorded
        if as_of is not None:
            deal.outcome = at_as_of(recorded, created, closed, as_of)
        deal.created = not_after(created, limit)
        if deal.outcome in ("won", "lost"):
            deal.closed = not_after(closed, limit)
        deal.amount = values.number(row["amount"]) if "amount" in row else None
        tied = [key(tie, "lead_id") for tie in ties
                if key(tie, "deal_id") == key(row, "id")]
        for lead_id in values.items(row.get("lead_ids", "")) + tied:
            lead = by_id.get(lead_id)
            if lead is not None and lead not in deal.leads:
                deal.leads.append(lead)
        company_id = key(row, "company_id")
        if not deal.leads and company_id is not None:
            deal.leads = [lead for lead in by_company.get(company_id, [])
                          if was_there(lead, deal, zone, limit)]
        if not deal.leads:
            own = {name: cell for name, cell in row.items()
                   if name not in NOT_A_DEALS_ATTRIBUTE}
            company = companies_by_id.get(company_id, {})
            deal.leads.append(Lead("deal:" + key(row, "id"), own, company))
            alone += deal.leads
        history.deals.append(deal)
    for deal in history.deals:
        for lead in deal.leads:
            lead.deals.append(deal)
    history.leads += alone
    if alone:
        history.columns.update(name for name in names
                               if name not in NOT_A_DEALS_ATTRIBUTE)


def was_there(lead, deal, zone, limit):
    """Whether a company's lead was created before the company's deal closed, by
    what its own row and its activities say."""
    created = seconds(lead.row, "created_at", zone)
    if created is None:
        times = [not_after(seconds(lead.row, name, zone), limit)
                 for name in STAGE_TIMES]
        created = earliest(times + [act.at for act in lead.activities])
    return deal.closed is None or (created is not None and created < deal.closed)


# --- leads -------------------------------------------------------------------

def settle(lead, zone, limit, as_of_given):
    """Stage times, outcome, amount and creation of a lead."""
    recorded = {name: seconds(lead.row, name, zone) for name in STAGE_TIMES}
    lead.tells_work = any(recorded[name] is not None for name in WORKED_TIMES)
    times = {name: not_after(at, limit) for name, at in recorded.items()}
    if lead.deals:
        from_deals(lead, times)
    else:
        from_own_row(lead, recorded, times, limit, as_of_given)
    lead.times = {name: at for name, at in times.items() if at is not None}
    created = seconds(lead.row, "created_at", zone)
    if created is None:
        activities = [act.at for act in lead.activities]
        created = earliest(list(lead.times.values()) + activities)
    elif created > limit:
        lead.left_out = True
    lead.created = created


def from_own_row(lead, recorded, times, limit, as_of_given):
    outcome = values.fold(lead.row.get("outcome", ""))
    if outcome not in OUTCOMES:
        outcome = "open" if times["opportunity_at"] is not None else "none"
    lead.outcome = outcome
    if as_of_given:
        lead.outcome = at_as_of(outcome, recorded["opportunity_at"],
                                recorded["closed_at"], limit)
    if not {outcome, lead.outcome} <= {"won", "lost"}:
        times["closed_at"] = None   # a forecast, or no deal to close
    if "amount" in lead.row:
        lead.amount = values.number(lead.row["amount"])


def from_deals(lead, times):
    times["opportunity_at"] = earliest(deal.created for deal in lead.deals)
    times["closed_at"] = None
    of = {outcome: [deal for deal in lead.deals if deal.outcome == outcome]
          for outcome in OUTCOMES}
    never = float("inf")

    def first(deals, at):
        return min(deals, key=lambda deal: never if at(deal) is None else at(deal))

    chosen = None
    lead.outcome = next(name for name in ("won", "open", "lost", "none") if of[name])
    if lead.outcome == "won":
        chosen = first(of["won"], lambda deal: deal.closed)
    elif lead.outcome == "open":
        chosen = first(of["open"], lambda deal: deal.created)
    elif lead.outcome == "lost":
        chosen = max(of["lost"], key=lambda deal: -never if deal.closed is None
                     else deal.closed)
    if chosen is not None:
        times["closed_at"] = chosen.closed
        lead.amount = chosen.amount


def latest_instant(history):
    found = []
    for lead in history.leads:
        if lead.created is not None and not lead.left_out:
            found.append(lead.created)
        found += lead.times.values()
        found += [act.at for act in lead.activities]
    for deal in history.deals:
        found += [at for at in (deal.created, deal.closed) if at is not None]
    return max(found, default=None)
