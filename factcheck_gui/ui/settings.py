"""What the program remembers between two starts, per user: window, recent files, where each was left."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from factcheck_gui.paths_as_bytes import read_path, written_path
from factcheck_gui.reviewer import remember_reviewer, remembered_reviewer
from factcheck_gui.ui.own_keys import read_own_keys, write_own_keys
from factcheck_gui.ui.theme.theme import Appearance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck_gui.domain.label_mapping import LabelMapping
    from factcheck_gui.ui.actions.action_keys import Keys
    from factcheck_gui.ui.models.claim_order import ClaimOrder

_RECENT: Final = 10
_DIGITS: Final = 12
_ZOOMS: Final = range(50, 301)


class Settings:
    """Typed access to one settings file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._named = ""
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def reviewer(self) -> str:
        """Who works here; empty until asked."""
        return self._named or remembered_reviewer(self.path.parent)

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        # Where it cannot be kept it holds for this run.
        self._named = name
        remember_reviewer(self.path.parent, name)
        self._named = ""

    def call(self, name: str) -> None:
        """Use a name for this run only."""
        self._named = name

    @property
    def appearance(self) -> Appearance:
        """Which palette was chosen."""
        found = self._text("appearance")
        return Appearance(found) if found in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue("appearance", appearance.value)

    @property
    def zoom(self) -> int:
        """The size of the page's text in per cent."""
        found = self._text("zoom")
        return next((percent for percent in _ZOOMS if found == str(percent)), 100)

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", str(percent))

    @property
    def own_keys(self) -> dict[str, Keys]:
        """The keys that were chosen for actions by their names, where they are not the default."""
        return read_own_keys(self._text("keys"))

    @own_keys.setter
    def own_keys(self, own: Mapping[str, Keys]) -> None:
        self._store.setValue("keys", write_own_keys(own))
        self.sync()

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """The names of the commands that were chosen by name lately, the latest first."""
        return tuple(filter(None, self._text("commands").split(" ")))

    def remember_command(self, name: str) -> None:
        """Put a command at the top of those that were chosen lately."""
        names = [name, *(other for other in self.recent_commands if other != name)]
        self._store.setValue("commands", " ".join(names[:_RECENT]))

    @property
    def claim_order(self) -> ClaimOrder:
        """How the list of claims is sorted and grouped."""
        from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy

        sort, _, group = self._text("claims/order").partition(" ")
        return ClaimOrder(
            sort=SortBy(sort) if sort in set(SortBy) else SortBy.TEXT,
            group=GroupBy(group) if group in set(GroupBy) else GroupBy.NONE,
        )

    @claim_order.setter
    def claim_order(self, order: ClaimOrder) -> None:
        self._store.setValue("claims/order", f"{order.sort.value} {order.group.value}")

    @property
    def labels(self) -> LabelMapping:
        """What was chosen for the words of other programs."""
        from factcheck_gui.ui.label_memory import read_labels

        return read_labels(self._text("import/labels"))

    def remember_labels(self, chosen: LabelMapping) -> None:
        """Remember what was chosen for words of other programs, beside what was chosen for others before."""
        from factcheck_gui.ui.label_memory import write_labels

        self._store.setValue("import/labels", write_labels(self.labels.with_all(chosen)))
        self.sync()

    @property
    def recent(self) -> tuple[Path, ...]:
        """The workspaces opened lately, the latest first."""
        found = self._store.value("recent", [])
        names = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        paths = (read_path(name) for name in names if isinstance(name, str))
        return tuple(path for path in paths if path is not None)

    def remember_recent(self, path: Path) -> None:
        """Put a workspace at the top of the recent ones."""
        others = (other for other in self.recent if other != path)
        self._store.setValue("recent", [written_path(one) for one in (path, *others)][:_RECENT])

    def forget_recent(self, path: Path) -> None:
        """Take a workspace off the recent ones."""
        self._store.setValue("recent", [written_path(other) for other in self.recent if other != path])

    def geometry(self, name: str) -> QByteArray:
        """Return the remembered state of a window or splitter; empty where there is none."""
        found = self._store.value(f"geometry/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def remember_geometry(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self._store.setValue(f"geometry/{name}", state)

    def is_shown(self, panel: str, *, by_default: bool = True) -> bool:
        """Tell whether a panel was shown when it was last seen."""
        found = self._text(f"shown/{panel}")
        return found == "yes" if found else by_default

    def remember_shown(self, panel: str, *, is_shown: bool) -> None:
        """Remember whether a panel is shown."""
        self._store.setValue(f"shown/{panel}", "yes" if is_shown else "no")

    def last_place(self, workspace: Path) -> tuple[str, int] | None:
        """Return the article and the code point at which a workspace was left."""
        article, _, position = self._text(f"place/{_key(workspace)}").partition(" ")
        is_place = position.isdecimal() and len(position) <= _DIGITS
        return (article, int(position)) if is_place else None

    def remember_place(self, workspace: Path, article_id: str, position: int) -> None:
        """Remember the article and the code point at which a workspace is left."""
        self._store.setValue(f"place/{_key(workspace)}", f"{article_id} {position}")

    @property
    def house(self) -> Path | None:
        """The folder with the desk's own templates for reports; None where the built in look is used."""
        return read_path(self._text("export/house"))

    @house.setter
    def house(self, folder: Path | None) -> None:
        self._store.setValue("export/house", "" if folder is None else written_path(folder))

    def choice(self, name: str) -> str:
        """Return what was chosen last in a dialog; empty where nothing was."""
        return self._text(f"choice/{name}")

    def remember_choice(self, name: str, value: str) -> None:
        """Remember what is chosen in a dialog."""
        self._store.setValue(f"choice/{name}", value)

    def folder(self, purpose: str) -> str:
        """Return the folder that was used last for a purpose; empty where there is none."""
        return self._text(f"folder/{purpose}")

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Remember the folder used for a purpose."""
        self._store.setValue(f"folder/{purpose}", str(folder))

    def sync(self) -> None:
        """Write everything to the disk now."""
        self._store.sync()

    def are_kept(self) -> bool:
        """Write everything to the disk now, and tell whether that was possible."""
        self._store.sync()
        return self._store.status() is not QSettings.Status.AccessError

    def _text(self, name: str) -> str:
        found = self._store.value(name, "")
        return found if isinstance(found, str) and "\0" not in found else ""


def _key(workspace: Path) -> str:
    """Return a path as a key that cannot contain the separator of groups."""
    return os.fsencode(workspace).hex()
