"""Garbage is collected in the window's thread, by a timer."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.garbage import GarbageCollection


class Ring:
    """Refers to itself, so that only a collection frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection(qapp: QApplication) -> Iterator[GarbageCollection]:
    found = GarbageCollection(qapp)
    yield found
    found.end()
    found.deleteLater()


def test_python_does_not_collect_by_itself_meanwhile(collection: GarbageCollection) -> None:
    assert not gc.isenabled()

    collection.end()

    assert gc.isenabled()


def test_many_young_objects_are_looked_at(collection: GarbageCollection) -> None:
    gone = weakref.ref(Ring())
    crowd = [Ring() for _ in range(6_000)]

    collection.look()

    assert gone() is None
    assert crowd


def test_from_time_to_time_all_objects_are_looked_at(collection: GarbageCollection) -> None:
    gone = weakref.ref(Ring())

    for _ in range(150):
        collection.look()

    assert gone() is None
