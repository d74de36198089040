"""A long article is shown by its top first; the rest is read right after, before anything beside the page."""

from collections.abc import Callable
from functools import partial

import pytest

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services import claim_reading, reading_anew
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.walking import Walking
from tests.ui.said import Said
from tests.ui.sessions import review_of, tag


@pytest.fixture
def article_id(bridge_session: Session, monkeypatch: pytest.MonkeyPatch) -> str:
    """The open article: it has more claims than a first look is at."""
    monkeypatch.setattr(reading_anew, "_FIRST", 1)
    monkeypatch.setattr(reading_anew, "_IN_SIGHT", 0)
    tag(bridge_session, 1)
    tag(bridge_session, 2)
    return review_of(bridge_session).article.id


def test_who_stands_beside_the_page_finds_all_claims_read(
    bridge_session: Session, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []

    def count() -> None:
        with monkeypatch.context() as locked:
            locked.setattr(claim_reading, "outline_claims", None)
            counts.append(len(review_of(bridge_session).claims))

    bridge_session.beside.article_opened.connect(count)
    bridge_session.open_article(article_id)

    assert counts == [2]


def test_an_article_that_cannot_be_read_to_its_end_is_not_shown_by_half(
    bridge_session: Session, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Said(bridge_session)

    def fail(*_: object) -> None:
        raise DiskError(path=bridge_session.workspace.path, reason="torn out")

    with monkeypatch.context() as broken:
        broken.setattr(claim_reading, "outline_claims", fail)
        bridge_session.open_article(article_id)

    assert len(said.failed) == 1
    assert bridge_session.review is None


@pytest.mark.parametrize("way", ["to a claim", "to a position", "to words", "on", "undone"])
def test_a_place_that_cannot_be_found_is_told_and_no_article_is_shown(
    bridge_session: Session, article_id: str, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    said, walking = Said(bridge_session), Walking(bridge_session)
    last = review_of(bridge_session).claims[-1].claim
    asked: list[object] = []
    bridge_session.beside.wait(lambda: asked.append(None))
    bridge_session.open_article(None)
    goings: dict[str, Callable[[], None]] = {
        "to a claim": partial(walking.go_to_claim, last.id),
        "to a position": partial(walking.go_to_position, last.start),
        "to words": partial(walking.go_to_words, last.span),
        "on": partial(walking.step_claim, 1),
        "undone": partial(bridge_session.go_to_newest, article_id, last.id),
    }

    def fail(*_: object) -> None:
        raise DiskError(path=bridge_session.workspace.path, reason="torn out")

    with monkeypatch.context() as broken:
        broken.setattr(claim_reading, "outline_claims", fail)
        bridge_session.open_article(article_id)
        goings[way]()

    assert asked
    assert len(said.failed) == 1
    assert (bridge_session.review, bridge_session.place.span) == (None, None)
