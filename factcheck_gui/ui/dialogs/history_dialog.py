"""Who changed what, and when."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Event
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.history_model import Column, HistoryModel
from factcheck_gui.ui.dialogs.history_words import EventNames
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_templates import CONTEXT
from factcheck_gui.ui.text.history_words import ChangeWords
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.row_table import RowTable, head_of_table

_NEWEST: Final = 500
_WIDTHS: Final = ((Column.WHEN, 152), (Column.WHO, 92), (Column.WHAT, 120), (Column.CHANGE, 330))


class HistoryScope(StrEnum):
    """Whose history is shown."""

    WORKSPACE = "workspace"
    ARTICLE = "article"
    CLAIM = "claim"


class HistoryDialog(FramedDialog):
    """Shows the newest events of the workspace, or those of them that were about one article or claim."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent)
        self._session = session
        self._events: tuple[Event, ...] = ()
        self._subjects = Subjects(session.workspace.browsing, session.review)
        scales = session.workspace.browsing.scales()
        changes = ChangeWords(self._subjects, scales, translate=_translated, show=isolated)
        self.model = HistoryModel(self._subjects, EventNames(scales), changes, self)
        self._build()
        self.scope_field.currentIndexChanged.connect(self._show)
        self.close_button.clicked.connect(self.accept)
        self._read()
        self._show()
        self.resize(860, 560)
        self.table.setFocus()

    @property
    def scope(self) -> HistoryScope:
        """Whose history is shown now."""
        return HistoryScope(self.scope_field.currentData())

    def choose(self, scope: HistoryScope) -> None:
        """Show another history, where it is offered."""
        self.scope_field.setCurrentIndex(self.scope_field.findData(scope.value))

    def _build(self) -> None:
        head, self.scope_field = head_of_table(self.tr("Show"), self.tr("Whose history"), self)
        self.scope_field.addItem(self.tr("The whole workspace"), HistoryScope.WORKSPACE.value)
        if self._session.review is not None:
            self.scope_field.addItem(self.tr("This article"), HistoryScope.ARTICLE.value)
        if self._session.place.claim_id is not None:
            self.scope_field.addItem(self.tr("The selected claim"), HistoryScope.CLAIM.value)
        self.table = RowTable(self.model, self.tr("Changes, the newest first"), _WIDTHS, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.close_button = self.add_button(self.tr("Close"), primary=True)

    def _read(self) -> None:
        try:
            self._events = self._session.workspace.browsing.history(newest=_NEWEST)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        self._subjects.read(self._events)

    def _show(self) -> None:
        shown = tuple(event for event in self._events if self._belongs(event))
        self.model.show_events(shown)
        # The history of one claim is about that claim in every row.
        self.table.setColumnHidden(Column.ABOUT, self.scope is HistoryScope.CLAIM)
        self.table.scrollToTop()
        if not shown:
            self.say(self.tr("Nothing has been changed here yet."))
        elif len(self._events) == _NEWEST:
            newest = self.tr("%1 of the newest %2 changes. Nothing is ever erased.")
            self.say(newest.replace("%1", f"{len(shown):,}").replace("%2", f"{_NEWEST:,}"))
        else:
            several = self.tr("%1 changes. Nothing is ever erased.").replace("%1", f"{len(shown):,}")
            self.say(several if len(shown) > 1 else self.tr("1 change. Nothing is ever erased."))

    def _belongs(self, event: Event) -> bool:
        review, claim_id = self._session.review, self._session.place.claim_id
        if self.scope is HistoryScope.CLAIM and claim_id is not None:
            return self._subjects.touches_claim(event, claim_id)
        if self.scope is HistoryScope.ARTICLE and review is not None:
            return self._subjects.article_id(event) == review.article.id
        return True


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)
