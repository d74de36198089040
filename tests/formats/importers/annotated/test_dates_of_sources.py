"""The day on which a source was seen is not that on which its words were noted."""

import json
from dataclasses import replace

import pytest

from factcheck_gui.formats.exporters.exporter import Exporter, Material
from factcheck_gui.formats.exporters.interchange.brat import BRAT
from factcheck_gui.formats.exporters.interchange.cas_json import CAS_JSON
from factcheck_gui.formats.exporters.interchange.doccano import DOCCANO
from factcheck_gui.formats.exporters.interchange.label_studio import LABEL_STUDIO
from factcheck_gui.formats.exporters.interchange.refi_qda import REFI_QDA
from factcheck_gui.formats.exporters.interchange.web_annotation import WEB_ANNOTATION
from factcheck_gui.formats.exporters.interchange.xmi import XMI
from factcheck_gui.formats.importers.annotated.annotation_bodies import read_bodies
from tests.formats.exporters.interchange.rated import rated
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.annotated.round_trips import read_back


def dated(note_seen: str | None, source_seen: str | None) -> Material:
    """Return material with one note on one source, both with a date of their own."""
    review = rated("true")
    cited = nasty_reviews()[0].claims[0].notes[0]
    assert cited.source is not None
    source = replace(cited.source, seen=source_seen)
    note = replace(cited, note=replace(cited.note, seen=note_seen), source=source)
    return nasty_material(replace(review, claims=(replace(review.claims[0], notes=(note,)),)))


DATES = [("2026-03-03", "2026-02-01"), (None, "2026-02-01"), ("2026-03-03", None), (None, None)]


@pytest.mark.parametrize("dates", DATES)
@pytest.mark.parametrize(
    ("exporter", "name", "importer"),
    [
        (REFI_QDA, "a.qdpx", "qdpx"),
        (CAS_JSON, "a.json", "cas"),
        (XMI, "a.zip", "cas"),
        (BRAT, "a.zip", "brat"),
        (DOCCANO, "a.jsonl", "doccano"),
        (LABEL_STUDIO, "a.json", "labelstudio"),
    ],
)
def test_both_dates_come_back(
    exporter: Exporter, name: str, importer: str, dates: tuple[str | None, str | None]
) -> None:
    (article,) = read_back(exporter.render(dated(*dates)), name, importer)
    (claim,) = article.found.claims
    (note,) = (one for one in claim.notes if one.title == "Letters")
    assert (note.seen, note.source_seen) == dates


@pytest.mark.parametrize("dates", DATES)
def test_both_dates_come_back_in_web_annotations(dates: tuple[str | None, str | None]) -> None:
    content = json.loads(WEB_ANNOTATION.render(dated(*dates)))
    (note, *_) = read_bodies(content["first"]["items"][0]).notes
    assert (note.seen, note.source_seen) == dates
