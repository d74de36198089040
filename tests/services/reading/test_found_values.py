"""Found claims arrive from the reading process as they were; what does not fit is refused."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.found_claims import FoundClaims, FoundLink, QuotedClaim, QuotedClaims
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT
from factcheck_gui.services.drafting import draft
from factcheck_gui.services.reading.answers import AnyAnswer, read_answer, write_answer
from factcheck_gui.services.reading.found_values import fitting, found_values, read_found
from factcheck_gui.services.reading.requests import Request, read_request, write_request
from tests.conftest import BRIDGE
from tests.found import DENIED, SAFE, bridge_marks, marked

TEXT = "  Two  spaces,\ttabs and 🌧️ clouds.\n\n\u2028 The rest.  \n"


def carried(answer: AnyAnswer) -> AnyAnswer:
    stream = io.BytesIO(write_answer(answer))
    return read_answer(stream.readline(), stream.read)


def drafted(text: str, found: FoundClaims) -> ArticleDraft:
    """Return what drafting makes of an importer's findings."""
    parsed = PLAIN_TEXT.read(text)
    made = ParsedArticle(text=text, blocks=parsed.blocks, found=found)
    return draft(made, origin="a.json", format_name="doccano", original=None)


def test_drafting_leaves_text_and_offsets_as_they_are() -> None:
    found = FoundClaims(claims=(marked("🌧️ clouds", "a", TEXT), marked("  \n", "b", TEXT)))

    made = drafted(TEXT, found)

    assert (made.text, made.found) == (TEXT, found)


def test_drafting_counts_what_lies_outside_the_text_or_has_a_key_that_is_there() -> None:
    inside = marked(SAFE, "a")
    outside = replace(inside, key="2", span=Span(start=0, end=len(BRIDGE) + 1))
    links = (FoundLink(from_key=SAFE, to_key="2", label="x"),)

    made = drafted(BRIDGE, FoundClaims(claims=(inside, outside, inside), links=links, misplaced=1))

    assert made.found == FoundClaims(claims=(inside,), misplaced=3, lost_links=1)


def test_marks_arrive_as_they_were() -> None:
    out = (FoundLink(from_key=SAFE, to_key="of another text", label="denies"),)
    made = drafted(BRIDGE, replace(bridge_marks(), misplaced=2, lost_links=3, links_out=out))

    assert carried(made) == made


@given(st.text(), st.text(min_size=1))
def test_any_words_arrive(label: str, words: str) -> None:
    claim = replace(marked(SAFE, label), key=words, verdict=words, reason=label)
    quoted = QuotedClaims(claims=(QuotedClaim(source=words, exact=label, prefix=words, found=claim),))

    assert carried(quoted) == quoted
    assert read_found(found_values(FoundClaims(claims=(claim,))), len(BRIDGE)).claims == (claim,)


def broken() -> list[tuple[str, object]]:
    """Return what a process that was taken over might answer."""
    good = found_values(FoundClaims(claims=(marked(SAFE, "a"), marked(DENIED, "a"))))["claims"]
    key, start, end, label, words, notes = good[0]
    return [
        ("claims", [[key, start, 10_000, label, words, notes]]),
        ("claims", [[key, -1, end, label, words, notes]]),
        ("claims", [[key, end, start, label, words, notes]]),
        ("claims", [[key, True, end, label, words, notes]]),
        ("claims", [[key, start, end, None, words, notes]]),
        ("claims", [[key, start, end, label, [*words, "more"], notes]]),
        ("claims", [[key, start, end, label, words, [["only"]]]]),
        ("claims", [good[0], good[0]]),
        ("claims", {"0": good[0]}),
        ("claims", [good[0]] * 200_001),
        ("links", [[key, "nowhere", "x"]]),
        ("links", [[key, 1, "x"]]),
        ("misplaced", -1),
        ("misplaced", "many"),
    ]


@pytest.mark.parametrize(("name", "value"), broken())
def test_what_does_not_fit_is_refused(name: str, value: object) -> None:
    values = {**found_values(FoundClaims(claims=(marked(SAFE, "a"),))), name: value}

    with pytest.raises((ValueError, TypeError)):
        read_found(values, len(BRIDGE))


def test_no_more_claims_pass_than_a_text_can_have() -> None:
    one = marked(SAFE, "a")
    found = FoundClaims(claims=tuple(replace(one, key=str(number)) for number in range(200_005)))

    assert fitting(found, len(BRIDGE)).misplaced == 5


def test_a_request_for_marks_arrives() -> None:
    assert read_request(write_request(Request(marks=True))) == Request(marks=True)
