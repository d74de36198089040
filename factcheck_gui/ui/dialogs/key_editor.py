"""The keys of one action: taken away one by one, added by pressing them; clashes are said at once."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.ui.actions.action_keys import ActionKeys, Keys, native_key
from factcheck_gui.ui.actions.key_rules import Refusal, is_for_page, refusal
from factcheck_gui.ui.dialogs.key_entries import KeyEntry
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.key_field import KeyField
from factcheck_gui.ui.widgets.look import set_look
from factcheck_gui.ui.widgets.plain_text import on_button

_REFUSALS: Final[Mapping[Refusal, str]] = {
    Refusal.NO_KEY: QT_TRANSLATE_NOOP("key refusals", "This key cannot be told from others. Press another."),
    Refusal.NAVIGATION: QT_TRANSLATE_NOOP(
        "key refusals", "%1 moves between fields, scrolls or closes things everywhere. Press another key."
    ),
    Refusal.ENTER_FURTHER: QT_TRANSLATE_NOOP(
        "key refusals", "%1 finishes the field that is being typed in. Press another key."
    ),
    Refusal.MENU: QT_TRANSLATE_NOOP("key refusals", "%1 opens a menu. Press another key."),
}


class KeyEditor(QWidget):
    """Shows the keys of an action and takes new ones."""

    def __init__(
        self,
        keys: ActionKeys,
        entries: Mapping[str, KeyEntry],
        menu_letters: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._entries = entries
        self._menu_letters = menu_letters
        self._clash = ""
        self.name: str | None = None
        self.key_buttons: list[QPushButton] = []
        self._build()
        self._connect()

    @property
    def words(self) -> str:
        """What is said of the key that was pressed last; empty where there is nothing to say."""
        return self._line.text()

    def show_action(self, name: str | None) -> None:
        """Show the keys of an action."""
        self.name = name
        self._say("")
        self.setEnabled(name is not None)
        self._show()

    def _build(self) -> None:
        self._title = text_label("", "strong", self)
        self.field = KeyField(self)
        self.field.setPlaceholderText(self.tr("Click here, then press the new key"))
        self.field.setAccessibleName(self.tr("Press the new key here; Tab and Esc leave this field"))
        self.reset_button = QPushButton(self.tr("Reset this one"), self)
        self._line = text_label("", "mute", self, is_wrapping=True)
        self.take_button = QPushButton(self.tr("Take it"), self)
        self.leave_button = QPushButton(self.tr("Leave it"), self)
        for button in (self.reset_button, self.take_button, self.leave_button):
            button.setAutoDefault(False)
        # The list above must not shrink under the row that is being looked at.
        policy = self.leave_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.leave_button.setSizePolicy(policy)
        self._chips_room = self.reset_button.sizeHint().height()
        self._chips = QWidget(self)
        FlowLayout(self._chips, spacing=6)
        self._chips.setMinimumHeight(self._chips_room)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self.field, 1)
        entry.addWidget(self.reset_button)
        clash = QHBoxLayout()
        clash.setSpacing(8)
        clash.addWidget(self._line, 1)
        clash.addWidget(self.take_button)
        clash.addWidget(self.leave_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(7)
        layout.addWidget(self._title)
        layout.addWidget(self._chips)
        layout.addLayout(entry)
        layout.addLayout(clash)

    def _connect(self) -> None:
        self._keys.changed.connect(self._show)
        self.field.pressed.connect(self._on_pressed)
        self.reset_button.clicked.connect(self._on_reset)
        self.take_button.clicked.connect(self._on_take)
        self.leave_button.clicked.connect(self._on_leave)

    def _show(self) -> None:
        for button in self.key_buttons:
            button.hide()
            button.deleteLater()
        name = self.name
        keys = Keys() if name is None else self._keys.of(name)
        self.key_buttons = [self._key_button(key, is_on_page=key in keys.on_page) for key in keys.all]
        title = self.tr("Keys of “%1”") if keys.all else self.tr("“%1” has no key")
        self._title.setText("" if name is None else title.replace("%1", self._entries[name].label))
        self.reset_button.setEnabled(name is not None and self._keys.is_own(name))

    def _key_button(self, key: str, *, is_on_page: bool) -> QPushButton:
        shown = self.tr("%1 in the text") if is_on_page else self.tr("%1")
        shown = shown.replace("%1", native_key(key))
        button = QPushButton(on_button(self.tr("%1  ✕").replace("%1", shown)), self._chips)
        button.setAutoDefault(False)
        button.setProperty("key", key)
        button.setAccessibleName(self.tr("Take %1 away").replace("%1", shown))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(self._on_key_clicked)
        layout = self._chips.layout()
        if layout is not None:
            layout.addWidget(button)
        button.show()
        return button

    def _say(self, words: str, *, clash: str = "", is_trouble: bool = False) -> None:
        """Say something of a key; with a clash, offer to take the key from the other action."""
        self._clash = clash
        self._line.setText(words)
        set_look(self._line, "role", "warning" if is_trouble else "mute")
        self.field.setAccessibleDescription(words)
        for button in (self.take_button, self.leave_button):
            button.setVisible(bool(clash))

    def _on_pressed(self, key: str) -> None:
        if self.name is None:
            return
        shown = native_key(key)
        is_given_back = key in self._keys.default(self.name).all
        refused = None if is_given_back else refusal(key, self._menu_letters)
        holder = self._keys.holder(key, besides=self.name)
        if key in self._keys.of(self.name).all:
            self._say(self.tr("%1 is one of its keys already.").replace("%1", shown))
        elif refused is not None:
            words = QCoreApplication.translate("key refusals", _REFUSALS[refused])
            self._say(words.replace("%1", shown), is_trouble=True)
        elif holder is not None:
            other = self._label(holder)
            words = self.tr("%1 belongs to “%2”.").replace("%2", other).replace("%1", shown)
            self._say(words, clash=key, is_trouble=True)
            self.take_button.setText(on_button(self.tr("Take it from “%1”").replace("%1", other)))
            self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._add(key)

    def _add(self, key: str) -> None:
        if self.name is None:
            return
        keys, entry = self._keys.of(self.name), self._entries[self.name]
        default = self._keys.default(self.name)
        is_on_page = key in default.on_page or (is_for_page(key) and not entry.is_for_page)
        if is_on_page:
            keys = keys._replace(on_page=(*keys.on_page, key))
        else:
            keys = keys._replace(anywhere=(*keys.anywhere, key))
        self._keys.give(self.name, keys)
        words = self.tr("%1 works while the text has the keys: lists and fields need it themselves.")
        self._say(words.replace("%1", native_key(key)) if is_on_page else "")

    def _label(self, name: str) -> str:
        entry = self._entries.get(name)
        return name if entry is None else entry.label

    def _on_key_clicked(self) -> None:
        key = str(self.sender().property("key"))
        if self.name is not None:
            keys = self._keys.of(self.name)
            self._keys.give(
                self.name,
                Keys(
                    anywhere=tuple(one for one in keys.anywhere if one != key),
                    on_page=tuple(one for one in keys.on_page if one != key),
                ),
            )
            self.field.setFocus()
            self._say("")

    def _on_take(self) -> None:
        key = self._clash
        self.field.setFocus()
        holder = self._keys.holder(key, besides=self.name or "")
        self._add(key)
        if holder is not None and not self._keys.of(holder).all:
            words = self.tr("“%1” has no key any more. The menus and any command by name still find it.")
            self._say(words.replace("%1", self._label(holder)))
        else:
            self._say("")

    def _on_leave(self) -> None:
        self.field.setFocus()
        self._say("")

    def _on_reset(self) -> None:
        if self.name is not None:
            self._keys.reset(self.name)
            gone = set(self._keys.default(self.name).all) - set(self._keys.of(self.name).all)
            holders = {self._keys.holder(key, besides=self.name) for key in gone}
            names = " · ".join(self._label(holder) for holder in holders if holder is not None)
            words = self.tr("Some of its keys are with others now: %1.").replace("%1", names)
            self._say(words if names else "")
