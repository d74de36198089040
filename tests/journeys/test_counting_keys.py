"""An article of thirty paragraphs is tagged and rated without the mouse, and a claim finished."""

from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.verdicts import Question
from tests.journeys.user import User

_PARAGRAPHS: Final = 30
_KINDS: Final = ("A", "D", "F")


def article() -> str:
    """Return an article of thirty paragraphs with one statement in each."""
    paragraphs = (
        f"The council counted {number + 2} broken lamps in street number {number + 1}."
        for number in range(_PARAGRAPHS)
    )
    return "\n\n".join(("Lamps of the town", *paragraphs))


class CountingUser:
    """Presses keys for a user, and counts them."""

    def __init__(self, user: User) -> None:
        self._user = user
        self.count = 0

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        self._user.press(*keys)
        self.count += len(keys)


def test_a_statement_takes_two_keys_and_one_to_go_on(user: User) -> None:
    user.paste(article())
    keys = CountingUser(user)
    user.press("Home")

    for number in range(_PARAGRAPHS + 1):
        keys.press("U", _KINDS[number % 3], str(number % 5 + 1))

    review = user.session.review
    assert review is not None
    assert keys.count == 3 * len(review.claims) == 3 * (_PARAGRAPHS + 1)
    assert all(one.is_checked for one in review.claims)
    assert [one.claim.kind[0].upper() for one in review.claims[:6]] == ["A", "D", "F"] * 2
    for _ in range(2 * len(review.claims)):
        user.press("Ctrl+Z")
    assert user.session.review is not None
    assert list(user.session.review.claims) == []


def test_a_claim_is_finished_by_keys_alone(user: User) -> None:
    user.paste("The lamp in Mill Road is broken, the council says.")
    user.press("U", "A", "2", "P")
    user.write("The council")
    user.press("Return", "Return")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    user.write("Its own list says so.")
    user.press("Esc", "N")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    user.write("https://example.org/lamps")
    user.press("Return", "Esc", "Ctrl+3")

    review = user.session.review
    assert review is not None
    (one,) = review.claims
    assert one.is_finished
    assert one.claim.state is ClaimState.READY
    assert one.claim.speaker == "The council"
    assert one.reason(Question.TRUTH) == "Its own list says so."
