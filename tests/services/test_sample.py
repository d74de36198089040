"""The sample workspace is worked through, and anything with a file of claims can be taken in like it."""

import json
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.errors import FileExistsAlreadyError, FileMissingError, NotFoundError
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.sample import create_sample, take_in_seed
from factcheck_gui.services.workspace import Workspace


def as_in_the_file(review: Review) -> list[dict[str, object]]:
    """Write the claims of an article as the seeds' files have them, with numbers for keys."""
    numbers = {one.claim.id: f"c{place}" for place, one in enumerate(review.claims, start=1)}
    written: list[dict[str, object]] = []
    for one in review.claims:
        verdicts = {}
        for question, verdict in one.verdicts.items():
            scale = review.scale(question)
            assert scale is not None
            value = scale.value(verdict.value_id or "")
            verdicts[question.value] = {"value": value and value.name, "reason": verdict.reason or ""}
        of_note, of_source = ("stance", "note", "quote", "seen"), ("title", "publisher", "link")
        written.append(
            {
                "key": numbers[one.claim.id],
                "quote": one.claim.quote,
                "kind": one.claim.kind.value,
                "restatement": one.claim.restatement,
                "speaker": one.claim.speaker,
                "target": one.claim.target,
                "verdicts": verdicts,
                "notes": [
                    {name: getattr(cited.note, name) for name in of_note}
                    | {name: getattr(cited, name) for name in of_source}
                    for cited in one.notes
                ],
                "links": [{"type": link.type.value, "to": numbers[link.to_claim]} for link in one.links_out],
            }
        )
    return written


@pytest.mark.parametrize("name", ["harrowfen-tram", "panjshir-2021"])
def test_a_seed_comes_in_as_its_file_says(workspace: Workspace, seeds: Path, name: str) -> None:
    expected = json.loads((seeds / f"{name}.claims.json").read_text(encoding="utf-8"))

    article_id = take_in_seed(workspace, seeds / f"{name}.txt", seeds / f"{name}.claims.json")

    review = workspace.browsing.review(article_id)
    assert as_in_the_file(review) == expected["claims"]
    marked = [mark.span.quote(review.text.text) for mark in review.marks]
    assert sorted(marked) == sorted(expected["nothing_to_check"])
    assert review.article.details.publisher == expected["article"]["publisher"]
    assert workspace.verify() == ()


@pytest.mark.parametrize("name", ["harrowfen-tram", "panjshir-2021"])
def test_what_a_seed_marks_is_a_whole_statement(workspace: Workspace, seeds: Path, name: str) -> None:
    article_id = take_in_seed(workspace, seeds / f"{name}.txt", seeds / f"{name}.claims.json")

    review = workspace.browsing.review(article_id)

    assert {mark.span for mark in review.marks} <= set(review.text.statements)


def test_nothing_is_missing_in_the_sample(tmp_path: Path, desk: Desk, seeds: Path) -> None:
    sample = create_sample(tmp_path / "sample.factcheck", desk, seeds)

    (overview,) = sample.browsing.articles()
    review = sample.browsing.review(overview.article.id)
    assert overview.checked == overview.claims
    assert review.coverage.count(StatementState.OPEN) == 0
    assert not any(asdict(sample.exporting.shortcomings()).values())
    assert all(any(note.link for note in one.notes) for one in review.claims)
    sample.close()


def test_the_sample_shows_all_there_is(tmp_path: Path, desk: Desk, seeds: Path) -> None:
    sample = create_sample(tmp_path / "sample.factcheck", desk, seeds)

    (overview,) = sample.browsing.articles()
    review = sample.browsing.review(overview.article.id)
    assert {one.claim.kind for one in review.claims} == set(ClaimKind)
    assert all(one.links_out for one in review.claims if one.claim.kind is ClaimKind.DENIAL)
    assert review.coverage.count(StatementState.NOTHING_TO_CHECK) > 0
    for question in Question:
        scale = review.scale(question)
        assert scale is not None
        assert {value.id for value in scale.values} <= {one.value_id(question) for one in review.claims}
    sample.close()


def test_the_history_of_the_sample_names_the_sample_desk(tmp_path: Path, desk: Desk, seeds: Path) -> None:
    sample = create_sample(tmp_path / "sample.factcheck", desk, seeds)

    assert {event.reviewer for event in sample.browsing.history()} == {"Sample desk"}
    assert sample.desk.reviewer == "Reviewer 1"
    sample.close()


def test_the_sample_is_there_well_within_a_second(tmp_path: Path, desk: Desk, seeds: Path) -> None:
    started = time.process_time()

    create_sample(tmp_path / "sample.factcheck", desk, seeds).close()

    assert time.process_time() - started < 1


def test_the_sample_never_replaces_a_file(tmp_path: Path, desk: Desk, seeds: Path) -> None:
    path = tmp_path / "mine.factcheck"
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsAlreadyError):
        create_sample(path, desk, seeds)

    assert path.read_text(encoding="utf-8") == "mine"


def test_a_sample_that_fails_leaves_no_file(tmp_path: Path, desk: Desk, seeds: Path) -> None:
    path, broken = tmp_path / "sample.factcheck", tmp_path / "seeds"
    broken.mkdir()
    with pytest.raises(FileMissingError):
        create_sample(path, desk, broken)

    for name in ("harrowfen-tram.txt", "harrowfen-tram.claims.json"):
        (broken / name).write_bytes((seeds / name).read_bytes())
    (broken / "harrowfen-tram.txt").write_text("Another text altogether.", encoding="utf-8")
    with pytest.raises(NotFoundError):
        create_sample(path, desk, broken)

    assert list(tmp_path.glob("sample*")) == []
