"""What became of a claim or an article, step by step, and the way back to each step."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QWidget

from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Event
from factcheck_gui.services.timeline import NEWEST, Moment
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.delegates.timeline_delegate import TimelineDelegate
from factcheck_gui.ui.dialogs.editing_dialog import EditingDialog
from factcheck_gui.ui.dialogs.history_words import EventNames
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.timeline_list import TimelineCard, TimelineModel, clock_words
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_templates import CONTEXT
from factcheck_gui.ui.text.history_words import ChangeWords
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.plain_text import tooltip
from factcheck_gui.ui.widgets.row_table import head_of_table

_LONGEST: Final = 300
_ABOUT: Final = 60
_RECOGNISED: Final = 30
_MOST_LINES: Final = 6


class TimelineScope(StrEnum):
    """Whose timeline is shown."""

    CLAIM = "claim"
    ARTICLE = "article"


class TimelineView(QListView):
    """Lays its rows out anew when its width changes, for their words wrap."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class TimelineDialog(EditingDialog):
    """Shows the steps, newest first; the chosen one can be restored, as one more edit."""

    claim_wanted = Signal(str)
    """Somebody wants to go to the claim that a step was about."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        scope: TimelineScope,
        keys: ActionKeys | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", session, keys, parent)
        self.setWindowTitle(self.tr("Timeline"))
        self._session = session
        self._newest = NEWEST
        self._build(theme)
        self._offer(scope)
        self._connect()
        self._read()
        self.resize(760, 620)
        self.list.setFocus()

    @property
    def scope(self) -> TimelineScope:
        """Whose timeline is shown now."""
        return TimelineScope(self.scope_field.currentData())

    def _build(self, theme: Theme) -> None:
        head, self.scope_field = head_of_table(self.tr("Show"), self.tr("Whose timeline"), self)
        self.model = TimelineModel(self)
        self.list = TimelineView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(TimelineDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Steps, the newest first"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about = text_label("", "strong", self, is_wrapping=True)
        self.older_button = QPushButton(self.tr("Older steps…"), self)
        self.older_button.setProperty("role", "small")
        head.addWidget(self.older_button)
        self.body.addLayout(head)
        self.body.addWidget(self._about)
        self.body.addWidget(self.list, 1)
        self.add_undo_buttons()
        self.restore_button = self.add_button(self.tr("Restore this"))
        self.close_button = self.add_button(self.tr("Close"), primary=True)

    def _offer(self, scope: TimelineScope) -> None:
        if self._session.place.claim_id is not None:
            self.scope_field.addItem(self.tr("The selected claim"), TimelineScope.CLAIM.value)
        self.scope_field.addItem(self.tr("This article"), TimelineScope.ARTICLE.value)
        self.scope_field.setCurrentIndex(max(0, self.scope_field.findData(scope.value)))

    def _connect(self) -> None:
        self.scope_field.currentIndexChanged.connect(self._read)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_activated)
        self.restore_button.clicked.connect(self._on_restore)
        self.older_button.clicked.connect(self._on_older)
        self.close_button.clicked.connect(self.accept)
        self._session.saved.connect(self._read)
        # Also for what somebody else has written.
        self._session.articles_changed.connect(self._read)
        self._session.failed.connect(self._on_failed)
        self._session.told.connect(self._on_failed)

    def _read(self) -> None:
        """Show the steps as they are now, and stay with the chosen one."""
        row = self.list.currentIndex().row()
        chosen = self.model.card(row)
        try:
            moments = self._moments()
            cards = tuple(self._cards(moments))
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        self.model.show_cards(cards, self._session.workspace.desk.today())
        self._about.setText(self._subject())
        # As many as were asked for: there may be more.
        self.older_button.setVisible(len(moments) == self._newest)
        if not moments:
            self.say(self.tr("Nothing has been changed here yet."))
        else:
            self.say(self.tr("Enter goes to the claim. Restoring is one more step; nothing is ever erased."))
        self._choose(chosen)

    def _subject(self) -> str:
        """Return whose steps are shown: the claim's words, or the article's title."""
        review, claim_id = self._session.review, self._session.place.claim_id
        if review is None:
            return ""
        reviewed = None if claim_id is None else review.claim(claim_id)
        if self.scope is TimelineScope.CLAIM and reviewed is not None:
            words = elided(" ".join(reviewed.claim.quote.split()), _LONGEST)
            return (
                self.tr("Claim %1 · %2")
                .replace("%1", str(review.number(claim_id or "")))
                .replace("%2", words)
            )
        return one_line(review.article.details.title)

    def _moments(self) -> tuple[Moment, ...]:
        timeline, claim_id = self._session.workspace.timeline, self._session.place.claim_id
        if self.scope is TimelineScope.CLAIM and claim_id is not None:
            return timeline.of_claim(claim_id, self._newest)
        review = self._session.review
        return () if review is None else timeline.of_article(review.article.id, self._newest)

    def _cards(self, moments: Iterable[Moment]) -> Iterator[TimelineCard]:
        browsing = self._session.workspace.browsing
        scales = browsing.scales()
        found = tuple(moments)
        subjects = Subjects(browsing, self._session.review)
        subjects.read(event for moment in reversed(found) for event in moment.events)
        changes = ChangeWords(subjects, scales, translate=_translated, show=isolated)
        names = EventNames(scales)
        for moment in found:
            yield self._card(moment, changes, names, subjects)

    def _card(
        self, moment: Moment, changes: ChangeWords, names: EventNames, subjects: Subjects
    ) -> TimelineCard:
        words = edit_name(Edit(action=moment.action, changes=(), detail=moment.detail))
        if moment.action is Action.BATCH:
            # Of a step of many edits only those are shown here that were about this.
            words = names.name(moment.events[0])
            if len(moment.events) > 1:
                several = self.tr("%1 and %2 more")
                words = several.replace("%2", str(len(moment.events) - 1)).replace("%1", words)
        causes = {Cause.UNDO: self.tr("Undo: %1"), Cause.REDO: self.tr("Redo: %1")}
        name = causes.get(moment.cause, "%1").replace("%1", words)
        who_and_when = self.tr("%1 · %2").replace("%1", moment.reviewer)
        return TimelineCard(
            moment=moment,
            name=name[:1].upper() + name[1:],
            who_and_when=who_and_when.replace("%2", clock_words(moment.at)),
            lines=tuple(self._line(event, changes, subjects) for event in moment.events[:_MOST_LINES]),
            more=max(0, len(moment.events) - _MOST_LINES),
            claim_id=next(filter(None, map(subjects.claim_id, moment.events)), None),
        )

    def _line(self, event: Event, changes: ChangeWords, subjects: Subjects) -> str:
        said = changes.words(event, _LONGEST)
        is_of_claim = subjects.claim_id(event) is not None
        about = subjects.words(event) if is_of_claim and self.scope is TimelineScope.ARTICLE else ""
        if not about or " ".join(about.split())[:_RECOGNISED] in said:
            return said
        words = self.tr("%1 (claim: %2)")
        return words.replace("%1", said).replace("%2", isolated(elided(" ".join(about.split()), _ABOUT)))

    def _choose(self, card: TimelineCard | None) -> None:
        rows = range(self.model.rowCount())
        same = (
            row
            for row in rows
            if card is not None
            and (one := self.model.card(row))
            and one.moment.edit_id == card.moment.edit_id
        )
        row = next(same, None)
        if row is None:
            row = self.model.first_card()
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
        self._show_restoring()

    def _show_restoring(self) -> None:
        """Offer what can be done with the chosen step."""
        card = self.model.card(self.list.currentIndex().row())
        is_removal = card is not None and card.moment.is_removal
        self.restore_button.setText(self.tr("Bring back") if is_removal else self.tr("Restore this"))
        edit = None if card is None else self._edit(card.moment)
        review = self._session.review
        is_frozen = review is not None and review.article.is_signed_off
        can_be = edit is not None and not edit.is_empty
        self.restore_button.setEnabled(can_be and not is_frozen)
        hint = self.tr("Gives what this step was about the values that it left; all else stays.")
        if is_frozen:
            hint = self.tr("The article is signed off. Reopen it to restore something.")
        elif not can_be:
            hint = self.tr("All that this step was about is as it left it.")
        self.restore_button.setToolTip(tooltip(hint))
        self.restore_button.setAccessibleDescription(hint)

    def _edit(self, moment: Moment) -> Edit | None:
        try:
            return self._session.workspace.timeline.restore(moment)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return None

    def _on_current(
        self, _current: QModelIndex | QPersistentModelIndex, _before: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._show_restoring()

    def _on_activated(self, index: QModelIndex) -> None:
        card = self.model.card(index.row())
        if card is not None and card.claim_id is not None:
            self.accept()
            self.claim_wanted.emit(card.claim_id)

    def _on_older(self) -> None:
        self._newest *= 5
        self._read()

    def _on_restore(self) -> None:
        card = self.model.card(self.list.currentIndex().row())
        edit = None if card is None else self._edit(card.moment)
        if edit is not None and not edit.is_empty:
            self._session.submit(edit)

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)
