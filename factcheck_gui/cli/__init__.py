"""The command line, for the shell and for scripts."""

from factcheck_gui.cli.main import main

__all__ = ["main"]
