"""The form of a claim: its words, kind, verdicts, names, links and source notes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.actions.followed_key import FollowedWords
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.panels.claim_editor_changed import ChangedSection
from factcheck_gui.ui.panels.claim_editor_findings import FindingsSection
from factcheck_gui.ui.panels.claim_editor_links import LinksSection
from factcheck_gui.ui.panels.claim_editor_notes import NotesSection
from factcheck_gui.ui.panels.claim_editor_question import QuestionSection
from factcheck_gui.ui.panels.claim_editor_state import RemarkBox, StateSection
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.panels.claim_editor_words import WordsSection
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.quick_note import QuickNote
from factcheck_gui.ui.widgets.read_only import set_read_only
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.tab_order import FollowingTabOrder
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_KINDS = tuple(ClaimKind)
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
        self._is_frozen = False
        self._tab_order = FollowingTabOrder(self)
        self._build()
        self._connect()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._fields.is_pending or self.notes.is_pending

    @property
    def is_frozen(self) -> bool:
        """Whether the claim can only be read: in an older version, or of an article that is signed off."""
        return self._is_frozen

    @property
    def pending(self) -> SavedText | QuickNote | None:
        """Where something is typed that is not stored, the last place where there are several."""
        return self.notes.pending or self._fields.pending

    def show_claim(self, reviewed: ReviewedClaim, *, is_other: bool) -> None:
        """Show a claim; of the same claim only what differs, and nothing over what is being typed."""
        claim = reviewed.claim
        values = {
            "truth": reviewed.reason(Question.TRUTH),
            "attribution": reviewed.reason(Question.ATTRIBUTION),
            "speaker": claim.speaker,
            "target": claim.target,
            "reported_by": claim.reported_by,
            "restatement": claim.restatement,
            "correction": claim.correction,
            "remark": claim.remark,
        }
        for section in (self.truth, self.attribution):
            values |= section.dates.values(reviewed)
        review = self._subject.review
        # An older version, or what is signed off, is only read; what is typed into it would be refused.
        is_frozen = review is not None and (review.article.is_signed_off or not review.is_newest)
        self._freeze(is_frozen=is_frozen)
        if is_other:
            self._fields.show_other(claim.id, values)
        else:
            self._fields.show_stored(values)
        self._quote.show_text(" ".join(claim.quote.split()))
        self._lost.setVisible(review is not None and not claim.is_attached(review.text.text))
        self.changed.show_claim(reviewed)
        self.kind.choose(_KINDS.index(claim.kind))
        self.remark.show_claim(reviewed)
        self.found.show_claim(reviewed, review)
        self.state.show_claim(reviewed, is_other=is_other)
        for section in (self.truth, self.attribution):
            scale = None if review is None else review.scale(section.question)
            section.show_claim(reviewed, scale, is_other=is_other)
        self.words.show_claim(reviewed)
        self.links.show_claim(reviewed)
        self.notes.show_claim(reviewed, is_other=is_other)
        self._footer.show_text(self._tagged(claim))
        # The rows and cards of this claim may be new, and know nothing of it.
        self._freeze(is_frozen=is_frozen)

    def event(self, event: QEvent) -> bool:
        """Let the Tab key follow what is laid out: rows, cards and forms come and go."""
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._tab_order.ask()
        return is_done

    def commit(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        results = (self._fields.commit(), self.notes.commit())
        return all(results)

    def leave(self) -> None:
        """Save what is typed before another claim is shown, and keep what cannot be saved."""
        self._fields.leave()
        self.notes.leave()

    def _freeze(self, *, is_frozen: bool) -> None:
        if is_frozen or self._is_frozen:
            set_read_only(self, is_read_only=is_frozen)
            for card in self.notes.cards:
                card.show_whole(is_whole=is_frozen)
        self._is_frozen = is_frozen

    def _build(self) -> None:
        self.setProperty("role", "editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._quote = WrappedText("mute", self, most_lines=_QUOTE_LINES)
        hint = self.tr("%1 widens the words by one, %2 narrows them, in the text.")
        names = ("widen_end", "narrow_end")
        FollowedWords(self._subject.keys, hint, names, self._quote.setToolTip, self._quote)
        self._lost = WrappedText("warning", self)
        self._lost.show_text(self.tr("Detached: the article no longer has these words at this place."))
        self.remark = RemarkBox(self)
        self.found = FindingsSection(self)
        self.changed = ChangedSection(self._subject, self)
        self.kind = Segments(self.tr("Kind"), self._theme, self)
        self._offer_kinds()
        self.truth = QuestionSection(Question.TRUTH, self._subject, self._theme, self, has_open_reason=True)
        self.attribution = QuestionSection(
            Question.ATTRIBUTION, self._subject, self._theme, self, has_open_reason=False
        )
        self._fields.add("truth", self.truth.saved)
        self._fields.add("attribution", self.attribution.saved)
        self.truth.add_dates(self._fields)
        self.attribution.add_dates(self._fields)
        self.state = StateSection(self._subject, self._fields, self._theme, self)
        self.words = WordsSection(self._subject, self._fields, self)
        self.links = LinksSection(self._subject, self._theme, self)
        self.notes = NotesSection(self._subject, self._drafts, self._theme, self)
        self._footer = WrappedText("small", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(5)
        layout.addWidget(self.remark)
        layout.addWidget(self._quote)
        layout.addWidget(self._lost)
        layout.addWidget(self.changed)
        layout.addWidget(self.found)
        layout.addSpacing(3)
        layout.addWidget(caption(self.tr("Kind"), self))
        layout.addWidget(self.kind)
        for section in (self.truth, self.attribution, self.state, self.words, self.links, self.notes):
            layout.addSpacing(5)
            layout.addWidget(section)
        layout.addSpacing(3)
        layout.addWidget(self._footer)
        layout.addStretch()

    def _connect(self) -> None:
        self.kind.asked.connect(self._on_kind_asked)
        self._fields.pending_changed.connect(self.pending_changed)
        self._fields.escaped.connect(self.escaped)
        self.words.done.connect(self.escaped)
        self.notes.pending_changed.connect(self.pending_changed)
        self.notes.escaped.connect(self.escaped)
        self._theme.changed.connect(self._offer_kinds)
        self._subject.keys.changed.connect(self._offer_kinds)

    def _offer_kinds(self) -> None:
        colours = self._theme.colours
        self.kind.offer(
            Choice(
                label=kind_word(kind),
                key=self._subject.keys.cap(f"tag_{kind.value}"),
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
