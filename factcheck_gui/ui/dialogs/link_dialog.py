"""Asks for a link and fetches it: only when told to, and saying whom it will contact."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.text.links import only_link
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.look import set_look


class LinkDialog(FramedDialog):
    """Fetches a link; where it is accepted, `stream` gives what was found, and belongs to who asked."""

    def __init__(
        self, make_reader: Callable[[], Reader], proposed: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Import link"), parent)
        self.stream: DraftStream | None = None
        self._make_reader = make_reader
        self._build()
        self._connect()
        self.address_field.setText(proposed)
        self._show_state()
        self.resize(560, 230)
        self.address_field.setFocus()
        self.address_field.selectAll()

    @property
    def address(self) -> str:
        """The address as typed; one without a scheme is taken for a web address."""
        typed = self.address_field.text().strip()
        return typed if not typed or "://" in typed else f"https://{typed}"

    def done(self, result: int) -> None:
        """Let go of what is being fetched, unless it is wanted."""
        if not result:
            self._drop()
        super().done(result)

    def _build(self) -> None:
        label = text_label(self.tr("Address of the article"), "label", self)
        self.address_field = QLineEdit(self)
        self.address_field.setPlaceholderText(self.tr("https://…"))
        self.address_field.setAccessibleName(label.text())
        label.setBuddy(self.address_field)
        self.contact_line = text_label("", "mute", self, is_wrapping=True)
        self.private_box = QCheckBox(self.tr("This address is in my own network: fetch it this once"), self)
        self.private_box.hide()
        self.problem_line = text_label("", "error", self, is_wrapping=True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.progress.setAccessibleName(self.tr("Fetching"))
        for widget in (label, self.address_field, self.contact_line, self.progress, self.problem_line):
            self.body.addWidget(widget)
        self.body.addWidget(self.private_box)
        self.body.addStretch(1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.fetch_button = self.add_button(self.tr("Fetch"), primary=True)

    def _connect(self) -> None:
        self.address_field.textChanged.connect(self._on_typed)
        self.private_box.toggled.connect(self._on_allowed)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.fetch_button.clicked.connect(self._on_fetch)

    def _on_typed(self) -> None:
        # What was allowed was allowed for another address.
        self.private_box.setChecked(False)
        self.private_box.hide()
        self.problem_line.setText("")
        self._show_state()

    def _on_allowed(self) -> None:
        self.problem_line.setText("")
        self._show_state()

    def _on_fetch(self) -> None:
        if self.stream is not None or not self.fetch_button.isEnabled():
            return
        self.problem_line.setText("")
        request = Request(address=self.address, allow_private=self.private_box.isChecked())
        self.stream = DraftStream(self._make_reader(), [request])
        self.stream.arrived.connect(self._on_arrived)
        self._show_state()
        # What has come before it could be heard rings no more.
        self._on_arrived()

    def _on_arrived(self) -> None:
        if self.stream is None or self.result() or not self.stream.is_ready():
            return
        found = self.stream.peek()
        if isinstance(found, Failure):
            self._drop()
            self._fail(found.error)
        elif found is not None:
            self.accept()
            return
        else:
            self._drop()
            self.problem_line.setText(self.tr("There is no article at this address."))
        self._show_state()

    def _on_cancel(self) -> None:
        """Stop fetching; where nothing is being fetched, close."""
        if self.stream is None:
            self.reject()
        else:
            self._drop()
            self._show_state()

    def _fail(self, error: ExpectedError) -> None:
        self.problem_line.setText(describe(error))
        is_private = isinstance(error, FetchError) and error.trouble is FetchTrouble.NOT_PUBLIC
        self.private_box.setVisible(is_private)
        if is_private:
            self.private_box.setFocus()
        else:
            self.address_field.setFocus()

    def _drop(self) -> None:
        if self.stream is not None:
            self.stream.stop()
            self.stream = None

    def _show_state(self) -> None:
        is_fetching, address = self.stream is not None, only_link(self.address)
        host = shown(QUrl(address).host()) if address else ""
        words = self.tr(
            "The program will contact %1 now, and whatever it leads on to. No cookies, no scripts."
        )
        self.contact_line.setText(words.replace("%1", host) if host else "")
        self.address_field.setReadOnly(is_fetching)
        self.private_box.setEnabled(not is_fetching)
        self.progress.setVisible(is_fetching)
        self.problem_line.setVisible(bool(self.problem_line.text()))
        # Of what is no web address, fetching says what is wrong with it.
        self.fetch_button.setEnabled(bool(self.address) and not is_fetching)
        set_look(self.address_field, "wrong", "true" if self.problem_line.text() else "false")
        self.cancel_button.setText(self.tr("Stop") if is_fetching else self.tr("Cancel"))
        self._make_room()

    def _make_room(self) -> None:
        """Grow until every line of what is said is seen; what the user has made larger stays."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        needed = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        self.resize(self.width(), max(self.height(), needed, layout.totalMinimumSize().height()))
