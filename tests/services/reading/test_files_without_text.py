"""Files that hold claims and no text are refused with what to do with them, and become no article of code."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.found_claims import QuotedClaims
from factcheck_gui.domain.input_errors import NoArticleError, NoText
from factcheck_gui.services.export_orders import Back, ExportOrder, export_formats
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.sample import take_in_seed
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.sentences import describe

ANNOTATION = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "urn:a",
    "type": "Annotation",
    "target": {"source": "urn:s", "selector": {"type": "TextQuoteSelector", "exact": "words"}},
}
OF_HYPOTHESIS = {"rows": [{"id": "a", "uri": "https://example.org/", "target": [{"selector": []}]}]}
OF_GOOGLE = {"claims": [{"text": "It rained.", "claimReview": [{"url": "https://example.org/"}]}]}
OF_AVERITEC = [{"claim": "It rained.", "label": "Refuted", "justification": "It did not.", "questions": []}]


def read_file(path: Path) -> ArticleDraft | ExpectedError:
    with Reader() as reader:
        answers = list(reader.read(Request(path=path)))
    assert len(answers) == 1
    return answers[0].error if isinstance(answers[0], Failure) else answers[0]


OURS = (
    ("csv", "csv", NoText.TABLE),
    ("jsonl", "jsonl", NoText.TABLE),
    ("jsonl", "json", NoText.TABLE),
    ("webannotation", "jsonld", NoText.ANNOTATIONS),
    ("webannotation", "json", NoText.ANNOTATIONS),
    ("claimreview", "jsonld", NoText.CLAIM_REVIEW),
    ("averitec", "json", NoText.AVERITEC),
    ("json", "json", NoText.WORKSPACE),
)


def test_what_we_write_without_a_text_is_refused(tmp_path: Path, workspace: Workspace, seeds: Path) -> None:
    name = "harrowfen-tram"
    take_in_seed(workspace, seeds / f"{name}.txt", seeds / f"{name}.claims.json")
    for format_name, ending, held in OURS:
        path = tmp_path / f"out.{ending}"
        workspace.exporting.export(ExportOrder(format_name=format_name), path)

        error = read_file(path)

        assert isinstance(error, NoArticleError)
        assert (error.trouble, error.name) == (held, path.name)
        assert path.name in describe(error)


def test_what_a_format_says_of_coming_back_is_true(tmp_path: Path, workspace: Workspace, seeds: Path) -> None:
    name = "harrowfen-tram"
    article_id = take_in_seed(workspace, seeds / f"{name}.txt", seeds / f"{name}.claims.json")
    here = workspace.browsing.review(article_id)
    for one in export_formats():
        if one.takes_report:
            continue
        path = tmp_path / f"out{one.suffix}"
        order = ExportOrder(format_name=one.name, article_ids=(article_id,) if one.is_article_wise else ())
        workspace.exporting.export(order, path)

        found = read_file(path)
        with Reader() as reader:
            marks = reader.marks(path)

        is_article = isinstance(found, ArticleDraft)
        assert is_article is (one.back is Back.CLAIMS), one.name
        if isinstance(found, ArticleDraft):
            assert len(found.found.claims) == len(here.claims), one.name
        assert isinstance(marks, QuotedClaims) is (one.back is Back.ONTO_ARTICLE), one.name


@pytest.mark.parametrize(
    ("content", "held"),
    [
        (ANNOTATION, NoText.ANNOTATIONS),
        ([ANNOTATION, ANNOTATION], NoText.ANNOTATIONS),
        (OF_HYPOTHESIS, NoText.ANNOTATIONS),
        (OF_HYPOTHESIS["rows"], NoText.ANNOTATIONS),
        (OF_GOOGLE, NoText.CLAIM_REVIEW),
        ({"@graph": [{"@type": "ClaimReview"}]}, NoText.CLAIM_REVIEW),
        (OF_AVERITEC, NoText.AVERITEC),
    ],
)
def test_files_of_others_without_a_text_are_refused(
    tmp_path: Path, content: Sequence[object] | dict[str, object], held: NoText
) -> None:
    for indent in (None, 2):
        path = tmp_path / "theirs.json"
        path.write_text(json.dumps(content, indent=indent), encoding="utf-8")

        error = read_file(path)

        assert isinstance(error, NoArticleError)
        assert error.trouble is held


@pytest.mark.parametrize("content", ["[]", "{}", " [ ]\n", "[{}]", "[[], {}]", "\ufeff[\n]\n"])
@pytest.mark.parametrize("name", ["empty.json", "empty.jsonl"])
def test_brackets_around_nothing_are_no_article(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    error = read_file(tmp_path / name)

    assert isinstance(error, NoArticleError)
    assert describe(error) == (
        f"“{name}” holds nothing to import: there are only brackets in it. Choose a file that holds more."
    )


def test_damaged_annotations_are_known_by_their_context(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps(ANNOTATION)[:-1], encoding="utf-8")

    error = read_file(path)

    assert isinstance(error, NoArticleError)


@pytest.mark.parametrize(
    "row",
    [
        {"text": "It rained. It did.", "claim": "It rained.", "label": "x", "questions": []},
        {"title": "A", "text": "It rained all day.", "claimReview": [{"url": "x"}]},
    ],
)
def test_articles_with_claims_beside_their_text_are_read(tmp_path: Path, row: dict[str, object]) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")

    draft = read_file(path)

    assert isinstance(draft, ArticleDraft)


def test_a_file_of_annotations_by_a_relative_name_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_text(json.dumps(ANNOTATION), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    with Reader() as reader:
        assert not isinstance(reader.marks(Path("a.json")), Failure)
