"""What the rules find in the open article, as one types: told to whoever shows it."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.rules import RuleFinding
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.findings import Findings
from factcheck_gui.ui.idle_steps import IdleSteps
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.walking import Walking

_Stop = tuple[Span, str]
_FEW: Final = 200
"""Claims that are checked before anybody notices."""


class Checks(QObject):
    """Follows the session; an edit costs as much as the claims that it was about."""

    changed = Signal()

    def __init__(self, session: Session, walking: Walking) -> None:
        super().__init__(session)
        self._session = session
        self._walking = walking
        self.findings = Findings()
        self._steps = IdleSteps(session, self._check_on, self)
        session.beside.article_opened.connect(self._on_opened)
        session.beside.changed.connect(self._on_changed)
        self._on_opened()

    def go(self, finding: RuleFinding) -> None:
        """Go where something was found: to the claim, or to the statement."""
        if finding.claim_id is None:
            self._walking.go_to_position(finding.span.start)
        else:
            self._walking.go_to_claim(finding.claim_id)

    def step(self, step: int) -> None:
        """Go to the next or the previous place at which something was found, round and round."""
        stops: dict[_Stop, RuleFinding] = {}
        with self._session.telling():
            self.findings.complete()
        if not self.findings.is_complete:
            return
        for finding in self.findings.all:
            stops.setdefault(_stop(finding), finding)
        if not stops:
            self._session.told.emit(self._nothing_words())
            return
        place = self._session.place
        here: _Stop | None = None if place.span is None else (place.span, place.claim_id or "")
        ordered = list(stops)
        if step > 0:
            wanted = next((one for one in ordered if here is None or one > here), ordered[0])
        else:
            wanted = next((one for one in reversed(ordered) if here is not None and one < here), ordered[-1])
        self.go(stops[wanted])

    def _nothing_words(self) -> str:
        if self.findings.waiting:
            return self.tr("Nothing was found in the text. Claims wait for a decision and stop sign-off.")
        if self.findings.is_asked:
            return self.tr("The rules find nothing in this article.")
        return self.tr(
            "No rule is switched on. “Rules…” in the Review menu says what is asked of an article."
        )

    def _on_opened(self) -> None:
        review = self._session.review
        # The rules are about the newest version; older ones stay as they were.
        self.findings.show(review if review is not None and review.is_newest else None)
        self._begin()

    def _on_changed(self, claim_ids: frozenset[str]) -> None:
        review = self._session.review
        if review is not None and review.is_newest:
            with self._session.telling():
                self.findings.refresh(review, claim_ids)
            self._begin()

    def _begin(self) -> None:
        """Check a short article at once, a long one while nobody does anything."""
        review = self._session.review
        if review is not None and len(review.claims) <= _FEW:
            with self._session.telling():
                self.findings.complete()
        if not self.findings.is_complete:
            self._steps.begin()
        self.changed.emit()

    def _check_on(self) -> bool:
        is_left = False
        with self._session.telling():
            is_left = self.findings.advance()
        if self.findings.is_complete:
            self.changed.emit()
        return is_left


def _stop(finding: RuleFinding) -> _Stop:
    return finding.span, finding.claim_id or ""
