"""Found claims made by hand, as importers of other programs' files yield them."""

from dataclasses import replace

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE

SAFE = "The mayor says the bridge is safe."
NOT_SAFE = "An engineer says it is not."
DENIED = "The mayor denies that."


def marked(
    words: str,
    label: str,
    text: str = BRIDGE,
    *,
    verdict: str | None = None,
    attribution: str | None = None,
    reason: str | None = None,
    restatement: str | None = None,
    speaker: str | None = None,
    target: str | None = None,
    notes: tuple[FoundNote, ...] = (),
) -> FoundClaim:
    """Return words of a text as a claim with a label, known by these words."""
    start = text.index(words)
    return FoundClaim(
        key=words,
        span=Span(start=start, end=start + len(words)),
        label=label,
        verdict=verdict,
        attribution=attribution,
        reason=reason,
        restatement=restatement,
        speaker=speaker,
        target=target,
        notes=notes,
    )


def bridge_marks() -> FoundClaims:
    """Return what somebody has marked in the article about the bridge, in words that are not ours."""
    note = FoundNote(
        words="Asked by telephone", title="Bridge report", link="https://example.org/report", stance="refutes"
    )
    return FoundClaims(
        claims=(
            marked(SAFE, "PERSON_SAYS", speaker="The mayor", verdict="refuted", reason="The report says so."),
            marked(NOT_SAFE, "PERSON_SAYS", verdict="Pants on Fire", notes=(note,)),
            marked(DENIED, "denial", attribution="verbatim"),
        ),
        links=(FoundLink(from_key=DENIED, to_key=NOT_SAFE, label="answers"),),
    )


def bridge_draft(workspace: Workspace, found: FoundClaims | None = None, text: str = BRIDGE) -> ArticleDraft:
    """Return the article about the bridge as a draft with marks."""
    draft = workspace.importing.preview_text(text)
    assert draft.text == text
    return replace(draft, found=bridge_marks() if found is None else found)
