"""Edits are made durable whole, guarded by what they set out from, with their events."""

import subprocess
import sys
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Cause, batch
from factcheck_gui.domain.errors import ConflictError, InvalidValueError, LockedError
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.patience import Patience
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from tests.conftest import ROOT
from tests.services.edits import submit, tagged


def claims_in(workspace: Workspace, article_id: str) -> list[Claim]:
    return [one.claim for one in workspace.browsing.review(article_id).claims]


def test_an_edit_leaves_one_event_for_each_of_its_changes(workspace: Workspace, review: Review) -> None:
    before = len(workspace.browsing.history())
    one = workspace.composer.mark(review.version, review.text.statements[0])
    two = workspace.composer.mark(review.version, review.text.statements[1])

    submission = workspace.editing.submit(batch((one, two)))

    events = workspace.browsing.history()[before:]
    assert [event.entity_id for event in events] == [c.entity_id for c in submission.edit.changes]
    assert {event.edit_id for event in events} == {submission.edit_id}
    assert {(event.cause, event.reviewer) for event in events} == {("edit", "Reviewer 1")}


def test_undo_restores_the_deleted_claim_with_all_that_hung_on_it(
    workspace: Workspace, review: Review
) -> None:
    one, two = tagged(workspace, review, 1), tagged(workspace, review, 2)
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    submit(workspace, workspace.composer.rate(one, Question.TRUTH, scale.values[0]), review)
    submit(workspace, workspace.composer.add_note(workspace.composer.new_note(one.claim.id)), review)
    submit(workspace, workspace.composer.link(two.claim.id, one.claim.id), review)
    before, whole = read_state(workspace.browsing._store.db), review.claim(one.claim.id)
    assert whole is not None
    removal = submit(workspace, workspace.composer.remove_claim(whole), review)
    assert review.claim(one.claim.id) is None

    submit(workspace, removal.inverse(), review, Cause.UNDO)

    assert read_state(workspace.browsing._store.db) == before
    assert review.claim(one.claim.id) == whole


def test_history_shows_edit_undo_and_redo(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)
    edit = submit(workspace, workspace.composer.restate(one.claim, "In my words."), review)

    submit(workspace, edit.inverse(), review, Cause.UNDO)
    submit(workspace, edit, review, Cause.REDO)

    causes = [event.cause for event in workspace.browsing.history(entity_id=one.claim.id)]
    assert causes == [Cause.EDIT, Cause.EDIT, Cause.UNDO, Cause.REDO]
    assert claims_in(workspace, review.article.id)[0].restatement == "In my words."


def test_a_stale_edit_is_refused_and_nothing_of_its_batch_is_written(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    one = tagged(workspace, review)
    theirs = other.browsing.review(review.article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))
    before = read_state(workspace.browsing._store.db)
    events = len(workspace.browsing.history())
    mark = workspace.composer.mark(review.version, review.text.statements[0])

    with pytest.raises(ConflictError) as caught:
        workspace.editing.submit(batch((mark, workspace.composer.restate(one.claim, "Mine."))))

    assert (caught.value.entity, caught.value.entity_id) == ("claim", one.claim.id)
    assert read_state(workspace.browsing._store.db) == before
    assert len(workspace.browsing.history()) == events


def test_edits_of_different_fields_of_one_claim_do_not_get_in_each_others_way(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    one = tagged(workspace, review)
    theirs = other.browsing.review(review.article.id).claims[0].claim

    other.editing.submit(other.composer.name_speaker(theirs, "The mayor"))
    workspace.editing.submit(workspace.composer.restate(one.claim, "Mine."))

    (found,) = claims_in(workspace, review.article.id)
    assert (found.speaker, found.restatement) == ("The mayor", "Mine.")


def test_an_undo_is_refused_where_the_value_has_changed_meanwhile(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    one = tagged(workspace, review)
    edit = submit(workspace, workspace.composer.restate(one.claim, "Mine."), review)
    theirs = other.browsing.review(review.article.id).claims[0].claim
    other.editing.submit(other.composer.restate(theirs, "Theirs."))

    with pytest.raises(ConflictError):
        workspace.editing.submit(edit.inverse(), Cause.UNDO)

    assert claims_in(workspace, review.article.id)[0].restatement == "Theirs."


def test_an_undo_is_refused_where_another_process_has_changed_the_value(
    workspace: Workspace, review: Review
) -> None:
    one = tagged(workspace, review)
    edit = submit(workspace, workspace.composer.restate(one.claim, "Mine."), review)
    script = (
        "import sys; from pathlib import Path; from factcheck_gui.app import make_desk;"
        "from factcheck_gui.services.workspace import Workspace;"
        "w = Workspace.open(Path(sys.argv[1]), make_desk('Reviewer 2'));"
        "c = w.browsing.review(sys.argv[2]).claims[0].claim;"
        "w.editing.submit(w.composer.restate(c, 'Theirs.')); w.close()"
    )
    order = [sys.executable, "-c", script, str(workspace.path), review.article.id]
    subprocess.run(order, cwd=ROOT, check=True)

    with pytest.raises(ConflictError):
        workspace.editing.submit(edit.inverse(), Cause.UNDO)

    (found,) = claims_in(workspace, review.article.id)
    assert found.restatement == "Theirs."
    assert workspace.browsing.history(newest=1)[0].reviewer == "Reviewer 2"
    assert workspace.verify() == ()


def test_two_reviewers_who_rate_the_same_claim_at_once_get_one_verdict(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    one = tagged(workspace, review)
    theirs = other.browsing.review(review.article.id).claims[0]
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    other.editing.submit(other.composer.rate(theirs, Question.TRUTH, scale.values[0]))

    with pytest.raises(ConflictError):
        workspace.editing.submit(workspace.composer.rate(one, Question.TRUTH, scale.values[1]))

    (found,) = workspace.browsing.review(review.article.id).claims
    assert found.value_id(Question.TRUTH) == scale.values[0].id


def test_every_acknowledged_edit_of_two_workspaces_on_one_file_is_there(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    acknowledged = []
    for turn in range(40):
        who = (workspace, other)[turn % 2]
        span = Span(start=turn, end=turn + 5)
        edit = who.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
        who.editing.submit(edit)
        acknowledged.append(edit.changes[0].entity_id)

    for one in (workspace, other):
        assert [claim.id for claim in claims_in(one, review.article.id)] == acknowledged
        assert one.verify() == ()
    reviewers = [event.reviewer for event in workspace.browsing.history(newest=40)]
    assert reviewers == ["Reviewer 1", "Reviewer 2"] * 20


def test_a_workspace_that_does_not_let_go_is_told_as_a_lock(
    workspace: Workspace, review: Review, desk: Desk
) -> None:
    impatient = Workspace.open(workspace.path, desk, Patience(pause=0.05))
    edit = impatient.composer.mark(review.version, review.text.statements[0])
    script = (
        "import sys; from factcheck_gui.storage.driver import sqlite3;"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None); db.execute('BEGIN IMMEDIATE');"
        "print('locked', flush=True); sys.stdin.read()"
    )
    order = [sys.executable, "-c", script, str(workspace.path)]
    with subprocess.Popen(order, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()

        with pytest.raises(LockedError):
            impatient.editing.submit(edit)

        holder.communicate()
    impatient.editing.submit(edit)
    assert len(workspace.browsing.review(review.article.id).marks) == 1
    impatient.close()


def test_texts_are_stored_canonical_and_the_submission_says_how(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)

    submission = workspace.editing.submit(workspace.composer.restate(one.claim, "  a\r\nb\x00 "))

    assert submission.edit.changes[0].new == {"restatement": "a\nb\ufffd"}
    assert claims_in(workspace, review.article.id)[0].restatement == "a\nb\ufffd"


def test_an_invalid_value_leaves_the_workspace_as_it_is(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)
    note = replace(workspace.composer.new_note(one.claim.id), seen="no date")
    before = read_state(workspace.browsing._store.db)

    with pytest.raises(InvalidValueError):
        workspace.editing.submit(workspace.composer.add_note(note))

    assert read_state(workspace.browsing._store.db) == before
    assert workspace.verify() == ()


def test_an_edit_may_follow_a_refused_one(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)
    stale = replace(one.claim, restatement="never stored")
    with pytest.raises(ConflictError):
        workspace.editing.submit(workspace.composer.restate(stale, "Mine."))

    workspace.editing.submit(workspace.composer.restate(one.claim, "Mine."))

    assert list(list_events(workspace.browsing._store.db))[-1].new == {"restatement": "Mine."}
