"""Files of annotations that hold no text."""

import json

import pytest

from factcheck_gui.domain.found_claims import FoundNote, QuotedClaim
from factcheck_gui.formats.importers.annotated.annotations import (
    read_quoted,
)
from tests.formats.importers.annotated.web_annotations import (
    CONTEXT,
    GOOD,
    HYPOTHESIS,
    QUOTE,
    position,
    read,
)


def only(value: object) -> QuotedClaim:
    """Return the one claim of a file."""
    (claim,) = read(value).quoted.claims
    return claim


def selected(*selectors: object) -> tuple[str, str, str]:
    """Return what some selectors choose."""
    claim = only(GOOD | {"target": {"source": "https://example.org/", "selector": list(selectors)}})
    return claim.exact, claim.prefix, claim.suffix


@pytest.mark.parametrize(
    "wrapped",
    [
        GOOD,
        [GOOD],
        {"@context": CONTEXT, "type": "AnnotationPage", "id": "https://e.org/p", "items": [GOOD]},
        {
            "@context": [CONTEXT, {"x": "https://x.org/"}],
            "type": ["AnnotationCollection"],
            "id": "https://e.org/c",
            "first": {
                "type": "AnnotationPage",
                "id": "https://e.org/p",
                "items": [{key: GOOD[key] for key in GOOD if key != "@context"}],
            },
        },
        GOOD | {"target": [GOOD["target"]], "type": ["Annotation", "x:Other"]},
    ],
)
def test_annotation_is_read_however_it_is_wrapped(wrapped: object) -> None:
    claim = only(wrapped)
    assert (claim.exact, claim.prefix, claim.suffix) == ("Two", "One ", " Three")
    assert claim.source == "https://example.org/page"
    assert claim.found.key == "https://example.org/anno/1"


def test_selectors_are_taken_in_any_order() -> None:
    fragment = {"type": "FragmentSelector", "value": "xpointer(/p[1])"}
    assert selected(fragment, position(4, 7), QUOTE) == ("Two", "One ", " Three")
    claim = only(GOOD | {"target": {"source": "https://e.org/", "selector": [QUOTE, position(4, 7)]}})
    assert (claim.found.span.start, claim.found.span.end) == (4, 7)


def test_refined_quote_is_the_part_of_the_other() -> None:
    outer = {"type": "TextQuoteSelector", "exact": "One Two Three", "prefix": "Zero ", "suffix": " Four"}
    inner = {"type": "TextQuoteSelector", "exact": "Two"}
    assert selected(outer | {"refinedBy": inner}) == ("Two", "Zero One ", " Three Four")
    assert selected(outer | {"refinedBy": position(4, 7)}) == ("Two", "Zero One ", " Three Four")


def test_refined_fragment_leaves_the_words_and_forgets_what_is_counted_inside() -> None:
    fragment = {"type": "FragmentSelector", "value": "p1", "refinedBy": QUOTE}
    assert selected(fragment) == ("Two", "One ", " Three")


def test_annotations_without_words_are_counted_and_left_out() -> None:
    fragment = {"type": "FragmentSelector", "value": "p1"}
    pages = [
        GOOD,
        GOOD | {"target": "https://example.org/page"},
        GOOD | {"target": {"source": "https://example.org/page", "selector": fragment}},
        GOOD | {"target": {"source": "https://example.org/page", "selector": position(4, 7)}},
    ]
    found = read(pages)
    assert (len(found.quoted.claims), found.without_words) == (1, 3)


def test_bodies_become_label_verdict_reason_and_notes() -> None:
    body = [
        {"type": "TextualBody", "purpose": "tagging", "value": "allegation"},
        {"type": "TextualBody", "purpose": "assessing", "value": "Unproven", "language": "en"},
        {"type": "TextualBody", "purpose": "commenting", "value": "No document found."},
        {"type": "TextualBody", "purpose": "commenting", "value": "Ask again."},
        {"type": "SpecificResource", "purpose": "linking", "source": "https://example.org/letters"},
        "https://example.org/more",
    ]
    found = only(GOOD | {"body": body}).found
    assert (found.label, found.verdict, found.reason) == ("allegation", "Unproven", "No document found.")
    assert found.notes == (
        FoundNote(words="Ask again."),
        FoundNote(link="https://example.org/letters"),
        FoundNote(link="https://example.org/more"),
    )


def test_body_without_a_purpose_has_that_of_the_annotation() -> None:
    tagged = only(GOOD | {"motivation": "tagging", "bodyValue": "fact"}).found
    assert tagged.label == "fact"
    rated = only(GOOD | {"motivation": ["assessing"], "body": {"value": "False"}}).found
    assert (rated.verdict, rated.label) == ("False", "assessing")


def test_several_tags_are_several_claims() -> None:
    body = [{"value": one, "purpose": "tagging"} for one in ("denial", "urgent")]
    claims = read(GOOD | {"body": body}).quoted.claims
    assert [one.found.label for one in claims] == ["denial", "urgent"]
    assert [one.found.key for one in claims] == [GOOD["id"], f"{GOOD['id']}#2"]


def test_choice_is_its_first() -> None:
    choice = {"type": "Choice", "items": [{"value": "a", "purpose": "tagging"}, {"value": "b"}]}
    assert only(GOOD | {"body": choice}).found.label == "a"


def test_markup_in_a_body_is_not_shown_as_words() -> None:
    body = {"value": "<p>No <b>document</b></p>", "format": "text/html"}
    assert only(GOOD | {"body": body}).found.notes == (FoundNote(words="No document"),)


def test_annotation_with_two_targets_is_a_link() -> None:
    link = GOOD | {
        "id": "https://example.org/anno/2",
        "motivation": "linking",
        "body": {"value": "denies", "purpose": "tagging"},
        "target": [{"id": "https://example.org/anno/3"}, {"id": "https://example.org/anno/1"}],
    }
    third = GOOD | {"id": "https://example.org/anno/3"}
    (found,) = read([GOOD, third, link]).quoted.links
    assert (found.from_key[-1], found.label, found.to_key[-1]) == ("3", "denies", "1")


def test_a_link_to_what_is_not_in_the_file_is_counted() -> None:
    ends = [{"id": "https://example.org/anno/3"}, {"id": "https://example.org/anno/1"}]
    link = GOOD | {"id": "https://example.org/anno/2", "motivation": "linking", "target": ends}
    quoted = read([GOOD, link]).quoted
    assert (quoted.links, quoted.lost_links) == ((), 1)


@pytest.mark.parametrize(
    "wrapped",
    [{"total": 1, "rows": [HYPOTHESIS]}, [HYPOTHESIS], {"annotations": [HYPOTHESIS]}, HYPOTHESIS],
)
def test_hypothesis_is_read_however_it_is_wrapped(wrapped: object) -> None:
    claim = only(wrapped)
    assert (claim.exact, claim.source, claim.found.label) == ("Two", "https://example.org/page", "allegation")
    assert claim.found.notes == (FoundNote(words="Both letters list them."),)


def test_replies_and_page_notes_of_hypothesis_are_counted() -> None:
    reply = HYPOTHESIS | {"target": [{"source": "https://example.org/page"}], "references": ["abc"]}
    found = read({"rows": [HYPOTHESIS, reply]})
    assert (len(found.quoted.claims), found.without_words) == (1, 1)


def test_collection_whose_pages_are_elsewhere_holds_nothing_and_says_so() -> None:
    found = read(
        {
            "@context": CONTEXT,
            "id": "https://e.org/c",
            "type": "AnnotationCollection",
            "first": "https://e.org/p1",
        }
    )
    assert found.is_elsewhere
    assert not found.quoted.claims


def test_annotations_that_a_page_only_names_are_elsewhere() -> None:
    page = {"@context": CONTEXT, "id": "https://e.org/p", "type": "AnnotationPage"}
    found = read(page | {"items": [GOOD, "https://e.org/anno/2"]})
    assert found.is_elsewhere
    assert len(found.quoted.claims) == 1


def test_annotation_of_a_page_without_its_address_is_read() -> None:
    claim = only(GOOD | {"id": "#a88b22d0", "target": {"selector": [QUOTE, position(4, 7)]}})
    assert (claim.source, claim.exact) == (None, "Two")


def test_characters_that_no_workspace_holds_are_replaced() -> None:
    written = json.dumps(GOOD | {"bodyValue": "a\ud800\x00b\r\nc"})
    claim = read_quoted("a.json", written.encode()).claims[0]
    assert claim.found.notes == (FoundNote(words="a\ufffd\ufffdb\nc"),)
