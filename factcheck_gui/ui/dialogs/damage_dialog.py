"""Says that a workspace is damaged, and offers what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from factcheck_gui.domain.errors import DamagedError, TamperedError
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton, FramedDialog
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.caption import rule, text_label
from factcheck_gui.ui.widgets.wrapped_text import WrappedText


class DamageDialog(FramedDialog):
    """One for each damaged file: what has happened, what it means for the work, and the ways to go on."""

    recover_wanted = Signal(object)
    """Each of these bears the error."""
    backups_wanted = Signal(object)
    look_wanted = Signal(object)
    close_wanted = Signal(object)
    """The damaged workspace is open, and is to be closed."""

    def __init__(self, error: DamagedError, parent: QWidget | None = None, *, is_open: bool = False) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Damaged workspace"))
        self.error = error
        self.is_about_open = is_open
        self._ways = QGridLayout()
        self._ways.setHorizontalSpacing(14)
        self._ways.setVerticalSpacing(12)
        self._ways.setColumnStretch(1, 1)
        self._build()
        self.resize(660, 370)
        self.recover_button.setFocus()

    def _build(self) -> None:
        heading = self.tr("“%1” is damaged").replace("%1", isolated(shown(self.error.path.name)))
        self.body.addWidget(text_label(heading, "title", self, is_wrapping=True))
        self.body.addWidget(text_label(self._what_happened(), "", self, is_wrapping=True))
        self.finding = WrappedText("mute", self, most_lines=3)
        self.finding.show_text(self.tr("What was found: %1").replace("%1", shown(self.error.finding)))
        self.body.addWidget(self.finding)
        self.body.addWidget(rule(self))
        self.recover_button = self._add_way(
            self.tr("Recover into a new file…"),
            self.tr(
                "Everything that can still be read comes into a new workspace, completed from the history and"
                " from backups. You are told how much came back."
            ),
        )
        self.recover_button.setProperty("primary", "true")
        self.backups_button = self._add_way(
            self.tr("Open a backup…"),
            self.tr("Go on with an earlier state. What was noted since then is missing in it."),
        )
        self.look_button = self._add_way(
            self.tr("Go on reading") if self.is_about_open else self.tr("Look at it as it is"),
            self.tr("Look at what can still be read. Nothing can be noted or changed."),
        )
        self.body.addLayout(self._ways)
        self.body.addStretch(1)
        self.say(str(self.error.path))
        self.close_button = self.add_button(
            self.tr("Close the workspace") if self.is_about_open else self.tr("Close")
        )
        self.recover_button.clicked.connect(self._on_recover)
        self.backups_button.clicked.connect(self._on_backups)
        self.look_button.clicked.connect(self._on_look)
        self.close_button.clicked.connect(self._on_close)

    def _what_happened(self) -> str:
        if isinstance(self.error, TamperedError):
            return self.tr(
                "Somebody has put something into the file that could change what you save. Nothing is written"
                " to it until it is taken out. What you have saved is still in it."
            )
        return self.tr(
            "A failing disk or another program has altered it. Nothing is written to it any more, so that it"
            " gets no worse. What you have saved is still in it wherever it can be read."
        )

    def _add_way(self, words: str, explanation: str) -> QPushButton:
        row = self._ways.rowCount()
        button = FooterButton(words, self)
        about = text_label(explanation, "mute", self, is_wrapping=True)
        button.setAccessibleDescription(explanation)
        self._ways.addWidget(button, row, 0)
        self._ways.addWidget(about, row, 1)
        return button

    def _on_recover(self) -> None:
        self.accept()
        self.recover_wanted.emit(self.error)

    def _on_backups(self) -> None:
        self.accept()
        self.backups_wanted.emit(self.error)

    def _on_look(self) -> None:
        self.accept()
        self.look_wanted.emit(self.error)

    def _on_close(self) -> None:
        self.reject()
        if self.is_about_open:
            self.close_wanted.emit(self.error)
