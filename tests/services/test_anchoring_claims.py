"""Words that a file without a text has marked, found in a text that is here."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.found_claims import FoundClaim, FoundNote, QuotedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.exporters.interchange.web_annotation import WEB_ANNOTATION
from factcheck_gui.formats.importers.annotated.annotations import read_quoted
from factcheck_gui.services.anchoring_claims import place_quoted
from tests.formats.exporters.material import nasty_material, nasty_reviews

TEXT = (
    "The city was told of cracks. Yes. It rained all day in the old harbour. Yes. The bridge is 412 metres"
    " long, says the office. “No,” he said.\n\nNew   line 🌉 here. The party is over."
)
NOWHERE = Span(start=2**62, end=2**62 + 1)


def quoted(exact: str, prefix: str = "", suffix: str = "", span: Span = NOWHERE) -> QuotedClaim:
    """Return words as a file marks them."""
    found = FoundClaim(key="key", span=span, label="fact")
    return QuotedClaim(source=None, exact=exact, prefix=prefix, suffix=suffix, found=found)


def placed(claim: QuotedClaim, text: str = TEXT) -> str | None:
    """Return the words at the place found, with the place; None where none is certain."""
    found = place_quoted(text, [claim])
    if not found.placed:
        return None
    span = found.placed[0].span
    return f"{span.start}:{span.quote(text)}"


def test_words_that_stand_once_are_found() -> None:
    assert placed(quoted("It rained all day")) == "34:It rained all day"


def test_words_around_tell_which_of_several_it_is() -> None:
    assert placed(quoted("Yes.", "cracks. ", " It rained")) == "29:Yes."
    assert placed(quoted("Yes.", "old harbour. ", " The bridge")) == "72:Yes."
    assert placed(quoted("Yes.", "of the old harbour. ", " Then")) == "72:Yes."


def test_position_decides_only_between_equals() -> None:
    assert placed(quoted("Yes.", span=Span(start=72, end=76))) == "72:Yes."
    assert placed(quoted("Yes.", "cracks. ", " It", span=Span(start=72, end=76))) == "29:Yes."
    found = place_quoted(TEXT, [quoted("Yes.", span=Span(start=70, end=74))])
    assert (len(found.ambiguous), found.placed) == (1, ())


def test_words_that_stand_several_times_are_not_guessed() -> None:
    assert len(place_quoted(TEXT, [quoted("Yes."), quoted("Yes.", "Zz zz ", " zz zz")]).ambiguous) == 2


def test_white_space_and_quotation_marks_make_no_difference() -> None:
    assert placed(quoted('"No," he said.\nNew line 🌉 here.')) == (
        "125:“No,” he said.\n\nNew   line 🌉 here."
    )


def test_blocks_that_a_page_runs_together_are_found() -> None:
    words = "long, says the office. “No,” he said.New line 🌉 here."
    assert placed(quoted(words)) == f"102:{TEXT[102:159]}"
    assert placed(quoted("“No,” he said.New line")) is None


@pytest.mark.parametrize("words", ["art", "or", "over and out", " ", ""])
def test_parts_of_words_and_words_that_are_not_there_are_missing(words: str) -> None:
    found = place_quoted(TEXT, [quoted(words)])
    assert (found.placed, len(found.missing)) == ((), 1)


def test_part_of_a_word_is_found_where_the_file_says_that_it_is_one() -> None:
    assert placed(quoted("art", "The ", "y is over.")) is None
    assert placed(quoted("art", "here. The p", "y is over.")) == f"{TEXT.index('party') + 1}:art"


def test_short_words_in_other_surroundings_are_missing() -> None:
    assert placed(quoted("old", "He is very ", " and very ill")) is None


def test_changed_words_are_proposed_and_not_placed() -> None:
    words = "The bridge is 410 metres long, says the office."
    found = place_quoted(TEXT, [quoted(words, "in the old harbour. Yes. ", " “No,” he said.")])
    assert found.placed == ()
    (proposed,) = found.reworded
    assert proposed.span.quote(TEXT) == "The bridge is 412 metres long, says the office."


def test_many_marks_on_the_same_words_are_told_apart() -> None:
    text = "".join(f"Number {number} says that people came. " for number in range(2_000))
    claims = [
        quoted("people came.", f"Number {number} says that ", f" Number {number + 1} says")
        for number in range(50)
    ]
    found = place_quoted(text, claims)
    assert [one.span.start for one in found.placed] == [
        text.index(f"Number {number} says") + len(f"Number {number} says that ") for number in range(50)
    ]


def test_own_annotations_come_back_to_their_places() -> None:
    content = WEB_ANNOTATION.render(nasty_material())
    read = read_quoted("a.jsonld", content)
    for review, source in zip(nasty_reviews(), ("https:", "urn:"), strict=True):
        mine = [one for one in read.claims if (one.source or "").startswith(source)]
        found = place_quoted(review.text.text, mine)
        assert (found.missing, found.ambiguous, found.reworded) == ((), (), ())
        assert [(one.span, one.label) for one in found.placed] == [
            (one.claim.span, one.claim.kind.value) for one in review.claims
        ]
    first = read.claims[0].found
    assert (first.verdict, first.attribution, first.speaker) == ("True", "Verbatim", "=Union")
    assert (first.target, first.reason) == ("Office\x07", "Both list them.\nReason: pier\x1b by pier.")
    assert first.notes[1] == FoundNote(words="Only words.", stance="context")
    assert (first.notes[0].quote, first.notes[0].seen) == ("fourteen </in> all", "2026-03-03")
    assert len(read.links) == 4


@settings(max_examples=100, deadline=None)
@given(
    st.text(st.sampled_from('ab .“"é\u0301🌉👩\u200d👧یں\n\u2028\x07=<'), min_size=1, max_size=60),
    st.data(),
)
def test_span_with_its_surroundings_and_its_place_is_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start=start, end=data.draw(st.integers(start + 1, len(text))))
    prefix, suffix = span.context(text)
    found = place_quoted(text, [quoted(span.quote(text), prefix, suffix, span)])
    is_blank = not span.quote(text).strip()
    assert [one.span for one in found.placed] == ([] if is_blank else [span])


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab .é\u0301🌉\n"), min_size=1, max_size=40), st.data())
def test_span_without_its_place_is_found_at_equal_words_in_equal_surroundings_or_not_at_all(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start=start, end=data.draw(st.integers(start + 1, len(text))))
    prefix, suffix = span.context(text)
    for one in place_quoted(text, [quoted(span.quote(text), prefix, suffix)]).placed:
        assert one.span.quote(text) == span.quote(text)
        if one.span != span:
            before, after = one.span.context(text)
            assert ("".join(before.split()), "".join(after.split())) == (
                "".join(prefix.split()),
                "".join(suffix.split()),
            )
