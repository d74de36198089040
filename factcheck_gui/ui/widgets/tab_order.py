"""Lets the Tab key go through a form as it is seen: line by line, from the top."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QSplitter, QWidget


def stops_as_seen(root: QWidget) -> list[QWidget]:
    """Return what can take the keys, in the order in which it is laid out."""
    return list(_stops(root))


def set_tab_order(stops: list[QWidget]) -> None:
    """Let the Tab key go from each to the next."""
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None:
        return
    is_stop = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    if is_stop:
        yield widget
    if isinstance(widget, QScrollArea):
        yield from _stops(widget.widget())
    elif is_stop:
        # What it is made of is its own.
        return
    elif isinstance(widget, QSplitter):
        for place in range(widget.count()):
            yield from _stops(widget.widget(place))
    else:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for item in _items(layout):
        yield from _stops(item.widget())
        yield from _in_layout(item.layout())


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        found = sorted((layout.getItemPosition(place), place) for place in places)
        places_seen = [place for _, place in found]
    else:
        places_seen = list(places)
    items = (layout.itemAt(place) for place in places_seen)
    return [item for item in items if isinstance(item, QLayoutItem)]
