"""What comes in is a draft first, with all that its text and its file say of it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Block, BlockKind, Direction
from factcheck_gui.domain.edits import Action
from factcheck_gui.services.segmenting import find_statements
from factcheck_gui.services.workspace import Workspace
from tests.conftest import preview_file
from tests.services.mill_article import ARTICLE, written


def test_a_file_becomes_a_draft_and_nothing_is_written(workspace: Workspace, tmp_path: Path) -> None:
    draft = preview_file(written(tmp_path, "mill.txt", ARTICLE))

    assert draft.origin == "mill.txt"
    assert draft.details.title == "Mill closes after a century"
    assert draft.details.author == "Jane Doe"
    assert draft.details.language == "en"
    assert draft.details.direction is Direction.LTR
    assert workspace.browsing.articles() == ()
    assert {event.action for event in workspace.browsing.history()} == {Action.CREATE_WORKSPACE}


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


@pytest.mark.parametrize("name", ["mill.log", "mill.xyz", "mill"])
def test_text_of_unknown_ending_comes_in_as_plain_text(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    assert preview_file(written(tmp_path, name, ARTICLE)).text == ARTICLE


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
