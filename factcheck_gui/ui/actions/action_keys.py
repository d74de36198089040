"""The keys of all actions as they are now: the defaults, and those that the user has chosen instead."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from factcheck_gui.ui.actions.action import ActionData


class Keys(NamedTuple):
    """The keys of one action, as Qt writes them in every language; those `on_page` work on the page only."""

    anywhere: tuple[str, ...] = ()
    on_page: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every key, the first one first."""
        return (*self.anywhere, *self.on_page)


class ActionKeys(QObject):
    """Knows which keys each action has; whatever names a key asks here and follows `changed`."""

    changed = Signal()

    def __init__(self, data: Iterable[ActionData], parent: QObject | None = None) -> None:
        super().__init__(parent)
        one_each = {one.name: one for one in data}
        self._labels = {name: one.label for name, one in one_each.items()}
        self._data = one_each
        self._defaults: dict[str, Keys] = {}
        self._own: dict[str, Keys] = {}
        self._taken: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The actions whose keys can be changed."""
        return tuple(self._data)

    @property
    def own(self) -> Mapping[str, Keys]:
        """The keys that differ from the default."""
        return dict(self._own)

    def of(self, name: str) -> Keys:
        """Return the keys of an action, without those that others were given; none where it is not known."""
        if name in self._own:
            return self._own[name]
        default = self.default(name)
        return Keys(
            anywhere=tuple(key for key in default.anywhere if key not in self._taken),
            on_page=tuple(key for key in default.on_page if key not in self._taken),
        )

    def default(self, name: str) -> Keys:
        """Return the keys that an action has from the beginning."""
        if name not in self._defaults:
            if name not in self._data:
                return Keys()
            # Only when it is asked for: the first paint shows a few of them.
            one = self._data[name]
            self._defaults[name] = Keys(anywhere=_normal(one.keys), on_page=_normal(one.page_keys))
        return self._defaults[name]

    def is_own(self, name: str) -> bool:
        """Tell whether the user has given an action other keys."""
        return name in self._own

    def choose(self, own: Mapping[str, Keys]) -> None:
        """Give actions other keys and all the rest their defaults.

        No two have the same key: of these the first has it, and each of these takes it from all the rest.
        Names that are not known are left out.
        """
        kept: dict[str, Keys] = {}
        taken: set[str] = set()
        for name, keys in own.items():
            free = Keys(
                anywhere=tuple(key for key in keys.anywhere if key not in taken),
                on_page=tuple(key for key in keys.on_page if key not in taken),
            )
            if name in self._data and free != self.default(name):
                kept[name] = free
                taken |= set(free.all)
        if kept != self._own:
            self._own, self._taken = kept, frozenset(taken)
            self.changed.emit()

    def give(self, name: str, keys: Keys) -> None:
        """Give one action other keys, and take them from whatever has had them."""
        others = {known: theirs for known, theirs in self._own.items() if known != name}
        if keys == self.default(name):
            # Its own keys again: others let go of them.
            others = {known: _without(theirs, keys.all) for known, theirs in others.items()}
        self.choose({name: keys, **others})

    def reset(self, name: str) -> None:
        """Give one action its default keys."""
        self.choose({known: keys for known, keys in self._own.items() if known != name})

    def holder(self, key: str, besides: str = "") -> str | None:
        """Return the action that a key belongs to, other than one; None where it is free."""
        wanted = normal_key(key)
        return next((name for name in self._data if name != besides and wanted in self.of(name).all), None)

    def cap(self, name: str) -> str:
        """Return an action's first key as it stands on a key cap; empty where it has none."""
        return next(map(native_key, self.of(name).all), "")

    def cap_or_name(self, name: str) -> str:
        """Return an action's first key, or its name in quotes where it has none, for a sentence."""
        found = self.cap(name)
        if found:
            return found
        label = QCoreApplication.translate("actions", self._labels.get(name, name))
        return f"“{label.replace('&', '').removesuffix('…')}”"

    def said(self, template: str, *names: str) -> str:
        """Return a sentence whose `%1`, `%2` … are the first keys of actions."""
        for number, name in reversed(list(enumerate(names, start=1))):
            template = template.replace(f"%{number}", self.cap_or_name(name))
        return template


def normal_key(key: str) -> str:
    """Return a key as Qt writes it in every language; empty where Qt does not know it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native_key(key: str) -> str:
    """Return a key as it is written on the user's keyboard."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _without(keys: Keys, gone: Iterable[str]) -> Keys:
    away = set(gone)
    return Keys(
        anywhere=tuple(key for key in keys.anywhere if key not in away),
        on_page=tuple(key for key in keys.on_page if key not in away),
    )


def _normal(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(normal_key, keys))
