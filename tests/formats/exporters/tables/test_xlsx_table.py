"""The workbook, read with openpyxl."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from openpyxl import load_workbook

from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS
from factcheck_gui.formats.exporters.tables.sheets import SHEETS
from factcheck_gui.formats.exporters.xlsx_table import XLSX_TABLE, XlsxTable
from tests.formats.exporters.material import LONG, nasty_material, nasty_reviews

MakeMaterial = Callable[..., Material]
Book = Any


def opened(material: Material, exporter: XlsxTable = XLSX_TABLE) -> Book:
    """Read a workbook as somebody else's program does."""
    return load_workbook(io.BytesIO(exporter.render(material)))


def rows(book: Book, sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet by the names of their columns."""
    header, *found = book[sheet].iter_rows(values_only=True)
    return [dict(zip(header, one, strict=True)) for one in found]


def with_first_words(review: ArticleReview, words: str) -> ArticleReview:
    """Return an article whose first claim has these words as its restatement."""
    first = review.claims[0]
    changed = replace(first, claim=replace(first.claim, restatement=words))
    return replace(review, claims=(changed, *review.claims[1:]))


def test_workbook_is_as_it_was(
    bridge: ArticleReview,
    river: ArticleReview,
    material: MakeMaterial,
    same_as_golden: Callable[[str, bytes], None],
) -> None:
    book = opened(replace(material(bridge, river), is_internal=True))
    cells = {
        sheet.title: [
            [one.isoformat(" ") if isinstance(one, datetime) else one for one in row]
            for row in sheet.iter_rows(values_only=True)
        ]
        for sheet in book
    }
    same_as_golden("tables.xlsx.json", (json.dumps(cells, ensure_ascii=False, indent=1) + "\n").encode())


def test_the_same_rows_give_the_same_bytes(bridge: ArticleReview, material: MakeMaterial) -> None:
    assert XLSX_TABLE.render(material(bridge)) == XLSX_TABLE.render(material(bridge))


def test_each_kind_of_thing_has_a_sheet_with_a_frozen_header_and_filters() -> None:
    book = opened(nasty_material())
    assert book.sheetnames == [*(sheet.title for sheet in SHEETS), "About"]
    for sheet in SHEETS:
        assert book[sheet.title].freeze_panes == "A2"
        assert book[sheet.title].auto_filter.ref.startswith("A1:")
        assert [cell.value for cell in book[sheet.title][1]] == [column.name for column in sheet.columns]


def test_no_cell_is_a_formula_or_a_link() -> None:
    for sheet in opened(nasty_material()):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)


def test_numbers_days_and_moments_are_typed() -> None:
    material = replace(nasty_material(), is_internal=True)
    first = rows(opened(material), "Claims")[0]
    assert first["start"] == material.reviews[0].claims[0].claim.start
    assert isinstance(first["article_date"], datetime)
    assert first["article_date"].date().isoformat() == "2026-03-02"
    assert first["created_at"].year == 2026
    assert first["created_at"].tzinfo is None


def test_a_day_that_is_not_whole_stays_as_it_was_typed(bridge: ArticleReview, material: MakeMaterial) -> None:
    for typed in ("2024", "2024-05", "1789-07-14"):
        details = replace(bridge.article.details, date=typed)
        review = replace(bridge, article=replace(bridge.article, details=details))
        assert rows(opened(material(review)), "Articles")[0]["date"] == typed


def test_words_come_back_as_they_were_but_for_control_characters() -> None:
    claims = rows(opened(nasty_material()), "Claims")
    quotes = [one.claim.quote for review in nasty_reviews() for one in review.claims]
    assert [row["quote"] for row in claims] == [quote.replace("\x07", "\ufffd") for quote in quotes]
    assert LONG.strip() in quotes


def test_words_that_look_like_markup_of_the_library_stay_words(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    words = '<r><t>x</t></r><r><rPr><b/></rPr><t xml:space="preserve">y</t></r>'
    assert rows(opened(material(with_first_words(bridge, words))), "Claims")[0]["restatement"] == words


def test_a_text_that_no_cell_can_hold_is_cut_with_a_note_and_counted(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    made = material(with_first_words(bridge, "🌉" * 20_000))
    found = rows(opened(made), "Claims")[0]["restatement"]
    assert found.startswith("🌉" * 16_000)
    assert found.endswith("[cut: 20000 characters in all, more than a cell can hold]")
    assert len(found.encode("utf-16-le")) // 2 <= 32_767
    assert {loss.part: loss.count for loss in XLSX_TABLE.losses(made)}[Part.LONG_TEXTS] == 1


def test_replaced_characters_are_counted_before() -> None:
    assert {loss.part for loss in XLSX_TABLE.losses(nasty_material())} >= {Part.CHARACTERS, Part.BLOCKS}


def test_more_rows_than_a_sheet_holds_go_on_in_another(bridge: ArticleReview, material: MakeMaterial) -> None:
    book = opened(material(bridge), XlsxTable(rows_per_sheet=2))
    parts = [name for name in book.sheetnames if name.startswith("Claims")]
    assert parts == ["Claims", "Claims 2", "Claims 3"]
    numbers = [row["number"] for part in parts for row in rows(book, part)]
    assert numbers == [1, 2, 3, 4, 5]


def test_internal_columns_are_empty_for_readers(bridge: ArticleReview, material: MakeMaterial) -> None:
    first = bridge.claims[0]
    review = replace(bridge, claims=(replace(first, claim=replace(first.claim, remark="Ask her.")),))
    public, internal = material(review), replace(material(review), is_internal=True)
    assert rows(opened(public), "Claims")[0]["remark"] is None
    assert rows(opened(public), "Claims")[0]["state"] is None
    assert rows(opened(internal), "Claims")[0]["remark"] == "Ask her."


def test_the_last_sheet_explains_every_column(bridge: ArticleReview, material: MakeMaterial) -> None:
    about = opened(material(bridge))["About"]
    named = {(row[0], row[1]) for row in about.iter_rows(values_only=True)}
    assert {(sheet.title, column.name) for sheet in SHEETS for column in sheet.columns} <= named
    assert len({column.name for column in CLAIMS.columns}) == len(CLAIMS.columns)
