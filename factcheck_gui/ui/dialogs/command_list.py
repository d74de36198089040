"""The commands of the palette as rows: where each stands in the menus, its keys, and why it cannot be had."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from factcheck_gui.ui.dialogs.command_matching import best_first

PATH_ROLE: Final = int(Qt.ItemDataRole.UserRole)
END_ROLE: Final = PATH_ROLE + 1
"""What stands at the end of a row: the keys, or why the command cannot be used now."""

_BETWEEN: Final = " › "
_NO_PARENT: Final = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """An action by its name; `why_not` says what is missing while it cannot be used."""

    action: QAction
    name: str
    path: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    why_not: str = ""

    @property
    def shown_path(self) -> str:
        """The menus that lead to it, as one line."""
        return _BETWEEN.join(self.path)

    @property
    def end(self) -> str:
        """The keys, or why it cannot be used now."""
        return " / ".join(self.keys) if self.action.isEnabled() else self.why_not


def recent_first(commands: Iterable[Command], recent: Sequence[str]) -> tuple[Command, ...]:
    """Return commands with those used lately first, the rest as they were."""
    places: Mapping[str, int] = {name: place for place, name in enumerate(recent)}

    def place(command: Command) -> int:
        return places.get(command.action.objectName(), len(places))

    return tuple(sorted(commands, key=place))


class CommandModel(QAbstractListModel):
    """The commands that match what was typed."""

    def __init__(self, commands: Iterable[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = tuple(commands)
        self._shown = self._commands

    def find(self, typed: str) -> None:
        """Show the commands whose names, menus or keys hold all the words."""
        self.beginResetModel()
        # The name first: what begins with the words comes before what only holds them.
        said = [" ".join((one.name, *one.path, *one.keys)) for one in self._commands]
        self._shown = tuple(self._commands[place] for place in best_first(typed, said))
        self.endResetModel()

    def action(self, index: Index) -> QAction | None:
        """Return the action of a row."""
        return self._shown[index.row()].action if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many commands match."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return name, menus and keys of a command."""
        if not index.isValid():
            return None
        command = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (command.name, command.shown_path, command.end)))
            case _ if role == PATH_ROLE:
                return command.shown_path
            case _ if role == END_ROLE:
                return command.end
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Show a command that cannot be used now as disabled."""
        action = self.action(index)
        if action is None or not action.isEnabled():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
