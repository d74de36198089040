"""Web Annotations of our own."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.web_annotation import WEB_ANNOTATION
from tests.formats.exporters.interchange.annotation_musts import broken_musts
from tests.formats.exporters.material import nasty_material, nasty_reviews


def read(material: Material) -> dict[str, Any]:
    """Return the collection that a file holds."""
    found: dict[str, Any] = json.loads(WEB_ANNOTATION.render(material))
    return found


def items(material: Material) -> list[dict[str, Any]]:
    """Return the annotations of a file."""
    found: list[dict[str, Any]] = read(material)["first"]["items"]
    return found


def bodies(annotation: dict[str, Any], purpose: str) -> list[str]:
    """Return what an annotation says for a purpose."""
    return [one["value"] for one in annotation["body"] if one["purpose"] == purpose and "value" in one]


def test_file_is_as_it_was(
    bridge: ArticleReview, river: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    same_as_golden("webannotation.jsonld", WEB_ANNOTATION.render(nasty_material(bridge, river)))


def test_every_assertion_of_the_working_group_is_met() -> None:
    collection = read(nasty_material())
    page = collection["first"] | {"@context": collection["@context"]}
    assert broken_musts("collection", collection) == []
    assert broken_musts("page", page) == []
    for one in page["items"]:
        assert broken_musts("annotation", one | {"@context": collection["@context"]}) == []
    assert collection["total"] == len(page["items"])


def test_a_collection_of_nothing_meets_them_too() -> None:
    empty = replace(nasty_reviews()[1], claims=())
    assert broken_musts("collection", read(nasty_material(empty))) == []


def test_quotes_and_positions_are_those_of_the_text() -> None:
    reviews = nasty_reviews()
    claims = [(review.text.text, one.claim) for review in reviews for one in review.claims]
    for annotation, (text, claim) in zip(items(nasty_material()), claims, strict=False):
        quote, position = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"] == claim.quote
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])
        assert max(len(quote["prefix"]), len(quote["suffix"])) <= 32


def test_target_is_the_link_of_the_article_or_the_urn_of_the_version() -> None:
    sources = {one["target"]["source"]["id"] for one in items(nasty_material()) if "source" in one["target"]}
    assert sources == {
        "https://example.org/bridge?a=1&b=2",
        "urn:uuid:01937000-0000-7000-8000-000000000038",
    }


def test_verdicts_reasons_and_notes_are_bodies() -> None:
    first = items(nasty_material())[0]
    assert bodies(first, "tagging") == ["allegation"]
    assert bodies(first, "assessing") == ["True", "Verbatim"]
    assert bodies(first, "commenting") == ["Both list them.\nReason: pier\x1b by pier."]
    assert bodies(first, "describing") == ["Both list\nthe cracks\n\n=A1 🌉.", "Only words."]
    links = [one["source"] for one in first["body"] if one["purpose"] == "linking"]
    assert links == ["https://example.org/letters"]


def test_links_have_both_claims_as_targets() -> None:
    arrows = [
        (one["target"][0]["id"][-2:], one["body"]["value"], one["target"][1]["id"][-2:])
        for one in items(nasty_material())
        if one["motivation"] == "linking"
    ]
    assert arrows == [
        ("13", "denies", "11"),
        ("12", "corroborates", "11"),
        ("31", "denies", "11"),
        ("32", "denies", "31"),
    ]


def test_internal_fields_are_there_where_the_export_is() -> None:
    harbour = nasty_reviews()[0]
    claim = replace(
        harbour.claims[0].claim, correction="It was told.", state=ClaimState.SENT_BACK, remark="Ask again"
    )
    review = replace(harbour, claims=(replace(harbour.claims[0], claim=claim),))
    first = items(nasty_material(review))[0]
    assert bodies(first, "editing") == ["It was told."]
    assert (first["factcheck:state"], first["factcheck:remark"]) == ("sent_back", "Ask again")


def test_claims_that_are_not_at_their_place_are_left_out_and_counted() -> None:
    harbour = nasty_reviews()[0]
    first = harbour.claims[0]
    detached = replace(first, claim=replace(first.claim, quote="other words"))
    material = nasty_material(replace(harbour, claims=(detached, *harbour.claims[1:])))
    assert first.claim.id not in "".join(one["id"] for one in items(material))
    assert Loss(part=Part.DETACHED, count=1) in WEB_ANNOTATION.losses(material)


def test_nothing_in_a_file_ends_a_script() -> None:
    assert b"</" not in WEB_ANNOTATION.render(nasty_material())
