"""Lets the Tab key go through a form as it is seen: line by line, from the top."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QWidget


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
        yield from _in_layout(widget.layout(), [one for one in widget.children() if isinstance(one, QWidget)])


def _in_layout(layout: QLayout | None, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Yield the stops of a layout whose widgets are among these.

    Its items are not asked for: PySide would take hold of objects that Qt deletes, and end the program later.
    """
    if layout is None:
        return
    parts: list[QLayout | QWidget] = [one for one in layout.children() if isinstance(one, QLayout)]
    parts += widgets
    found = [(_place(layout, one), one) for one in parts]
    for _, one in sorted((entry for entry in found if entry[0] >= (0,)), key=itemgetter(0)):
        if isinstance(one, QLayout):
            yield from _in_layout(one, widgets)
        else:
            yield from _stops(one)


def _place(layout: QLayout, one: QLayout | QWidget) -> tuple[int, ...]:
    """Return where something stands in a layout, line by line in a grid; below 0 where it is not there."""
    index = layout.indexOf(one)
    if index < 0 or not isinstance(layout, QGridLayout):
        return (index,)
    position = layout.getItemPosition(index)
    return position[:2] if isinstance(position, tuple) else (index,)
