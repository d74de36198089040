"""Nothing internal comes out in any format for readers: a real workspace, every format and report."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.disclosure import INTERNAL
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.drafting import pack
from factcheck_gui.services.exporting import ExportOrder, export_formats
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.printing.printer import printer
from tests.conftest import BRIDGE, take_in

MARKER = "zq-internal-zq"
# A date is checked as one, so no word can stand there.
DAY = "2099-12-31"
ORDERS = [
    ExportOrder(format_name=one.name, report=report)
    for one in export_formats()
    for report in (Report if one.takes_report else [Report.VERDICTS])
    if one.audience_of(report) is not Audience.DESK
]


def described(order: ExportOrder) -> str:
    """Return how an order is named in the list of tests."""
    return f"{order.format_name}-{order.report}"


@pytest.fixture
def marked(workspace: Workspace) -> Workspace:
    """A workspace in which every internal field of a claim, a verdict and a source holds a marker."""
    article_id = take_in(workspace, BRIDGE)
    review = workspace.browsing.review(article_id)
    composer, submit = workspace.composer, workspace.editing.submit
    scale = workspace.browsing.scale(Question.TRUTH)
    for span in review.text.statements[1:3]:
        submit(composer.tag(review.version, review.text.text, span, ClaimKind.FACT))
    review.reload()
    for one in review.claims:
        submit(composer.set_state(one.claim, ClaimState.SENT_BACK, MARKER))
        submit(composer.rate(one, Question.TRUTH, scale.values[0]))
        submit(workspace.noting.cite(composer.new_note(one.claim.id), link="https://example.org/a"))
    review.reload()
    for one in review.claims:
        submit(composer.reword(one.claim, MARKER))
        submit(composer.date_verdict(one, Question.TRUTH, as_of="2026-01-02", due_on=DAY))
    (source,) = workspace.noting.sources()
    submit(composer.change_source(source, replace(source, title="Letters", contact=MARKER)))
    (source,) = workspace.noting.sources()
    copy = pack(b"The letter.", "text/plain", f"{MARKER}.txt")
    submit(workspace.sources.keep(source, copy), copies=[copy])
    return workspace


def contents(content: bytes) -> Iterator[bytes]:
    """Yield a file, and all that is packed in it, down to the words of a PDF."""
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from contents(archive.read(name))
    elif content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        yield str(reader.metadata).encode()
        yield "\n".join(page.extract_text() for page in reader.pages).encode()


def test_the_markers_stand_in_every_internal_field_that_takes_words() -> None:
    assert {
        Entity.CLAIM: {"state", "remark", "correction"},
        Entity.VERDICT: {"due_on"},
        Entity.SOURCE: {"contact", "copy_name"},
        Entity.RULE: {"level"},
    } == INTERNAL


@pytest.mark.parametrize("order", ORDERS, ids=described)
def test_nothing_internal_comes_out(order: ExportOrder, marked: Workspace, qtbot: QtBot) -> None:
    content = marked.exporting.render(order, print_document=printer())
    whole = b"\n".join(contents(content)).decode("utf-8", "replace")
    assert "example.org/a" in whole or order.format_name in ("brat", "averitec", "claimreview", "doccano")
    assert MARKER not in whole
    assert DAY not in whole


@pytest.mark.parametrize("name", ["csv", "xlsx", "jsonl", "doccano", "casjson", "qdpx", "labelstudio"])
def test_what_is_asked_for_comes_out(name: str, marked: Workspace) -> None:
    content = marked.exporting.render(ExportOrder(format_name=name, is_internal=True))
    whole = b"\n".join(contents(content)).decode("utf-8", "replace")
    assert MARKER in whole
    assert DAY in whole or name == "xlsx"


def test_the_memo_for_the_desk_holds_the_proposed_wording(marked: Workspace) -> None:
    content = marked.exporting.render(ExportOrder(format_name="html", report=Report.CORRECTIONS))
    assert MARKER in content.decode()
