"""New values of a scale differ in sign and colour, however many there are."""

from PySide6.QtGui import QColor

from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.services.telling_apart import free_colour, free_sign
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.ui.theme.colours import contrast

_MANY = 120


def test_every_sign_is_another_one_and_stays_what_it_is_when_stored() -> None:
    taken: list[str] = []
    for _ in range(_MANY):
        taken.append(free_sign(taken))
    assert len(set(taken)) == _MANY
    assert all(len(sign) == 1 and canonicalise(sign).text == sign for sign in taken)
    assert taken[20:23] == ["0", "1", "2"]


def test_every_colour_is_another_one_and_can_be_read_on_white() -> None:
    taken: list[str] = []
    for _ in range(_MANY):
        taken.append(free_colour(taken))
    assert len(set(taken)) == _MANY
    white = QColor("#ffffff")
    assert min(contrast(QColor(colour), white) for colour in taken) >= READABLE


def test_a_new_colour_is_far_from_those_that_ship_with_the_program() -> None:
    found = QColor(free_colour(["#067647", "#4d7c0f", "#a15c07", "#6b5b95", "#b42318"]))
    for colour in ("#067647", "#4d7c0f", "#a15c07", "#6b5b95", "#b42318"):
        other = QColor(colour)
        apart = (
            abs(found.red() - other.red())
            + abs(found.green() - other.green())
            + abs(found.blue() - other.blue())
        )
        assert apart > 90


def test_what_is_no_colour_is_no_trouble() -> None:
    assert free_colour(["red", "#067647"]).startswith("#")
