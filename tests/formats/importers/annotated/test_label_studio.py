"""Label Studio's exports."""

import json
from typing import Any, Final

import pytest

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.found_claims import FoundLink, FoundNote
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.exporters.interchange.label_studio import LABEL_STUDIO as EXPORTER
from factcheck_gui.formats.importers.annotated.label_studio import LABEL_STUDIO
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.annotated.round_trips import (
    importer_of,
    read_back,
    told_by_articles,
    told_by_reviews,
)
from tests.formats.importers.reading_sources import articles, rejected, source, survives

TEXT: Final = "Bridges 🌉🌉 fall. The city denies it."
Task = dict[str, Any]


def region(start: int, end: int, *labels: str, **more: object) -> Task:
    """Return a labelled region, with offsets as they are given."""
    return {
        "id": f"r{start}",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "labels": list(labels)},
        **more,
    }


def task(*results: Task, **more: object) -> Task:
    """Return a task with one annotation."""
    return {"id": 1, "data": {"text": TEXT}, "annotations": [{"result": list(results)}], **more}


def read(*tasks: Task) -> list[ParsedArticle]:
    """Read some tasks."""
    data = json.dumps(list(tasks)).encode()
    assert importer_of(source(data, "a.json")) is LABEL_STUDIO
    return articles(LABEL_STUDIO, data, "a.json")


def marked(article: ParsedArticle) -> list[tuple[str, str]]:
    """Return the words and the label of each claim."""
    return [(article.text[one.span.start : one.span.end], one.label) for one in article.found.claims]


def test_what_we_write_comes_back() -> None:
    back = read_back(EXPORTER.render(nasty_material()), "a.json", "labelstudio")
    assert told_by_articles(back) == told_by_reviews(nasty_reviews())
    details = nasty_reviews()[0].article.details
    assert (back[0].details.title, back[0].details.link) == (details.title, details.link)


def test_offsets_count_utf_16_units() -> None:
    [article] = read(task(region(19, 27, "ORG")))
    assert marked(article) == [("The city", "ORG")]


def test_predictions_of_scripts_that_count_code_points_are_known_by_their_words() -> None:
    value = {"start": 17, "end": 25, "text": "The city", "labels": ["ORG"]}
    guessed = {"id": "p", "type": "labels", "value": value}
    [article] = read({"data": {"text": TEXT}, "predictions": [{"result": [guessed], "score": 0.5}]})
    assert marked(article) == [("The city", "ORG")]


def test_all_annotations_count_that_were_not_cancelled_the_newest_first() -> None:
    annotations = [
        {"created_at": "2026-01-03T00:00:00Z", "result": [region(0, 7, "NEW")]},
        {"created_at": "2026-01-01T00:00:00Z", "result": [region(0, 7, "OLD", "NEW"), region(19, 27, "B")]},
        {"created_at": "2026-01-09T00:00:00Z", "was_cancelled": True, "result": [region(0, 7, "NO")]},
    ]
    [article] = read({"data": {"text": TEXT}, "annotations": annotations})
    assert marked(article) == [("Bridges", "NEW"), ("Bridges", "OLD"), ("The city", "B")]
    assert article.remarks == (Remark(kind=RemarkKind.CANCELLED, count=1),)


def test_offsets_that_lie_on_other_words_than_the_file_says_are_not_relied_on() -> None:
    def at(start: int, end: int, words: str) -> Task:
        value = {"start": start, "end": end, "text": words, "labels": ["ORG"]}
        return {"id": words, "type": "labels", "value": value}

    good, moved, nowhere = at(19, 27, "The city"), at(0, 7, "denies"), at(0, 7, "rivers")
    torn, nothing = region(9, 13, "TORN"), region(0, 0, "NULL") | {"value": None}
    [article] = read(task(good, moved, nowhere, torn, nothing))
    assert marked(article) == [("The city", "ORG"), ("denies", "ORG")]
    assert article.found.misplaced == 3


def test_arrows_that_lead_nowhere_are_counted() -> None:
    arrow = {"type": "relation", "from_id": "nope", "to_id": "r0", "labels": ["denies"]}
    [article] = read(task(region(0, 7, "A"), arrow))
    assert (article.found.links, article.found.lost_links) == ((), 1)


def test_paragraphs_are_said_not_to_be_read() -> None:
    dialogue = {"data": {"dialogue": [{"author": "Ann", "text": "No."}]}, "annotations": []}
    [found] = rejected(list(LABEL_STUDIO.read(source(json.dumps([dialogue]).encode(), "a.json"))))
    assert "Paragraphs are not read" in str(vars(found.error))


def test_predictions_count_only_without_annotations() -> None:
    predicted = [{"result": [region(0, 7, "GUESS")]}]
    first, second = read(task(region(0, 7, "SEEN"), predictions=predicted), task(predictions=predicted))
    assert (marked(first), marked(second)) == ([("Bridges", "SEEN")], [])


def test_several_labels_are_several_claims() -> None:
    [article] = read(task(region(0, 7, "A", "B")))
    assert marked(article) == [("Bridges", "A"), ("Bridges", "B")]


def test_choices_and_texts_of_a_region_become_verdict_and_notes() -> None:
    place = {"start": 0, "end": 7}
    [article] = read(
        task(
            region(0, 7, "A", meta={"text": ["from the meta box"]}),
            {
                "id": "r0",
                "from_name": "veracity",
                "type": "choices",
                "value": {**place, "choices": ["Half true"]},
            },
            {
                "id": "r0",
                "from_name": "why",
                "type": "textarea",
                "value": {**place, "text": ["Seen.", "Twice."]},
            },
            {"from_name": "whole", "type": "choices", "value": {"choices": ["on the whole text"]}},
        )
    )
    (claim,) = article.found.claims
    assert claim.verdict == "Half true"
    assert claim.notes == (
        FoundNote(words="from the meta box"),
        FoundNote(words="why: Seen."),
        FoundNote(words="why: Twice."),
    )


def test_relations_keep_direction_and_label() -> None:
    arrow = {"type": "relation", "from_id": "r0", "to_id": "r19", "direction": "left", "labels": ["denies"]}
    plain = {"type": "relation", "from_id": "r0", "to_id": "r19", "direction": "right"}
    [article] = read(task(region(0, 7, "A"), region(19, 27, "B"), arrow, plain))
    assert article.found.links == (
        FoundLink(from_key="r19", to_key="r0", label="denies"),
        FoundLink(from_key="r0", to_key="r19", label=""),
    )


def test_the_marked_text_is_found_whatever_its_key() -> None:
    data = {"title": "A title which is long enough for any text at all, and longer than", "story": TEXT}
    value = {"start": 19, "end": 27, "text": "The city", "labels": ["ORG"]}
    [article] = read(
        {"data": data, "annotations": [{"result": [{"id": "a", "type": "labels", "value": value}]}]}
    )
    assert (article.text, marked(article)) == (TEXT, [("The city", "ORG")])
    assert article.details.title == data["title"]


def test_pages_count_in_the_text_of_the_whole() -> None:
    value = {
        "start": "/p[2]/text()[1]",
        "end": "/p[2]/text()[1]",
        "startOffset": 0,
        "endOffset": 4,
        "globalOffsets": {"start": 5, "end": 9},
        "text": "Four",
        "hypertextlabels": ["N"],
    }
    page = {"data": {"html": "<p>Three</p><!-- no --><p>Four &amp; <b>five</b></p>\n<p>six</p>"}}
    [article] = read(
        {**page, "annotations": [{"result": [{"id": "a", "type": "hypertextlabels", "value": value}]}]}
    )
    assert marked(article) == [("Four", "N")]
    assert article.text == "Three\n\nFour & five\n\nsix"


def test_short_form() -> None:
    row = {
        "id": 4,
        "story": TEXT,
        "annotator": 1,
        "annotation_id": 2,
        "lead_time": 1.5,
        "label": [{"start": 19, "end": 27, "text": "The city", "labels": ["ORG"]}],
        "verdict": [{"start": 19, "end": 27, "choices": ["False"]}],
    }
    [article] = read(row)
    assert marked(article) == [("The city", "ORG")]
    assert article.found.claims[0].verdict == "False"


def test_one_task_in_a_file_of_its_own() -> None:
    data = json.dumps(task(region(0, 7, "A")), indent=2).encode()
    [article] = read_back(data, "task.json", "labelstudio")
    assert marked(article) == [("Bridges", "A")]


def test_regions_outside_the_text_are_counted() -> None:
    [article] = read(task(region(0, 7, "A"), region(30, 400, "B"), region(5, 5, "C")))
    assert (marked(article), article.found.misplaced) == ([("Bridges", "A")], 2)


def test_a_task_without_a_text_is_named() -> None:
    picture = {"data": {"image": "https://example.org/a.png"}, "annotations": []}
    data = json.dumps([task(region(0, 7, "A")), picture]).encode()
    found = list(LABEL_STUDIO.read(source(data, "a.json")))
    assert [one.place for one in rejected(found)] == ["row 2"]


def test_a_list_of_plain_articles_stays_with_the_table() -> None:
    data = json.dumps([{"text": TEXT, "annotations": ["a"]}]).encode()
    assert importer_of(source(data, "a.json")).name == "jsonl"


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(EmptyInputError):
        list(LABEL_STUDIO.read(source(b"", "a.json")))


def test_damaged_files_do_no_harm() -> None:
    survives(LABEL_STUDIO, EXPORTER.render(nasty_material()), "a.json", 100)
