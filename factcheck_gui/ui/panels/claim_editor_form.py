"""The form of a claim: its words, kind, verdicts, names, links and source notes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.panels.claim_editor_changed import ChangedSection
from factcheck_gui.ui.panels.claim_editor_links import LinksSection
from factcheck_gui.ui.panels.claim_editor_notes import NotesSection
from factcheck_gui.ui.panels.claim_editor_question import QuestionSection
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.panels.claim_editor_words import WordsSection
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_KINDS = tuple(ClaimKind)
_KEYS = {ClaimKind.ALLEGATION: "A", ClaimKind.DENIAL: "D", ClaimKind.FACT: "F"}
_QUOTE_LINES = 3
_DATE_LENGTH = 10


class ClaimForm(QWidget):
    """Lays the parts out and shows a claim in all of them."""

    kind_asked = Signal(ClaimKind)
    pending_changed = Signal()
    escaped = Signal()

    def __init__(
        self, subject: EditedClaim, drafts: Drafts, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self._drafts = drafts
        self._theme = theme
        self._fields = FieldGroup(drafts, self)
        self._build()
        self._connect()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._fields.is_pending or self.notes.is_pending

    def show_claim(self, reviewed: ReviewedClaim, *, is_other: bool) -> None:
        """Show a claim; of the same claim only what differs, and nothing over what is being typed."""
        claim = reviewed.claim
        values = {
            "truth": reviewed.reason(Question.TRUTH),
            "attribution": reviewed.reason(Question.ATTRIBUTION),
            "speaker": claim.speaker,
            "target": claim.target,
            "restatement": claim.restatement,
        }
        if is_other:
            self._fields.show_other(claim.id, values)
        else:
            self._fields.show_stored(values)
        review = self._subject.review
        self._quote.show_text(" ".join(claim.quote.split()))
        self._lost.setVisible(review is not None and not claim.is_attached(review.text.text))
        self.changed.show_claim(reviewed)
        self.kind.choose(_KINDS.index(claim.kind))
        # An older version is only read; the session would refuse what is typed into it.
        self.setEnabled(review is None or review.is_newest)
        for section in (self.truth, self.attribution):
            scale = None if review is None else review.scale(section.question)
            section.show_claim(reviewed, scale, is_other=is_other)
        self.links.show_claim(reviewed)
        self.notes.show_claim(reviewed, is_other=is_other)
        self._footer.show_text(self._tagged(claim))

    def commit(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        results = (self._fields.commit(), self.notes.commit())
        return all(results)

    def leave(self) -> None:
        """Save what is typed before another claim is shown, and keep what cannot be saved."""
        self._fields.leave()
        self.notes.leave()

    def _build(self) -> None:
        self.setProperty("role", "editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._quote = WrappedText("mute", self, most_lines=_QUOTE_LINES)
        self._quote.setToolTip(self.tr("Shift with the arrow keys widens or narrows the words, in the text."))
        self._lost = WrappedText("warning", self)
        self._lost.show_text(self.tr("Detached: the article no longer has these words at this place."))
        self.changed = ChangedSection(self._subject, self)
        self.kind = Segments(self.tr("Kind"), self._theme, self)
        self._offer_kinds()
        self.truth = QuestionSection(Question.TRUTH, self._subject, self._theme, self, has_open_reason=True)
        self.attribution = QuestionSection(
            Question.ATTRIBUTION, self._subject, self._theme, self, has_open_reason=False
        )
        self._fields.add("truth", self.truth.saved)
        self._fields.add("attribution", self.attribution.saved)
        self.words = WordsSection(self._subject, self._fields, self)
        self.links = LinksSection(self._subject, self)
        self.notes = NotesSection(self._subject, self._drafts, self._theme, self)
        self._footer = WrappedText("small", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(5)
        layout.addWidget(self._quote)
        layout.addWidget(self._lost)
        layout.addWidget(self.changed)
        layout.addSpacing(3)
        layout.addWidget(caption(self.tr("Kind"), self))
        layout.addWidget(self.kind)
        for section in (self.truth, self.attribution, self.words, self.links, self.notes):
            layout.addSpacing(5)
            layout.addWidget(section)
        layout.addSpacing(3)
        layout.addWidget(self._footer)
        layout.addStretch()

    def _connect(self) -> None:
        self.kind.asked.connect(self._on_kind_asked)
        self._fields.pending_changed.connect(self.pending_changed)
        self._fields.escaped.connect(self.escaped)
        self.notes.pending_changed.connect(self.pending_changed)
        self.notes.escaped.connect(self.escaped)
        self._theme.changed.connect(self._offer_kinds)

    def _offer_kinds(self) -> None:
        colours = self._theme.colours
        self.kind.offer(
            Choice(
                label=kind_word(kind),
                key=_KEYS[kind],
                ink=colours.kind(kind).ink,
                tint=colours.kind(kind).tint,
            )
            for kind in _KINDS
        )

    def _tagged(self, claim: Claim) -> str:
        words = self.tr("tagged by %1 on %2").replace("%2", claim.created_at[:_DATE_LENGTH])
        return words.replace("%1", isolated(claim.reviewer))

    def _on_kind_asked(self, place: int) -> None:
        self.kind_asked.emit(_KINDS[place])
