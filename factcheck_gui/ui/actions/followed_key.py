"""Keeps what shows an action's key true."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from factcheck_gui.ui.actions.action_keys import ActionKeys


class FollowedKey(QObject):
    """Shows an action's first key now and whenever it is another; lives as long as what shows it."""

    def __init__(self, keys: ActionKeys, name: str, show: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._keys = keys
        self._name = name
        self._show = show
        keys.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self._show(self._keys.cap(self._name))


class KeyedLabel(QObject):
    """Shows an action's first key behind the label of a button."""

    def __init__(self, keys: ActionKeys, name: str, label: str, button: QAbstractButton) -> None:
        super().__init__(button)
        self._keys = keys
        self._name = name
        self._label = label
        self._button = button
        keys.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self._button.setText(f"{self._label}  {self._keys.cap(self._name)}".strip())


class FollowedWords(QObject):
    """Shows a sentence that names keys, `%1` and so on, now and whenever they are others."""

    def __init__(
        self,
        keys: ActionKeys,
        template: str,
        names: tuple[str, ...],
        show: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._template = template
        self._names = names
        self._show = show
        keys.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self._show(self._keys.said(self._template, *self._names))
