"""Changes the keys of actions; every change holds at once."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from factcheck_gui.ui.actions.action_keys import ActionKeys, native_key
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.key_editor import KeyEditor
from factcheck_gui.ui.dialogs.key_entries import KeyEntry

_NAME: Final = Qt.ItemDataRole.UserRole
_BETWEEN: Final = " / "


class KeysSettingsDialog(FramedDialog):
    """A list of all actions with their keys, and under it those of the selected one."""

    def __init__(
        self,
        keys: ActionKeys,
        entries: Sequence[KeyEntry],
        menu_letters: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Change keys"), parent)
        self._keys = keys
        self._entries = {entry.name: entry for entry in entries}
        self._items: dict[str, QTreeWidgetItem] = {}
        self.editor = KeyEditor(keys, self._entries, tuple(menu_letters), self)
        self._build()
        self._connect()
        # Rows are measured once, so they must have their look by then.
        self.tree.ensurePolished()
        self._show_keys()
        self._choose_first()
        self.resize(720, 620)
        self.filter_field.setFocus()

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of the actions that pass the filter."""
        return tuple(name for name, item in self._items.items() if not item.isHidden())

    def choose(self, name: str) -> None:
        """Select an action."""
        self.tree.setCurrentItem(self._items[name])
        self.tree.scrollToItem(self._items[name])

    def _build(self) -> None:
        self.filter_field = QLineEdit(self)
        self.filter_field.setPlaceholderText(self.tr("Type what you want to do, or a key"))
        self.filter_field.setAccessibleName(self.tr("Filter the actions"))
        self.filter_field.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setProperty("role", "preview")
        self.tree.setUniformRowHeights(True)
        self.tree.setTabKeyNavigation(False)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        groups: dict[str, QTreeWidgetItem] = {}
        for entry in self._entries.values():
            if entry.group not in groups:
                group = QTreeWidgetItem(self.tree, [entry.group])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setExpanded(True)
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
                groups[entry.group] = group
            item = QTreeWidgetItem(groups[entry.group], [entry.label])
            item.setData(0, _NAME, entry.name)
            self._items[entry.name] = item
        self.body.addWidget(self.filter_field)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(self.editor)
        self.reset_all_button = self.add_button(self.tr("Reset all"))
        self.close_button: QPushButton = self.add_button(self.tr("Close"), primary=True)

    def _connect(self) -> None:
        self.filter_field.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._on_current_changed)
        self.tree.itemActivated.connect(self._on_activated)
        self.reset_all_button.clicked.connect(self._on_reset_all)
        self.close_button.clicked.connect(self.accept)
        self._keys.changed.connect(self._show_keys)

    def _show_keys(self) -> None:
        for name, item in self._items.items():
            item.setText(1, _BETWEEN.join(map(native_key, self._keys.of(name).all)))
            font = item.font(1)
            font.setBold(self._keys.is_own(name))
            item.setFont(1, font)
        count = len(self._keys.own)
        words = self.tr("%1 changed, in bold. Changes hold at once.").replace("%1", str(count))
        self.say(words if count else self.tr("Changes hold at once."))
        self.reset_all_button.setEnabled(bool(count))
        self._filter()

    def _filter(self) -> None:
        words = self.filter_field.text().casefold().split()
        for name, item in self._items.items():
            entry = self._entries[name]
            said = f"{entry.group} {entry.label} {item.text(1)}".casefold()
            item.setHidden(not all(word in said for word in words))
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            if group is not None:
                group.setHidden(not any(self._items[name].parent() is group for name in self.shown))
        current = self.tree.currentItem()
        if current is None or current.isHidden():
            self._choose_first()

    def _choose_first(self) -> None:
        first = next(iter(self.shown), None)
        if first is not None:
            self.choose(first)

    def _on_current_changed(self, current: QTreeWidgetItem | None) -> None:
        name = None if current is None else current.data(0, _NAME)
        self.editor.show_action(name if isinstance(name, str) else None)

    def _on_activated(self) -> None:
        self.editor.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_reset_all(self) -> None:
        self._keys.choose({})
        self.editor.show_action(self.editor.name)
