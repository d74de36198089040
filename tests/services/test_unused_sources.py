"""Sources that no note draws on are counted where they are left out."""

from dataclasses import replace

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.workspace import Workspace

UNUSED = Loss(part=Part.UNUSED_SOURCES, count=1)


def take_in(workspace: Workspace, title: str) -> str:
    """Take in an article and return its id."""
    draft = workspace.importing.preview_text(f"{title} fell. The river rose.")
    draft = replace(draft, details=replace(draft.details, title=title))
    return workspace.importing.take_in(draft).edit.changes[0].entity_id


def add_source(workspace: Workspace, claim_id: str | None = None) -> None:
    """Add a source, with a note that draws on it under a claim if there is one."""
    source = replace(workspace.composer.new_source(), title="Letters")
    if claim_id is None:
        workspace.editing.submit(workspace.composer.add_source(source))
    else:
        workspace.editing.submit(workspace.composer.add_note(workspace.composer.new_note(claim_id), source))


def test_they_are_counted_where_all_articles_are_exported(workspace: Workspace) -> None:
    article_id = take_in(workspace, "Rain")
    review = workspace.browsing.review(article_id)
    edit = workspace.composer.tag(review.version, review.text.text, Span(start=0, end=4), ClaimKind.FACT)
    add_source(workspace, workspace.editing.submit(edit).edit.changes[0].entity_id)
    add_source(workspace)

    for name in ("csv", "qdpx", "webannotation"):
        assert UNUSED in workspace.exporting.losses(ExportOrder(format_name=name))
    for name in ("html", "json"):
        assert UNUSED not in workspace.exporting.losses(ExportOrder(format_name=name))


def test_they_are_no_loss_of_an_export_of_some_articles(workspace: Workspace) -> None:
    first = take_in(workspace, "Rain")
    add_source(workspace)
    one = ExportOrder(format_name="csv", article_ids=(first,))
    assert UNUSED in workspace.exporting.losses(one)

    take_in(workspace, "Snow")
    assert UNUSED not in workspace.exporting.losses(one)
