"""Takes in a newer text of an article, after showing what differs and what becomes of the claims."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import ConflictError, ExpectedError
from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import VersionProposal, propose
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.reading_one import read_one
from factcheck_gui.ui.dialogs.where import ask_which
from factcheck_gui.ui.held_file import until_free
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.models.proposal_words import headline, is_probably_another
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.shown_differences import shown_rows
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.incompleteness import incompleteness_words
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.difference_view import DifferenceView
from factcheck_gui.ui.widgets.version_source import VersionSource

_TITLE_SHOWN: Final = 60
# So many characters are read and compared before anybody notices.
_QUICK: Final = 40_000


class NewVersionDialog(FramedDialog):
    """First the source, then the difference; accepted once the new version is in."""

    def __init__(
        self, session: Session, review: Review, theme: Theme, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.folder = folder
        self._session = session
        self._article = review.article
        self._newest = review.newest
        self.proposal: VersionProposal | None = None
        self.source = VersionSource(review.article.details.link or "", self)
        self.view = DifferenceView(theme, self)
        self._build()
        self._connect()
        self._show_source()
        self.resize(980, 620)

    def read_text(self, text: str) -> None:
        """Compare a pasted text with the newest version."""
        work = partial(self._session.workspace.importing.preview_text, text)
        try:
            draft = work() if len(text) < _QUICK else in_background(work, self._reading(""), self)
        except ExpectedError as error:
            self._fail(error)
        else:
            self._go_on(draft)

    def read_file(self, path: Path) -> None:
        """Compare a file's text with the newest version."""
        self.folder = path.parent
        self._read(Request(path=path))

    def read_link(self, link: str, allow_private: bool) -> None:
        """Fetch a link and compare its text with the newest version."""
        self._read(Request(address=link, allow_private=allow_private))

    def compare(self, draft: ArticleDraft) -> None:
        """Work out what a draft would do as the new version, and show it."""
        try:
            before = self._session.workspace.versioning.before(self._article.id)
        except ExpectedError as error:
            self._fail(error)
            return
        work = partial(propose, before, draft)
        size = len(draft.text) + len(before.text.text)
        found = work() if size < _QUICK else in_background(work, self.tr("Comparing the versions…"), self)
        if found is not None:
            self.proposal = found
            self._newest = before.version
            self._show_proposal(found)

    def take_in(self) -> None:
        """Make the draft the newest version; where the article has changed meanwhile, compare anew."""
        proposal = self.proposal
        if proposal is None:
            return
        workspace = self._session.workspace
        try:
            intake = workspace.versioning.compose(proposal)
            submission = until_free(partial(workspace.importing.submit, intake), workspace.path.name)
        except ConflictError as error:
            self.compare(proposal.draft)
            self._fail(error)
        except ExpectedError as error:
            self._fail(error)
        else:
            self._session.accept(submission)
            self.accept()

    def _build(self) -> None:
        title = self._article.details.title
        short = isolated(elided(title, _TITLE_SHOWN))
        self.setWindowTitle(self.tr("New version of “%1”").replace("%1", short))
        self.headline = text_label("", "heading", self, is_wrapping=True)
        self.warning = text_label("", "warning", self, is_wrapping=True)
        comparison = QWidget(self)
        column = QVBoxLayout(comparison)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.headline)
        column.addWidget(self.warning)
        column.addWidget(self.view, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.source)
        self._stack.addWidget(comparison)
        self.body.addWidget(self._stack, 1)
        self.back_button = self.add_button(self.tr("Another text…"))
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.compare_button = self.add_button(self.tr("Compare"), primary=True)
        number = str(self._newest.number + 1)
        self.take_button = self.add_button(self.tr("Take in as version %1").replace("%1", number))
        self.take_button.setProperty("primary", "true")

    def _connect(self) -> None:
        self.source.text_given.connect(self.read_text)
        self.source.file_wanted.connect(self._on_file)
        self.source.link_given.connect(self.read_link)
        self.source.escaped.connect(self.reject)
        self.source.changed.connect(self._show_buttons)
        self.back_button.clicked.connect(self._show_source)
        self.cancel_button.clicked.connect(self.reject)
        self.compare_button.clicked.connect(self.source.give_text)
        self.take_button.clicked.connect(self.take_in)

    def _read(self, request: Request) -> None:
        importing = self._session.workspace.importing
        try:
            draft = read_one(importing, request, self._reading(request.name), self)
        except FetchError as error:
            if error.trouble is FetchTrouble.NOT_PUBLIC:
                self.source.offer_private()
            self._fail(error)
        except ExpectedError as error:
            self._fail(error)
        else:
            self._go_on(draft)

    def _go_on(self, draft: ArticleDraft | None) -> None:
        """Compare what was read; None where reading was cancelled."""
        if draft is not None:
            self.compare(draft)

    def _show_proposal(self, proposal: VersionProposal) -> None:
        before, draft = proposal.before, proposal.draft
        number = before.version.number
        names = (
            self.tr("Version %1, %2")
            .replace("%1", str(number))
            .replace("%2", local_day(before.version.created_at)),
            self.tr("The new text"),
        )
        rtl = self._article.details.direction is Direction.RTL
        self.view.show_rows(shown_rows(proposal.rows, before.text.text, draft.text), names, rtl=rtl)
        same = self.tr("The same text as version %1, word for word: there is nothing to take in.")
        is_same = proposal.is_same_text
        self.headline.setText(same.replace("%1", str(number)) if is_same else headline(proposal))
        warnings = [incompleteness_words(draft.incomplete)]
        is_another = not is_same and is_probably_another(proposal)
        if is_another:
            warnings.append(
                self.tr("This may be another article: it has hardly any words in common with this one.")
            )
        self.warning.setText(" ".join(words for words in warnings if words))
        self.warning.setVisible(any(warnings))
        self.take_button.setText(self.tr("Take in as version %1").replace("%1", str(number + 1)))
        self.say("" if is_same else self.tr("Nothing is deleted: the older version stays readable."))
        self._stack.setCurrentIndex(1)
        self._show_buttons()
        # Enter must not take in what was probably chosen by mistake.
        is_doubtful = is_same or is_another
        self.take_button.setDefault(not is_doubtful)
        (self.cancel_button if is_doubtful else self.take_button).setFocus()

    def _show_source(self) -> None:
        self.proposal = None
        self._stack.setCurrentIndex(0)
        self.say("")
        self._show_buttons()
        self.source.text_field.setFocus()

    def _show_buttons(self) -> None:
        is_source = self._stack.currentIndex() == 0
        self.compare_button.setVisible(is_source)
        self.compare_button.setEnabled(self.source.has_text)
        self.back_button.setVisible(not is_source)
        self.take_button.setVisible(not is_source)
        self.take_button.setEnabled(self.proposal is not None and not self.proposal.is_same_text)

    def _reading(self, name: str) -> str:
        return self.tr("Reading %1…").replace("%1", shown(name) if name else self.tr("the text"))

    def _fail(self, error: ExpectedError) -> None:
        self.say(describe(error), "error")

    def _on_file(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in self._session.workspace.importing.suffixes() if suffix)
        kinds = self.tr("Articles (%1);;All files (*)").replace("%1", endings)
        for path in ask_which(self, self._session, self.tr("The newer text"), self.folder, kinds):
            self.read_file(path)
