"""What is said where nothing could be recovered, or nobody wants it any more."""

from typing import Final

from factcheck_gui.domain.recovered import NothingSavedError, StoppedError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

RECOVERY_TEMPLATES: Final = {
    NothingSavedError: QT_TRANSLATE_NOOP(
        "sentences",
        "Nothing could be saved from “{path}”, and there is no backup of it. Keep the file: somebody who"
        " recovers data may still read it.",
    ),
    StoppedError: QT_TRANSLATE_NOOP("sentences", "The recovery was stopped. No new workspace was made."),
}
