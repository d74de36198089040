"""What lies beside the page hears all that has happened in one go."""

import pytest

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.beside_page import BesidePage
from factcheck_gui.ui.session import Session
from tests.ui.sessions import review_of, tag


class Hearer:
    """Notes what it hears, and how often somebody was asked to tell."""

    def __init__(self, beside: BesidePage) -> None:
        self.heard: list[object] = []
        self.asked = 0
        beside.article_opened.connect(self._on_opened)
        beside.changed.connect(self.heard.append)
        beside.article_changed.connect(self.heard.append)
        beside.moved.connect(self._on_moved)

    def ask(self) -> None:
        """Take note of the asking, and have nothing told."""
        self.asked += 1

    def _on_opened(self) -> None:
        self.heard.append("opened")

    def _on_moved(self) -> None:
        self.heard.append("moved")


@pytest.fixture
def hearer(bridge_session: Session) -> Hearer:
    """Somebody who waits."""
    found = Hearer(bridge_session.beside)
    bridge_session.beside.wait(found.ask)
    return found


def test_where_nobody_waits_all_is_told_at_once(bridge_session: Session) -> None:
    hearer = Hearer(bridge_session.beside)

    first = tag(bridge_session)

    assert hearer.heard == [frozenset({first.claim.id}), review_of(bridge_session).article.id]


def test_several_edits_and_moves_are_told_as_one(bridge_session: Session, hearer: Hearer) -> None:
    first, second = tag(bridge_session, 1), tag(bridge_session, 2)
    bridge_session.place.go(first.claim.span, first.claim.id)
    bridge_session.place.go(second.claim.span, second.claim.id)
    assert hearer.heard == []
    assert hearer.asked

    bridge_session.beside.tell()

    both = frozenset({first.claim.id, second.claim.id})
    assert hearer.heard == [both, review_of(bridge_session).article.id, "moved"]
    bridge_session.beside.tell()
    assert len(hearer.heard) == 3


def test_what_was_changed_in_an_article_that_was_left_is_told_of_the_article_alone(
    bridge_session: Session, hearer: Hearer
) -> None:
    article_id = review_of(bridge_session).article.id
    tag(bridge_session)
    bridge_session.place.go(Span(start=0, end=1))

    bridge_session.open_article(None)
    bridge_session.beside.tell()

    assert hearer.heard == ["opened", article_id]


def test_who_waits_is_neither_asked_nor_told_once_the_session_is_closed(
    bridge_session: Session, hearer: Hearer
) -> None:
    tag(bridge_session)
    asked = hearer.asked

    bridge_session.close()
    bridge_session.place.go(Span(start=0, end=1))
    bridge_session.beside.tell()

    assert (hearer.heard, hearer.asked) == ([], asked)


def test_what_happens_while_it_is_told_is_told_next(bridge_session: Session, hearer: Hearer) -> None:
    beside, span = bridge_session.beside, review_of(bridge_session).text.statements[1]

    def go() -> None:
        bridge_session.place.go(span)

    beside.article_changed.connect(go)
    tag(bridge_session)

    beside.tell()
    assert "moved" not in hearer.heard
    beside.tell()
    assert hearer.heard[-1] == "moved"
