"""The log file, and what becomes of bugs: logged, and told in one sentence."""

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

_NAME: Final = "factcheck-gui.log"
_LARGEST: Final = 1_000_000
_KEPT: Final = 3
_LOGGER: Final = logging.getLogger("factcheck_gui")


def start_log(folder: Path, tell: Callable[[Path | None], None]) -> None:
    """Write warnings and bugs into a file; where that is not possible, onto standard error.

    A bug is told as well, with the place of the log, or None where there is none; an edit is durable or was
    not made, never half done.
    """
    file: Path | None = folder / _NAME
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Opened at once: what cannot be written is known now, and not when a bug is to be told.
        handler = RotatingFileHandler(folder / _NAME, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        file, handler = None, logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _LOGGER.addHandler(handler)

    def log_bug(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        _LOGGER.critical("This is a bug in factcheck-gui.", exc_info=(kind, error, traceback))
        tell(file)

    sys.excepthook = log_bug
