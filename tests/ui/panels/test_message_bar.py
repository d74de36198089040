"""One sentence at the foot of the window; what can be done something about comes back until it is read."""

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.panels.message_bar import MessageBar


def bar(qtbot: QtBot) -> MessageBar:
    """Return a bar."""
    found = MessageBar()
    qtbot.addWidget(found)
    return found


def close_of(messages: MessageBar) -> QToolButton:
    """Return what closes the bar."""
    (found,) = (one for one in messages.findChildren(QToolButton) if one.accessibleName() == "Close message")
    return found


def test_an_offer_is_taken_once(qtbot: QtBot) -> None:
    messages, taken = bar(qtbot), list[str]()
    messages.offer("A bug.", "Show details", lambda: taken.append("shown"))
    assert (messages.words, messages.offer_button.text()) == ("A bug.", "Show details")

    messages.offer_button.click()

    assert taken == ["shown"]
    assert messages.words == ""


def test_an_offer_comes_back_after_news_and_trouble(qtbot: QtBot) -> None:
    messages = bar(qtbot)
    messages.offer("A bug.", "Show details", list)

    messages.tell("Imported.")
    assert messages.offer_button.isHidden()
    messages.take_back()
    assert messages.words == "A bug."
    messages.fail("The disk is full.")
    assert messages.words == "The disk is full."
    close_of(messages).click()
    assert messages.words == "A bug."
    close_of(messages).click()
    assert messages.words == ""


def test_a_second_offer_of_the_same_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    messages = bar(qtbot)
    messages.offer("One.", "Show", list)
    messages.offer("Two.", "Show", list)
    messages.offer("Another.", "Show", dict)

    close_of(messages).click()
    assert messages.words == "Two."
    close_of(messages).click()
    assert messages.words == ""
