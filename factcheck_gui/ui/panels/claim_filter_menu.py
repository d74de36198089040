"""The menu in which one ticks off what the shown claims have."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.models.claim_filter import GROUPS, Choice, ClaimFilter, Group
from factcheck_gui.ui.models.filter_words import value_words, wanted_words
from factcheck_gui.ui.models.state_words import signed_state
from factcheck_gui.ui.widgets.plain_text import on_button
from factcheck_gui.ui.widgets.staying_menu import StayingMenu

# A longer menu would not be read; the line that finds claims finds the others.
_MOST_SPEAKERS: Final = 40


class ClaimFilterMenu(StayingMenu):
    """Tells what was ticked, and shows what it is told; it knows no claims."""

    toggled = Signal(Group, str)
    cleared = Signal()
    values_wanted = Signal()
    """The speakers and values that occur are about to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ClaimFilter()
        self._speakers: Counter[str] = Counter()
        self._actions: dict[Choice, QAction] = {}
        self.states = StayingMenu(self.tr("State"), self)
        self.values = {
            Question.TRUTH: StayingMenu(self.tr("Is it true?"), self),
            Question.ATTRIBUTION: StayingMenu(self.tr("Was it said?"), self),
        }
        self.speakers = StayingMenu(self.tr("Who says it"), self)
        self._build()

    def show_scales(self, scales: Mapping[Question, tuple[RatingScale, ...]]) -> None:
        """Offer the values of the scale in use, which comes first, and of others with their names."""
        for question, group in ((Question.TRUTH, Group.TRUTH), (Question.ATTRIBUTION, Group.SAID)):
            self._empty(self.values[question], group)
            offered = scales.get(question, ())
            for place, scale in enumerate(offered):
                if place:
                    self.values[question].addSeparator()
                for value in scale.values:
                    words = self.tr("%1 (%2)").replace("%2", scale.name) if place else "%1"
                    self._offer(
                        self.values[question], (group, value.id), words.replace("%1", value_words(value), 1)
                    )
            self.values[question].menuAction().setVisible(bool(offered))

    def show_speakers(self, speakers: Counter[str]) -> None:
        """Offer the names of those who say something, once the menu is opened."""
        self._speakers = speakers
        self.speakers.menuAction().setVisible(bool(speakers))

    def show_filter(self, shown: ClaimFilter) -> None:
        """Tick what is chosen."""
        self._filter = shown
        chosen = set(shown.choices)
        for choice, action in self._actions.items():
            action.setChecked(choice in chosen)
        self._clear.setEnabled(shown.is_on)

    def action_for(self, group: Group, value: str) -> QAction:
        """Return the action that ticks off a choice."""
        return self._actions[group, value]

    def _build(self) -> None:
        for wanted in GROUPS:
            for one in wanted:
                self._offer(self, (Group.WANTED, one.value), wanted_words(one))
            self.addSeparator()
        for state in ClaimState:
            self._offer(self.states, (Group.STATES, state.value), signed_state(state))
        for menu in (self.states, *self.values.values(), self.speakers):
            self.addMenu(menu)
        self.addSeparator()
        self._clear = self.addAction(self.tr("Show all claims"))
        self._clear.triggered.connect(self.cleared)
        self.aboutToShow.connect(self.values_wanted)
        self.speakers.aboutToShow.connect(self._on_speakers)

    def _offer(self, menu: QMenu, choice: Choice, words: str) -> None:
        action = menu.addAction(on_button(words))
        action.setCheckable(True)
        action.setData(choice)
        action.setChecked(choice in self._filter.choices)
        action.triggered.connect(self._on_triggered)
        self._actions[choice] = action

    def _empty(self, menu: QMenu, group: Group) -> None:
        menu.clear()
        self._actions = {choice: one for choice, one in self._actions.items() if choice[0] is not group}

    def _on_speakers(self) -> None:
        self.values_wanted.emit()
        self._empty(self.speakers, Group.SPEAKERS)
        for name, count in self._speakers.most_common(_MOST_SPEAKERS):
            words = self.tr("%1 (%2)").replace("%2", f"{count:,}").replace("%1", name)
            self._offer(self.speakers, (Group.SPEAKERS, name), words)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            group, value = action.data()
            self.toggled.emit(Group(group), value)
