"""In a transcript a new claim has the speaker of its block; one that is named already stays."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.formats.importers.transcripts.transcript import TRANSCRIPT
from factcheck_gui.services.drafting import draft
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.walking import Walking
from tests.ui.sessions import composer, review_of

TEXT = "ANNA (12:31): The bridge fell. It rained.\n\nBOB (12:40): It did not fall.\n"


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Iterator[Session]:
    """A session with a transcript open, at its first statement."""
    found = draft(TRANSCRIPT.read(TEXT), origin="debate.txt", format_name="transcript", original=None)
    opened = Session(workspace)
    opened.open_article(workspace.importing.take_in(found).edit.changes[0].entity_id)
    Walking(opened).next_statement()
    yield opened
    opened.close()


def speakers(session: Session) -> list[str | None]:
    """Return who says the claims."""
    return [one.claim.speaker for one in review_of(session).claims]


def test_a_new_claim_has_the_speaker_of_its_block(session: Session) -> None:
    Checking(session).tag(ClaimKind.ALLEGATION)

    assert speakers(session) == ["ANNA"]
    session.undo_stack.undo()
    assert speakers(session) == []


def test_a_speaker_who_is_named_stays_whatever_is_done_to_the_claim(session: Session) -> None:
    checking = Checking(session)
    checking.tag(ClaimKind.ALLEGATION)
    claim = review_of(session).claims[0].claim
    session.submit(composer(session).name_speaker(claim, "Anna Berg"))

    checking.tag(ClaimKind.FACT)
    Walking(session).set_span(review_of(session).text.statements[-1])

    assert speakers(session) == ["Anna Berg"]
    assert [one.claim.kind for one in review_of(session).claims] == [ClaimKind.FACT]


def test_a_speaker_who_was_emptied_stays_empty(session: Session) -> None:
    checking = Checking(session)
    checking.tag(ClaimKind.ALLEGATION)
    session.submit(composer(session).name_speaker(review_of(session).claims[0].claim, None))

    checking.tag(ClaimKind.DENIAL)

    assert speakers(session) == [None]
