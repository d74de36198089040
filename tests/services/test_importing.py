"""A draft becomes an article as one durable edit."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action, Cause
from factcheck_gui.domain.errors import (
    InvalidValueError,
)
from factcheck_gui.domain.known import KnownBy
from factcheck_gui.formats.importers.registry import IMPORTERS
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.text.canonical import sha256
from tests.conftest import preview_file
from tests.services.mill_article import ARTICLE, written


def duplicate_of(workspace: Workspace, draft: ArticleDraft) -> Article | None:
    """Return the article that has this very text already, or None."""
    known = workspace.recognising.known(draft)
    return known.article if known is not None and known.by is KnownBy.TEXT else None


def test_a_taken_in_article_is_there_with_its_text(workspace: Workspace) -> None:
    draft = workspace.importing.preview_text(ARTICLE)

    submission = workspace.importing.take_in(draft)

    review = workspace.browsing.review(submission.edit.changes[0].entity_id)
    assert review.article.details == draft.details
    assert review.text.text == ARTICLE
    assert review.text.blocks == draft.blocks
    assert (review.version.number, review.version.origin) == (1, "paste")
    assert review.version.sha256 == sha256(ARTICLE)
    assert review.article.reviewer == "Reviewer 1"


def test_all_but_kickers_and_bylines_becomes_statements(workspace: Workspace) -> None:
    submission = workspace.importing.take_in(workspace.importing.preview_text(ARTICLE))

    text = workspace.browsing.review(submission.edit.changes[0].entity_id).text
    assert [span.quote(text.text) for span in text.statements] == [
        "Mill closes after a century",
        "The mill in Mill Road closed on Monday.",
        "Nobody came to see it.",
        "What the books say about it",
        "It had lost £40,000 in a year.",
        "“We knew,” the owner said.",
    ]


def test_the_history_says_that_an_article_was_imported(workspace: Workspace) -> None:
    workspace.importing.take_in(workspace.importing.preview_text(ARTICLE))

    events = workspace.browsing.history(newest=2)
    assert [(event.entity.value, event.action, event.cause) for event in events] == [
        ("article", Action.IMPORT_ARTICLE, Cause.EDIT),
        ("version", Action.IMPORT_ARTICLE, Cause.EDIT),
    ]
    assert {event.detail for event in events} == {"Mill closes after a century"}


def test_an_import_can_be_undone_and_redone(workspace: Workspace) -> None:
    submission = workspace.importing.take_in(workspace.importing.preview_text(ARTICLE))
    article_id = submission.edit.changes[0].entity_id

    undone = workspace.editing.submit(submission.edit.inverse(), Cause.UNDO)
    assert workspace.browsing.articles() == ()
    assert duplicate_of(workspace, workspace.importing.preview_text(ARTICLE)) is None

    workspace.editing.submit(undone.edit.inverse(), Cause.REDO)
    assert [overview.article.id for overview in workspace.browsing.articles()] == [article_id]
    assert workspace.browsing.review(article_id).text.statements


def test_the_same_text_is_found_again_whatever_its_line_ends(workspace: Workspace, tmp_path: Path) -> None:
    taken = workspace.importing.take_in(workspace.importing.preview_text(ARTICLE)).edit.changes[0]

    windows = written(tmp_path, "mill.txt", b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    found = duplicate_of(workspace, preview_file(windows))

    assert found is not None
    assert found.id == taken.entity_id
    assert duplicate_of(workspace, workspace.importing.preview_text(ARTICLE + "More.")) is None


def test_a_refused_article_leaves_nothing_behind(workspace: Workspace) -> None:
    draft = workspace.importing.preview_text(ARTICLE)
    wrong = replace(draft, details=replace(draft.details, date="yesterday"))

    with pytest.raises(InvalidValueError):
        workspace.importing.take_in(wrong)

    assert workspace.browsing.articles() == ()
    assert workspace.verify() == ()
    assert duplicate_of(workspace, draft) is None


def test_composing_knows_who_and_when(workspace: Workspace, desk: Desk) -> None:
    intake = workspace.importing.compose(workspace.importing.preview_text(ARTICLE))

    article, version = intake.edit.changes
    assert article.new is not None
    assert version.new is not None
    assert version.new["article_id"] == article.entity_id
    assert (article.new["reviewer"], article.new["created_at"]) == (desk.reviewer, version.new["created_at"])
    assert intake.incoming[0].version_id == version.entity_id
    assert {event.action for event in workspace.browsing.history()} == {Action.CREATE_WORKSPACE}


def test_the_formats_are_listed_with_their_endings(workspace: Workspace) -> None:
    formats = workspace.importing.formats()

    assert [one.name for one in formats] == [one.name for one in IMPORTERS]
    # Several formats share an ending; it is listed once.
    assert set(workspace.importing.suffixes()) == {suffix for one in formats for suffix in one.suffixes}
    assert len(set(workspace.importing.suffixes())) == len(workspace.importing.suffixes())
