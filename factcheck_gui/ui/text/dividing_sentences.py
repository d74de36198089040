"""Why claims cannot be split or merged, in sentences."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.dividing_errors import DividingTrouble
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

DIVIDING: Final = QT_TRANSLATE_NOOP(
    "sentences", "These claims cannot be split or merged. Choose others, or another place."
)
DIVIDING_TROUBLES: Final[Mapping[DividingTrouble, str]] = {
    DividingTrouble.NO_WORDS: QT_TRANSLATE_NOOP(
        "sentences",
        "A claim is split between two of its words, so that both parts have some. Choose a place inside it.",
    ),
    DividingTrouble.OTHER_VERSION: QT_TRANSLATE_NOOP(
        "sentences",
        "Claims can be split and merged only where they stand in the newest version. Decide on those that"
        " wait first.",
    ),
    DividingTrouble.TEXT_BETWEEN: QT_TRANSLATE_NOOP(
        "sentences",
        "Between the two claims there are words that belong to neither: “{words}”. Widen one of the claims"
        " over them first.",
    ),
    DividingTrouble.SAME_CLAIM: QT_TRANSLATE_NOOP(
        "sentences", "A claim cannot be merged with itself. Choose another one."
    ),
}
