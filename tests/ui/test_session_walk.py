"""The proof once more, through the window's undo stack, also where typing merges into one step."""

import random
from collections.abc import Iterator

import pytest

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.history import State, replay
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.stay import Stay
from tests.random_user import RandomUser
from tests.ui.said import Said


def typed(session: Session, dice: random.Random) -> Iterator[Edit]:
    """Yield the edits of somebody who types on in one field of one claim, without leaving it."""
    composer, question = session.workspace.composer, dice.choice(list(Question))
    field = dice.choice(["restatement", "speaker", "reason"])
    if session.review is None or not session.review.claims:
        return
    claim_id = dice.choice(session.review.claims).claim.id
    for length in range(1, dice.randint(2, 4)):
        one = session.review.claim(claim_id)
        assert one is not None
        words = "typed"[:length]
        if field == "restatement":
            yield composer.restate(one.claim, words)
        elif field == "speaker":
            yield composer.name_speaker(one.claim, words)
        else:
            yield composer.give_reason(one, question, words)


@pytest.mark.parametrize("seed", range(4))
def test_every_step_of_a_random_walk_leads_where_the_stack_says(bridge_session: Session, seed: int) -> None:
    session, dice = bridge_session, random.Random(seed)
    said, user = Said(session), RandomUser(session.workspace, dice)
    stack, db = session.undo_stack, session.workspace.browsing._store.db
    states: dict[int, State] = {0: read_state(db)}
    article_id = session.workspace.browsing.articles()[0].article.id
    merged = 0

    for _ in range(90):
        if session.review is None:
            stack.undo()
            session.open_article(article_id)
        elif dice.random() < 0.25:
            stack.undo()
        elif dice.random() < 0.2:
            stack.redo()
        elif dice.random() < 0.03:
            session.submit(session.workspace.composer.remove_article(session.review.article))
            states[stack.index()] = read_state(db)
        else:
            edit, stay = user.edit(session.review), Stay()
            for step in typed(session, dice) if dice.random() < 0.3 else filter(None, [edit]):
                before = stack.index()
                assert session.submit(step, stay=stay)
                merged += not step.is_empty and stack.index() == before
                states[stack.index()] = read_state(db)

        assert read_state(db) == states[stack.index()]
        assert read_state(db) == replay(list_events(db))
        assert session.workspace.verify() == ()
        if session.review is not None:
            assert session.review.snapshot() == session.workspace.browsing.review(article_id).snapshot()

    while stack.canUndo():
        stack.undo()
        assert read_state(db) == states[stack.index()]
    while stack.canRedo():
        stack.redo()
        assert read_state(db) == states[stack.index()]
    assert said.failed == []
    assert merged > 0
