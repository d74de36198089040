"""doccano's exports in all their shapes."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.found_claims import FoundLink
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.exporters.interchange.doccano import DOCCANO as EXPORTER
from factcheck_gui.formats.importers.annotated.doccano import DOCCANO
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.annotated.round_trips import (
    importer_of,
    read_back,
    told_by_articles,
    told_by_reviews,
)
from tests.formats.importers.reading_sources import articles, rejected, source, survives

DATA: Final = Path(__file__).resolve().parents[3] / "data" / "doccano"
TEXT: Final = "The city 🌉 denies it."


def marked(article: ParsedArticle) -> list[tuple[str, str]]:
    """Return the words and the label of each claim."""
    return [(article.text[one.span.start : one.span.end], one.label) for one in article.found.claims]


def read(*rows: dict[str, Any]) -> list[ParsedArticle]:
    """Read some rows."""
    return articles(DOCCANO, "\n".join(map(json.dumps, rows)).encode(), "a.jsonl")


def test_what_we_write_comes_back() -> None:
    back = read_back(EXPORTER.render(nasty_material()), "a.jsonl", "doccano")

    assert told_by_articles(back) == told_by_reviews(nasty_reviews())
    details = nasty_reviews()[0].article.details
    assert (back[0].details.title, back[0].details.date) == (details.title, details.date)
    assert back[0].remarks == ()


def test_relations_of_doccano() -> None:
    data = (DATA / "relation_extraction.jsonl").read_bytes()
    [article] = read_back(data, "a.jsonl", "doccano")
    assert marked(article)[:2] == [("Google", "ORG"), ("September 4, 1998", "DATE")]
    assert article.found.links[0] == FoundLink(from_key="0", to_key="1", label="foundedAt")


def test_triples_of_doccano() -> None:
    data = (DATA / "sequence_labeling_export.jsonl").read_bytes()
    found = read_back(data, "a.jsonl", "doccano")
    assert [marked(one) for one in found] == [
        [("EU", "ORG"), ("German", "MISC")],
        [("Peter Blackburn", "PERSON")],
        [("Obama", "PERSON")],
    ]


def test_identical_spans_are_two_claims() -> None:
    data = (DATA / "sequence_labeling_overlapping.jsonl").read_bytes()
    [article] = read_back(data, "a.json", "doccano")
    assert marked(article) == [("e", "LOC"), ("e", "LOC")]
    assert len({one.key for one in article.found.claims}) == 2


@pytest.mark.parametrize(
    "marks",
    [
        {"label": [[9, 17, "DENIAL"]]},
        {"label": [[9.0, "17", "DENIAL"]]},
        {"labels": [[9, 17, "DENIAL"]]},
        {"annotations": [{"label": "DENIAL", "start_offset": 9, "end_offset": 17, "user": 1}]},
        {"label": [{"label": "DENIAL", "start_offset": 9, "end_offset": 17}]},
        {"entities": [{"id": 7, "label": "DENIAL", "start_offset": 9, "end_offset": 17}]},
    ],
)
def test_every_shape_counts_code_points(marks: dict[str, Any]) -> None:
    [article] = read({"text": TEXT, **marks})
    assert marked(article) == [("🌉 denies", "DENIAL")]
    assert importer_of(source(json.dumps({"text": TEXT, **marks}).encode(), "a.jsonl")) is DOCCANO


def test_labels_may_be_numbers() -> None:
    [article] = read({"text": TEXT, "annotations": [{"label": 3, "start_offset": 0, "end_offset": 8}]})
    assert marked(article) == [("The city", "3")]


def test_line_ends_of_windows_move_no_claim() -> None:
    [article] = read({"text": "One.\r\nTwo.\r\nThree.", "label": [[6, 10, "A"], [12, 18, "B"]]})
    assert marked(article) == [("Two.", "A"), ("Three.", "B")]
    assert "\r" not in article.text


def test_marks_outside_the_text_are_counted() -> None:
    [article] = read({"text": TEXT, "label": [[0, 3, "A"], [5, 999, "B"], [4, 4, "C"], [7, 2, "D"]]})
    assert (marked(article), article.found.misplaced) == ([("The", "A")], 3)


def test_comments_on_the_whole_text_are_told_as_left_out() -> None:
    [article] = read({"text": TEXT, "Comments": ["Hm.", "So."], "entities": [], "relations": []})
    assert article.remarks == (Remark(kind=RemarkKind.COMMENTS, count=2),)


def test_metadata_become_details() -> None:
    [article] = read(
        {"text": TEXT, "label": [[0, 3, "A"]], "meta": {"headline": "H", "url": "https://e.org"}}
    )
    assert (article.details.title, article.details.link) == ("H", "https://e.org")


@pytest.mark.parametrize(
    "row",
    [
        {"text": TEXT},
        {"text": TEXT, "label": "news"},
        {"text": TEXT, "label": ["news"]},
        {"text": TEXT, "labels": []},
        {"title": "T", "text": TEXT, "entities": ["EU", "Obama"]},
    ],
)
def test_plain_articles_stay_with_the_table(row: dict[str, Any]) -> None:
    assert importer_of(source(json.dumps(row).encode(), "a.jsonl")).name == "jsonl"


def test_one_damaged_line_harms_no_other() -> None:
    good = json.dumps({"text": TEXT, "label": [[0, 3, "A"]]})
    rows = [good, '{"text": ', '{"label": []}', good]
    data = "\n".join(rows).encode()
    found = list(DOCCANO.read(source(data, "a.jsonl")))
    assert [one.place for one in rejected(found)] == ["row 2", "row 3"]
    assert len(found) == 4


def test_what_is_no_span_and_arrows_to_nowhere_are_counted() -> None:
    spans = [[0, 3, "A"], [0, 3], None, [0, 3, None], "category"]
    arrow = {"id": 1, "from_id": 1, "to_id": 99, "type": "denies"}
    entity = {"id": 1, "start_offset": 0, "end_offset": 3, "label": "A"}
    rows = [{"text": TEXT, "label": spans}, {"text": TEXT, "entities": [entity], "relations": [arrow]}]
    data = "\n".join(map(json.dumps, rows)).encode()
    first, second = articles(DOCCANO, data, "a.jsonl")
    assert (len(first.found.claims), first.found.misplaced) == (1, 3)
    assert (second.found.links, second.found.lost_links) == ((), 1)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(EmptyInputError):
        list(DOCCANO.read(source(b" \n", "a.jsonl")))


def test_damaged_files_do_no_harm() -> None:
    survives(DOCCANO, EXPORTER.render(nasty_material()), "a.jsonl", 100)
