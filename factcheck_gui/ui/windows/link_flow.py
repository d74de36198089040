"""Joins the linking of two claims with the page, the list, the strip and the dialog for other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.models.claim_list import ID_ROLE
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.panels.link_strip import LinkStrip
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from factcheck_gui.ui.dialogs.claim_picker import ClaimPicker
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.windows.panel_in_time import PanelInTime


class LinkFlow(QObject):
    """While it is on, clicks and keys pick the other claim; then everything is as it was before."""

    def __init__(
        self,
        session: Session,
        linking: Linking,
        strip: LinkStrip,
        page: ArticlePage,
        column: PanelInTime[ClaimsPanel],
        theme: Theme,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._linking = linking
        self.strip = strip
        self._page = page
        self._column = column
        self._theme = theme
        self._was_on = False
        self.picker: ClaimPicker | None = None
        self._connect()

    def begin(self, source: ReviewedClaim) -> None:
        """Begin to link the selected claim; in an article with no other claim, look in the others."""
        review = self._session.review
        if review is None:
            return
        with self._session.telling():
            if not self._session.workspace.browsing.find_claims(
                (), without=source.claim.id, last=review.article.id, most=1
            ):
                self._session.told.emit(self.tr("There is no other claim to link to yet."))
            elif self._claims.commit_pending() and self._linking.begin(source):
                self.strip.take_keys()

    def choose_elsewhere(self) -> None:
        """Ask for a claim of whichever article."""
        from factcheck_gui.ui.dialogs.claim_picker import ClaimPicker

        review, source = self._session.review, self._linking.source
        if review is None or source is None:
            return
        self.picker = ClaimPicker(
            self._session.workspace.browsing, review, self._linking, self._theme, self.strip.window()
        )
        self.picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picker.accepted.connect(self._on_picked)
        self.picker.open()

    @property
    def _claims(self) -> ClaimsPanel:
        return self._column.panel()

    def _connect(self) -> None:
        self._linking.changed.connect(self._on_changed)
        self.strip.number_entered.connect(self._linking.pick_number)
        self.strip.entered.connect(self._on_entered)
        self.strip.step_wanted.connect(self._on_step)
        self.strip.elsewhere_wanted.connect(self.choose_elsewhere)
        self._column.when_built(self._on_claims_built)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_claims_built(self, claims: ClaimsPanel) -> None:
        claims.list.picked.connect(self._linking.pick)

    def _on_changed(self) -> None:
        if self._linking.is_on != self._was_on:
            self._was_on = self._linking.is_on
            self._give_clicks(to_linking=self._was_on)
        review = self._session.review
        if review is None or not self._was_on:
            return
        self.strip.show_linking(review)
        candidate, source = self._linking.candidate, self._linking.source
        shown = candidate or source
        if shown is not None and source is not None:
            self._claims.list.follow(shown.claim.id)
            self._page.show_span(shown.claim.span)
            self._page.show_links(source.claim.id, self._linking.proposed)

    def _give_clicks(self, *, to_linking: bool) -> None:
        """Let page and list pick claims, or go where they always go."""
        self._page.is_picking = to_linking
        self._claims.list.is_picking = to_linking
        if to_linking:
            return
        had_focus = self.strip.isAncestorOf(QApplication.focusWidget() or self._page)
        self.strip.hide()
        if had_focus:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.show_span(self._session.place.span)
        self._page.show_links(self._session.place.claim_id)
        self._claims.list.follow(self._session.place.claim_id)

    def _on_step(self, step: int) -> None:
        """Walk through the claims that the list shows, past the one that is being linked."""
        model = self._claims.model
        ids = [model.index(row).data(ID_ROLE) for row in range(model.rowCount())]
        source, candidate = self._linking.source, self._linking.candidate
        here = candidate or source
        shown = [one for one in ids if isinstance(one, str)]
        if source is None or here is None or not shown:
            return
        begin = shown.index(here.claim.id) if here.claim.id in shown else -1 if step > 0 else len(shown)
        way = shown[begin + 1 :] if step > 0 else shown[:begin][::-1]
        self._linking.consider(next((one for one in way if one != source.claim.id), self._candidate_id))

    @property
    def _candidate_id(self) -> str | None:
        candidate = self._linking.candidate
        return None if candidate is None else candidate.claim.id

    def _on_entered(self) -> None:
        if self._candidate_id is None:
            self.choose_elsewhere()
        else:
            self._linking.pick(self._candidate_id)

    def _on_picked(self) -> None:
        if self.picker is not None and self.picker.chosen is not None:
            self._linking.choose_type(self.picker.link_type)
            self._linking.pick(self.picker.chosen)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep the keys where they tag nothing; leave when somebody turns to another part of the window."""
        if not self._was_on or now is None or now.window() is not self.strip.window():
            return
        is_finding = isinstance(now, QLineEdit) and self._claims.filter_bar.isAncestorOf(now)
        if now in (self._page, self._claims.list):
            self.strip.number_field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not is_finding and not self.strip.isAncestorOf(now):
            self._linking.leave()
