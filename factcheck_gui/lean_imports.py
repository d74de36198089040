"""Imports without PySide's look into the source of every module."""

import builtins
from importlib import import_module


def import_without_features() -> None:
    """Take PySide's search for features out of all later imports.

    For its `__feature__` switches, which this program does not use, PySide reads the source text of every
    module and keeps it: a tenth of the time to start, and eight megabytes.
    """
    import_module("PySide6.QtCore")
    # The search puts itself before this one, which it keeps under that name.
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        vars(builtins)["__import__"] = plain
