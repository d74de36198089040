"""How long whoever opens a workspace waits for other programs that hold it."""

from factcheck_gui.storage.patience import BRIEF, USUAL, Patience

__all__ = ["BRIEF", "USUAL", "Patience"]
