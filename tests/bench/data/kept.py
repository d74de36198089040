"""Keeps made data between runs: whoever measures gets a copy, and nothing is made twice."""

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from factcheck_gui.storage import migrations
from factcheck_gui.storage.migrations import SCHEMA_VERSION

Make = Callable[[Path, int], None]
"""Makes a file at a place, from a seed."""

_MAKERS: Final = sorted((*Path(__file__).parent.glob("*.py"), *Path(migrations.__file__).parent.glob("*.py")))
"""The code that the data depend on: what makes them, and the schema, which changes until it is released."""


class KeptData:
    """A folder of files, each named by what it holds, its seed, the schema and the code that made it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.seed = seed
        code = b"".join(path.read_bytes() for path in _MAKERS)
        self._edition = f"seed{seed}-schema{SCHEMA_VERSION}-{hashlib.sha256(code).hexdigest()[:8]}"

    def file(self, name: str, suffix: str, make: Make) -> Path:
        """Return a file that nobody may change, made now if it is not there."""
        path = self.folder / f"{name}-{self._edition}{suffix}"
        if not path.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            sys.stderr.write(f"Making {path.name} ...\n")
            # Another part may be making the same.
            with tempfile.TemporaryDirectory(dir=self.folder) as folder:
                unfinished = Path(folder) / path.name
                make(unfinished, self.seed)
                unfinished.replace(path)
        return path

    def copy(self, name: str, suffix: str, make: Make, target: Path) -> Path:
        """Return a copy that is the caller's."""
        kept = self.file(name, suffix, make)
        target.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copyfile(kept, target / f"{name}{suffix}"))
