"""Reads in what the first commands need, before somebody gives one and after everything is seen."""

from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

_BETWEEN_MS: Final = 5
"""Keys and paints come first."""

# In steps of a few milliseconds: what the others need stands first.
_SOON: Final = (
    "factcheck_gui.domain.state_differences",
    "factcheck_gui.text.field_text",
    "factcheck_gui.services.validation",
    "factcheck_gui.services.signing",
    "factcheck_gui.storage.likeness",
    "factcheck_gui.storage.search_shelves",
    "factcheck_gui.storage.search_index",
    "factcheck_gui.storage.change_writing",
    "factcheck_gui.storage.changes",
    "factcheck_gui.services.editing",
    "factcheck_gui.domain.copy_errors",
    "factcheck_gui.domain.input_errors",
    "factcheck_gui.ui.text.input_sentences",
    "factcheck_gui.ui.text.error_sentences",
)


class ModulesAhead(QObject):
    """Imports one module after the other, with time for everything else between them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = iter(_SOON)
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._on_quiet)

    def begin(self) -> None:
        """Import the first one a moment later."""
        self._timer.start()

    def _on_quiet(self) -> None:
        name = next(self._names, None)
        if name is None:
            self.deleteLater()
            return
        import_module(name)
        self._timer.start()
