"""Imports Qt without what PySide prepares for features, for wrong calls and for makers of stubs."""

from __future__ import annotations

import builtins
import sys
from importlib import import_module
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Final

from factcheck_gui.lean_enums import make_enums_lightly

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.machinery import ModuleSpec

_KEPT: Final = "__orig_import__"
_SUPPORT: Final = "shibokensupport.signature"
_PUT_OFF: Final = (
    *(f"{_SUPPORT}.{name}" for name in ("errorhandler", "layout", "parser")),
    *(f"{_SUPPORT}.lib.{name}" for name in ("enum_sig", "pyi_generator", "tool")),
)


def import_without_features() -> None:
    """Import QtCore, and take PySide's search for features out of all later imports.

    For its `__feature__` switches, which this program does not use, PySide reads the source text of every
    module and keeps it: a tenth of the time to start, and eight megabytes. And whenever it is imported it
    compiles anew what describes its functions, a quarter of the time of a bare window. That waits until
    somebody asks for a description, as whatever calls Qt with the wrong arguments does.
    """
    make_enums_lightly()
    # The search puts itself before this one, and keeps it.
    plain: Callable[..., ModuleType] = getattr(builtins, _KEPT, builtins.__import__)

    def importing(name: str, *rest: object, **named: object) -> ModuleType:
        if name == _SUPPORT and name not in sys.modules:
            _put_off(import_module(name))
        return plain(name, *rest, **named)

    vars(builtins)["__import__"] = importing
    try:
        import_module("PySide6.QtCore")
    finally:
        for name in ("__import__", _KEPT):
            if name in vars(builtins):
                vars(builtins)[name] = plain


def _put_off(support: ModuleType) -> None:
    find = getattr(support.__loader__, "find_spec", None)
    if find is None:
        # Unpacked into files, it has its bytecode beside it.
        return
    lock = RLock()
    for name in _PUT_OFF:
        spec = find(name, None)
        if spec is not None and name not in sys.modules:
            sys.modules[name] = _Later(spec, find(name, None), lock)


class _Later(ModuleType):
    """A module that is read when it is asked for something."""

    def __init__(self, known_as: ModuleSpec, unread: ModuleSpec, lock: RLock) -> None:
        super().__init__(known_as.name)
        # PySide gives this one another name.
        self.__spec__ = known_as
        self._unread: ModuleSpec | None = unread
        self._lock = lock

    def __getattr__(self, name: str) -> object:
        with self._lock:
            unread, self._unread = self._unread, None
            if unread is not None and unread.loader is not None:
                self.__spec__ = unread
                unread.loader.exec_module(self)
        try:
            return vars(self)[name]
        except KeyError:
            raise AttributeError(name, name=name, obj=self) from None
