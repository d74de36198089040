"""doccano: one article on each line, as projects with relations take it in.

Offsets count Unicode code points. What is noted on a claim stands as words in `Comments`, under the number of
its entity, and in whole in the entity's `claim`: doccano passes over keys that it does not know.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.claims_format import ClaimsFormat
from factcheck_gui.formats.exporters.interchange.noted import article_words, claim_words, note_words
from factcheck_gui.formats.exporters.interchange.placed import links_among, placed_in
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS, NOTE_LABELS, write_lines

# Line ends to some readers, which would tear a line of JSON apart.
_LINE_ENDS: Final = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doccano(ClaimsFormat):
    """Writes entities and relations with numbers that no other entity or relation of the file has."""

    name: str = "doccano"
    suffix: str = ".jsonl"
    media_type: str = "application/jsonl"

    def render(self, material: Material) -> bytes:
        """Return the lines, one for each article."""
        entity_ids, relation_ids = count(1), count(1)
        lines: list[str] = []
        for number, (review, claims, tell) in enumerate(placed_in(material), start=1):
            ids = {one.claim.id: next(entity_ids) for one in claims}
            entities: list[dict[str, Any]] = []
            for one in claims:
                entities.append(_entity(review, one, ids[one.claim.id]))
                tell()
            article = {
                "id": number,
                "text": review.text.text,
                "Comments": list(_comments(review, claims, ids)),
                "entities": entities,
                "relations": [
                    {
                        "id": next(relation_ids),
                        "from_id": ids[link.from_claim],
                        "to_id": ids[link.to_claim],
                        "type": link.type.value,
                    }
                    for link in links_among(claims)
                ],
                "meta": article_words(review),
            }
            lines.append(_on_one_line(article))
        return "".join(f"{line}\n" for line in lines).encode()


DOCCANO: Final = Doccano()


def _entity(review: ArticleReview, one: ReviewedClaim, number: int) -> dict[str, Any]:
    claim = one.claim
    noted: dict[str, Any] = {"id": claim.id, **claim_words(review, one)}
    noted |= {
        "notes": [note_words(cited) for cited in one.notes],
        "reviewer": claim.reviewer,
        "created_at": claim.created_at,
    }
    return {
        "id": number,
        "label": claim.kind.value,
        "start_offset": claim.start,
        "end_offset": claim.end,
        "claim": noted,
    }


def _comments(review: ArticleReview, claims: Sequence[ReviewedClaim], ids: dict[str, int]) -> Iterator[str]:
    for one in claims:
        number = ids[one.claim.id]
        if words := write_lines(claim_words(review, one), CLAIM_LABELS):
            yield f"#{number}\n{words}"
        for cited in one.notes:
            yield f"#{number}\n{write_lines(note_words(cited), NOTE_LABELS)}"


def _on_one_line(value: dict[str, Any]) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
