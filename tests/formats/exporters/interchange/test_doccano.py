"""doccano's lines."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.doccano import DOCCANO
from tests.formats.exporters.material import nasty_material, nasty_reviews


def rows(material: Material) -> list[dict[str, Any]]:
    """Read the lines as Python's own line splitting finds them, which knows more line ends than JSON does."""
    return [json.loads(line) for line in DOCCANO.render(material).decode().splitlines()]


def test_lines_are_as_they_were(
    bridge: ArticleReview, river: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    same_as_golden("doccano.jsonl", DOCCANO.render(nasty_material(bridge, river)))


def test_entities_stand_at_the_words_of_the_claims() -> None:
    reviews = nasty_reviews()
    for row, review in zip(rows(nasty_material()), reviews, strict=True):
        assert row["text"] == review.text.text
        covered = [row["text"][one["start_offset"] : one["end_offset"]] for one in row["entities"]]
        assert covered == [one.claim.quote for one in review.claims]
        assert [one["label"] for one in row["entities"]] == [one.claim.kind for one in review.claims]


def test_numbers_of_entities_and_relations_are_unique_in_the_file() -> None:
    found = rows(nasty_material())
    for group in ("entities", "relations"):
        ids = [one["id"] for row in found for one in row[group]]
        assert ids == list(range(1, len(ids) + 1))


def test_relations_lead_from_number_to_number() -> None:
    first, second = rows(nasty_material())
    quotes = {one["id"]: one["claim"]["id"][-2:] for row in (first, second) for one in row["entities"]}
    arrows = [
        (quotes[one["from_id"]], one["type"], quotes[one["to_id"]])
        for row in (first, second)
        for one in row["relations"]
    ]
    assert arrows == [("13", "denies", "11"), ("12", "corroborates", "11"), ("32", "denies", "31")]


def test_comments_tell_people_what_is_noted() -> None:
    comments = rows(nasty_material())[0]["Comments"]
    assert comments[0].startswith("#1\nVerdict: True\nReason: Both list them.\n  Reason: pier")
    assert comments[1].startswith("#1\nStance: supports\nNote: Both list\n  the cracks")


def test_links_between_articles_and_to_claims_that_are_not_there_are_counted() -> None:
    harbour, river = nasty_reviews()
    gone = replace(harbour.claims[0].claim, quote="other words")
    harbour = replace(harbour, claims=(replace(harbour.claims[0], claim=gone), *harbour.claims[1:]))

    losses = DOCCANO.losses(nasty_material(harbour, river))

    assert Loss(part=Part.FOREIGN_LINKS, count=1) in losses
    assert Loss(part=Part.LINKS, count=2) in losses
    assert Loss(part=Part.DETACHED, count=1) in losses
    assert len(rows(nasty_material(harbour, river))[0]["entities"]) == len(harbour.claims) - 1


def test_progress_is_told_claim_by_claim() -> None:
    told: list[tuple[int, int]] = []
    DOCCANO.render(replace(nasty_material(), progress=lambda done, of: told.append((done, of))))
    assert told == [(done, 9) for done in range(1, 10)]
