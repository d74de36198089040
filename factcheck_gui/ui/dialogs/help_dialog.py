"""The short guide to the program, as a page to read."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.theme.fonts import load_reading_fonts, reading_font

_FILE: Final = ("help", "tour.md")
_FONT_SIZE: Final = 15
_TITLE_SIZES: Final = {1: 24, 2: 18}
_LINE_HEIGHT: Final = 124.0  # per cent
_MARGIN: Final = 24
_ABOVE_TITLE: Final = 20
_ABOVE_WORDS: Final = 6


class HelpDialog(FramedDialog):
    """Shows the guide that comes with the program; nothing in it opens anything."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A short guide"), parent)
        load_reading_fonts(resources)
        self.page = QTextEdit(self)
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        # No flag for links: the guide is read here, and nothing is opened from it.
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.setProperty("role", "preview")
        self.page.setAccessibleName(self.tr("A short guide"))
        _write_guide(self.page.document(), resources.joinpath(*_FILE).read_text(encoding="utf-8"))
        # Qt leaves the cursor behind what it has written, and the view with it.
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.body.addWidget(self.page, 1)
        self.say(self.tr("“Keys” in the Help menu lists all keys as they are now."))
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.resize(720, 620)
        self.page.setFocus()


def _write_guide(document: QTextDocument, markdown: str) -> None:
    """Write our own Markdown, and never anybody else's: Qt would load what foreign text names."""
    document.setDefaultFont(reading_font(_FONT_SIZE))
    document.setDocumentMargin(_MARGIN)
    document.setMarkdown(markdown)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.firstBlock()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setTopMargin(_ABOVE_WORDS if not level else _ABOVE_TITLE if block.blockNumber() else 0)
        spacing.setBottomMargin(0)
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(spacing)
        if level:
            title = QTextCharFormat()
            title.setFont(reading_font(_TITLE_SIZES[level], QFont.Weight.Bold))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(title)
        block = block.next()
    cursor.endEditBlock()
