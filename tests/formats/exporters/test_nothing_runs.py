"""Whatever stands in a workspace: nothing that is written of it runs, loads, or leads elsewhere.

Every text of everything is hostile, also where the program itself never lets it in, as a file has it that was
tampered with. Each result is held against a strict reader of its format.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

import pytest

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Report
from factcheck_gui.formats.exporters.exporter import Exporter, Material
from factcheck_gui.formats.exporters.interchange.claim_review import CLAIM_REVIEW
from factcheck_gui.formats.exporters.interchange.web_annotation import WEB_ANNOTATION
from factcheck_gui.formats.exporters.registry import EXPORTERS
from factcheck_gui.formats.exporters.report.rendering import render_report
from tests.formats.exporters.hostile.packages import (
    faults_of_archive,
    faults_of_document,
    faults_of_workbook,
    faults_of_xml,
    files_of,
)
from tests.formats.exporters.hostile.pages import faults_of_page
from tests.formats.exporters.hostile.poisoned import poisoned_material, with_few_claims, with_report
from tests.formats.exporters.hostile.texts import (
    faults_of_annotations,
    faults_of_json,
    faults_of_markdown,
    faults_of_pdf,
    faults_of_table,
)
from tests.formats.exporters.hostile.words import ALL, LINKS, PRODUCT
from tests.full import full

_BY_NAME: Final = {one.name: one for one in EXPORTERS}
_OTHERS_FILES: Final = ("originals/", "copies/")


@pytest.fixture(scope="module", params=[True, False][: full(1, 2)], ids=["everything", "texts"][: full(1, 2)])
def hostile(request: pytest.FixtureRequest) -> Material:
    """One article in which every text is hostile."""
    whole = poisoned_material(3, articles=1, with_all=request.param)
    return replace(with_few_claims(whole, full(12, 1)), is_internal=True)


def faults_of(name: str, content: bytes, near: frozenset[str] = frozenset()) -> list[str]:
    """Return what a strict reader finds in a file."""
    ending = name.rpartition(".")[2]
    if ending == "html":
        return [*faults_of_page(content, near), *(["template"] if PRODUCT.encode() in content else [])]
    return _READERS[ending](content)


def _faults_of_package(content: bytes) -> list[str]:
    return faults_of_archive(content) + _faults_within(content)


def _nothing(_content: bytes) -> list[str]:
    return []


_READERS: Final[Mapping[str, Callable[[bytes], list[str]]]] = {
    "docx": faults_of_document,
    "odt": faults_of_document,
    "xlsx": faults_of_workbook,
    "zip": _faults_of_package,
    "qdpx": _faults_of_package,
    **dict.fromkeys(("xmi", "xml", "qde"), faults_of_xml),
    "csv": faults_of_table,
    "md": faults_of_markdown,
    "ann": faults_of_annotations,
    "json": faults_of_json,
    "jsonl": partial(faults_of_json, lines=True),
    "jsonld": partial(faults_of_json, is_linked=True),
    # Plain text, with settings of brat and the names and sums of a pack.
    **dict.fromkeys(("txt", "conf", "SHA256SUMS"), _nothing),
}


def _faults_within(content: bytes) -> list[str]:
    inner = files_of(content)
    near = frozenset(inner)
    own = {name: one for name, one in inner.items() if not name.startswith(_OTHERS_FILES)}
    return [f"{name}: {fault}" for name, one in own.items() for fault in faults_of(name, one, near)]


@pytest.mark.parametrize(
    "exporter", [one for one in EXPORTERS if one.name != "pdf"], ids=lambda one: one.name
)
def test_nothing_runs(exporter: Exporter, hostile: Material) -> None:
    content = exporter.render(hostile)

    assert faults_of(f"a{exporter.suffix}", content) == []


@pytest.mark.parametrize("is_internal", [False, True], ids=["for readers", "internal"])
@pytest.mark.parametrize("report", list(Report))
def test_nothing_runs_in_any_report(report: Report, is_internal: bool, hostile: Material) -> None:
    material = with_report(hostile, report, is_internal=is_internal)

    assert faults_of("a.html", render_report(material).encode()) == []
    assert faults_of("a.md", _BY_NAME["md"].render(material)) == []


@pytest.mark.parametrize("report", [Report.VERDICTS, Report.SOURCES])
@pytest.mark.usefixtures("qapp")
def test_nothing_runs_in_a_pdf(report: Report) -> None:
    from factcheck_gui.ui.printing.printer import printer

    material = poisoned_material(3, articles=1)
    (review,) = material.reviews
    few = replace(review, claims=review.claims[-len(LINKS) :], waiting=(), foreign={})
    ordered = replace(material, reviews=(few,), report=report, print_document=printer())

    assert faults_of_pdf(_BY_NAME["pdf"].render(ordered)) == []


@pytest.mark.parametrize(
    "exporter", [one for one in EXPORTERS if one.name != "pdf"], ids=lambda one: one.name
)
def test_what_is_lost_can_be_told(exporter: Exporter, hostile: Material) -> None:
    assert all(one.count > 0 for one in exporter.losses(hostile))


def test_every_field_of_an_article_is_hostile() -> None:
    material = poisoned_material(0, articles=1)
    words = _BY_NAME["jsonl"].render(replace(material, is_internal=True)).decode()
    told = {json.dumps(one, ensure_ascii=False) for one in ALL}

    assert all(one[1:-1] in words for one in told)


def test_a_link_that_leads_nowhere_on_the_web_is_a_name_in_a_claim_review() -> None:
    (document, *_) = json.loads(CLAIM_REVIEW.render(_linked("doi:10.1000/182", "https://example.org/a")))

    assert document["itemReviewed"]["appearance"]["identifier"] == "doi:10.1000/182"
    assert "url" not in document["itemReviewed"]["appearance"]
    assert document["citation"][0] == {
        **document["citation"][0],
        "identifier": "doi:10.1000/182",
        "archivedAt": "https://example.org/a",
    }


def test_a_link_that_could_run_is_left_out_of_a_claim_review_and_told() -> None:
    material = _linked("javascript:alert(1)", "data:text/html,x")
    (document, *_) = json.loads(CLAIM_REVIEW.render(material))

    assert {"url", "identifier", "archivedAt"}.isdisjoint(document["citation"][0])
    assert Loss(part=Part.UNSAFE_LINKS, count=2) in CLAIM_REVIEW.losses(material)


def test_a_link_that_leads_nowhere_on_the_web_stays_in_an_annotation_as_words() -> None:
    material = _linked("file:///etc/passwd", "https://example.org/a")
    (item, *_) = json.loads(WEB_ANNOTATION.render(material))["first"]["items"]
    (told,) = [one for one in item["body"] if one["purpose"] == "describing" and "factcheck:link" in one]

    assert item["target"]["source"]["id"].startswith("urn:uuid:")
    assert item["target"]["source"]["factcheck:link"] == "file:///etc/passwd"
    assert told["factcheck:link"] == "file:///etc/passwd"
    assert not [one for one in item["body"] if one["purpose"] == "linking"]


def test_texts_that_a_spreadsheet_program_would_cut_are_told_and_whole_in_csv() -> None:
    exporter, material = _BY_NAME["csv"], poisoned_material(0, articles=1)
    (found,) = [one for one in exporter.losses(material) if one.part is Part.LONG_CELLS]
    (review,) = material.reviews
    reasons = [one.reason or "" for one in review.claims[0].verdicts.values()]

    assert found.count >= len(reasons)
    assert reasons[0] in exporter.render(material).decode()


def _linked(link: str, archive: str) -> Material:
    """Return one article with one claim, all of whose links are the same."""
    material = poisoned_material(0, articles=1)
    (review,) = material.reviews
    first = review.claims[1]
    notes = tuple(
        replace(one, source=replace(one.source, link=link, archive_link=archive))
        for one in first.notes
        if one.source is not None
    )
    details = replace(review.article.details, link=link)
    changed = replace(
        review,
        article=replace(review.article, details=details),
        claims=(replace(first, notes=notes, links=()),),
        waiting=(),
        foreign={},
    )
    imprint = replace(material.imprint, link="", page="")
    return replace(material, reviews=(changed,), imprint=imprint, parties={})
