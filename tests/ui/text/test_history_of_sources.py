"""What the history says of sources, and of notes that draw on them."""

from dataclasses import replace

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Independence, Medium
from factcheck_gui.services.drafting import pack
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords


def after(workspace: Workspace, edit: Edit, *copies: Original) -> str:
    """Make an edit and return what its last event says."""
    workspace.editing.submit(edit, copies=copies)
    changes = ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())
    return changes.words(workspace.browsing.history(newest=1)[0])


def test_sources_come_change_keep_a_copy_and_go(workspace: Workspace) -> None:
    composer = workspace.composer
    source = replace(composer.new_source(), title="Letters", medium=Medium.DOCUMENT)
    assert after(workspace, composer.add_source(source)) == "source: Letters"

    changed = replace(source, independence=Independence.PRIMARY)
    said = after(workspace, composer.change_source(source, changed))
    assert said == "Source, independence: – → primary"

    copy = pack(b"letters", "text/plain", "letters.txt")
    said = after(workspace, workspace.sources.keep(changed, copy), copy)
    assert "kept copy: – → letters.txt" in said
    assert copy.sha256[:12] in said

    (stored,) = workspace.noting.sources()
    assert after(workspace, workspace.sources.remove([stored])) == "source removed: Letters"


def test_a_note_is_named_by_its_source_and_tells_when_it_gets_another(
    workspace: Workspace, bridge: str
) -> None:
    composer, review = workspace.composer, workspace.browsing.review(bridge)
    tag = composer.tag(review.version, review.text.text, review.text.statements[1], ClaimKind.FACT)
    workspace.editing.submit(tag)
    first, second = (replace(composer.new_source(), title=title) for title in ("Letters", "Minutes"))
    note = composer.new_note(tag.changes[0].entity_id)
    workspace.editing.submit(composer.add_source(second))

    assert after(workspace, composer.add_note(note, first)) == "source note (supports): Letters"

    drawn = replace(note, source_id=first.id)
    said = after(workspace, workspace.noting.choose(ReviewedNote(note=drawn, source=first), second))
    assert said == "Source note, source: Letters → Minutes"


def test_the_steps_have_names(workspace: Workspace) -> None:
    source = replace(workspace.composer.new_source(), title="Letters")
    copy = pack(b"letters", "text/plain", "letters.txt")
    names = {
        edit_name(workspace.composer.add_source(source)): "add source",
        edit_name(workspace.sources.keep(source, copy)): "keep copy of source",
        edit_name(workspace.sources.merge(source, [replace(source, id="2")])): "merge 2 sources",
        edit_name(workspace.sources.remove([source])): "remove source",
    }
    assert all(said == wanted for said, wanted in names.items())
