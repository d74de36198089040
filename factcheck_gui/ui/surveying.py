"""Reads what filters and orders ask of the claims before anybody asks."""

from collections import Counter

from PySide6.QtCore import QObject

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.idle_steps import IdleSteps
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.session import Session


class Surveying(QObject):
    """Goes on with the survey of a list while nobody does anything."""

    def __init__(self, session: Session, model: ClaimListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._steps = IdleSteps(session, self._advance, self)
        self.said: frozenset[str] = frozenset()
        """The values given to the question whether it was said, when they were last asked for."""

    def begin(self) -> None:
        """Read what is not known yet, bit by bit."""
        if not self._model.survey.is_complete:
            self._steps.begin()

    def speakers(self) -> Counter[str]:
        """Return how often each speaker says something; all is read that is not known yet."""
        with self._session.telling():
            self._model.survey.complete()
        self.said = frozenset(self._model.survey.said())
        return self._model.survey.speakers()

    def _advance(self) -> bool:
        try:
            return self._model.survey.advance()
        except ExpectedError:
            # Whoever asks for a filter is told; nobody waits for this.
            return False
