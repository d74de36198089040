"""What is pointed at in the page, and the bar that offers what can be done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from factcheck_gui.domain.claims import ClaimKind
    from factcheck_gui.domain.spans import Span
    from factcheck_gui.ui.actions.action_keys import ActionKeys
    from factcheck_gui.ui.checking import Checking
    from factcheck_gui.ui.linking import Linking
    from factcheck_gui.ui.page.page import ArticlePage
    from factcheck_gui.ui.page.selection_bar import SelectionBar
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.walking import Walking


class Pointing(QObject):
    """Clicks, selections and drags go to places, or to the claim that is being linked."""

    def __init__(
        self,
        session: Session,
        page: ArticlePage,
        checking: Checking,
        walking: Walking,
        linking: Linking,
        keys: ActionKeys,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._page, self._keys = session, page, keys
        self._checking, self._walking, self._linking = checking, walking, linking
        self._bar: SelectionBar | None = None
        page.clicked.connect(self._on_clicked)
        page.label_clicked.connect(self._on_label_clicked)
        page.selected.connect(self._on_selected)
        page.dragged.connect(self._on_dragged)
        page.scrolled.connect(self.hide_bar)
        session.place.moved.connect(self.hide_bar)
        session.article_opened.connect(self.hide_bar)

    @property
    def bar(self) -> SelectionBar:
        """The bar, hidden while nothing is pointed at; built when it is first wanted."""
        if self._bar is None:
            from factcheck_gui.ui.page.selection_bar import SelectionBar

            self._bar = SelectionBar(self._page, self._keys)
            self._bar.kind_chosen.connect(self._on_kind_chosen)
            self._bar.nothing_chosen.connect(self._on_nothing_chosen)
            self._bar.remove_chosen.connect(self._checking.remove_claim)
            # The page outlives the view of a workspace.
            self.destroyed.connect(self._bar.deleteLater)
        return self._bar

    def hide_bar(self) -> None:
        """Let the bar go."""
        if self._bar is not None:
            self._bar.hide()

    def show_bar(self) -> None:
        """Show the bar at the place, once the page has come so far."""
        span = self._session.place.span
        if span is not None:
            self._page.when_reached(span.end, self._place_bar)

    def _place_bar(self) -> None:
        span, claim = self._session.place.span, self._checking.claim
        if span is not None:
            words = self._page.span_rect(span)
            words.moveTopLeft(self._page.viewport().mapTo(self._page, words.topLeft()))
            self.bar.show_at(words, None if claim is None else claim.claim.kind)

    def _on_label_clicked(self, claim_id: str) -> None:
        (self._linking.pick if self._linking.is_on else self._walking.go_to_claim)(claim_id)

    def _on_clicked(self, position: int) -> None:
        if self._linking.is_on:
            self._linking.pick_at(position)
            return
        self._walking.go_to_position(position)
        self.show_bar()

    def _on_selected(self, span: Span | None) -> None:
        if span is None or self._linking.is_on:
            self.hide_bar()
        else:
            self._session.place.go(span)
            self.show_bar()

    def _on_dragged(self, span: Span) -> None:
        self._walking.set_span(span)
        # Whatever became of it: the page shows the place as it is.
        self._page.show_span(self._session.place.span, scroll=False)

    def _on_kind_chosen(self, kind: ClaimKind) -> None:
        self._checking.tag(kind)
        self.show_bar()

    def _on_nothing_chosen(self) -> None:
        self._checking.toggle_nothing_to_check()
        self.hide_bar()
