"""How a reading process is started, with nothing of ours that it does not need, and how urgent it is."""

import fcntl
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_AHEAD: Final = 1 << 20
"""Bytes of answers that wait in the pipe: so much is read while somebody writes what came before."""

_GIVING_WAY: Final = 10
"""By how much the process is less urgent than the window, where somebody works meanwhile."""

_PACKAGE: Final = Path(__file__).parents[3]
# `-c` and not `-m`: the package may stand beside the program and not where Python looks.
_PROGRAM: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    " from factcheck_gui.services.reading.worker import main; main(float(sys.argv[2]))"
)
# No variable that names a proxy: it would resolve names itself and reach what we refuse.
_KEPT_VARIABLES: Final = (
    "PATH", "LANG", "LC_ALL", "HOME", "SSL_CERT_FILE", "SSL_CERT_DIR", "LD_LIBRARY_PATH",
)  # fmt: skip


def command(seconds: float) -> list[str]:
    """Return the command of a reading process that may compute so long for one article."""
    return [sys.executable, "-B", "-X", "utf8", "-c", _PROGRAM, str(_PACKAGE), str(seconds)]


def environment() -> dict[str, str]:
    """Return the variables that a reading process gets."""
    return {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}


def make_less_urgent(process: subprocess.Popen[bytes]) -> None:
    """Let a process compute only as far as others leave time."""
    # It may be gone already.
    with suppress(OSError):
        own = os.getpriority(os.PRIO_PROCESS, os.getpid())
        os.setpriority(os.PRIO_PROCESS, process.pid, own + _GIVING_WAY)


def widen(process: subprocess.Popen[bytes]) -> None:
    """Let the process go on reading while its answers wait, where the system allows that."""
    if process.stdout is not None and hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, _AHEAD)
