"""Shows what an importer found, for correction, before anything is taken in."""

from dataclasses import replace
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.ui.dialogs.article_preview import ArticlePreview
from factcheck_gui.ui.dialogs.claims_of_draft import ClaimsOfDraft
from factcheck_gui.ui.dialogs.details_form import DetailsForm
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton, FramedDialog
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.import_names import CONTEXT as FORMATS
from factcheck_gui.ui.text.import_names import import_name
from factcheck_gui.ui.text.import_words import share_words
from factcheck_gui.ui.text.moments import local_day, size_words
from factcheck_gui.ui.text.remark_words import CONTEXT, incomplete_sentences, remark_sentences
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.text.taken_words import CONTEXT as CONTEXT_OF_TAKEN
from factcheck_gui.ui.text.taken_words import marked_sentences, older_sentence
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label

_FORM_WIDTH: Final = 310
_BESIDE: Final = 5
_TITLE_SHOWN: Final = 60
_NAME_SHOWN: Final = 80

Place = tuple[int, int | None]
"""Which article of how many; None where more come and nobody knows how many."""


class ImportOutcome(StrEnum):
    """What the user decided about a draft."""

    IMPORT = "import"
    IMPORT_ALL = "import_all"
    AS_VERSION = "as_version"
    ADD_CLAIMS = "add_claims"
    SKIP = "skip"
    CANCEL = "cancel"


class ImportDialog(FramedDialog):
    """One article of an import, the first of `place` of the second; `outcome` and `draft` are the answer.

    `known` is the article of which it is a copy, or probably a version; `claims` are those that another
    program has marked in the draft.
    """

    def __init__(
        self,
        draft: ArticleDraft,
        known: Known | None,
        place: Place,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        offers_version: bool = False,
        claims: ClaimsOfDraft | None = None,
    ) -> None:
        super().__init__("", parent)
        self.outcome = ImportOutcome.CANCEL
        self._draft = draft
        self._known = known
        self._is_copy = known is not None and known.by is KnownBy.TEXT
        self._is_like = known is not None and not self._is_copy
        self._offers_version = offers_version and self._is_like
        self._claims = claims
        self._place = place
        self._direction = draft.details.direction
        self._build(theme)
        self._connect()
        self.resize(960, 620)
        # A second copy is rarely wanted: then Enter must not make one.
        (self._careful_button() if self._is_copy else self.form.title_field).setFocus()

    @property
    def draft(self) -> ArticleDraft:
        """The draft with its details as corrected."""
        return replace(self._draft, details=self.form.details(), provenance=self.form.provenance())

    @property
    def _is_several(self) -> bool:
        number, total = self._place
        return total is None or total > 1 or number > 1

    def _build(self, theme: Theme) -> None:
        self.setWindowTitle(self._title())
        self.form = DetailsForm(self)
        self.form.set_details(self._draft.details, self._draft.provenance)
        self.preview = ArticlePreview(theme, self)
        self.preview.show_draft(self._draft)
        self.incomplete_line = text_label("\n".join(self._gaps()), "caution", self, is_wrapping=True)
        self.incomplete_line.setVisible(bool(self.incomplete_line.text()))
        self.notes = text_label("", "small", self, is_wrapping=True)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, _BESIDE, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self.notes)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(left)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(_FORM_WIDTH + _BESIDE)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.incomplete_line)
        right.addWidget(self.preview, 1)
        self.labels_button = FooterButton(self.tr("What labels become…"), self)
        right.addWidget(self.labels_button, 0, Qt.AlignmentFlag.AlignLeft)
        sides = QHBoxLayout()
        sides.setSpacing(8)
        sides.addWidget(scroll)
        sides.addLayout(right, 1)
        self.body.addLayout(sides)
        self._build_footer()

    def _build_footer(self) -> None:
        number, total = self._place
        self.say(self._likeness(), "mute" if self._known is None else "warning")
        self.cancel_button = self.add_button(self.tr("Cancel"))
        has_more = total is None or number < total
        self.skip_button = self.add_button(self.tr("Skip"))
        self.skip_button.setVisible(self._is_several)
        every = self.tr("Import all") if total is None else self.tr("Import all %1")
        self.import_all_button = self.add_button(every.replace("%1", str((total or number) - number + 1)))
        self.import_all_button.setVisible(has_more)
        self.version_button = self.add_button(self.tr("Take in as a new version…"))
        self.version_button.setVisible(self._offers_version)
        self.claims_button = self.add_button("")
        self.import_button = self.add_button("", primary=not self._is_copy)
        self._show_claims()
        if self._is_copy:
            default = self._careful_button()
            default.setProperty("primary", "true")
            default.setDefault(True)

    def _show_claims(self) -> None:
        """Say what becomes of the claims in the draft, here and on the buttons."""
        new = 0 if self._claims is None else self._claims.new
        self.claims_button.setText(self.tr("Add the claims (%1 new)").replace("%1", f"{new:,}"))
        self.claims_button.setVisible(self._is_copy and new > 0)
        self.labels_button.setVisible(self._claims is not None and self._claims.can_choose)
        number, total = self._place
        is_bare = self._claims is not None and not (self._claims.is_asking or self._claims.coming)
        if self._is_copy:
            words = self.tr("Import again")
        elif is_bare:
            words = self.tr("Import the text only")
        else:
            has_more = total is None or number < total
            words = self.tr("Import and next") if has_more else self.tr("Import")
        self.import_button.setText(words)
        self.notes.setText("\n".join(self._notes()))

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.cancel_button.clicked.connect(self.reject)
        self.skip_button.clicked.connect(self._on_skip)
        self.import_all_button.clicked.connect(self._on_import_all)
        self.version_button.clicked.connect(self._on_version)
        self.claims_button.clicked.connect(self._on_add_claims)
        self.labels_button.clicked.connect(self._on_labels)
        self.import_button.clicked.connect(self._on_import)

    def _careful_button(self) -> QPushButton:
        """Return the button that makes no second copy."""
        if self._claims is not None and self._claims.new:
            return self.claims_button
        return self.skip_button if self._is_several else self.cancel_button

    def _title(self) -> str:
        number, total = self._place
        name = shown(elided(_short_name(self._draft.origin), _NAME_SHOWN))
        if total is None:
            title = self.tr("Import · %1 · %3")
        else:
            title = self.tr("Import · %1 of %2 · %3") if self._is_several else self.tr("Import · %3")
        return title.replace("%1", str(number)).replace("%2", str(total)).replace("%3", name)

    def _likeness(self) -> str:
        known = self._known
        if known is None:
            return self.tr("Already here: no")
        if self._is_copy:
            line = self.tr("Already here: “%1”, imported %2")
        else:
            line = self.tr("Looks like another version of “%1” (%3)")
        title = shown(elided(known.article.details.title, _TITLE_SHOWN))
        line = line.replace("%3", share_words(known))
        return line.replace("%2", local_day(known.article.created_at)).replace("%1", title)

    def _gaps(self) -> tuple[str, ...]:
        return incomplete_sentences(self._draft.remarks, _translated)

    def _notes(self) -> list[str]:
        notes = self._notes_on_claims()
        original = self._draft.original
        if original is not None:
            kept = self.tr("The original (%1) is kept with its SHA-256.")
            notes.append(kept.replace("%1", size_words(original.size)))
        notes += remark_sentences(self._draft.remarks, _translated, _format_name)
        is_said = any(one.kind is RemarkKind.GUESSED_ENCODING for one in self._draft.remarks)
        if self._draft.encoding and not is_said:
            notes.append(self.tr("Read as %1.").replace("%1", _encoding_name(self._draft.encoding)))
        count = self._draft.replaced
        if count == 1:
            notes.append(self.tr("1 character could not be kept and became \ufffd."))
        elif count:
            several = self.tr("%1 characters could not be kept and became \ufffd.")
            notes.append(several.replace("%1", str(count)))
        return notes

    def _notes_on_claims(self) -> list[str]:
        claims, found = self._claims, self._draft.found
        if claims is None:
            return list(marked_sentences(found, asks=False, translate=_translated_marks))
        if claims.is_of_older:
            return [older_sentence(_translated_marks)]
        asks, coming = claims.is_asking, claims.coming
        return list(marked_sentences(found, asks=asks, coming=coming, translate=_translated_marks))

    def _on_labels(self) -> None:
        if self._claims is not None:
            self._claims.choose(self)
            self._show_claims()

    def _on_changed(self) -> None:
        details = self.form.details()
        if details.direction is not self._direction:
            self._direction = details.direction
            self.preview.show_draft(self.draft)

    def _on_add_claims(self) -> None:
        self.outcome = ImportOutcome.ADD_CLAIMS
        self.accept()

    def _on_skip(self) -> None:
        self.outcome = ImportOutcome.SKIP
        self.accept()

    def _on_import(self) -> None:
        self._import(ImportOutcome.IMPORT)

    def _on_import_all(self) -> None:
        self._import(ImportOutcome.IMPORT_ALL)

    def _on_version(self) -> None:
        self._import(ImportOutcome.AS_VERSION)

    def _import(self, outcome: ImportOutcome) -> None:
        if self.form.problems():
            self.form.focus_problem()
            return
        self.outcome = outcome
        self.accept()


def _encoding_name(encoding: str) -> str:
    return encoding.upper() if encoding.lower().startswith("utf") else encoding


def _format_name(name: str) -> str:
    return QCoreApplication.translate(FORMATS, import_name(name))


def _translated_marks(template: str) -> str:
    return QCoreApplication.translate(CONTEXT_OF_TAKEN, template)


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)


def _short_name(origin: str) -> str:
    """Return the name of the file, or the host of the page, that an article came from."""
    first = origin.partition(" · ")[0]
    return QUrl(first).host() or first if "://" in first else PurePath(first).name or first
