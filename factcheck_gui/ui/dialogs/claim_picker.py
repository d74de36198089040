"""Asks for the claim, of whichever article, that a link leads to or comes from, and what the link says."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.review import Review
from factcheck_gui.ui.delegates.claim_delegate import ClaimDelegate
from factcheck_gui.ui.dialogs.asking_for_claim import AskingForClaim
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.models.claim_list import ID_ROLE
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.found_claims import FoundClaims
from factcheck_gui.ui.models.link_words import linking_words
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_WIDTH: Final = 560
_HEIGHT: Final = 520
_QUOTE_LINES: Final = 2
_MOST_SHOWN: Final = 200
_PAUSE_MS: Final = 120


class ClaimPicker(AskingForClaim):
    """The claims of the other articles and, after them, of this one; typing words narrows them down."""

    def __init__(
        self,
        browsing: Browsing,
        review: Review,
        linking: Linking,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._browsing = browsing
        self._review = review
        self._linking = linking
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.model = FoundClaims(self)
        self._build(theme)
        self._connect()
        self._find()

    @property
    def chosen(self) -> str | None:
        """The claim chosen in the list."""
        found = self.list.currentIndex().data(ID_ROLE)
        return found if isinstance(found, str) else None

    def accept(self) -> None:
        """Find what was typed just now first."""
        if self._timer.isActive():
            self._find()
        super().accept()

    def _build(self, theme: Theme) -> None:
        self.setWindowTitle(self.tr("Link to a claim of another article"))
        self.resize(_WIDTH, _HEIGHT)
        source = self._linking.source
        subject = WrappedText("mute", self, most_lines=_QUOTE_LINES)
        subject.show_text("" if source is None else one_line(source.claim.quote))
        self.offer_types(self.tr("What the link says"), self._words)
        self.type_box.setCurrentIndex(list(LinkType).index(self._linking.link_type))
        self.ask_for_words(self.tr("Words of the claim, who says it, or the article’s title"))
        found = QListView(self)
        found.setModel(self.model)
        found.setItemDelegate(ClaimDelegate(theme, found))
        found.setUniformItemSizes(True)
        found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        found.setAccessibleName(self.tr("Claims found"))
        self.body.addWidget(self.type_box)
        self.body.addWidget(subject)
        self.show_below(found)
        self.find_line.setFocus()

    def _connect(self) -> None:
        self.find_line.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._find)

    def _words(self, link_type: LinkType) -> str:
        """Return what a link says between the claim and the one that is still to be chosen."""
        source = self._linking.source
        source_id = "" if source is None else source.claim.id
        return linking_words(self._review, link_type, source_id, None, is_turned=self._linking.is_turned)

    def _find(self) -> None:
        self._timer.stop()
        found, trouble = self._found()
        self.model.show_found(found)
        first = self.model.index(0) if found else QModelIndex()
        self.list.setCurrentIndex(first)
        self.link_button.setEnabled(bool(found))
        self.say(trouble or self._note_on(len(found)), "error" if trouble else "mute")

    def _found(self) -> tuple[tuple[ForeignClaim, ...], str]:
        """Return what fits, or the sentence that says why it cannot be read."""
        source = self._linking.source
        try:
            found = self._browsing.find_claims(
                self.find_line.text().split(),
                without="" if source is None else source.claim.id,
                last=self._review.article.id,
                most=_MOST_SHOWN,
            )
        except ExpectedError as error:
            return (), describe(error)
        return found, ""

    def _note_on(self, count: int) -> str:
        if not count:
            return self.tr("No other claim has these words.")
        if count == _MOST_SHOWN:
            return self.tr("These are the first %1. More words narrow them down.").replace("%1", f"{count:,}")
        return ""
