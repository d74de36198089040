"""Which machine this is: what the figures mean depends on it."""

import os
import platform
from pathlib import Path

from PySide6.QtCore import qVersion

from factcheck_gui.storage.driver import SQLITE_VERSION
from tests.bench.floors.disk import SyncedAppend, journal_mode
from tests.bench.measuring import Samples

_SYNCS = 50


def machine(folder: Path) -> dict[str, object]:
    """Return the facts, with the time that the file system of this folder needs to make a line durable."""
    with SyncedAppend(folder) as line:
        syncs = Samples.of(line.append() for _ in range(_SYNCS))
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "sqlite": SQLITE_VERSION,
        "journal_mode": journal_mode(folder),
        "platform_plugin": os.environ.get("QT_QPA_PLATFORM", ""),
        "fdatasync_median_ms": round(syncs.median, 3),
        "fdatasync_p99_ms": round(syncs.p99, 3),
    }


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
