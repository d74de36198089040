"""Which format, and which articles."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from factcheck_gui.services.exporting import ExportFormat
from factcheck_gui.ui.dialogs.words_button import WordsButton
from factcheck_gui.ui.text.format_names import format_name, format_purpose
from factcheck_gui.ui.widgets.caption import text_label

HEAD_HEIGHT: Final = 26
"""The height of the line above both sides of the dialog, in pixels."""

_WIDTH: Final = 220


class ExportChoices(QWidget):
    """The left side of the export: formats, then this article or all."""

    changed = Signal()

    def __init__(
        self,
        formats: Sequence[ExportFormat],
        article_count: int,
        parent: QWidget | None = None,
        *,
        has_article: bool,
    ) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)
        self._has_article = has_article
        self.setFixedWidth(_WIDTH)
        self._format_group, self._which_group = QButtonGroup(self), QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._build_formats()
        self._column.addSpacing(14)
        self._build_which(article_count)
        self._column.addStretch(1)
        self._on_chosen()
        self._format_group.buttonClicked.connect(self._on_chosen)
        self._which_group.buttonClicked.connect(self._on_chosen)

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self._formats[self._format_group.checkedId()]

    @property
    def is_all(self) -> bool:
        """Whether all articles are exported."""
        return not self.format.is_article_wise or self.all_button.isChecked()

    def choose_format(self, name: str) -> None:
        """Choose a format by its name."""
        for one, button in zip(self._formats, self.format_buttons, strict=True):
            if one.name == name:
                button.click()

    def _build_formats(self) -> None:
        label = text_label(self.tr("Format"), "label", self)
        label.setFixedHeight(HEAD_HEIGHT)
        self._column.addWidget(label)
        self.format_buttons: list[WordsButton] = []
        for index, one in enumerate(self._formats):
            button = WordsButton(format_name(one.name), format_purpose(one.name), "choice", self)
            button.setCheckable(True)
            self._format_group.addButton(button, index)
            self.format_buttons.append(button)
            self._column.addWidget(button)
        self.format_buttons[0].setChecked(True)

    def _build_which(self, article_count: int) -> None:
        self._column.addWidget(text_label(self.tr("Which"), "label", self))
        everything = self.tr("All articles (%1)").replace("%1", f"{article_count:,}")
        self.this_button = WordsButton(self.tr("This article"), "", "choice", self)
        self.all_button = WordsButton(everything, "", "choice", self)
        for button in (self.this_button, self.all_button):
            button.setCheckable(True)
            self._which_group.addButton(button)
            self._column.addWidget(button)
        (self.this_button if self._has_article else self.all_button).setChecked(True)
        self.which_line = text_label(self.tr("This format always holds the whole workspace."), "small", self)
        self.which_line.setWordWrap(True)
        self._column.addWidget(self.which_line)

    def _on_chosen(self) -> None:
        is_article_wise = self.format.is_article_wise
        self.this_button.setEnabled(is_article_wise and self._has_article)
        self.all_button.setEnabled(is_article_wise)
        self.which_line.setVisible(not is_article_wise)
        self.changed.emit()
