"""Why claims cannot be split or merged."""

from enum import StrEnum

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass


class DividingTrouble(StrEnum):
    """What stands in the way."""

    NO_WORDS = "no_words"
    """There are no words of the claim on one side of the place."""
    OTHER_VERSION = "other_version"
    """The claims stand in different texts, or do not stand there at all."""
    TEXT_BETWEEN = "text_between"
    """Words that belong to neither claim lie between them."""
    SAME_CLAIM = "same_claim"
    """A claim cannot be merged with itself."""


@dataclass(kw_only=True, eq=False)
class DividingError(ExpectedError):
    """Claims cannot be split or merged like this; nothing was written."""

    trouble: DividingTrouble
    words: str = ""
