"""What is known of people beyond their names is counted wherever it is left out."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.parties import Party
from factcheck_gui.formats.exporters.exporter import Exporter, Material
from factcheck_gui.formats.exporters.registry import EXPORTERS
from tests.formats.exporters.material import nasty_material

KEEPING = {"claimreview", "xlsx", "json", "pack"}


def party(name: str, **known: str) -> Party:
    """Return what is known of a name."""
    return Party(id=name, name=name, created_at="2026-03-04T10:00:00.000Z", reviewer="Reviewer 1", **known)


def known(*parties: Party) -> Material:
    """Return the nasty articles with what is known of names in them, or not in them."""
    return replace(nasty_material(), parties={one.name: one for one in parties})


@pytest.mark.parametrize(
    "exporter",
    [one for one in EXPORTERS if one.group in {"table", "interchange"} and one.name not in KEEPING],
)
def test_every_format_without_people_counts_them(exporter: Exporter) -> None:
    material = known(party("=Union", role="Union"), party("یونین", identity="https://example.org/"))
    if exporter.scope == "article":
        material = replace(material, reviews=material.reviews[:1])
    losses = exporter.losses(material)
    assert Part.PEOPLE in exporter.left_out
    assert Loss(part=Part.PEOPLE, count=len(material.reviews)) in losses


def test_names_alone_and_people_of_other_articles_are_no_loss() -> None:
    material = known(party("=Union"), party("Somebody else", role="Mayor"))
    for exporter in EXPORTERS:
        if exporter.group == "interchange":
            assert Part.PEOPLE not in {one.part for one in exporter.losses(material)}


def test_claim_review_tells_of_its_speakers_and_counts_the_others() -> None:
    material = known(party("=Union", role="Union"), party("Office\x07", role="Town"))
    (exporter,) = (one for one in EXPORTERS if one.name == "claimreview")
    assert Loss(part=Part.PEOPLE, count=1) in exporter.losses(material)
