"""Chooses among the titles that a page gives itself, and takes the name of the site off them."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from factcheck_gui.domain.provenance import FoundIn

Title = tuple[str, FoundIn]
_BOUNDARY: Final = re.compile(r"\s*(?:[|•·»«–—:：/_-]+)(?:\s+|\Z)|\s*[|｜_–—-]+\s*")
_SIGNS: Final = re.compile(r"[\W_]+")
_TRAILING: Final = " -–—|·»"
_ELLIPSES: Final = ("...", "…")
_SHORTEST: Final = 3


def choose_title(titles: Sequence[Title], headings: Sequence[str], sites: Iterable[str]) -> Title | None:
    """Return the first title that another one bears out, without the site's name.

    `titles` are those of the data about the page, the most trustworthy first; `headings` are what it shows.
    A headline that stands nowhere else is a section's, a template's or a machine's.
    """
    known = {_same(site) for site in sites} - {""}
    shown = [heading for heading in headings if _same(heading) not in known]
    told = [(one, where) for one, where in titles if _same(one) not in known]
    agreed = (
        (one, where)
        for place, (one, where) in enumerate(told)
        if _is_borne_out(one, [*shown, *(other for number, (other, _) in enumerate(told) if number != place)])
    )
    headings_agreed = (
        (one, FoundIn.MARKUP) for one in shown if _is_borne_out(one, [other for other, _ in told])
    )
    found = itertools.chain(agreed, headings_agreed, told, ((one, FoundIn.MARKUP) for one in shown), titles)
    chosen = next(found, None)
    if chosen is None:
        return None
    title, where = _whole(chosen[0], [*shown, *(one for one, _ in told)]), chosen[1]
    return without_site(title, known, shown).rstrip(_TRAILING), where


def _is_borne_out(title: str, others: Iterable[str]) -> bool:
    own = _same(title)
    return len(own) >= _SHORTEST and any(_contain_each_other(own, _same(other)) for other in others)


def _contain_each_other(one: str, other: str) -> bool:
    return one in other or (len(other) > len(one) / 2 and other in one)


def _whole(title: str, others: Iterable[str]) -> str:
    """Return a title that was cut off as another one has it whole."""
    if not title.endswith(_ELLIPSES):
        return title
    start = title.rstrip(".… ")
    return next((one for one in others if one.startswith(start) and not one.endswith(_ELLIPSES)), title)


def without_site(title: str, sites: Iterable[str], headings: Iterable[str] = ()) -> str:
    """Return a title without the names of sites at its ends; what a heading of the page says stays whole."""
    known = {_same(site) for site in sites} - {""}
    shown = {_same(heading) for heading in headings} - {""}
    shorter: str | None = title
    while shorter is not None and _same(title) not in shown:
        title = shorter
        shorter = next(_shorter(title, known, shown), None)
    return title


def _shorter(title: str, sites: set[str], shown: set[str]) -> Iterator[str]:
    for boundary in _BOUNDARY.finditer(title):
        before, after = title[: boundary.start()], title[boundary.end() :]
        # Without spaces around it, it may be a hyphen.
        is_clear = boundary[0] != boundary[0].strip()
        for kept, dropped in ((before, after), (after, before)):
            if _same(kept) and (
                _same(kept) in shown or (is_clear and (_same(dropped) in sites or not dropped))
            ):
                yield kept


def _same(words: str) -> str:
    return _SIGNS.sub("", words).casefold()


def is_same_title(one: str, other: str) -> bool:
    """Tell whether two titles differ in signs and cases only."""
    return bool(_same(one)) and _same(one) == _same(other)
