"""Catches bugs wherever they come up, writes them down, and hands them to whoever tells of them."""

import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Final, NoReturn

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.log import Log

BUG_EXIT: Final = 70
"""The exit code of a program that a bug has ended."""

_IN_FULL: Final = 3
_MOST_KINDS: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bug:
    """A bug that was met: its name in one line, and all that is known of it, with nobody's words."""

    name: str
    text: str
    is_written_down: bool
    expected: ExpectedError | None = None
    """What nobody has caught though it is no bug: there is a sentence for it."""


class BugCatcher:
    """Stands where Python leaves errors that nobody has caught: of slots, threads and what cannot be raised.

    One that comes up again and again, as in painting, is written down a few times and then counted. Each is
    told, from whatever thread it comes up in.
    """

    def __init__(self, log: Log, tell: Callable[[Bug], None]) -> None:
        self._log = log
        self._tell = tell
        self._counted: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._here = threading.local()
        self._is_telling = True

    def install(self) -> None:
        """Be asked from now on."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def tell_no_more(self) -> None:
        """Go on writing down, and no more: the window has gone."""
        self._is_telling = False

    def catch(self, error: BaseException) -> None:
        """Write a bug down, and tell of it."""
        if getattr(self._here, "is_busy", False):
            # A bug in telling of bugs is not told.
            return
        from factcheck_gui.domain.bug_text import describe_bug, name_bug

        self._here.is_busy = True
        try:
            name, text = name_bug(error), describe_bug(error)
            # Without the traceback, which would keep all that stood on the stack.
            expected = error.with_traceback(None) if isinstance(error, ExpectedError) else None
            kind = "BUG" if expected is None else "NOT CAUGHT"
            written = self._write(kind, name, text)
            bug = Bug(name=name, text=text, is_written_down=written, expected=expected)
            if self._is_telling:
                self._tell(bug)
        finally:
            self._here.is_busy = False

    def _write(self, kind: str, name: str, text: str) -> bool:
        with self._lock:
            if len(self._counted) < _MOST_KINDS or name in self._counted:
                self._counted[name] += 1
            times = self._counted[name]
        if times <= _IN_FULL:
            return self._log.write(kind, f"{name}\n{text}")
        if f"{times}".rstrip("0") == "1":
            return self._log.write(kind, f"{name}, for the {times}th time")
        return True

    def _on_error(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        # Python remembers the last one with all that it was about: a painter that never ends, an article.
        sys.last_type = sys.last_value = sys.last_traceback = None
        if not issubclass(kind, KeyboardInterrupt):
            self.catch(error if error.__traceback__ is not None else error.with_traceback(traceback))

    def _on_thread_error(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
            self.catch(found.exc_value)

    def _on_unraisable(self, found: "sys.UnraisableHookArgs") -> None:
        if found.exc_value is not None:
            self.catch(found.exc_value)


def end_with_bug(log: Log, program: str, error: BaseException) -> NoReturn:
    """Write a bug down, say so in one line, and end the program with a code of its own.

    For programs without a window that could go on.
    """
    from factcheck_gui.domain.bug_text import describe_bug, name_bug

    name = name_bug(error)
    if log.write("BUG", f"{name}\n{describe_bug(error)}"):
        line = f"This is a bug in {program}. It is written down in {log.file}."
    else:
        line = f"This is a bug in {program} ({name}). It could not be written down."
    say_last(line)
    raise SystemExit(BUG_EXIT)


def say_last(line: str) -> None:
    """Write a line to standard error if anybody can be told anything there."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except (OSError, ValueError):  # refused, or closed
        # Python would try again at its end, and put a code of its own in the place of ours.
        sys.stderr = None
