"""The details of a source: the common ones in sight, the rarer ones behind a button."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.sources import Independence, Medium, Source
from factcheck_gui.services.copies import OriginalFacts
from factcheck_gui.ui.text.moments import size_words
from factcheck_gui.ui.text.source_words import independence_words, medium_word
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.plain_text import tooltip
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.source_fields import field_name
from factcheck_gui.ui.widgets.source_menu import SourceAsk, SourceMenu
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

SaveDetail = Callable[[str, str | None, str | None], bool]
"""Makes a detail durable: its name, what was stored before, what is to be stored."""

_SHORT_HASH = 16

# What stands under “more details”.
_RARER: Final = ("author", "archive_link", "seen", "contact")


class SourceForm(QWidget):
    """Saves each detail as it is done; its text fields belong to a group that its owner keeps."""

    asked = Signal(SourceAsk)

    def __init__(self, fields: FieldGroup, save: SaveDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = fields
        self._save = save
        self._source: Source | None = None
        self._saved: dict[str, SavedText] = {}
        self._build()
        self._connect()

    def show_source(self, source: Source | None, facts: OriginalFacts | None, *, is_stored: bool) -> None:
        """Show what is chosen and kept; what is typed is the group's."""
        self._source = source
        medium = Medium.WEB if source is None else source.medium
        independence = None if source is None else source.independence
        self.medium.setCurrentIndex(list(Medium).index(medium))
        self.independence.setCurrentIndex(self.independence.findData(independence or ""))
        for field in (self.medium, self.independence, self.menu_button):
            field.setEnabled(is_stored)
        self.menu.show_source(source if is_stored else None)
        self.copy_line.show_text(self._copy_words(source, facts))
        self.copy_line.setToolTip(tooltip("" if facts is None else f"SHA-256 {facts.sha256}"))
        self.copy_line.setAccessibleDescription("" if facts is None else f"SHA-256 {facts.sha256}")

    def show_more(self, *, is_shown: bool) -> None:
        """Show the rarer details, or put them away where nothing unsaved is typed in them."""
        if not is_shown and any(self._saved[name].is_pending for name in _RARER):
            is_shown = True
        self._more.setVisible(is_shown)
        self.more_button.setText(self.tr("Fewer details") if is_shown else self.tr("More details"))

    def _build(self) -> None:
        self.title, self.link, self.publisher = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.date = QLineEdit(self)
        self.medium = QComboBox(self)
        for medium in Medium:
            self.medium.addItem(medium_word(medium), medium.value)
        self.more_button = QPushButton(self.tr("More details"), self)
        self.menu_button = QPushButton(self.tr("Open, keep, cite…"), self)
        for button in (self.more_button, self.menu_button):
            button.setProperty("role", "small")
        self.menu = SourceMenu(self)
        self.copy_line = WrappedText("small", self)
        grid = _grid()
        self._place(grid, 0, 0, "title", self.tr("Title"), self.title, width=2)
        self._place(grid, 2, 0, "link", self.tr("Link"), self.link, width=2)
        self._place(grid, 4, 0, "publisher", self.tr("Publisher"), self.publisher)
        self._place(grid, 4, 1, "date", self.tr("Date of the source"), self.date)
        self._more = self._build_more()
        self._build_choices(grid)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.more_button)
        buttons.addStretch()
        buttons.addWidget(self.menu_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addLayout(grid)
        layout.addLayout(buttons)
        layout.addWidget(self._more)
        layout.addWidget(self.copy_line)
        self._more.hide()

    def _build_choices(self, grid: QGridLayout) -> None:
        """Place what is chosen: the rules of the desk ask for the independence."""
        self.independence = QComboBox(self)
        self.independence.addItem(independence_words(None), "")
        for independence in Independence:
            self.independence.addItem(independence_words(independence), independence.value)
        self.independence.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.independence.setMinimumContentsLength(12)
        self._name(self.independence, self.tr("Independence"))
        self._name(self.medium, self.tr("Medium of the source"))
        grid.addWidget(caption(self.tr("Independence"), self), 6, 0)
        grid.addWidget(self.independence, 7, 0)
        grid.addWidget(caption(self.tr("Medium"), self), 6, 1)
        grid.addWidget(self.medium, 7, 1)

    def _build_more(self) -> QWidget:
        more = QWidget(self)
        self.author, self.archive_link, self.seen, self.contact = (QLineEdit(more) for _ in _RARER)
        self.contact.setPlaceholderText(self.tr("Telephone or address; readers never see it"))
        grid = _grid()
        grid.setContentsMargins(0, 0, 0, 0)
        self._place(grid, 0, 0, "author", self.tr("Author"), self.author)
        self._place(grid, 0, 1, "seen", self.tr("Source seen on"), self.seen)
        self._place(grid, 2, 0, "archive_link", self.tr("Archive link"), self.archive_link, width=2)
        self._place(grid, 4, 0, "contact", self.tr("How to reach it"), self.contact, width=2)
        more.setLayout(grid)
        return more

    def _connect(self) -> None:
        self.medium.activated.connect(self._on_medium)
        self.independence.activated.connect(self._on_independence)
        self.more_button.clicked.connect(self._on_more)
        self.menu_button.clicked.connect(self._on_menu)
        self.menu.asked.connect(self.asked)

    def _place(
        self,
        grid: QGridLayout,
        row: int,
        column: int,
        name: str,
        label: str,
        field: QLineEdit,
        *,
        width: int = 1,
    ) -> None:
        field.setAccessibleName(label)
        not_a_link = self.tr("This is not a link. Give the whole address, such as https://example.org/page.")
        not_a_date = self.tr("This is not a date. Write it as year-month-day, such as 2026-03-04.")
        if name == "seen":
            field.setPlaceholderText(self.tr("YYYY-MM-DD"))
        if name == "date":
            # The field is narrow: that all three will do is told on hovering.
            not_a_date = self.tr("This is not a date. Write it as 2026, 2026-03 or 2026-03-04.")
            field.setPlaceholderText(self.tr("YYYY(-MM(-DD))"))
            field.setAccessibleDescription(self.tr("YYYY, YYYY-MM or YYYY-MM-DD"))
            field.setToolTip(self.tr("YYYY, YYYY-MM or YYYY-MM-DD"))
        wrong = {"link": not_a_link, "archive_link": not_a_link, "date": not_a_date, "seen": not_a_date}
        unsaved = wrong.get(name, self.tr("This is not saved yet."))
        self._saved[name] = SavedText(field, partial(self._save_text, name), wrong=unsaved)
        self._group.add(field_name(name), self._saved[name])
        grid.addWidget(caption(label, self), row, column, 1, width)
        grid.addWidget(field, row + 1, column, 1, width)

    def _name(self, field: QComboBox, name: str) -> None:
        field.setAccessibleName(name)
        field.view().setAccessibleName(name)

    def _copy_words(self, source: Source | None, facts: OriginalFacts | None) -> str:
        if source is None or source.copy is None:
            return self.tr("No copy kept.")
        if facts is None:
            return self.tr("The kept copy is missing from the workspace.")
        words = self.tr("Copy kept: %1 · %2 · SHA-256 %3…")
        words = words.replace("%3", facts.sha256[:_SHORT_HASH]).replace("%2", size_words(facts.size))
        return words.replace("%1", source.copy_name or self.tr("without a name"))

    def _save_text(self, name: str, before: str | None, text: str) -> bool:
        return self._save(name, before, text or None)

    def _choose(self, name: str, before: str | None, after: str | None) -> None:
        # What could not be saved must not stand there as chosen.
        if after != before and not self._save(name, before, after) and self._source is not None:
            field = self.medium if name == "medium" else self.independence
            field.setCurrentIndex(field.findData(before or ""))

    def _on_medium(self) -> None:
        if self._source is not None:
            self._choose("medium", self._source.medium, self.medium.currentData())

    def _on_independence(self) -> None:
        if self._source is not None:
            self._choose("independence", self._source.independence, self.independence.currentData() or None)

    def _on_more(self) -> None:
        self.show_more(is_shown=not self._more.isVisible())

    def _on_menu(self) -> None:
        self.menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(10)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    return grid
