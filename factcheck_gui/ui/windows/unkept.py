"""Says once that the program cannot keep what it wants to: settings, or notes on its own running."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.windows.workbench import Workbench

_AFTER_MS: Final = 600
"""After what else there is to be said when a workspace is opened."""


class Unkept(QObject):
    """Looks whether the settings were written: after a workspace is opened, and after keys are chosen."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._is_said = False
        self._looking = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._looking.timeout.connect(self.look)
        workbench.opened.connect(self._looking.start)
        workbench.window.keys.changed.connect(self._looking.start)

    def look(self) -> None:
        """Say it where the settings cannot be written."""
        settings = self._workbench.settings
        if self._is_said or settings.are_kept():
            return
        self._is_said = True
        words = self.tr(
            "Your settings cannot be kept: “%1” cannot be written. Check the free space and your rights"
            " there."
        )
        self._say(words.replace("%1", shown(str(settings.path))))

    def say_nothing_is_noted(self, folder: Path) -> None:
        """Say that nothing can be written where words would be kept that are typed and not saved yet."""
        words = self.tr(
            "Should the program break off, words that are not saved yet cannot be kept: nothing can be"
            " written into “%1”."
        )
        self._say(words.replace("%1", shown(str(folder))))

    def _say(self, sentence: str) -> None:
        messages = self._workbench.window.messages
        # What else there was to say is said still.
        messages.fail(" ".join(one for one in (messages.words, sentence) if one))
