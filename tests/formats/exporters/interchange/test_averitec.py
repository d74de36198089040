"""AVeriTeC records of our own."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reviews import ArticleReview, ReviewedNote
from factcheck_gui.domain.sources import Medium, Stance
from factcheck_gui.domain.verdicts import Outcome
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.averitec import AVERITEC
from tests.formats.exporters.interchange.rated import rated, value
from tests.formats.exporters.material import nasty_material, note

FIELDS = {
    *("claim", "required_reannotation", "label", "justification", "claim_date", "speaker"),
    *("original_claim_url", "cached_original_claim_url", "fact_checking_article", "reporting_source"),
    *("location_ISO_code", "claim_types", "fact_checking_strategies", "questions"),
}
TYPES = {
    *("Event/Property Claim", "Numerical Claim", "Quote Verification", "Causal Claim"),
    "Position Statement",
}
STRATEGIES = {
    *("Written Evidence", "Consultation", "Numerical Comparison", "Fact-checker Reference"),
    "Satirical Source Identification",
}
ANSWERS = {"Extractive", "Abstractive", "Boolean", "Unanswerable"}
MEDIA = {"Web text", "PDF", "Metadata", "Web table", "", "Image/graphic", "Other", "Video"}


def read(material: Material) -> list[dict[str, Any]]:
    """Return the records of a file."""
    found: list[dict[str, Any]] = json.loads(AVERITEC.render(material))
    return found


def with_notes(*notes: ReviewedNote) -> list[dict[str, Any]]:
    """Return the questions of a claim with some notes."""
    review = rated("true")
    (record,) = read(nasty_material(replace(review, claims=(replace(review.claims[0], notes=notes),))))
    found: list[dict[str, Any]] = record["questions"]
    return found


def test_file_is_as_it_was(
    bridge: ArticleReview, river: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    same_as_golden("averitec.json", AVERITEC.render(nasty_material(bridge, river)))


def test_records_have_the_fields_and_words_of_the_data_set() -> None:
    for record in read(nasty_material()):
        assert record.keys() == FIELDS | {"x_factcheck"}
        assert set(record["claim_types"]) <= TYPES
        assert set(record["fact_checking_strategies"]) <= STRATEGIES
        assert record["required_reannotation"] is False
        for question in record["questions"]:
            for answer in question["answers"]:
                assert answer["answer_type"] in ANSWERS
                assert answer["source_medium"] in MEDIA
                assert answer.keys() == {
                    *("answer", "answer_type", "source_url", "cached_source_url", "source_medium")
                }


@pytest.mark.parametrize(
    ("chosen", "label"),
    [
        ("true", "Supported"),
        ("mostly_false", "Refuted"),
        ("half_true", "Conflicting Evidence/Cherrypicking"),
        ("unproven", "Not Enough Evidence"),
    ],
)
def test_label_comes_from_the_outcome(chosen: str, label: str) -> None:
    (record,) = read(nasty_material(rated(chosen)))
    assert record["label"] == label
    assert record["x_factcheck"]["verdict_value"] == chosen


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("supported", "Supported"),
        ("refuted", "Refuted"),
        ("not_enough_evidence", "Not Enough Evidence"),
        ("conflicting_evidence", "Conflicting Evidence/Cherrypicking"),
    ],
)
def test_labels_of_the_data_set_are_kept(name: str, label: str) -> None:
    (record,) = read(nasty_material(rated(name, (value(name, None, Outcome.OPEN),))))
    assert record["label"] == label


def test_date_is_written_day_first_and_null_where_nobody_knows_it() -> None:
    review = rated("true")
    undated = replace(
        review, article=replace(review.article, details=replace(review.article.details, date=None))
    )
    assert read(nasty_material(review))[0]["claim_date"] == "02-03-2026"
    assert read(nasty_material(undated))[0]["claim_date"] is None


def test_words_quoted_and_words_of_the_checker_are_two_answers() -> None:
    (question,) = with_notes(
        note(
            1, 0x17, Stance.SUPPORTS, title="Letters", quote="fourteen", note="Both.", link="https://a.org/b"
        )
    )
    assert question["question"] == "What does “Letters” say about this claim?"
    told = [(one["answer"], one["answer_type"], one["source_url"]) for one in question["answers"]]
    assert told == [
        ("fourteen", "Extractive", "https://a.org/b"),
        ("Both.", "Abstractive", "https://a.org/b"),
    ]


def test_claim_without_notes_has_a_question_that_nobody_could_answer() -> None:
    (question,) = with_notes()
    (answer,) = question["answers"]
    assert answer == {
        "answer": "No answer could be found.",
        "answer_type": "Unanswerable",
        "source_url": "",
        "cached_source_url": "",
        "source_medium": "",
    }


@pytest.mark.parametrize(
    ("medium", "link", "expected"),
    [
        (Medium.WEB, "https://a.org/b", "Web text"),
        (Medium.WEB, "https://a.org/b.PDF?x=1", "PDF"),
        (Medium.DOCUMENT, "https://a.org/b", "Other"),
        (Medium.INTERVIEW, "https://a.org/b.pdf", "Other"),
        (Medium.DATA, "https://a.org/b", "Web table"),
        (Medium.WEB, "https://[b", "Web text"),
    ],
)
def test_medium_is_one_of_the_data_set(medium: Medium, link: str, expected: str) -> None:
    (question,) = with_notes(note(1, 0x17, Stance.CONTEXT, note="x", link=link, medium=medium))
    assert question["answers"][0]["source_medium"] == expected


def test_what_the_shape_has_no_place_for_is_kept_beside_it() -> None:
    first = read(nasty_material())[0]["x_factcheck"]
    assert (first["kind"], first["start"], first["attribution"]) == ("allegation", 52, "Verbatim")
    assert first["notes"][1] == {"stance": "context", "words": "Only words."}
    assert first["links"][0]["type"] == "denies"


def test_claims_without_a_verdict_are_counted() -> None:
    assert Loss(part=Part.UNRATED, count=6) in AVERITEC.losses(nasty_material())
