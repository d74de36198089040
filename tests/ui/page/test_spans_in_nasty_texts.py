"""Spans in nasty texts: from intake over the page, the file and the exports, none is ever wrong."""

import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Direction, VersionText
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit, batch
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.theme.colours import LIGHT
from tests.conftest import ROOT, TickingClock, take_in
from tests.full import full
from tests.nasty_words import nasty_text
from tests.ui.page.conftest import as_shown, document_of, one_block, words_at

# The cost is the text's, not the span's: in every run there are fewer texts and as many spans.
SPANS = full(1_000, 400)
TEXTS = full(4, 10)
ROUNDS = full(4_000, 40_000) // SPANS // TEXTS


def desk_in(folder: Path) -> Desk:
    return Desk(
        reviewer="Reviewer 1",
        clock=TickingClock(),
        new_id=IdMaker(),
        resources=ROOT / "resources",
        backups=folder / "backups",
    )


def random_spans(text: VersionText, dice: random.Random) -> list[Span]:
    """Return places of a text: single letters, words, halves of signs, whole blocks and more."""
    found = []
    for _ in range(SPANS):
        block = dice.choice(text.blocks)
        start = dice.randrange(block.start, block.end)
        most = block.end if dice.random() < 0.9 else len(text.text)
        end = start + 1 if dice.random() < 0.3 else dice.randint(start + 1, max(start + 1, most))
        found.append(Span(start=start, end=end))
    return found


def selected(page: PageDocument, span: Span) -> Span:
    """Return the place that somebody has selected who sees the words of a span selected."""
    positions = page.positions
    return Span(
        start=positions.to_code_point(positions.to_qt(span.start)),
        end=positions.to_code_point(positions.to_qt(span.end)),
    )


def tags(workspace: Workspace, review: Review, spans: list[Span]) -> Edit:
    kinds = list(ClaimKind)
    return batch(
        tuple(
            workspace.composer.tag(review.version, review.text.text, span, kinds[place % len(kinds)])
            for place, span in enumerate(spans)
        )
    )


def check_exports(workspace: Workspace, review: Review, spans: list[Span]) -> None:
    """Compare what formats with offsets write with the text."""
    wanted = sorted((span.start, span.end, span.quote(review.text.text)) for span in spans)
    lines = workspace.exporting.render(ExportOrder(format_name="jsonl")).decode().split("\n")
    rows = [json.loads(line) for line in lines if line]
    assert sorted((row["start"], row["end"], row["quote"]) for row in rows) == wanted
    told = json.loads(workspace.exporting.render(ExportOrder(format_name="doccano")).decode())
    assert told["text"] == review.text.text
    marks = sorted((one["start_offset"], one["end_offset"]) for one in told["entities"])
    assert marks == [(start, end) for start, end, _ in wanted]


@pytest.mark.parametrize("_round", range(ROUNDS))
@settings(max_examples=TEXTS, deadline=None, phases=[Phase.generate])
@given(seed=st.integers(0, 2**32))
def test_no_span_of_a_nasty_text_is_ever_wrong(_round: int, seed: int) -> None:
    dice = random.Random(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "spans.factcheck"
        workspace = Workspace.create(path, desk_in(Path(folder)))
        try:
            article_id = take_in(workspace, nasty_text(dice))
            review = workspace.browsing.review(article_id)
            page = PageDocument(review.text, "Title", "", PageStyle(LIGHT, 100, Direction.LTR))
            page.grow_to(page.length)
            spans = random_spans(review.text, dice)
            for span in spans:
                if any(block.start <= span.start and span.end <= block.end for block in review.text.blocks):
                    assert words_at(page, span) == as_shown(span.quote(review.text.text))
                    assert selected(page, span) == span
            workspace.editing.submit(tags(workspace, review, spans))
            check_exports(workspace, review, spans)
        finally:
            workspace.close()
        workspace = Workspace.open(path, desk_in(Path(folder)))
        try:
            again = workspace.browsing.review(article_id)
            text = again.text.text
            assert text == review.text.text
            claims = [one.claim for one in again.claims]
            assert sorted(claim.span for claim in claims) == sorted(spans)
            assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
            assert all(claim.is_attached(text) for claim in claims)
            assert workspace.verify() == ()
        finally:
            workspace.close()


def test_a_block_that_begins_with_a_byte_order_mark_moves_nothing_behind_it() -> None:
    words = "\ufeffbegins so, and the rest stands where it stood"
    page = document_of(one_block(words))

    assert words_at(page, Span(start=1, end=7)) == "begins"
    assert words_at(page, Span(start=len(words) - 5, end=len(words))) == "stood"
