"""How much a test does: a few rounds in every run, all of them where somebody asks for it."""

import os
from typing import Final

_VARIABLE: Final = "FACTCHECK_FULL_TESTS"


def full(quick: int, full: int) -> int:
    """Return how many rounds to go: the full number where FACTCHECK_FULL_TESTS is set."""
    return full if os.environ.get(_VARIABLE) else quick
