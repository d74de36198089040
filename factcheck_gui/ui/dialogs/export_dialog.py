"""Writes a report or a table: which format, which articles, a look at it, then the place."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QFileInfo, QTemporaryFile, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.exporting import ExportFormat
from factcheck_gui.ui.dialogs.export_choices import HEAD_HEIGHT, ExportChoices
from factcheck_gui.ui.dialogs.export_preview import ExportPreview
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.where import ask_where
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.format_names import format_name
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label

_PURPOSE: Final = "export"
# Above these a preview or a count would keep the window waiting for longer than one notices.
_BYTES_PREVIEWED: Final = 4_000_000
_CLAIMS_COUNTED: Final = 2_000


class ExportDialog(FramedDialog):
    """Stays open after an export, so that the file can be opened or another format be chosen."""

    def __init__(
        self, session: Session, settings: Settings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Export"), parent)
        self._session = session
        self._settings = settings
        self._exporting = session.workspace.exporting
        self._articles = session.workspace.browsing.articles()
        self.exported: Path | None = None
        self._build(theme)
        self._connect()
        self.resize(880, 580)
        self._show()
        self.export_button.setFocus()

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self.choices.format

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The chosen articles; none stands for all of them."""
        review = self._session.review
        return () if self.choices.is_all or review is None else (review.article.id,)

    def export_to(self, target: Path) -> bool:
        """Write the file; on failure say why, in one sentence, and return False."""
        try:
            self._exporting.export(self.format.name, self.article_ids, target)
        except ExpectedError as error:
            self._fail(error)
            return False
        self.exported = target
        self._settings.remember_folder(_PURPOSE, target.parent)
        self.say(self.tr("Exported “%1”.").replace("%1", target.name), "good")
        self.cancel_button.setText(self.tr("Close"))
        for button in (self.open_button, self.folder_button):
            button.setVisible(True)
        return True

    def _build(self, theme: Theme) -> None:
        self.choices = ExportChoices(
            self._exporting.formats(),
            len(self._articles),
            self,
            has_article=self._session.review is not None,
        )
        self.preview = ExportPreview(theme, self)
        self.browser_button = QPushButton(self.tr("Open in browser"), self)
        self.browser_button.setProperty("plain", "true")
        self.browser_button.setAutoDefault(False)
        self.preview_label = text_label("", "label", self)
        self.preview_label.setFixedHeight(HEAD_HEIGHT)
        self.browser_button.setFixedHeight(HEAD_HEIGHT)
        head = QHBoxLayout()
        head.addWidget(self.preview_label, 1)
        head.addWidget(self.browser_button)
        self.warning_line = text_label("", "warning", self)
        self.warning_line.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(3)
        right.addLayout(head)
        right.addWidget(self.preview, 1)
        right.addWidget(self.warning_line)
        sides = QHBoxLayout()
        sides.setSpacing(18)
        sides.addWidget(self.choices)
        sides.addLayout(right, 1)
        self.body.addLayout(sides)
        self.open_button = self.add_button(self.tr("Open"))
        self.folder_button = self.add_button(self.tr("Show in folder"))
        self.open_button.hide()
        self.folder_button.hide()
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.export_button = self.add_button(self.tr("Export…"), primary=True)

    def _connect(self) -> None:
        self.choices.changed.connect(self._show)
        self.browser_button.clicked.connect(self._on_browser)
        self.open_button.clicked.connect(self._on_open)
        self.folder_button.clicked.connect(self._on_show_in_folder)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self._on_export)

    def _show(self) -> None:
        """Show what would be exported as things are chosen now."""
        is_report = self.format.name == "html"
        self.browser_button.setVisible(is_report)
        label = self.tr("What readers will see") if is_report else self.tr("How the file begins")
        self.preview_label.setText(label)
        for button in (self.open_button, self.folder_button):
            button.setVisible(False)
        try:
            self.say(self._exporting.suggested_name(self.format.name, self.article_ids))
            self.warning_line.setText(self._warning())
            self._show_preview()
        except ExpectedError as error:
            self._fail(error)
        self.warning_line.setVisible(bool(self.warning_line.text()))

    def _show_preview(self) -> None:
        shown = self.article_ids or tuple(one.article.id for one in self._articles[:1])
        review = self._session.review
        if not self.format.is_article_wise:
            size = QFileInfo(str(self._session.workspace.path)).size()
            words = self.tr("The workspace is too large for a quick look.")
            is_small = size <= _BYTES_PREVIEWED
            self.preview.show_lines(self._exporting.render(self.format.name).decode() if is_small else words)
        elif not shown:
            self.preview.show_lines(self.tr("There is no article in this workspace yet."))
        elif self.format.name != "html":
            content = self._exporting.render(self.format.name, shown).decode("utf-8-sig")
            self.preview.show_table(content)
        else:
            if review is None or review.article.id != shown[0]:
                review = self._session.workspace.browsing.review(shown[0])
            more = 0 if self.article_ids else len(self._articles) - 1
            self.preview.show_review(review.snapshot(), more)

    def _warning(self) -> str:
        """Return what readers would miss, in one line."""
        chosen = [one for one in self._articles if not self.article_ids or one.article.id in self.article_ids]
        if not self.format.is_article_wise or sum(one.claims for one in chosen) > _CLAIMS_COUNTED:
            return ""
        found = self._exporting.shortcomings(self.article_ids)
        counted = (
            (found.unchecked_claims, self.tr("1 claim is not checked"), self.tr("%1 claims are not checked")),
            (found.claims_without_source, self.tr("1 has no source"), self.tr("%1 have no source")),
            (
                found.verdicts_without_reason,
                self.tr("1 verdict has no reason"),
                self.tr("%1 verdicts have no reason"),
            ),
        )
        parts = [(one if n == 1 else many).replace("%1", f"{n:,}") for n, one, many in counted if n]
        return self.tr("⚠ %1.").replace("%1", ", ".join(parts)) if parts else ""

    def _on_export(self) -> None:
        name = self._exporting.suggested_name(self.format.name, self.article_ids)
        folder = Path(self._settings.folder(_PURPOSE) or QDir.homePath())
        kind = f"{format_name(self.format.name)} (*{self.format.suffix})"
        chosen = ask_where(self, self._session, self.tr("Export"), folder / name, kind)
        if chosen is not None:
            self.export_to(chosen)

    def _on_browser(self) -> None:
        try:
            content = self._exporting.render(self.format.name, self.article_ids)
        except ExpectedError as error:
            self._fail(error)
            return
        # Owned by the session, not by the dialog: the browser may still be starting when this closes.
        file = QTemporaryFile(f"{QDir.tempPath()}/factcheck-XXXXXX{self.format.suffix}", self._session)
        if file.open():
            file.write(content)
            file.close()
            QDesktopServices.openUrl(QUrl.fromLocalFile(file.fileName()))

    def _on_open(self) -> None:
        if self.exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.exported)))

    def _on_show_in_folder(self) -> None:
        if self.exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.exported.parent)))

    def _fail(self, error: ExpectedError) -> None:
        self.say(describe(error), "error")
