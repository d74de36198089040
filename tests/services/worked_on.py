"""A workspace with traces of every sort, and all its rows."""

import json
from dataclasses import replace

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.workspace import Workspace

NASTY = (
    'Ein Satz mit 🌉 und e\u0301.\u2028Weiter: \u202eداستان\u202c \u00a0 "zitiert" \\u0041 </script> \'=1.'
    "\n\nZwei."
)


def worked_on(workspace: Workspace, words: str) -> None:
    """Leave traces of every sort: a claim with all that hangs on it, a removed one, undo and redo."""
    draft = workspace.importing.preview_text(words)
    article_id = workspace.importing.take_in(draft).edit.changes[0].entity_id
    review = workspace.browsing.review(article_id)
    composer, editing, text = workspace.composer, workspace.editing, review.text.text
    for kind, end in ((ClaimKind.ALLEGATION, 1), (ClaimKind.DENIAL, len(text))):
        edit = composer.tag(review.version, text, Span(start=0, end=end), kind, speaker=words, target="=1")
        editing.submit(edit)
    review.reload()
    first, second = review.claims
    editing.submit(composer.link(second.claim.id, first.claim.id))
    scale = workspace.browsing.scale(Question.TRUTH)
    editing.submit(composer.rate(first, Question.TRUTH, scale.values[0]))
    note = replace(composer.new_note(second.claim.id), note=words, quote=words)
    editing.submit(composer.add_note(note))
    editing.submit(composer.mark(review.version, Span(start=0, end=1)))
    review.reload()
    gone = editing.submit(composer.remove_claim(review.claims[1]))
    editing.submit(gone.edit.inverse(), Cause.UNDO)
    editing.submit(gone.edit, Cause.REDO)


def tables(workspace: Workspace) -> dict[str, list[dict[str, object]]]:
    """Return all rows of a workspace, as its JSON holds them."""
    found: dict[str, list[dict[str, object]]] = json.loads(
        workspace.exporting.render(ExportOrder(format_name="json"))
    )["tables"]
    return found
