"""One JSON object per claim."""

import json
from collections.abc import Callable
from dataclasses import fields, replace

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.json_lines import JSON_LINES
from tests.formats.exporters.material import nasty_material, nasty_reviews

MakeMaterial = Callable[..., Material]


def test_lines_are_as_they_were(
    bridge: ArticleReview,
    river: ArticleReview,
    material: MakeMaterial,
    same_as_golden: Callable[[str, bytes], None],
) -> None:
    same_as_golden("claims.jsonl", JSON_LINES.render(replace(material(bridge, river), is_internal=True)))


def test_every_claim_is_one_line_with_the_same_keys() -> None:
    lines = JSON_LINES.render(nasty_material()).split(b"\n")[:-1]
    claims = [one.claim for review in nasty_reviews() for one in review.claims]
    found = [json.loads(line) for line in lines]
    assert [one["id"] for one in found] == [claim.id for claim in claims]
    assert [one["quote"] for one in found] == [claim.quote for claim in claims]
    assert len({tuple(one) for one in found}) == 1
    assert {one.name for one in fields(Claim)} - {"article_id"} <= set(found[0])


def test_notes_hold_their_whole_source() -> None:
    found = json.loads(JSON_LINES.render(replace(nasty_material(), is_internal=True)).split(b"\n")[0])
    note = found["notes"][0]
    assert {one.name for one in fields(SourceNote)} | {"source"} == set(note)
    assert {one.name for one in fields(Source)} == set(note["source"])
    assert found["notes"][1]["source"] is None


def test_internal_fields_are_null_for_readers(bridge: ArticleReview, material: MakeMaterial) -> None:
    first = bridge.claims[0]
    claim = replace(first.claim, remark="MARKER", correction="MARKER")
    source = replace(first.notes[0].source or Source(id="", created_at="", reviewer=""), contact="MARKER")
    notes = (replace(first.notes[0], source=source),)
    review = replace(bridge, claims=(replace(first, claim=claim, notes=notes),))
    assert b"MARKER" not in JSON_LINES.render(material(review))
    assert JSON_LINES.render(replace(material(review), is_internal=True)).count(b"MARKER") == 3
