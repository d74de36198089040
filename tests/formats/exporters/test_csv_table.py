"""The table of claims."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.tables.claim_columns import CLAIMS_WITH_NOTES
from factcheck_gui.formats.exporters.tables.csv_lines import COLUMNS

MakeMaterial = Callable[..., Material]


def rows(content: bytes) -> list[dict[str, str]]:
    """Read a table as a spreadsheet program would."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_table_is_as_it_was(
    bridge: ArticleReview,
    river: ArticleReview,
    material: MakeMaterial,
    same_as_golden: Callable[[str, bytes], None],
) -> None:
    same_as_golden("claims.csv", CSV_TABLE.render(material(bridge, river)))


def test_table_begins_with_a_byte_order_mark_and_ends_lines_as_rfc_4180_says(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    content = CSV_TABLE.render(material(bridge))
    assert content.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n")
    assert content.endswith(b"\r\n")


def test_denials_and_the_denied_name_each_other_by_number(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    table = rows(CSV_TABLE.render(material(bridge)))
    assert [(row["number"], row["denies"], row["denied_by"]) for row in table[:3]] == [
        ("1", "", "3"),
        ("2", "", "3"),
        ("3", "1, 2", ""),
    ]


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\nx", "  =1", "＝1", "\u00a0-2", "\u2028@x"]
)
def test_no_text_becomes_a_formula(words: str, bridge: ArticleReview, material: MakeMaterial) -> None:
    claim = replace(bridge.claims[0].claim, speaker=words)
    review = replace(bridge, claims=(replace(bridge.claims[0], claim=claim),))
    (row,) = rows(CSV_TABLE.render(material(review)))
    # Where such a sign parts cells, another apostrophe stands behind it.
    assert row["speaker"].startswith("'")
    assert row["speaker"].replace("'", "") == words


def test_numbers_stay_numbers(bridge: ArticleReview, material: MakeMaterial) -> None:
    row = rows(CSV_TABLE.render(material(bridge)))[0]
    claim = bridge.claims[0].claim
    assert (row["start"], row["end"], row["version_number"]) == (str(claim.start), str(claim.end), "1")


def test_texts_with_commas_quotes_and_line_breaks_come_back_as_they_were(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    words = 'a "quoted", word;\nof two lines\u2028and more 🌉'
    claim = replace(bridge.claims[0].claim, restatement=words)
    review = replace(bridge, claims=(replace(bridge.claims[0], claim=claim),))
    (row,) = rows(CSV_TABLE.render(material(review)))
    assert row["restatement"] == words


def test_notes_come_with_all_that_is_known_of_their_sources(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    row = rows(CSV_TABLE.render(replace(material(bridge), is_internal=True)))[0]
    (note,) = json.loads(row["source_notes_json"])
    assert (note["stance"], note["source"]["title"]) == ("supports", "Letters of 3 April and 19 May")


def test_what_stays_on_the_desk_is_in_the_table_only_where_it_is_internal(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    first = bridge.claims[0]
    claim = replace(first.claim, remark="MARKER", correction="MARKER")
    made = material(replace(bridge, claims=(replace(first, claim=claim),)))
    (public,), (internal,) = (rows(CSV_TABLE.render(one)) for one in (made, replace(made, is_internal=True)))
    assert "MARKER" not in public.values()
    assert public["state"] == ""
    assert (internal["remark"], internal["correction"], internal["state"]) == ("MARKER", "MARKER", "open")


def test_every_column_is_explained() -> None:
    assert all(column.meaning.endswith((".", "?")) for column in CLAIMS_WITH_NOTES.columns)
    assert len(set(COLUMNS)) == len(COLUMNS)
