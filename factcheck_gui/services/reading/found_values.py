"""Found claims as the reading process answers them: plain values both ways, and nothing is trusted."""

from dataclasses import fields, replace
from typing import Any, Final

from factcheck_gui.domain.found_claims import (
    FoundClaim,
    FoundClaims,
    FoundLink,
    FoundNote,
    QuotedClaim,
    QuotedClaims,
)
from factcheck_gui.domain.spans import Span

MOST_FOUND: Final = 200_000
"""Claims of one text that pass; an importer that finds more has misread the file."""

_WORDS: Final = tuple(
    one.name for one in fields(FoundClaim) if one.name not in ("key", "span", "label", "notes")
)
_NOTE_WORDS: Final = tuple(one.name for one in fields(FoundNote))


def fitting(found: FoundClaims, length: int) -> FoundClaims:
    """Return found claims of which all lie within a text of this length, each with a key of its own.

    What does not is counted, and so are links that lead nowhere.
    """
    kept: dict[str, FoundClaim] = {}
    for one in found.claims[:MOST_FOUND]:
        if one.span.end <= length and one.key not in kept:
            kept[one.key] = one
    lost = len(found.claims) - len(kept)
    links = tuple(one for one in found.links if one.from_key in kept and one.to_key in kept)
    lost_links = found.lost_links + len(found.links) - len(links)
    return replace(
        found,
        claims=tuple(kept.values()),
        links=links,
        misplaced=found.misplaced + lost,
        lost_links=lost_links,
    )


def found_values(found: FoundClaims) -> dict[str, Any]:
    """Return found claims as JSON can hold them."""
    return {
        "claims": [_claim_values(one) for one in found.claims],
        "links": _link_values(found.links),
        "links_out": _link_values(found.links_out),
        "misplaced": found.misplaced,
        "lost_links": found.lost_links,
    }


def read_found(values: dict[str, Any], length: int) -> FoundClaims:
    """Return the found claims that `found_values` has written, of a text of this length.

    Raises:
        ValueError, KeyError, TypeError: they are none, or do not fit the text.
    """
    claims = tuple(_claim(one) for one in _listed(values["claims"]))
    if any(one.span.end > length for one in claims):
        _refuse("a span outside the text")
    return FoundClaims(
        claims=claims,
        links=_links(values["links"], claims),
        links_out=_any_links(values["links_out"]),
        misplaced=_count(values["misplaced"]),
        lost_links=_count(values["lost_links"]),
    )


def quoted_values(found: QuotedClaims) -> dict[str, Any]:
    """Return claims without a text as JSON can hold them."""
    claims = [
        [one.source, one.exact, one.prefix, one.suffix, _claim_values(one.found)] for one in found.claims
    ]
    return {
        "claims": claims,
        "links": _link_values(found.links),
        "without_words": found.without_words,
        "lost_links": found.lost_links,
    }


def read_quoted_values(values: dict[str, Any]) -> QuotedClaims:
    """Return the claims that `quoted_values` has written.

    Raises:
        ValueError, KeyError, TypeError: they are none.
    """
    claims = tuple(
        QuotedClaim(
            source=_optional(source),
            exact=_text(exact),
            prefix=_text(prefix),
            suffix=_text(suffix),
            found=_claim(found),
        )
        for source, exact, prefix, suffix, found in _listed(values["claims"])
    )
    return QuotedClaims(
        claims=claims,
        links=_links(values["links"], tuple(one.found for one in claims)),
        without_words=_count(values["without_words"]),
        lost_links=_count(values["lost_links"]),
    )


def _claim_values(claim: FoundClaim) -> list[Any]:
    words = [getattr(claim, name) for name in _WORDS]
    notes = [[getattr(note, name) for name in _NOTE_WORDS] for note in claim.notes]
    return [claim.key, claim.span.start, claim.span.end, claim.label, words, notes]


def _claim(values: list[Any]) -> FoundClaim:
    key, start, end, label, words, notes = values
    if type(start) is not int or type(end) is not int:
        _refuse("not a span")
    return FoundClaim(
        key=_text(key),
        span=Span(start=start, end=end),
        label=_text(label),
        notes=tuple(_note(one) for one in _listed(notes)),
        **dict(zip(_WORDS, map(_optional, words), strict=True)),
    )


def _note(values: list[Any]) -> FoundNote:
    return FoundNote(**dict(zip(_NOTE_WORDS, map(_optional, values), strict=True)))


def _link_values(links: tuple[FoundLink, ...]) -> list[list[str]]:
    return [[one.from_key, one.to_key, one.label] for one in links]


def _links(values: object, claims: tuple[FoundClaim, ...]) -> tuple[FoundLink, ...]:
    keys = {one.key for one in claims}
    if len(keys) < len(claims):
        _refuse("a key that is there twice")
    links = _any_links(values)
    if any(one.from_key not in keys or one.to_key not in keys for one in links):
        _refuse("a link that leads nowhere")
    return links


def _any_links(values: object) -> tuple[FoundLink, ...]:
    return tuple(
        FoundLink(from_key=_text(begin), to_key=_text(end), label=_text(label))
        for begin, end, label in _listed(values)
    )


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        msg = "not a count"
        raise ValueError(msg)
    return value


def _listed(values: object) -> list[Any]:
    if not isinstance(values, list) or len(values) > MOST_FOUND:
        msg = "not a list, or too long"
        raise ValueError(msg)
    return values


def _text(value: object) -> str:
    if not isinstance(value, str):
        msg = "not a text"
        raise TypeError(msg)
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _text(value)


def _refuse(finding: str) -> None:
    raise ValueError(finding)
