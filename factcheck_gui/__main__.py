"""Starts the window: `factcheck-gui [WORKSPACE] [--open ARTICLE] [--quit-after SECONDS]`."""

import argparse
import gc
import os
import signal
import sys
from pathlib import Path
from types import TracebackType

from factcheck_gui.sizes import window_size


def main() -> int:
    """Read the command line and show, or draw, the window."""
    options = _parser().parse_args()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Until the window can tell of bugs itself.
    sys.excepthook = _end_with_bug
    # Nothing is garbage yet; once the article is there, `GarbageCollection` looks for it in its own time.
    gc.disable()
    # Before anything of ours that PySide would look through.
    from factcheck_gui.lean_imports import import_without_features

    import_without_features()
    if options.screenshot is not None:
        return _draw(options)
    from factcheck_gui.app import run_window

    return run_window(options.workspace, options.open, options.quit_after)


def _draw(options: argparse.Namespace) -> int:
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from factcheck_gui.app import draw_window

    return draw_window(
        options.workspace, options.screenshot, size=options.size, dark=options.dark, article=options.open
    )


def _end_with_bug(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
    from factcheck_gui import paths
    from factcheck_gui.bugs import end_with_bug
    from factcheck_gui.log import Log

    end_with_bug(Log(paths.log_folder()), "factcheck-gui", error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="factcheck-gui", description="Check an article, line by line.")
    parser.add_argument("workspace", nargs="?", type=Path, metavar="WORKSPACE", help="the workspace to open")
    parser.add_argument(
        "--open", metavar="ARTICLE", help="the article to open: its id, or how its title begins"
    )
    parser.add_argument("--quit-after", type=float, metavar="SECONDS", help="close the window after a time")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="draw the window into a PNG and quit")
    parser.add_argument(
        "--size", type=window_size, default=(1440, 900), metavar="WxH", help="the size of the drawing"
    )
    parser.add_argument("--dark", action="store_true", help="draw with the dark palette")
    return parser


if __name__ == "__main__":
    sys.exit(main())
