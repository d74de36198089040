"""What the tests of reports share: material for each of them, and a desk's folder of templates."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.differences import Row, RowKind
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.translations import Wording, write_translations
from factcheck_gui.domain.verdicts import Outcome, RatingScale
from factcheck_gui.formats.exporters.exporter import Comparison, Material

TEMPLATES: Final = Path(__file__).resolve().parents[4] / "resources" / "templates"


def rated(scale: RatingScale) -> RatingScale:
    """Return a scale whose values say what is right, mean something, and have names in German."""
    values = (
        replace(
            value,
            outcome=Outcome.WRONG if value.name == "false" else Outcome.RIGHT,
            definition=f"It is <{value.name}>.",
            translations=write_translations(
                {"de": Wording(label=f"Wahr? {value.name}", definition="Siehe da.")}
            ),
        )
        for value in scale.values
    )
    return replace(scale, values=tuple(values))


@pytest.fixture
def checked(bridge: ArticleReview) -> ArticleReview:
    """The bridge with values that say what is right, a correction, a remark, and how to reach a source."""
    first, second, third, *rest = bridge.claims
    told, denial = first.notes[0], third
    assert told.source is not None
    first = replace(first, notes=(replace(told, source=replace(told.source, contact="+44 20 7946 0000")),))
    proposed = replace(denial.claim, correction="The office answered <b>none</b>.", remark="Ask once more.")
    second = replace(second, claim=replace(second.claim, correction="14 cracks in three letters"))
    return replace(
        bridge,
        claims=(first, second, replace(denial, claim=proposed), *rest),
        scales=tuple(map(rated, bridge.scales)),
    )


@pytest.fixture
def compared(bridge: ArticleReview) -> Comparison:
    """The bridge and an older version of it, with a row of each kind."""
    text = bridge.text.text
    old = text.replace("14 cracks", "12 cracks").replace("412", "400")
    blocks = [block.span for block in bridge.text.blocks]
    changed, removed, added, moved = blocks[4], blocks[5], blocks[7], blocks[8]
    place = text.index("14 cracks")
    words = (Span(start=place, end=place + 2),)
    rows = (
        Row(kind=RowKind.SAME, old=blocks[0], new=blocks[0]),
        Row(kind=RowKind.CHANGED, old=changed, new=changed, old_changes=words, new_changes=words),
        Row(kind=RowKind.REMOVED, old=removed, new=None),
        Row(kind=RowKind.ADDED, old=None, new=added),
        Row(kind=RowKind.MOVED, old=moved, new=moved),
    )
    older = replace(
        bridge.version, id="bridge-older", number=1, sha256="0" * 64, created_at="2026-02-01T08:00:00.000Z"
    )
    return Comparison(
        article_id=bridge.article.id,
        older=older,
        newer=replace(bridge.version, number=2),
        older_text=replace(bridge.text, text=old),
        newer_text=bridge.text,
        rows=rows,
    )


@pytest.fixture
def order(
    checked: ArticleReview, river: ArticleReview, compared: Comparison, material: Callable[..., Material]
) -> Callable[[Report], Material]:
    """Returns the material of a report on both articles."""

    def made(report: Report) -> Material:
        return replace(material(checked, river), report=report, comparisons=(compared,))

    return made


@pytest.fixture
def desk(tmp_path: Path, order: Callable[[Report], Material]) -> Callable[..., Material]:
    """Returns material with templates of a desk's own: file names and what stands in them."""

    def made(report: Report = Report.VERDICTS, **files: str) -> Material:
        folder = tmp_path / "desk"
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return replace(order(report), templates=(folder, TEMPLATES))

    return made
