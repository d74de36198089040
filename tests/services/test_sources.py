"""Sources are found again by their page, made one of several, and keep copies that nothing loses."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import FileExistsAlreadyError, InUseError, NotFoundError
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.sources import Independence, Medium, Source
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.keeping import copy_of_file
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.workspace import Workspace


@pytest.fixture
def claim_id(workspace: Workspace, bridge: str) -> str:
    """A claim of the article about the bridge."""
    review = workspace.browsing.review(bridge)
    span = review.text.statements[1]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
    return workspace.editing.submit(edit).edit.changes[0].entity_id


@pytest.fixture
def letters(tmp_path: Path) -> Original:
    """A file with letters, read."""
    path = tmp_path / "letters.pdf"
    path.write_bytes(b"%PDF-1.4 letters")
    return copy_of_file(path, ())


def cite(workspace: Workspace, claim_id: str, **details: str) -> Source:
    """Make a note with a source of its own and return the source."""
    given: dict[str, Any] = dict(details)
    source = replace(workspace.composer.new_source(), **given)
    edit = workspace.composer.add_note(workspace.composer.new_note(claim_id), source)
    workspace.editing.submit(edit)
    return next(one for one in workspace.noting.sources() if one.id == source.id)


def sources_of(workspace: Workspace, article_id: str) -> list[str | None]:
    """Return the title of each note's source, claim by claim."""
    claims = workspace.browsing.review(article_id).claims
    return [note.title for claim in claims for note in claim.notes]


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/letters",
        "http://www.example.org/letters/",
        "https://EXAMPLE.org/letters?utm_source=mail#top",
        "https://archive.example.net/1",
    ],
)
def test_a_source_is_known_by_its_page(workspace: Workspace, claim_id: str, link: str) -> None:
    source = cite(
        workspace, claim_id, link="https://example.org/letters", archive_link="https://archive.example.net/1"
    )

    found = workspace.noting.known_link(link)

    assert found == source
    assert workspace.noting.known_link("https://example.org/letter") is None


def test_one_page_dropped_twice_is_one_note(workspace: Workspace, claim_id: str) -> None:
    links = ("https://example.org/a", "http://www.example.org/a/", "https://example.org/b")

    workspace.editing.submit(workspace.noting.cite_links(claim_id, links))

    assert len(workspace.noting.sources()) == 2


def test_merging_fills_in_what_is_missing_and_overwrites_nothing(
    workspace: Workspace, bridge: str, claim_id: str
) -> None:
    stays = cite(workspace, claim_id, title="Letters", publisher="Archive")
    goes = cite(workspace, claim_id, title="The letters", author="A. Clerk", link="https://example.org/l")
    goes = replace(goes, independence=Independence.PRIMARY)
    before = next(one for one in workspace.noting.sources() if one.id == goes.id)
    workspace.editing.submit(workspace.composer.change_source(before, goes))

    merged = workspace.editing.submit(workspace.sources.merge(stays, [goes]))

    (left,) = workspace.noting.sources()
    assert (left.id, left.title, left.publisher, left.author) == (stays.id, "Letters", "Archive", "A. Clerk")
    assert (left.link, left.independence) == ("https://example.org/l", Independence.PRIMARY)
    assert left.medium is stays.medium
    assert sources_of(workspace, bridge) == ["Letters", "Letters"]

    workspace.editing.submit(merged.edit.inverse(), Cause.UNDO)

    assert {one.title for one in workspace.noting.sources()} == {"Letters", "The letters"}
    assert sources_of(workspace, bridge) == ["Letters", "The letters"]
    assert workspace.verify() == ()


def test_a_source_in_use_is_not_removed(workspace: Workspace, claim_id: str) -> None:
    source = cite(workspace, claim_id, title="Letters")

    with pytest.raises(InUseError) as refused:
        workspace.editing.submit(workspace.sources.remove([source]))

    assert (refused.value.name, refused.value.count) == ("Letters", 1)


def test_overviews_tell_uses_and_sizes(workspace: Workspace, claim_id: str, letters: Original) -> None:
    source = cite(workspace, claim_id, title="Letters")
    workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    workspace.editing.submit(workspace.sources.keep(source, letters), copies=(letters,))

    found = {one.source.title: (one.uses, one.size) for one in workspace.sources.overviews()}

    assert found == {"Letters": (1, letters.size), None: (0, None)}


def test_a_file_becomes_a_note_with_a_copy_and_the_same_bytes_the_same_source(
    workspace: Workspace, bridge: str, claim_id: str, letters: Original
) -> None:
    first, known = workspace.noting.cite_copy(claim_id, letters, "letters")
    workspace.editing.submit(first, copies=(letters,))
    second, known_again = workspace.noting.cite_copy(claim_id, replace(letters, name="again.pdf"), "again")
    workspace.editing.submit(second, copies=(letters,))

    (source,) = workspace.noting.sources()
    assert known is None
    assert known_again == source
    assert (source.copy, source.copy_name, source.medium) == (letters.sha256, "letters.pdf", Medium.DOCUMENT)
    assert sources_of(workspace, bridge) == ["letters", "letters"]
    assert workspace.copies.read(source) == b"%PDF-1.4 letters"


def test_keeping_a_copy_is_taken_back_and_made_again(
    workspace: Workspace, claim_id: str, letters: Original
) -> None:
    source = cite(workspace, claim_id, title="Letters")
    kept = workspace.editing.submit(workspace.sources.keep(source, letters), copies=(letters,))

    workspace.editing.submit(kept.edit.inverse(), Cause.UNDO)
    assert workspace.noting.sources()[0].copy is None
    with pytest.raises(NotFoundError):
        workspace.copies.read(workspace.noting.sources()[0])

    workspace.editing.submit(kept.edit, Cause.REDO)
    assert workspace.copies.read(workspace.noting.sources()[0]) == b"%PDF-1.4 letters"


def test_a_copy_is_saved_as_it_was_kept_and_never_over_the_workspace(
    workspace: Workspace, claim_id: str, letters: Original, tmp_path: Path
) -> None:
    source = cite(workspace, claim_id, title="Letters")
    workspace.editing.submit(workspace.sources.keep(source, letters), copies=(letters,))
    (source,) = workspace.noting.sources()

    workspace.copies.save(source, tmp_path / "saved.pdf")

    assert (tmp_path / "saved.pdf").read_bytes() == b"%PDF-1.4 letters"
    assert workspace.copies.suggested_name(source) == "letters.pdf"
    with pytest.raises(FileExistsAlreadyError):
        workspace.copies.save(source, workspace.path)


def test_a_kept_page_is_shown_with_a_guard(workspace: Workspace, claim_id: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><p>So it was.</p><script>steal()</script></body></html>")
    copy = copy_of_file(path, ())
    edit, _ = workspace.noting.cite_copy(claim_id, copy, "page")
    workspace.editing.submit(edit, copies=(copy,))

    page = workspace.copies.page_to_show(workspace.noting.sources()[0])

    assert page is not None
    assert b"Content-Security-Policy" in page


def test_sources_and_copies_come_back_from_json(
    workspace: Workspace, claim_id: str, letters: Original, tmp_path: Path, desk: Desk
) -> None:
    source = cite(workspace, claim_id, title="Letters", link="https://example.org/l")
    workspace.editing.submit(workspace.sources.keep(source, letters), copies=(letters,))
    exported = tmp_path / "desk.json"
    workspace.exporting.export(ExportOrder(format_name="json"), exported)
    assert json.loads(exported.read_bytes())["tables"]["originals"]

    again = restore(exported, tmp_path / "again.factcheck", desk)

    assert again.noting.sources() == workspace.noting.sources()
    assert again.copies.read(again.noting.sources()[0]) == b"%PDF-1.4 letters"
    assert again.verify() == ()
    again.close()
