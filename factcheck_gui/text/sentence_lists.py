"""Finds the items of a list that runs on within one block, as in "1. … 2. …", "a) … b) …" or "• … • …"."""

import re
from collections.abc import Iterator

_STOPS = frozenset(".!?…")
_NUMBER = r"\(?(?P<number>\d{1,3}|[a-z])(?P<style>\.\)|[.)])\s+"
_MARKER = re.compile(
    rf"(?<!\S)(?:(?P<bullet>[•⁃‣◦▪])\s?(?:{_NUMBER})?|{_NUMBER.replace('<', '<bare_')})"
    r"(?=[^\W\d_a-z]|[\"“„«‘'¿¡])"
)
# What every marker ends with: most texts have none, and this is found faster than a marker. One sign is found
# faster still than one of several, and most texts have no other than the full stop.
_SIGNS = "•⁃‣◦▪)"
_MAYBE_STOP = re.compile(r"\.(?=\s)(?:(?<=[\d.]\.)|(?<=\A[a-z]\.)|(?<=\s[a-z]\.))")
_MAYBE = re.compile(
    r"[•⁃‣◦▪.)](?:(?<=[•⁃‣◦▪])|(?=\s)(?:(?<=[\d.][.)])|(?<=\A[a-z][.)])|(?<=[\s(•⁃‣◦▪][a-z][.)])))"
)


def item_ends(text: str) -> Iterator[int]:
    """Yield where each item of an inline list ends, before the marker of the next.

    Items are those behind bullets, and those whose numbers or letters follow on one another: a lone "2." or
    "b)" is no list. Numbers with a plain full stop count only if the block begins with one, since elsewhere
    they end sentences; and an enumeration within a sentence divides it only where a full stop does, too.
    """
    if not (_MAYBE if any(sign in text for sign in _SIGNS) else _MAYBE_STOP).search(text):
        return
    start, number, style, listed = 0, "", "", False
    for marker in _MARKER.finditer(text):
        if marker["bullet"]:
            yield _end_before(text, marker.start())
        found = marker["number"] or marker["bare_number"]
        if not found:
            continue
        found_style = marker["style"] or marker["bare_style"]
        if number and style == found_style and _follows(number, found):
            listed = listed or start == 0
            for end in (_end_before(text, start), _end_before(text, marker.start())):
                if listed or text[end - 1 : end] in _STOPS:
                    yield end
        elif marker.start() and not (found in {"1", "a"} and ")" in found_style):
            continue
        else:
            listed = False
        start, number, style = marker.start(), found, found_style


def _follows(number: str, following: str) -> bool:
    if number.isdecimal() and following.isdecimal():
        return int(following) == int(number) + 1
    return number.isalpha() and following.isalpha() and ord(following) == ord(number) + 1


def _end_before(text: str, start: int) -> int:
    while start and text[start - 1].isspace():
        start -= 1
    return start
