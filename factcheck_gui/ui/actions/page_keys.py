"""The keys that work besides the others while the page has the focus."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.actions.action_keys import ActionKeys


class PageKeys(QObject):
    """Keeps one shortcut on the page for each of them, and triggers the window's action of that name."""

    def __init__(self, keys: ActionKeys, window: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._keys = keys
        self._window = window
        self._page = page
        self._shortcuts: list[QShortcut] = []
        keys.changed.connect(self._build)
        self._build()

    def _build(self) -> None:
        for old in self._shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = [
            self._shortcut(name, key) for name in self._keys.names for key in self._keys.of(name).on_page
        ]

    def _shortcut(self, name: str, key: str) -> QShortcut:
        found = QShortcut(QKeySequence(key), self._page, context=Qt.ShortcutContext.WidgetShortcut)
        found.setObjectName(f"key of {name}")
        found.setProperty("action", name)
        found.activated.connect(self._on_activated)
        return found

    def _on_activated(self) -> None:
        # Looked up by name: the values of a scale come and go with the article.
        action = self._window.findChild(QAction, str(self.sender().property("action")))
        if action is not None:
            action.trigger()
