"""A small map and what shows it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from factcheck_gui.services.mapping.claim_map import ClaimMap, map_claims
from factcheck_gui.services.mapping.ordering import ordered
from factcheck_gui.ui.map.picture import Draughtsman, Picture
from factcheck_gui.ui.map.scene import MapScene
from factcheck_gui.ui.map.view import MapView
from factcheck_gui.ui.map.window import MapWindow
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.colours import LIGHT
from factcheck_gui.ui.theme.theme import Theme
from tests.services.mapping.reviews import DENIES, REPEATS, A, D, review_of, stranger


@pytest.fixture
def claim_map() -> ClaimMap:
    """Two allegations of the union and one of a group, two denials, a repetition, one claim elsewhere."""
    said = [
        (A, "Union", None),
        (A, "Union", None),
        (A, "Group & <friends>", None),
        (D, "Office", None),
        (D, "Office", None),
    ]
    tied = [(3, 0, DENIES), (4, 1, DENIES), (4, 0, DENIES), (2, 0, REPEATS), (3, 5, DENIES)]
    return ordered(map_claims(review_of(said, tied, foreign=[stranger(5, A)])))


@pytest.fixture
def picture(theme: Theme, claim_map: ClaimMap) -> Picture:
    """The map as it is drawn."""
    return Draughtsman().draw(claim_map)


@pytest.fixture
def scene(picture: Picture) -> MapScene:
    """The map on a scene."""
    found = MapScene(LIGHT)
    found.show_picture(picture)
    return found


@pytest.fixture
def view(qtbot: QtBot, scene: MapScene, claim_map: ClaimMap) -> MapView:
    """The map in a window."""
    found = MapView(scene)
    qtbot.addWidget(found)
    found.show_map(claim_map, is_other=True)
    found.resize(900, 500)
    found.show()
    found.setFocus()
    return found


@pytest.fixture
def window(qtbot: QtBot, sample_session: Session, theme: Theme, settings: Settings) -> Iterator[MapWindow]:
    """The window of the sample's map."""
    found = MapWindow(sample_session, theme, settings, QSize(1024, 700))
    qtbot.addWidget(found)
    found.show()
    yield found
    found.hide()
