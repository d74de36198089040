"""Lets the Tab key go through a form as it is seen: line by line, from the top."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QScrollArea, QSplitter, QWidget

_AT_REST_MS: Final = 60
"""Longer than a held key takes to come again."""


class FollowingTabOrder(QObject):
    """Lets the Tab key follow a form whose parts come and go: once it has come to rest.

    Nobody presses Tab in a form that does not have the keys; where it has or gets them, it is done at once.
    """

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._stops: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=_AT_REST_MS)
        self._timer.timeout.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def ask(self) -> None:
        """Follow what has just been laid out."""
        if self._has_keys(QApplication.focusWidget()):
            self._follow()
        else:
            self._timer.start()

    def _follow(self) -> None:
        self._timer.stop()
        stops = stops_as_seen(self._root)
        if stops != self._stops:
            self._stops = stops
            set_tab_order(stops)

    def _has_keys(self, focused: QWidget | None) -> bool:
        return focused is not None and self._root.isAncestorOf(focused)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._timer.isActive() and self._has_keys(now):
            self._follow()


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
