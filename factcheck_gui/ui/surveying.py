"""Reads what filters and orders ask of the claims before anybody asks."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.idle_steps import IdleSteps
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.session import Session

_AT_ONCE: Final = 1_000
"""Claims that are read before anybody notices."""
_SLICE: Final = 64
"""Claims that are read in a few milliseconds."""
_HURRIED: Final = 256
"""Claims that are read in a frame or two, where somebody waits for all of them."""


class Surveying(QObject):
    """Goes on with the survey of a list while nobody does anything."""

    def __init__(self, session: Session, model: ClaimListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._steps = IdleSteps(session, partial(self._advance, _SLICE), self)
        self._hurrying = QTimer(self, interval=0)
        self._hurrying.timeout.connect(self._on_hurrying)
        self._then: Callable[[], None] | None = None
        session.article_opened.connect(self.stop_hurrying)
        self.said: frozenset[str] = frozenset()
        """The values given to the question whether it was said, when they were last asked for."""

    def begin(self) -> None:
        """Read what is not known yet, bit by bit."""
        if not self._model.survey.is_complete:
            self._steps.begin()

    def wait(self, then: Callable[[], None], *, is_needed: bool = True) -> bool:
        """Do something once all is known; tell whether the window has to live on until then.

        What is needed and missing is read in slices. Whatever was waited for before is not done any more.
        """
        if not is_needed or self._model.survey.missing <= _AT_ONCE:
            self.stop_hurrying()
            then()
            return False
        self._then = then
        self._hurrying.start()
        return True

    @property
    def is_hurrying(self) -> bool:
        """Whether something is waited for."""
        return self._hurrying.isActive()

    def stop_hurrying(self) -> None:
        """Wait for nothing any more; the rest is read while nobody does anything."""
        self._hurrying.stop()
        self._then = None

    def speakers(self) -> Counter[str]:
        """Return how often each speaker says something; all is read that is not known yet."""
        with self._session.telling():
            self._model.survey.complete()
        self.said = frozenset(self._model.survey.said())
        return self._model.survey.speakers()

    def _on_hurrying(self) -> None:
        if self._session.is_open and self._advance(_HURRIED):
            return
        then = self._then
        self.stop_hurrying()
        if then is not None and self._session.is_open:
            then()

    def _advance(self, count: int) -> bool:
        try:
            return self._model.survey.advance(count)
        except ExpectedError:
            # Whoever asks for a filter is told; nobody waits for this.
            return False
