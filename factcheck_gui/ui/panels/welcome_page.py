"""What the window shows while no workspace is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.dialogs.words_button import WordsButton, make_keycap
from factcheck_gui.ui.theme.fonts import load_reading_fonts, reading_font
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.early_looks import never_focused

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from factcheck_gui.ui.actions.action_keys import ActionKeys
    from factcheck_gui.ui.panels.recent_list import RecentList
    from factcheck_gui.ui.settings import Settings
    from factcheck_gui.ui.theme.theme import Theme

_WIDTH: Final = 720
_TITLE_SIZE: Final = 25


class WelcomePage(QWidget):
    """Offers the sample, an import, a new workspace, and the recent ones."""

    sample_wanted = Signal()
    import_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(Path)
    locate_wanted = Signal(Path)
    files_dropped = Signal(list)
    links_dropped = Signal(list)
    text_dropped = Signal(str, str)

    def __init__(
        self, settings: Settings, theme: Theme, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = keys or standard_keys()
        self._settings = settings
        self._recent_list: RecentList | None = None
        load_reading_fonts(theme.resources)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.setFocusProxy(self.sample_button)
        self.refresh()

    def refresh(self) -> None:
        """Look again which workspaces were opened lately, and whether they are still there."""
        recent = self._settings.recent
        self.recent_label.setVisible(bool(recent))
        if recent or self._recent_list is not None:
            from datetime import UTC, datetime

            self.recent_list.show_paths(recent, datetime.now(UTC).astimezone().date())
            self.recent_list.setVisible(bool(recent))

    @property
    def recent_list(self) -> RecentList:
        """The workspaces opened lately; who has opened none waits for no list."""
        if self._recent_list is None:
            from factcheck_gui.ui.panels.recent_list import RecentList

            self._recent_list = RecentList(self._content)
            self._column.insertWidget(self._column.count() - 1, self._recent_list, 100)
            self._recent_list.opened.connect(self.recent_wanted)
            self._recent_list.missed.connect(self.locate_wanted)
            self._recent_list.forgotten.connect(self._on_forgotten)
            self._recent_list.setVisible(bool(self._settings.recent))
        return self._recent_list

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, links and text."""
        from factcheck_gui.ui.dropped import dropped

        if not dropped(event.mimeData()).is_empty:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        from factcheck_gui.ui.dropped import dropped

        found = dropped(event.mimeData())
        if found.is_empty:
            return
        event.acceptProposedAction()
        if found.files:
            self.files_dropped.emit(list(found.files))
        elif found.links:
            self.links_dropped.emit(list(found.links))
        else:
            self.text_dropped.emit(found.text, found.html)

    def _build(self) -> None:
        content = self._content = self._build_content()
        title = text_label(self.tr("Check an article, line by line"), "welcome", content)
        title.setFont(reading_font(_TITLE_SIZE, QFont.Weight.Bold))
        line = self.tr("Everything you note is saved at once in one file that stays on this computer.")
        subtitle = text_label(line, "mute", content)
        subtitle.setWordWrap(True)
        self.sample_button = self._card(
            "▶",
            self.tr("Open the sample"),
            self.tr("A fictional article, fully worked through. Change what you like."),
            "",
        )
        self.import_button = self._card(
            "+",
            self.tr("Import an article"),
            self.tr("A file, a link, a saved page, or paste it."),
            "import_article",
        )
        self.new_button = self._card(
            "▢", self.tr("New workspace"), self.tr("An empty file for your desk."), "new_workspace"
        )
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in (self.sample_button, self.import_button, self.new_button):
            cards.addWidget(card, 1)
        self.recent_label = text_label(self.tr("Recent"), "label", content)
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(28, 40, 28, 20)
        column.setSpacing(0)
        column.addWidget(title)
        column.addSpacing(4)
        column.addWidget(subtitle)
        column.addSpacing(20)
        column.addLayout(cards)
        column.addSpacing(8)
        column.addLayout(self._build_opening())
        column.addSpacing(18)
        column.addWidget(self.recent_label)
        column.addSpacing(6)
        column.addStretch(1)

    def _build_opening(self) -> QHBoxLayout:
        self.open_button = QPushButton(self.tr("Open a workspace…"), self._content)
        self.open_button.setProperty("plain", "true")
        self.open_button.setAccessibleName(self.tr("Open a workspace"))
        opening = QHBoxLayout()
        opening.setSpacing(4)
        opening.addWidget(self.open_button)
        cap = make_keycap("", self._content)
        FollowedKey(self._keys, "open_workspace", cap.setText, cap)
        opening.addWidget(cap)
        opening.addStretch(1)
        return opening

    def _build_content(self) -> QWidget:
        """Return what lies in the middle, and scrolls where the window is low.

        Each widget is born where it stays: the style sheet is read again for all that is moved.
        """
        scroll = QScrollArea(self)
        middle = QWidget(scroll)
        scroll.setWidget(middle)
        content = QWidget(middle)
        content.setMaximumWidth(_WIDTH)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(content, 100)
        row.addStretch(1)
        scroll.setWidgetResizable(True)
        never_focused(scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        return content

    def _connect(self) -> None:
        self.sample_button.clicked.connect(self.sample_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button.clicked.connect(self.open_wanted)

    def _card(self, sign: str, name: str, words: str, action: str) -> WordsButton:
        button = WordsButton(name, words, "card", self._content)
        # Enter presses a card, as it would press a button of a dialog.
        button.setAutoDefault(True)
        button.set_sign(sign)
        if action:
            cap = button.set_keys("")
            FollowedKey(self._keys, action, cap.setText, cap)
        else:
            button.end_words()
        return button

    def _on_forgotten(self, path: Path) -> None:
        self._settings.forget_recent(path)
        self.refresh()
