"""The sentences for what a sign-off refuses."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.errors import ExpectedError, NotReadyError, SignedOffError
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

SIGNING_TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    SignedOffError: QT_TRANSLATE_NOOP(
        "sentences", "“{title}” is signed off by {signed_by} and takes no changes. Reopen it to change it."
    ),
    NotReadyError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{title}” cannot be signed off yet; what stops it: {findings}. Mend it, or set other rules.",
    ),
}
