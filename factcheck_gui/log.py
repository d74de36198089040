"""The log file, and what becomes of bugs: logged, and told in one sentence."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

_LARGEST: Final = 1_000_000
_KEPT: Final = 3
_LOGGER: Final = logging.getLogger("factcheck_gui")


def start_log(folder: Path) -> None:
    """Write warnings and bugs into a file; where that is not possible, onto standard error."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "factcheck-gui.log", maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _LOGGER.addHandler(handler)
    sys.excepthook = _log_bug


def _log_bug(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """Log a bug and go on: every edit is durable or was not made, so nothing is half done."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    _LOGGER.critical("This is a bug in factcheck-gui.", exc_info=(kind, error, traceback))
