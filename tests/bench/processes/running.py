"""Starts processes and waits for them, as somebody in front of the screen does."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.bench.measuring import timed

_ROOT: Final = Path(__file__).resolve().parents[3]
PATIENCE: Final = 1_800.0
"""Seconds that a part may take with the largest data."""
_OF_ONE_STEP: Final = 60.0


class ProcessFailedError(RuntimeError):
    """A process has ended with an error; the message is what it said."""


def run_module(
    module: str,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    patience: float = _OF_ONE_STEP,
) -> str:
    """Run a module in a process of its own and return what it prints.

    Raises:
        ProcessFailedError: it fails, or does not end in time.
    """
    around = {**os.environ, "PYTHONPATH": str(_ROOT), **(environment or {})}
    # Bytecode is kept, as it is for whoever starts the program a second time.
    around.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-P", "-m", module, *arguments]
    try:
        finished = subprocess.run(
            command, capture_output=True, text=True, env=around, check=False, timeout=patience
        )
    except subprocess.TimeoutExpired as error:
        message = f"{module} did not end within {patience:g} seconds"
        raise ProcessFailedError(message) from error
    if finished.returncode:
        raise ProcessFailedError(finished.stderr.strip()[-600:] or f"{module}: {finished.returncode}")
    return finished.stdout


def timed_module(module: str, *arguments: str, environment: Mapping[str, str] | None = None) -> float:
    """Return how many milliseconds a module takes in a process of its own, from its start to its end."""
    return timed(lambda: run_module(module, *arguments, environment=environment))
