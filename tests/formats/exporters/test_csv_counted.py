"""The table of claims is made and looked through in one go."""

from collections.abc import Callable
from dataclasses import replace

from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.exporter import CountingExporter, Material
from factcheck_gui.formats.exporters.registry import EXPORTERS

MakeMaterial = Callable[..., Material]


def test_what_is_counted_on_the_way_is_what_is_counted_alone(
    bridge: ArticleReview, river: ArticleReview, material: MakeMaterial
) -> None:
    first = bridge.claims[0]
    long = replace(first, claim=replace(first.claim, restatement="word " * 8_000, correction="🌧️" * 20_000))
    given = material(replace(bridge, claims=(long, long, *bridge.claims[1:])), river)

    content, losses = CSV_TABLE.render_counted(given)

    assert content == CSV_TABLE.render(given)
    assert losses == CSV_TABLE.losses(given)
    assert any(one.part is Part.LONG_CELLS and one.count >= 2 for one in losses)


def test_no_other_format_counts_on_the_way() -> None:
    assert [one.name for one in EXPORTERS if isinstance(one, CountingExporter)] == ["csv"]
