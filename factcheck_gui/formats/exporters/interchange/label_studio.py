"""Label Studio: a list of tasks, one for each article, as its import takes them.

Offsets count UTF-16 units, as JavaScript does. A claim is a region with its kind as label; verdicts are
`choices` and all else that is noted is `textarea` of the same region. No `completed_by` is written: Label
Studio refuses a file with the number of a user that it does not know. In a folder the labelling configuration
lies beside the tasks, made for the verdicts that are used.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.exporters.exporter import Material, Piece
from factcheck_gui.formats.exporters.interchange.claims_format import ClaimsFormat
from factcheck_gui.formats.exporters.interchange.label_config import label_config
from factcheck_gui.formats.exporters.interchange.noted import article_words, claim_words, note_words
from factcheck_gui.formats.exporters.interchange.placed import links_among, placed_in
from factcheck_gui.formats.labelled_lines import NOTE_LABELS, write_lines
from factcheck_gui.formats.utf16 import code_points_to_utf16

CHOICES: Final = ("verdict", "attribution")
"""The controls whose values are chosen from a list; all others hold free text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelStudio(ClaimsFormat):
    """Writes finished annotations: what people have tagged is no prediction."""

    name: str = "labelstudio"
    suffix: str = ".json"
    media_type: str = "application/json"

    def render(self, material: Material) -> bytes:
        """Return the tasks."""
        tasks: list[dict[str, Any]] = []
        for number, (review, claims, tell) in enumerate(placed_in(material), start=1):
            to_utf16 = code_points_to_utf16(review.text.text)
            results: list[dict[str, Any]] = []
            for one in claims:
                results += _region(review, one, to_utf16)
                tell()
            results += _relations(claims)
            tasks.append(_task(number, review, results, material.made_at))
        lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in tasks)
        return f"[\n{lines}\n]\n".encode()

    def pieces(self, material: Material) -> Iterable[Piece]:
        """Yield the tasks, and the configuration that their project needs."""
        yield Piece(name="tasks.json", content=self.render(material))
        yield Piece(
            name="label_config.xml", content=label_config(material.reviews, is_internal=material.is_internal)
        )


LABEL_STUDIO: Final = LabelStudio()


def _task(number: int, review: ArticleReview, results: list[dict[str, Any]], made_at: str) -> dict[str, Any]:
    about = article_words(review)
    return {
        "id": number,
        "data": {"text": review.text.text, "title": about.get("title", "")},
        "meta": about,
        "annotations": [
            {
                "id": number,
                "result": results,
                "was_cancelled": False,
                "ground_truth": False,
                "created_at": made_at,
            }
        ],
        "predictions": [],
    }


def _region(
    review: ArticleReview, one: ReviewedClaim, to_utf16: Callable[[int], int]
) -> Iterator[dict[str, Any]]:
    claim = one.claim
    place = {"start": to_utf16(claim.start), "end": to_utf16(claim.end)}

    def result(control: str, kind: str, **value: object) -> dict[str, Any]:
        return {
            "id": claim.id,
            "from_name": control,
            "to_name": "text",
            "type": kind,
            "origin": "manual",
            "value": {**place, **value},
        }

    yield {
        **result("kind", "labels", text=claim.quote, labels=[claim.kind.value]),
        "meta": {"reviewer": claim.reviewer, "created_at": claim.created_at},
    }
    for name, words in claim_words(review, one).items():
        if name in CHOICES:
            yield result(name, "choices", choices=[words])
        else:
            yield result(name, "textarea", text=[words])
    notes = [write_lines(note_words(cited), NOTE_LABELS) for cited in one.notes]
    if notes:
        yield result("note", "textarea", text=notes)


def _relations(claims: Iterable[ReviewedClaim]) -> Iterator[dict[str, Any]]:
    for link in links_among(claims):
        yield {
            "type": "relation",
            "from_id": link.from_claim,
            "to_id": link.to_claim,
            "direction": "right",
            "labels": [link.type.value],
        }
