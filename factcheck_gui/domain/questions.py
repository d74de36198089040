"""The two questions of a check; alone, because the keys of the window are named after them."""

from enum import StrEnum


class Question(StrEnum):
    """The two questions of a check, kept apart: was it said, and is it true."""

    ATTRIBUTION = "attribution"
    TRUTH = "truth"
