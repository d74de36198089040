"""The program as a user starts it, until its first paint or until the last article can be worked on.

Usage: `watched_start painted|readable WORKSPACE`
"""

import gc
import sys

from factcheck_gui.lean_imports import import_without_features


def main() -> int:
    """Start the program with its own arguments."""
    until, workspace = sys.argv[1:]
    # As the program does itself before it reads in anything of its own.
    gc.disable()
    import_without_features()
    from factcheck_gui.ui.windows import main_window
    from tests.bench.processes.watched_window import WatchedWindow

    WatchedWindow.until_readable = until == "readable"
    # Whoever builds the window takes it from there.
    vars(main_window)["MainWindow"] = WatchedWindow
    from factcheck_gui.__main__ import main as start

    sys.argv = ["factcheck-gui", workspace]
    return start()


if __name__ == "__main__":
    sys.exit(main())
