# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts, numbers, buckets, booleans, lists and instants, as a cell says them."""

import datetime
import math
import re
import unicodedata

DAY = 86400
EPOCH = datetime.datetime(1970, 1, 1)

# The characters with the Unicode property White_Space.
WHITE_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)


def trim(text):
    return text.strip(WHITE_SPACE)


def fold(text):
    """The form in which two texts compare: NFKC, full case folding, trim."""
    return trim(unicodedata.normalize("NFKC", text).casefold())


def is_word_character(character):
    return unicodedata.category(character)[0] in "LMN"


def contains_word(text, word):
    """Whether @word is in @text with no letter, mark or number beside it;
    both are folded."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        free_before = start == 0 or not is_word_character(text[start - 1])
        free_after = end == len(text) or not is_word_character(text[end])
        if free_before and free_after:
            return True
        start = text.find(word, start + 1)
    return False


def items(text):
    """The items of a list, empty ones dropped."""
    return [trim(item) for item in text.split(";") if trim(item)]


# --- numbers -----------------------------------------------------------------

GROUP_MARKS = (",", " ", "\xa0", "\u2009", "\u202f", "'", "\u2019")
PLAIN = re.compile(r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
PLAIN_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def without_groups(text):
    """@text without its marks between groups of three; None where they are
    at other places."""
    for mark in GROUP_MARKS:
        pattern = r"[0-9]{1,3}(?:%s[0-9]{3})+(?![0-9])" % re.escape(mark)
        match = re.match(pattern, text)
        if match:
            return match.group().replace(mark, "") + text[match.end():]
    return text


def number(text):
    """The number that @text is, or None."""
    text = trim(text)
    negative = False
    signs = 0
    currencies = 0
    while text and (text[0] in "+-" or unicodedata.category(text[0]) == "Sc"):
        if text[0] in "+-":
            signs += 1
            negative = text[0] == "-"
        else:
            currencies += 1
        text = trim(text[1:]) if text[0] not in "+-" else text[1:]
    if signs > 1 or currencies > 1:
        return None
    text = without_groups(text)
    if not PLAIN.fullmatch(text):
        return None
    value = float(text)
    if math.isinf(value):
        return None
    return -value if negative else value


def number_range(text):
    """(low, high) of a number or of a bucket such as "51-200", "10,001+",
    "< 10" or "50 to 99"; None for other text."""
    text = trim(text)
    single = number(text)
    if single is not None:
        return single, single
    if text.endswith("+"):
        low = number(text[:-1])
        return None if low is None else (low, math.inf)
    match = re.fullmatch(r"(<=|>=|<|>|\u2264|\u2265)(.*)", text, re.DOTALL)
    if match:
        end = number(match.group(2))
        if end is None:
            return None
        if match.group(1) in ("<", "<=", "\u2264"):
            return -math.inf, end
        return end, math.inf
    for mark in re.finditer(r"[-\u2013\u2014]|\s[tT][oO]\s", text):
        low = number(text[:mark.start()])
        high = number(text[mark.end():])
        if low is not None and high is not None and low <= high:
            return low, high
    return None


def boolean(text):
    word = fold(text)
    if word in ("true", "yes", "y", "t", "1"):
        return True
    if word in ("false", "no", "n", "f", "0"):
        return False
    return None


# --- instants ----------------------------------------------------------------

INSTANT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?"
    r"\s*(Z|z|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def instant_of_local(local, zone):
    """Seconds since 1970 in UTC. Fold 0 is the first of a local time that
    occurs twice, and for one that is skipped the offset before it."""
    offset = local.replace(tzinfo=zone, fold=0).utcoffset()
    return int((local - EPOCH - offset) // datetime.timedelta(seconds=1))


def instant(text, zone):
    """(seconds since 1970 in UTC, whether a date alone) or None."""
    match = INSTANT.fullmatch(trim(text))
    if not match:
        return None
    year, month, day, hour, minute, second, offset = match.groups()
    try:
        local = datetime.datetime(
            int(year), int(month), int(day),
            int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
    if not offset:
        return instant_of_local(local, zone), hour is None
    seconds = 0
    if offset not in "Zz":
        seconds = int(offset[1:3]) * 3600 + int(offset[-2:]) * 60
        if offset[0] == "-":
            seconds = -seconds
    return int((local - EPOCH).total_seconds()) - seconds, False


def local_time(seconds, zone):
    moment = EPOCH + datetime.timedelta(seconds=seconds)
    return moment.replace(tzinfo=datetime.timezone.utc).astimezone(zone)


def local_day(seconds, zone):
    """The local calendar day, as a number that grows by one a day."""
    return local_time(seconds, zone).date().toordinal()


def local_month(seconds, zone):
    local = local_time(seconds, zone)
    return local.year, local.month


def iso(seconds):
    moment = EPOCH + datetime.timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
