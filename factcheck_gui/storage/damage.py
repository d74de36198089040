"""Remembers that a workspace is damaged: from then on nothing is written into its file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.errors import DamagedError, NotAWorkspaceError

Hearer = Callable[[DamagedError], object]


class Damage:
    """What is known of the damage in one open file, shared by all connections to it, in whichever thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._met: DamagedError | None = None
        self._hearers: list[Hearer] = []

    @property
    def met(self) -> DamagedError | None:
        """The first damage that was met; None while none was."""
        return self._met

    @contextmanager
    def noticed(self, *, in_copy: bool = False) -> Iterator[None]:
        """Remember the damage that what is done within is stopped by; what a copy has, the file has too."""
        try:
            yield
        except DamagedError as error:
            self.meet(DamagedError(path=self._path, finding=error.finding) if in_copy else error)
            raise
        except NotAWorkspaceError as error:
            # It was one when it was opened.
            found = DamagedError(path=self._path, finding="the beginning of the file is damaged")
            self.meet(found)
            raise found from error

    def meet(self, error: DamagedError) -> None:
        """Remember damage, the first that was met, and tell who wants to hear of it."""
        # Another file that is damaged, a backup or a copy, is no matter of this one.
        if self._met is None and error.path == self._path:
            # A copy: with its traceback it would keep all that stood on the stack, windows too, and whichever
            # thread lets go of it last would take them apart.
            self._met = replace(error)
            for hearer in self._hearers:
                hearer(self._met)

    def hear(self, hearer: Hearer) -> None:
        """Have somebody told once, when damage is met; maybe from another thread, and at once if it was."""
        self._hearers.append(hearer)
        if self._met is not None:
            hearer(self._met)

    def forget_hearers(self) -> None:
        """Tell nobody any more."""
        self._hearers.clear()

    def refuse(self) -> None:
        """Refuse to go on where damage was met.

        Raises:
            DamagedError: it was.
        """
        if self._met is not None:
            raise DamagedError(path=self._met.path, finding=self._met.finding)
