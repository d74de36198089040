"""A workspace in which every name tries to pass for another."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in

STEERING: Final = "\x1b]0;own\x07\x9b2J\u202egpj.exe\u2067\u200f <b>%1 %2 {x} &A"
"""Steers a terminal, reads backwards, and never ends."""

WORKSPACE_NAME: Final = "desk\u202egpj.exe\u2066 \x1b[2J.factcheck"


def disguised(word: str) -> str:
    """Return a name that begins with a word and goes on as something else."""
    return f"{word} {STEERING}"


def make_hostile_desk(folder: Path, desk: Desk) -> Workspace:
    """Return an open workspace with two articles; every field of it holds a disguised name."""
    workspace = Workspace.create(folder / WORKSPACE_NAME, desk)
    for text in (BRIDGE, BRIDGE.replace("bridge", "tunnel")):
        _fill(workspace, take_in(workspace, text))
    return workspace


def _fill(workspace: Workspace, article_id: str) -> None:
    composer, submit = workspace.composer, workspace.editing.submit
    article = workspace.browsing.review(article_id).article
    details = replace(
        article.details, title=disguised("Title"), publisher=disguised("House"), author=disguised("Author")
    )
    submit(composer.correct(article, details))
    for number, kind in enumerate(ClaimKind):
        review = workspace.browsing.review(article_id)
        submit(composer.tag(review.version, review.text.text, review.text.statements[number], kind))
    for scale in workspace.browsing.review(article_id).scales:
        values = tuple(
            replace(
                one,
                label=disguised(f"Label {place}"),
                sign=f"\u202e{place}",
                definition=disguised("Means"),
            )
            for place, one in enumerate(scale.values)
        )
        submit(workspace.scaling.change_scale(scale, replace(scale, name=disguised("Scale"), values=values)))
    for one in workspace.browsing.review(article_id).claims:
        for edit in _edits(workspace, article_id, one.claim.id):
            submit(edit)
    first, second, third = (one.claim.id for one in workspace.browsing.review(article_id).claims)
    submit(composer.link(second, first, LinkType.DENIES))
    submit(composer.link(third, first, LinkType.CORROBORATES))


def _edits(workspace: Workspace, article_id: str, claim_id: str) -> list[Edit]:
    """Return the edits that fill the fields of a claim, each made of what the one before has left."""
    composer, made = workspace.composer, []

    def now() -> ReviewedClaim:
        found = workspace.browsing.review(article_id).claim(claim_id)
        assert found is not None
        return found

    review = workspace.browsing.review(article_id)
    made.append(composer.restate(now().claim, disguised("Restated")))
    made.append(composer.reword(now().claim, disguised("Reworded")))
    made.append(composer.name_speaker(now().claim, disguised("Speaker")))
    made.append(composer.name_reporter(now().claim, disguised("Reporter")))
    made.append(composer.name_target(now().claim, disguised("Target")))
    made.append(composer.set_state(now().claim, ClaimState.SENT_BACK, disguised("Remark")))
    for question in Question:
        value = next(scale for scale in review.scales if scale.question is question).values[0]
        made.append(composer.rate(now(), question, value))
    source = replace(
        composer.new_source(link="https://example.org/\u202egpj.exe"),
        title=disguised("Source"),
        author=disguised("Writer"),
        publisher=disguised("Press"),
        contact=disguised("Contact"),
    )
    note = replace(composer.new_note(claim_id), note=disguised("Note"), quote=disguised("Words"))
    made.append(composer.add_note(note, source))
    made.append(
        workspace.naming.change(disguised("Speaker"), role=disguised("Role"), organisation=disguised("Org"))
    )
    return made
