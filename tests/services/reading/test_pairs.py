"""Annotations bring the text along that lies beside them."""

from pathlib import Path

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.folders import articles_in
from factcheck_gui.services.reading.pairs import text_beside, without_texts_beside
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.reading.worker import answers_to


def pair(folder: Path) -> Path:
    """Write a text with one annotation, and return the path of the annotations."""
    (folder / "a.txt").write_text("Ann 😊 told Bob.", encoding="utf-8")
    path = folder / "a.ann"
    path.write_text("T1\tfact 6 10\ttold\n", encoding="utf-8")
    return path


def test_annotations_are_read_with_their_text(tmp_path: Path) -> None:
    draft, end = answers_to(Request(path=pair(tmp_path)))
    assert end is None
    assert isinstance(draft, ArticleDraft)
    assert (draft.text, draft.format, draft.remarks) == ("Ann 😊 told Bob.", "brat", ())
    assert [one.span.quote(draft.text) for one in draft.found.claims] == ["told"]


def test_annotations_alone_are_refused_by_what_is_missing(tmp_path: Path) -> None:
    path = pair(tmp_path)
    (tmp_path / "a.txt").unlink()
    failure, end = answers_to(Request(path=path))
    assert end is None
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, BrokenInputError)
    assert "a.txt" in failure.error.finding


def test_a_folder_gives_the_annotations_and_not_their_text_again(tmp_path: Path) -> None:
    pair(tmp_path)
    (tmp_path / "b.txt").write_text("Another.", encoding="utf-8")
    assert [path.name for path in articles_in(tmp_path)] == ["a.ann", "b.txt"]


def test_only_texts_whose_annotations_were_chosen_too_are_left_out() -> None:
    assert without_texts_beside(["x/a.txt", "a.ann", "x/b.ann", "x/b.txt"]) == ["x/a.txt", "a.ann", "x/b.ann"]


def test_other_files_have_no_text_beside_them(tmp_path: Path) -> None:
    path = pair(tmp_path)
    assert text_beside(path) == tmp_path / "a.txt"
    assert text_beside(path.with_suffix(".txt")) is None
    assert text_beside(tmp_path / "c.ann") is None
