# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that leave: read by programs that are not ours."""

import datetime
import html.parser
import json
import os
import re
import subprocess
import unittest
import zoneinfo

import ctl

try:
    import icalendar
    import vobject
    from dateutil import rrule
except ImportError:
    icalendar = None
try:
    import jsonschema
except ImportError:
    jsonschema = None

FORMATS = ("pdf", "html", "md", "json", "ics")
ROOT = os.path.join(os.environ.get("G_TEST_SRCDIR", "tests"), "..")
SCHEMA = os.path.join(ROOT, "data", "schemas",
                      "fairlead-definition.schema.json")


def nth_weekday(year, month, nth, weekday):
    """The nth weekday of a month, counted by hand."""
    day = datetime.date(year, month, 1)
    while day.weekday() != weekday:
        day += datetime.timedelta(days=1)
    day += datetime.timedelta(days=7 * (nth - 1))
    return day


class Exports(ctl.Case):

    def make_sample(self):
        self.ctl("new", self.file, "--sample", "--name", "Sample")

    def set_terms(self, **more):
        """Changes members of the terms, named with underscores for points."""
        terms = self.json("terms", self.file, "--get")
        for path, value in more.items():
            node = terms
            keys = path.split("__")
            for key in keys[:-1]:
                node = node.setdefault(key, {})
            if value is None:
                node.pop(keys[-1], None)
            else:
                node[keys[-1]] = value
        self.ctl("terms", self.file, "--set",
                 self.write("terms.json", terms))
        return terms

    def read(self, form, *words, **more):
        path = self.path("export." + form)
        self.ctl("export", self.file, "--format", form, "--output", path,
                 *words, **more)
        with open(path, "rb") as file:
            return file.read()


@unittest.skipIf(icalendar is None, "vobject or icalendar is not installed")
class Calendar(Exports):

    def events(self, data):
        """The one event, as each of the two parsers has it."""
        text = data.decode()
        card = vobject.readOne(text)
        card.validate(raiseException=True)
        calendar = icalendar.Calendar.from_ical(data)
        events = [part for part in calendar.walk() if part.name == "VEVENT"]
        self.assertEqual(len(events), 1)
        return card.vevent, events[0]

    def check_dates(self, zone, first, nth, weekday, months, clock):
        data = self.read("ics")
        by_card, by_calendar = self.events(data)
        year, month = (int(part) for part in first.split("-"))
        expected = []
        for i in range(24 // months):
            at = month - 1 + i * months
            day = nth_weekday(year + at // 12, at % 12 + 1, nth, weekday)
            expected.append(datetime.datetime.combine(
                day, datetime.time(*clock),
                zoneinfo.ZoneInfo(zone)).astimezone(datetime.timezone.utc))
        seen = [at.astimezone(datetime.timezone.utc)
                for at in by_card.getrruleset(addRDate=True)]
        self.assertEqual(seen, expected, zone)

        # The other parser keeps the rule apart from the start.
        rule = by_calendar["RRULE"].to_ical().decode()
        start = by_calendar["DTSTART"].dt
        naive = rrule.rrulestr(rule, dtstart=start.replace(tzinfo=None))
        again = [at.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(
            datetime.timezone.utc) for at in naive]
        self.assertEqual(again, expected, zone)
        # Its own zone has to say the same of the first day.
        self.assertEqual(start.astimezone(datetime.timezone.utc), expected[0])

    def test_two_years(self):
        self.make_sample()
        for zone in ("Europe/London", "America/New_York", "Australia/Sydney",
                     "Asia/Kolkata", "America/Sao_Paulo",
                     "Australia/Lord_Howe"):
            self.set_terms(calendar__time_zone=zone)
            self.check_dates(zone, "2027-03", 1, 2, 3, (10, 0))

    def test_rhythms(self):
        self.make_sample()
        self.set_terms(both__next_review="2027-01-20", both__review_time="2 pm",
                       both__review_every_months=1)
        self.check_dates("Europe/London", "2027-01", 3, 2, 1, (14, 0))
        self.set_terms(both__next_review="2026-10-12",
                       both__review_time="09:30–11:00",
                       both__review_every_months=6)
        self.check_dates("Europe/London", "2026-10", 2, 0, 6, (9, 30))

    def test_fifth_weekday_is_the_last(self):
        self.make_sample()
        self.set_terms(both__next_review="2027-03-31")
        by_card, _ = self.events(self.read("ics"))
        days = [at.date() for at in by_card.getrruleset(addRDate=True)]
        self.assertEqual(len(days), 8)
        for day in days:
            self.assertEqual(day.weekday(), 2)
            self.assertNotEqual(
                (day + datetime.timedelta(days=7)).month, day.month)

    def test_whole_day(self):
        """Words that are no time make a day of it, and are kept."""
        self.make_sample()
        self.set_terms(both__review_time="after lunch in room 5")
        by_card, by_calendar = self.events(self.read("ics"))
        self.assertEqual(by_card.dtstart.value, datetime.date(2027, 3, 3))
        self.assertEqual(by_calendar["DTEND"].dt, datetime.date(2027, 3, 4))
        self.assertIn("room 5", str(by_calendar["DESCRIPTION"]))

    def test_people_and_alarm(self):
        self.make_sample()
        by_card, by_calendar = self.events(self.read("ics"))
        people = [str(one) for one in by_calendar["ATTENDEE"]]
        self.assertEqual(people, ["mailto:amara.okafor@northmoor.example",
                                  "mailto:jonas.lindqvist@northmoor.example",
                                  "mailto:priya.raman@northmoor.example"])
        self.assertEqual(str(by_calendar["ORGANIZER"]), people[2])
        self.assertEqual(by_calendar["ATTENDEE"][0].params["CN"],
                         "Amara Okafor")
        alarms = by_calendar.subcomponents
        self.assertEqual([one.name for one in alarms], ["VALARM"])
        self.assertEqual(alarms[0]["TRIGGER"].dt, datetime.timedelta(days=-1))
        self.assertEqual(by_card.valarm.trigger.value,
                         datetime.timedelta(days=-1))

        # Without an address each has one that nobody else has.
        self.set_terms(parties__marketing__email=None,
                       parties__sales__email=None,
                       parties__sales__leader='Jo "Quote" Żółć;,:')
        _, by_calendar = self.events(self.read("ics"))
        people = [str(one) for one in by_calendar["ATTENDEE"]]
        self.assertEqual(len(set(people)), 3)
        self.assertTrue(all(":" in one for one in people))
        self.assertIn("Żółć", by_calendar["ATTENDEE"][1].params["CN"])

    def test_versions_move_one_appointment(self):
        self.make_sample()
        self.ctl("agree", self.file)
        _, first = self.events(self.read("ics"))
        self.set_terms(both__next_review="2027-04-07")
        self.ctl("agree", self.file)
        _, second = self.events(self.read("ics"))
        self.assertEqual(first["UID"], second["UID"])
        self.assertEqual((first["SEQUENCE"], second["SEQUENCE"]), (0, 1))
        other = self.path("other.fairlead")
        self.ctl("new", other, "--sample", "--name", "Sample")
        self.ctl("export", other, "--format", "ics",
                 "--output", self.path("other.ics"))
        with open(self.path("other.ics"), "rb") as file:
            _, third = self.events(file.read())
        self.assertNotEqual(first["UID"], third["UID"])

    def test_no_day(self):
        self.make_sample()
        self.set_terms(both__next_review=None)
        path = self.path("none.ics")
        words = self.ctl("export", self.file, "--format", "ics",
                         "--output", path, status=1)
        self.assertIn("both.next_review", words)
        self.assertFalse(os.path.exists(path))


@unittest.skipIf(jsonschema is None, "jsonschema is not installed")
class Schema(Exports):

    def setUp(self):
        super().setUp()
        with open(SCHEMA, encoding="utf-8") as file:
            self.schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(self.schema)
        self.validator = jsonschema.Draft202012Validator(self.schema)

    def check(self, definition):
        for error in self.validator.iter_errors(definition):
            self.fail("%s: %s" % (list(error.path), error.message[:300]))

    def test_exports(self):
        self.make_sample()
        self.check(json.loads(self.read("json")))
        self.ctl("agree", self.file)
        agreed = json.loads(self.read("json"))
        self.check(agreed)
        attached = subprocess.run(
            ["qpdf", "--show-attachment=fairlead-definition.json",
             self.make_pdf()], capture_output=True, check=True).stdout
        definition = json.loads(attached)
        self.check(dict(definition, number=1,
                        fingerprint=agreed["fingerprint"]))

    def make_pdf(self):
        self.read("pdf")
        return self.path("export.pdf")

    def test_empty(self):
        self.ctl("new", self.file, "--name", "Empty")
        self.check(json.loads(self.read("json")))

    def test_every_field(self):
        """The terms' table and the schema know the same fields."""
        with open(os.path.join(ROOT, "src", "model", "fair-terms-fields.c"),
                  encoding="utf-8") as file:
            table = file.read()
        table = table[table.index("FIELDS[]"):]
        paths = re.findall(
            r'(?:TEXTS?|DATE|WHOLE|SHARE|FLAG|TIME|NODE) \(\s*"([^"]+)"',
            table) + ["revenue_target"]
        self.assertGreater(len(paths), 60)
        for path in paths:
            node = self.schema["$defs"]["terms"]
            for key in path.split("."):
                if "anyOf" in node:
                    node = node["anyOf"][0]
                self.assertTrue(
                    key == "*" and "additionalProperties" in node or
                    key in node.get("properties", {}), path)
                node = (node["additionalProperties"] if key == "*"
                        else node["properties"][key])

    def test_refuses(self):
        """What the program refuses, the schema refuses."""
        self.make_sample()
        good = json.loads(self.read("json"))
        wrong = [
            lambda d: d["terms"].update(unheard="of"),
            lambda d: d["terms"]["marketing"].update(mqls_per_month="many"),
            lambda d: d["terms"]["sales"].update(on_time_share="1.5"),
            lambda d: d["terms"].update(effective="tomorrow"),
            lambda d: d["terms"].update(stage_order=["sql", "mql"]),
            lambda d: d["terms"]["escalation"][0].pop("issue"),
            lambda d: d["terms"]["calendar"].update(windows={"mon": ["9"]}),
            lambda d: d["scorecard"].pop("threshold"),
            lambda d: d["scorecard"]["criteria"][0].update(effect="magic"),
            lambda d: d["scorecard"]["criteria"][0]["when"].update(op="like"),
            lambda d: d["scorecard"]["criteria"][2]["when"].pop("high"),
            lambda d: d["scorecard"]["criteria"][0].update(points=5000),
        ]
        parts = ("terms", "scorecard")
        for i, spoil in enumerate(wrong):
            bad = json.loads(json.dumps(good))
            spoil(bad)
            self.assertFalse(self.validator.is_valid(bad), i)
            part = next(name for name in parts if bad[name] != good[name])
            self.ctl(part, self.file, "--set",
                     self.write("bad.json", bad[part]), status=1)


class Page(html.parser.HTMLParser):
    """Counts what is open, and notes links, places and what is loaded."""

    VOID = {"meta", "img", "br", "hr", "link", "input"}

    def __init__(self):
        super().__init__()
        self.open, self.links, self.places, self.loads = [], [], [], []
        self.tags = set()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        if "id" in attrs:
            self.places.append(attrs["id"])
        if tag == "a":
            self.links.append(attrs["href"])
        self.loads += [attrs[key] for key in ("src", "srcset", "data")
                       if key in attrs]
        if tag == "img":
            assert attrs["alt"]

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open[-3:])
        self.open.pop()


class Html(Exports):

    def parse(self):
        text = self.read("html").decode()
        page = Page()
        page.feed(text)
        page.close()
        self.assertEqual(page.open, [])
        return text, page

    def test_one_file(self):
        self.make_sample()
        self.ctl("agree", self.file)
        text, page = self.parse()
        self.assertTrue(page.loads)
        for load in page.loads:
            self.assertTrue(load.startswith("data:image/svg+xml;base64,"))
        self.assertEqual(page.tags & {"script", "link", "iframe"}, set())
        self.assertNotIn("url(", text)
        self.assertNotIn("@import", text)
        self.assertEqual(len(page.places), len(set(page.places)))
        self.assertTrue(page.links)
        for link in page.links:
            self.assertIn(link[1:], page.places)

    def test_words_stay_words(self):
        self.make_sample()
        nasty = "<script>alert('1')</script> & \"Söhne\" **x** [a](#b c)"
        self.set_terms(parties__company=nasty, wording__sync=nasty,
                       parties__sales__leader=nasty)
        for version in range(2):
            text, page = self.parse()
            self.assertNotIn("script", page.tags)
            self.assertIn("&lt;script&gt;", text)
            self.assertIn("Söhne", text)
            self.read("pdf")
            self.ctl("agree", self.file)


class Same(Exports):

    def test_again_and_after_imports(self):
        """A version is the same bytes again, whatever came after it."""
        self.make_sample()
        self.ctl("agree", self.file)
        before = {form: self.read(form) for form in FORMATS}
        for form in FORMATS:
            self.assertEqual(self.read(form), before[form], form)
        self.ctl("import", self.file, "--leads", self.write(
            "more.csv", "id,created_at,country\nz1,2026-02-01,DE\n"
            "z2,2026-03-01,FR\n"))
        self.set_terms(parties__company="Another", marketing__mqls_per_month=1)
        self.ctl("agree", self.file)
        for form in FORMATS:
            self.assertNotEqual(self.read(form), before[form], form)
            self.assertEqual(self.read(form, "--at", "1"), before[form], form)

    def test_version_before(self):
        """Figure 1 shows the version before as it was locked, for ever."""
        self.make_sample()
        self.ctl("agree", self.file)
        first = {form: self.read(form, "--at", "1") for form in FORMATS}
        self.assertNotIn(b"was agreed at", first["html"])
        card = self.json("scorecard", self.file, "--get")
        old = card["threshold"]
        card["threshold"] -= 10
        self.ctl("scorecard", self.file, "--set",
                 self.write("card.json", card))
        self.ctl("agree", self.file)
        second = {form: self.read(form, "--at", "2") for form in FORMATS}
        self.assertIn(f"version 1 was agreed at {old} points",
                      second["html"].decode())
        self.assertIn(f"the open ring is version 1 as it was agreed, with its "
                      f"own points, at {old}", second["html"].decode())
        self.ctl("import", self.file, "--leads", self.write(
            "more.csv", "id,created_at,country\nz1,2026-02-01,DE\n"))
        card["threshold"] -= 5
        self.ctl("scorecard", self.file, "--set",
                 self.write("card.json", card))
        self.ctl("agree", self.file)
        for form in FORMATS:
            self.assertEqual(self.read(form, "--at", "1"), first[form], form)
            self.assertEqual(self.read(form, "--at", "2"), second[form], form)
        # On other paper it is laid out anew, from the figures that were locked.
        other = self.read("pdf", "--at", "2", "--paper", "letter")
        self.ctl("import", self.file, "--leads", self.write(
            "yet.csv", "id,created_at,country\nz2,2026-02-01,DE\n"))
        self.assertEqual(
            self.read("pdf", "--at", "2", "--paper", "letter"), other)

    def test_paper(self):
        self.make_sample()
        self.ctl("agree", self.file)
        sizes = {}
        for paper in ("a4", "letter"):
            data = self.read("pdf", "--paper", paper)
            sizes[paper] = re.search(
                rb"/MediaBox \[ ?([0-9. ]+?) ?\]", data).group(1)
        self.assertIn(b"595", sizes["a4"])
        self.assertIn(b"612", sizes["letter"])
        self.assertEqual(self.read("pdf"), self.read("pdf", "--paper", "a4"))
        self.ctl("export", self.file, "--format", "pdf", "--paper", "a5",
                 "--output", self.path("x"), status=2)

    def test_letters_without_a_font(self):
        """Boxes on paper are told of before, by script and package."""
        self.make_sample()
        path = self.path("x.pdf")
        done = self.run_ctl("export", self.file, "--format", "pdf",
                            "--output", path)
        self.assertEqual(done.stderr, b"")
        self.set_terms(parties__company="\U00012000 Cuneiform")
        fonts = subprocess.run(["fc-list", ":charset=12000"],
                               capture_output=True, check=False).stdout
        if fonts.strip():
            self.skipTest("there is a font for it")
        done = self.run_ctl("export", self.file, "--format", "pdf",
                            "--output", path)
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"warning: ", done.stderr)
        self.assertIn(b"Xsux", done.stderr)
        self.assertIn(b"fonts-noto", done.stderr)

    def test_comma_locale(self):
        """Where people write 7,5 the files of a version are the same."""
        locales = self.path("locales")
        os.mkdir(locales)
        try:
            made = subprocess.run(
                ["localedef", "-i", "de_DE", "-f", "UTF-8",
                 os.path.join(locales, "de_DE.UTF-8")],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except OSError:
            self.skipTest("there is no localedef")
        if made.returncode > 1 or not os.listdir(locales):
            self.skipTest("localedef does not know de_DE")
        self.make_sample()
        self.set_terms(marketing__mql_to_sql_floor="0.455",
                       sales__follow_up_within__normal={"business_hours": 2.5})
        self.ctl("agree", self.file)
        comma = dict(os.environ, LOCPATH=locales, LC_ALL="",
                     LC_NUMERIC="de_DE.UTF-8", LC_CTYPE="C.UTF-8")
        comma.pop("LC_ALL")
        probe = subprocess.run(
            ["python3", "-c", "import locale; locale.setlocale("
             "locale.LC_ALL, ''); print(locale.localeconv()['decimal_point'])"],
            env=comma, capture_output=True, text=True, check=True)
        self.assertEqual(probe.stdout.strip(), ",")
        for form in FORMATS:
            path = self.path("comma." + form)
            subprocess.run([ctl.PROGRAM, "export", self.file, "--format", form,
                            "--output", path], env=comma, check=True,
                           stdout=subprocess.DEVNULL)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), self.read(form), form)


if __name__ == "__main__":
    ctl.main()
