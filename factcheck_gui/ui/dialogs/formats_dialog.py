"""What can be written and read, made from the list of the formats itself."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.domain.documents import Block, Cell, Document, Look, Paragraph, Run, Table
from factcheck_gui.services.export_orders import ExportFormat, export_formats
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.printing.filling import fill
from factcheck_gui.ui.printing.style import PrintStyle
from factcheck_gui.ui.text.format_names import back_words, format_name, format_purpose, group_name
from factcheck_gui.ui.text.loss_words import left_out_words
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme

_MARGIN: Final = 24


class FormatsDialog(FramedDialog):
    """A table of the formats under the headings under which they are offered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Formats"), parent)
        load_reading_fonts(theme.resources)
        self.page = QTextEdit(self)
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setProperty("role", "preview")
        self.page.setAccessibleName(self.tr("Formats"))
        self.page.document().setDocumentMargin(_MARGIN)
        written = Document(title=self.tr("Formats"), blocks=tuple(self._blocks(export_formats())))
        fill(self.page.document(), written, PrintStyle(theme.colours))
        self.page.moveCursor(self.page.textCursor().MoveOperation.Start)
        self.body.addWidget(self.page, 1)
        self.say(
            self.tr("“Export report…” in the File menu writes them; the first column names what it offers.")
        )
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.resize(860, 620)
        self.page.setFocus()

    def _blocks(self, formats: Iterable[ExportFormat]) -> list[Block]:
        heads = (self.tr("Format"), self.tr("For"), self.tr("Leaves out"), self.tr("Read back"))
        # One table, so that the columns of all groups line up.
        rows = [tuple(Cell(blocks=(_words(words),), is_head=True) for words in heads)]
        group = None
        for one in formats:
            if one.group is not group:
                group = one.group
                heading = Paragraph(runs=(Run(text=group_name(group)),), level=3)
                rows.append((Cell(blocks=(heading,), span=len(heads)),))
            rows.append(self._row(one))
        title = Paragraph(runs=(Run(text=self.tr("Formats")),), level=1)
        return [title, Table(rows=tuple(rows), head_rows=1)]

    def _row(self, one: ExportFormat) -> tuple[Cell, ...]:
        left_out = ", ".join(left_out_words(one.left_out))
        if one.takes_report:
            left_out = self.tr("what the chosen report does not show")
        return (
            _cell(f"{format_name(one.name)} ({one.suffix})", is_strong=True),
            _cell(format_purpose(one.name)),
            _cell(left_out or self.tr("nothing")),
            _cell(back_words(one.back)),
        )


def _words(words: str, *, is_strong: bool = False) -> Paragraph:
    return Paragraph(runs=(Run(text=words, look=Look(is_strong=is_strong)),))


def _cell(words: str, *, is_strong: bool = False) -> Cell:
    return Cell(blocks=(_words(words, is_strong=is_strong),))
