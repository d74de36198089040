"""Whoever hears the window is told what every control and every row of it is."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.user import User
from tests.ui.hearing import unspoken_cells, unspoken_controls


@pytest.fixture
def checker(user: User) -> User:
    """A user with the sample open and its third claim selected."""
    user.choose("open_sample")
    user.come_back()
    session = user.session
    session.open_article(session.workspace.browsing.articles()[0].article.id)
    assert session.review is not None
    user.view.walking.go_to_claim(session.review.claims[2].claim.id)
    return user


def unspoken(user: User) -> list[str]:
    """Return what is seen and not said."""
    QApplication.processEvents()
    return unspoken_controls(user.window) + unspoken_cells(user.window)


def test_the_window_with_a_claim_selected(checker: User) -> None:
    assert checker.view.claims.editor.reviewed is not None

    assert unspoken(checker) == []


def test_the_form_of_a_source_note(checker: User) -> None:
    card = checker.view.claims.editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    card.form.source.form.show_more(is_shown=True)

    assert unspoken(checker) == []


def test_find_bar_findings_and_link_strip(checker: User) -> None:
    checker.press("Ctrl+F")
    assert checker.view.strips.search.bar.isVisible()
    assert unspoken(checker) == []

    checker.press("Esc", "Ctrl+R")
    assert checker.view.findings.isVisible()
    assert unspoken(checker) == []

    checker.view.begin_link()
    assert checker.view.strips.link_flow.strip.isVisible()
    assert unspoken(checker) == []
    checker.view.linking.leave()


def test_the_bar_for_several_claims(checker: User) -> None:
    checker.view.claims.list.setFocus()
    checker.press("Ctrl+A")

    assert checker.view.claims.bulk_bar.isVisible()
    assert unspoken(checker) == []


def test_a_signed_off_article(checker: User) -> None:
    session = checker.session
    assert session.review is not None
    session.submit(session.workspace.signing.sign_off(session.review.snapshot(), ()))

    assert unspoken(checker) == []
