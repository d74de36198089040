"""Shows what an importer found, for correction, before anything is taken in."""

from dataclasses import replace
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from factcheck_gui.domain.articles import Article, ArticleDetails, ArticleDraft
from factcheck_gui.ui.dialogs.article_preview import ArticlePreview
from factcheck_gui.ui.dialogs.details_form import DetailsForm
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label

_FORM_WIDTH: Final = 290
_TITLE_SHOWN: Final = 60


class ImportOutcome(StrEnum):
    """What the user decided about a draft."""

    IMPORT = "import"
    IMPORT_ALL = "import_all"
    SKIP = "skip"
    CANCEL = "cancel"


class ImportDialog(FramedDialog):
    """One article of an import, the first of `place` of the second; `outcome` and `draft` are the answer."""

    def __init__(
        self,
        draft: ArticleDraft,
        duplicate: Article | None,
        place: tuple[int, int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.outcome = ImportOutcome.CANCEL
        self._draft = draft
        self._duplicate = duplicate
        self._place = place
        self._direction = draft.details.direction
        self._build(theme)
        self._connect()
        self.resize(860, 580)
        # A second copy is rarely wanted: then Enter must not make one.
        default = self.skip_button if place[1] > 1 else self.cancel_button
        (self.form.title_field if duplicate is None else default).setFocus()

    @property
    def draft(self) -> ArticleDraft:
        """The draft with its details as corrected."""
        return replace(self._draft, details=self.form.details())

    def _build(self, theme: Theme) -> None:
        number, total = self._place
        name = PurePath(self._draft.origin).name or self._draft.origin
        title = self.tr("Import · %1 of %2 · %3") if total > 1 else self.tr("Import · %3")
        self.setWindowTitle(title.replace("%1", str(number)).replace("%2", str(total)).replace("%3", name))
        self.form = DetailsForm(self)
        self.form.set_details(self._draft.details)
        self.preview = ArticlePreview(theme, self)
        self.preview.show_draft(self._draft)
        self.notes = text_label("\n".join(self._notes()), "small", self)
        self.notes.setWordWrap(True)
        left = QWidget(self)
        left.setFixedWidth(_FORM_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self.notes)
        column.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(18)
        sides.addWidget(left)
        sides.addWidget(self.preview, 1)
        self.body.addLayout(sides)
        self._build_footer(number, total)

    def _build_footer(self, number: int, total: int) -> None:
        found = self._duplicate
        if found is None:
            self.say(self.tr("Already here: no"))
        else:
            line = self.tr("Already here: “%1”, imported %2").replace("%2", local_day(found.created_at))
            self.say(line.replace("%1", _shortened(found.details.title)), "warning")
        self.cancel_button = self.add_button(self.tr("Cancel"))
        several, more = total > 1, number < total
        self.skip_button = self.add_button(self.tr("Skip"))
        self.skip_button.setVisible(several)
        every = self.tr("Import all %1").replace("%1", str(total - number + 1))
        self.import_all_button = self.add_button(every)
        self.import_all_button.setVisible(more)
        words = self.tr("Import and next") if more else self.tr("Import")
        if found is not None:
            words = self.tr("Import again")
        self.import_button = self.add_button(words, primary=found is None)
        if found is not None:
            default = self.skip_button if several else self.cancel_button
            default.setProperty("primary", "true")
            default.setDefault(True)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.cancel_button.clicked.connect(self.reject)
        self.skip_button.clicked.connect(self._on_skip)
        self.import_all_button.clicked.connect(self._on_import_all)
        self.import_button.clicked.connect(self._on_import)

    def _notes(self) -> list[str]:
        notes = []
        if self._draft.encoding:
            notes.append(self.tr("Read as %1.").replace("%1", _encoding_name(self._draft.encoding)))
        count = self._draft.replaced
        if count == 1:
            notes.append(self.tr("1 character could not be kept and became \ufffd."))
        elif count:
            several = self.tr("%1 characters could not be kept and became \ufffd.")
            notes.append(several.replace("%1", str(count)))
        return notes

    def _on_changed(self) -> None:
        details: ArticleDetails = self.form.details()
        if details.direction is not self._direction:
            self._direction = details.direction
            self.preview.show_draft(self.draft)

    def _on_skip(self) -> None:
        self.outcome = ImportOutcome.SKIP
        self.accept()

    def _on_import(self) -> None:
        self._import(ImportOutcome.IMPORT)

    def _on_import_all(self) -> None:
        self._import(ImportOutcome.IMPORT_ALL)

    def _import(self, outcome: ImportOutcome) -> None:
        if self.form.problems():
            self.form.focus_problem()
            return
        self.outcome = outcome
        self.accept()


def _shortened(title: str) -> str:
    return title if len(title) <= _TITLE_SHOWN else f"{title[:_TITLE_SHOWN].rstrip()}…"


def _encoding_name(encoding: str) -> str:
    return encoding.upper() if encoding.lower().startswith("utf") else encoding
