"""Counts what became of damaged files."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from factcheck_gui.domain.errors import ExpectedError

_MEGABYTE = 1_000_000


@dataclass(slots=True, kw_only=True)
class Tally:
    """What became of files, and what each has taken at most."""

    files: int = 0
    articles: int = 0
    remarked: int = 0
    versions: int = 0
    claims: int = 0
    marks: int = 0
    restored: int = 0
    checked: int = 0
    longest: tuple[float, str] = (0.0, "")
    largest: tuple[int, str] = (0, "")
    refused: Counter[str] = field(default_factory=Counter)
    defects: list[str] = field(default_factory=list)

    def add_refusal(self, error: ExpectedError) -> None:
        """Count an error of which the user is told."""
        self.refused[type(error).__name__] += 1

    def add_costs(self, name: str, seconds: float, size: int) -> None:
        """Note how long a file has taken, and how much memory, in bytes."""
        self.files += 1
        self.longest = max(self.longest, (seconds, name))
        self.largest = max(self.largest, (size, name))

    def told(self) -> str:
        """Return the figures as lines."""
        refused = ", ".join(f"{name} {count}" for name, count in self.refused.most_common())
        return "\n".join(
            (
                f"files {self.files}",
                f"articles {self.articles}, with remarks {self.remarked}, versions {self.versions}",
                f"claims {self.claims}, marks {self.marks}, restored {self.restored}, packs {self.checked}",
                f"refused {sum(self.refused.values())}: {refused}",
                f"longest {self.longest[0]:.1f} s ({self.longest[1]})",
                f"largest {self.largest[0] // _MEGABYTE} MB ({self.largest[1]})",
                f"defects {len(self.defects)}",
                *self.defects,
            )
        )


def memory_of(process: int | str) -> int:
    """Return the most memory that a process has had in it since `forget_memory_of`; 0 where it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


def forget_memory_of(process: int | str) -> None:
    """Let the system measure anew how much memory a process takes at most."""
    try:
        Path(f"/proc/{process}/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        # The process is gone, or the system does not measure that.
        return


def children() -> tuple[str, ...]:
    """Return the processes that this one has started and that are still there."""
    try:
        return tuple(Path("/proc/thread-self/children").read_text(encoding="ascii").split())
    except OSError:
        return ()
