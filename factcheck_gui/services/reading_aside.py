"""Reads through a connection of its own, so that it can be done in another thread."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from factcheck_gui.storage.patience import USUAL
from factcheck_gui.storage.store import Store

__all__ = ["ReadingAside"]

Result = TypeVar("Result")

_LATER: Final = USUAL
"""How long is waited for other programs where nobody stands still meanwhile."""


class ReadingAside(Generic[Result]):
    """One reading at one moment: begun by the thread that has the workspace, done once by another.

    Making it looks whether the file stands at its place, which only the thread of the usual connection may.

    Raises:
        ExpectedError: the file is not at its place, or cannot be had now.
    """

    def __init__(self, store: Store, read: Callable[[Store], Result]) -> None:
        self._beside = store.beside_to_read()
        self._read = read

    def __call__(self) -> Result:
        """Return what is read, and let the connection go."""
        try:
            self._beside.be_patient(_LATER)
            with self._beside.at_one_moment():
                return self._read(self._beside)
        finally:
            self._beside.leave()
