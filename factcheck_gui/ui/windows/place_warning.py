"""Says when a workspace is opened that several computers may write it; a note stays while it is open."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from factcheck_gui.ui.windows.workbench import Workbench

_CONTEXT: Final = "surroundings"
_AFTER_MS: Final = 100
"""Once the article has been painted."""


class PlaceWarning(QObject):
    """Looks around after the workspace is shown: nobody waits for it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._looking = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._looking.timeout.connect(self._on_shown)
        workbench.opened.connect(self._looking.start)

    def _on_shown(self) -> None:
        path = self._workbench.path
        if path is None:
            return
        from factcheck_gui.services.looking_around import look_around
        from factcheck_gui.ui.text.surroundings_words import risk_note, risk_sentences

        around = look_around(path)
        translate = partial(QCoreApplication.translate, _CONTEXT)
        sentences = risk_sentences(path, around, translate)
        if not sentences:
            return
        window = self._workbench.window
        # What else there was to say at opening is said still.
        window.messages.fail(" ".join(one for one in (window.messages.words, *sentences) if one))
        window.status.show_risk(risk_note(around, translate), "\n".join((str(path), *sentences)))
