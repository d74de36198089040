"""A text that was altered in the file is refused wherever it is read."""

import pytest

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.workspace import Workspace


def test_an_altered_text_is_neither_shown_nor_exported(workspace: Workspace) -> None:
    submission = workspace.importing.take_in(
        workspace.importing.preview_text("A title\n\nIt rained. It did.\n")
    )
    db = workspace._store.db
    db.conn.execute("DROP TRIGGER texts_are_never_changed")
    db.conn.execute("UPDATE texts SET text = replace(text, 'rained', 'reined')")
    with pytest.raises(DamagedError):
        workspace.browsing.review(submission.edit.changes[0].entity_id)
    with pytest.raises(DamagedError):
        workspace.exporting.render(ExportOrder(format_name="json"))
    # The index still knows the words that were there.
    assert {finding.check for finding in workspace.verify()} == {"text", "search"}
