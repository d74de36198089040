"""What the menus do with the list of claims: its order, and all that is selected in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from factcheck_gui.domain.parties import Part
from factcheck_gui.ui.actions.claims_list_action_data import GROUP_ACTIONS, SELECTION_ACTIONS, SORT_ACTIONS
from factcheck_gui.ui.models.claim_order import GroupBy, SortBy
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.windows.bulk_questions import BulkQuestions
    from factcheck_gui.ui.windows.main_window import MainWindow
    from factcheck_gui.ui.windows.workspace_view import WorkspaceView

_SORTS: Final = {f"sort_by_{sort.value}": sort for sort in SortBy}
_GROUPS: Final = {f"group_by_{group.value}": group for group in GroupBy}


class ClaimsListCommands(QObject):
    """Each public method bears the name of its action."""

    def __init__(self, view: WorkspaceView, window: MainWindow, settings: Settings, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._window = window
        self._settings = settings
        self._theme = theme
        self._questions: BulkQuestions | None = None
        view.claims_column.when_built(self._on_built)

    def _on_built(self, claims: ClaimsPanel) -> None:
        claims.filter_bar.offer_orders(self._menu(claims))
        more = [self._window.actions_by_name[data.name] for data in SELECTION_ACTIONS]
        claims.bulk_bar.offer_more(more)
        self._offer(claims, more[2:-1])
        claims.remark_wanted.connect(self._on_remark_wanted)
        claims.links_wanted.connect(self.link_selected)
        claims.set_order(self._settings.claim_order)
        self._show_order(claims)

    @property
    def _ask(self) -> BulkQuestions:
        if self._questions is None:
            from factcheck_gui.ui.windows.bulk_questions import BulkQuestions

            self._questions = BulkQuestions(self._view, self._window, self._theme)
        return self._questions

    def sort_by_text(self) -> None:
        """Sort the claims as they stand in the text."""
        self._sort(SortBy.TEXT)

    def sort_by_kind(self) -> None:
        """Sort the claims by kind."""
        self._sort(SortBy.KIND)

    def sort_by_verdict(self) -> None:
        """Sort the claims by the order of the scale's values."""
        self._sort(SortBy.VERDICT)

    def sort_by_speaker(self) -> None:
        """Sort the claims by who says them."""
        self._sort(SortBy.SPEAKER)

    def sort_by_state(self) -> None:
        """Sort the claims by how far they have come."""
        self._sort(SortBy.STATE)

    def sort_by_changed(self) -> None:
        """Show first what was changed last."""
        self._sort(SortBy.CHANGED)

    def group_by_none(self) -> None:
        """Show the claims without headings."""
        self._group(GroupBy.NONE)

    def group_by_kind(self) -> None:
        """Put claims of a kind together."""
        self._group(GroupBy.KIND)

    def group_by_verdict(self) -> None:
        """Put claims with the same verdict together."""
        self._group(GroupBy.VERDICT)

    def group_by_speaker(self) -> None:
        """Put together what somebody says."""
        self._group(GroupBy.SPEAKER)

    def group_by_state(self) -> None:
        """Put together what has come as far."""
        self._group(GroupBy.STATE)

    def select_all_claims(self) -> None:
        """Select every claim that the list shows."""
        self._view.claims.list.selectAll()

    def select_one_claim(self) -> None:
        """Go back to one claim."""
        self._view.claims.list.select_one()

    def name_speakers(self) -> None:
        """Say who says the selected claims."""
        self._ask.name(Part.SPEAKER)

    def name_targets(self) -> None:
        """Say of whom the selected claims are."""
        self._ask.name(Part.TARGET)

    def name_reporters(self) -> None:
        """Say who reports the selected claims."""
        self._ask.name(Part.REPORTER)

    def look_again_at_selected(self) -> None:
        """Say when to look at the selected claims again."""
        self._ask.look_again()

    def link_selected(self) -> None:
        """Link the selected claims to one."""
        self._ask.link()

    def remove_selected(self) -> None:
        """Remove the selected claims."""
        checking = self._view.checking
        if self._view.commit_pending() and checking.may_change_or_hint() and checking.bulk.claims_or_hint():
            checking.bulk.remove()

    def _on_remark_wanted(self) -> None:
        self._ask.send_back()

    def _sort(self, sort: SortBy) -> None:
        self._view.claims.set_order(replace(self._view.claims.model.order, sort=sort))
        self._remember()

    def _group(self, group: GroupBy) -> None:
        self._view.claims.set_order(replace(self._view.claims.model.order, group=group))
        self._remember()

    def _remember(self) -> None:
        self._settings.claim_order = self._view.claims.model.order
        self._show_order(self._view.claims)

    def _show_order(self, claims: ClaimsPanel) -> None:
        """Tick the order that the list has, and have its button say it."""
        order, actions = claims.model.order, self._window.actions_by_name
        for name, sort in _SORTS.items():
            actions[name].setChecked(sort is order.sort)
        for name, group in _GROUPS.items():
            actions[name].setChecked(group is order.group)
        chosen = (f"sort_by_{order.sort.value}", f"group_by_{order.group.value}")
        words = ", ".join(actions[name].text().replace("&", "") for name in chosen)
        claims.filter_bar.show_order(words)

    def _offer(self, claims: ClaimsPanel, more: list[QAction]) -> None:
        """Offer by right click what is done to one claim or to several."""
        for group in ([*claims.bulk_bar.menus], more):
            separator = QAction(claims.list)
            separator.setSeparator(True)
            claims.list.addActions([separator, *group])

    def _menu(self, claims: ClaimsPanel) -> QMenu:
        menu, actions = QMenu(claims), self._window.actions_by_name
        menu.addActions([actions[data.name] for data in SORT_ACTIONS])
        menu.addSeparator()
        menu.addActions([actions[data.name] for data in GROUP_ACTIONS])
        return menu
