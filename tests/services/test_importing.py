"""Articles come in: as a draft first, then as one durable edit."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Article, Block, BlockKind, Direction
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action, Cause
from factcheck_gui.domain.errors import (
    BinaryInputError,
    EmptyInputError,
    FileMissingError,
    InvalidValueError,
    UnknownFormatError,
)
from factcheck_gui.domain.input_errors import NotAFileError, TooLargeInputError, TooManyPartsError
from factcheck_gui.domain.known import KnownBy
from factcheck_gui.formats.importers.registry import IMPORTERS
from factcheck_gui.services import drafting
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.segmenting import find_statements
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.text.canonical import sha256
from tests.conftest import preview_file

ARTICLE = """\
Mill closes after a century

By Jane Doe, Harrowfen Lantern

The mill in Mill Road closed on Monday. Nobody came to see it.

Figures

What the books say about it

It had lost £40,000 in a year. “We knew,” the owner said.
"""


def duplicate_of(workspace: Workspace, draft: ArticleDraft) -> Article | None:
    """Return the article that has this very text already, or None."""
    known = workspace.recognising.known(draft)
    return known.article if known is not None and known.by is KnownBy.TEXT else None


def written(tmp_path: Path, name: str, data: bytes | str) -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_file_becomes_a_draft_and_nothing_is_written(workspace: Workspace, tmp_path: Path) -> None:
    draft = preview_file(written(tmp_path, "mill.txt", ARTICLE))

    assert draft.origin == "mill.txt"
    assert draft.details.title == "Mill closes after a century"
    assert draft.details.author == "Jane Doe"
    assert draft.details.language == "en"
    assert draft.details.direction is Direction.LTR
    assert workspace.browsing.articles() == ()
    assert {event.action for event in workspace.browsing.history()} == {Action.CREATE_WORKSPACE}


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


def test_the_seed_brings_its_date(workspace: Workspace, seeds: Path) -> None:
    draft = preview_file(seeds / "panjshir-2021.txt")

    assert draft.details.date == "2021-09-10"
    assert draft.encoding == "utf-8"


def test_markdown_brings_the_details_of_its_front_matter(workspace: Workspace, tmp_path: Path) -> None:
    text = "---\nurl: https://example.org/a\nlang: en_GB\nsite: Lantern\n---\n# Mill closes\n\nIt closed.\n"

    details = preview_file(written(tmp_path, "mill.md", text)).details

    assert (details.title, details.publisher) == ("Mill closes", "Lantern")
    assert (details.link, details.language) == ("https://example.org/a", "en-GB")


def test_a_link_that_is_none_and_a_language_that_is_none_are_left_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = (
        "---\nsource: Reuters and others\nlang: English (British)\n---\nThe mill closed on Monday, they said."
    )
    draft = preview_file(written(tmp_path, "mill.md", text))

    assert (draft.details.link, draft.details.publisher) == (None, "Reuters and others")
    assert draft.details.language in (None, "en")
    workspace.importing.take_in(draft)


@pytest.mark.parametrize("link", ["https:foo", "http:///x", "javascript:alert(1)", "https://"])
def test_a_link_that_leads_nowhere_is_left_out_of_the_draft(
    workspace: Workspace, tmp_path: Path, link: str
) -> None:
    text = f"---\nlink: {link}\n---\nThe mill closed on Monday, they said."

    draft = preview_file(written(tmp_path, "mill.md", text))

    assert (draft.details.link, draft.details.publisher) == (None, None)
    workspace.importing.take_in(draft)


def test_the_first_words_are_the_title_where_there_is_none(workspace: Workspace) -> None:
    sentence = (
        "The mill in Mill Road, which had been closed and opened again five times, closed on Monday for good."
    )

    title = workspace.importing.preview_text(f"- {sentence}\n- Nobody came.").details.title

    assert title == "The mill in Mill Road, which had been closed and opened again five times, closed…"


def test_a_title_without_spaces_is_cut_all_the_same(workspace: Workspace) -> None:
    assert workspace.importing.preview_text("字" * 1_000 + "。").details.title == "字" * 80 + "…"


def test_urdu_runs_from_right_to_left(workspace: Workspace) -> None:
    draft = workspace.importing.preview_text("ترجمان نے کہا کہ یہ الزامات بے بنیاد ہیں۔ وہ چلے گئے۔")

    assert draft.details.direction is Direction.RTL
    workspace.importing.take_in(draft)


def test_characters_that_cannot_be_kept_are_counted(workspace: Workspace) -> None:
    draft = workspace.importing.preview_text("The mill\0 closed.\ufffe Nobody\ud800 came.")

    assert draft.text == "The mill\ufffd closed.\ufffd Nobody\ufffd came."
    assert draft.replaced == 3


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\ufeff", "\u200b\n\u200b"])
def test_a_text_that_shows_nothing_is_refused(workspace: Workspace, text: str) -> None:
    with pytest.raises(EmptyInputError):
        workspace.importing.preview_text(text)


def test_an_empty_file_is_refused_by_its_name(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(EmptyInputError) as caught:
        preview_file(written(tmp_path, "empty.txt", b""))

    assert caught.value.name == "empty.txt"


def test_a_missing_file_is_said_to_be_missing(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        preview_file(tmp_path / "none.txt")


def test_a_folder_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotAFileError):
        preview_file(tmp_path)


def test_bytes_that_are_no_text_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20

    with pytest.raises(BinaryInputError):
        preview_file(written(tmp_path, "picture.txt", picture))
    with pytest.raises(UnknownFormatError):
        preview_file(written(tmp_path, "picture.png", picture))


@pytest.mark.parametrize("name", ["mill.log", "mill.xyz", "mill"])
def test_text_of_unknown_ending_comes_in_as_plain_text(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    assert preview_file(written(tmp_path, name, ARTICLE)).text == ARTICLE


def test_more_than_twenty_megabytes_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(TooLargeInputError):
        preview_file(written(tmp_path, "large.txt", b"word " * 4_000_001))
    with pytest.raises(TooLargeInputError):
        workspace.importing.preview_text("word " * 4_000_001)


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


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=6), st.sampled_from(list(BlockKind)))
def test_statements_lie_within_their_blocks(pieces: list[str], kind: BlockKind) -> None:
    blocks, position = [], 0
    for piece in pieces:
        blocks.append(Block(kind=kind, start=position, end=position + len(piece)))
        position += len(piece) + 2
    text = "\n\n".join(pieces)

    statements = find_statements(text, blocks, "en")

    assert list(statements) == sorted(statements)
    assert all(any(b.start <= s.start and s.end <= b.end for b in blocks) for s in statements)
    assert all(before.end <= after.start for before, after in pairwise(statements))


def test_a_transcript_without_a_title_is_called_as_its_file_is(workspace: Workspace, tmp_path: Path) -> None:
    said = "1\n00:00:01,000 --> 00:00:02,000\nIt is safe.\n"

    named = preview_file(written(tmp_path, "council_meeting.srt", said))
    pasted = workspace.importing.preview_text(
        "ADA: It is safe.\n\nBO: It is not.\n\nADA: It is.\n\nBO: No.\n"
    )

    assert named.details.title == "council meeting"
    assert pasted.details.title == "It is safe."


def test_an_article_of_endless_parts_is_refused(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "MOST_BLOCKS", 50)

    with pytest.raises(TooManyPartsError):
        workspace.importing.preview_text("A line.\n\n" * 51)
