"""What the desk asks of an article before it is signed off, rule by rule."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.rules import Level, Rule, RuleSetting
from factcheck_gui.domain.ruling import levels_of
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.rule_words import asked_words, found_words, level_word
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_LEVELS: Final = tuple(Level)
_LEVELS_WIDTH: Final = 316


class RulesDialog(FramedDialog):
    """Each choice is saved at once, as an edit that can be undone."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session.tr("Rules"), parent)
        self._session = session
        self._theme = theme
        self.levels: dict[Rule, Segments] = {}
        self._build()
        self._connect()
        self._show_levels()
        self.resize(860, 620)
        first = self.levels[next(iter(Rule))]
        first.segments[first.chosen or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_rule(self, rule: Rule, level: Level) -> None:
        """Give a rule a level."""
        settings = self._settings()
        if settings is not None:
            self._submit(self._session.workspace.ruling.set_rule(settings, rule, level))

    def suggest(self) -> None:
        """Give all rules the levels that are suggested to begin with."""
        settings = self._settings()
        if settings is not None:
            self._submit(self._session.workspace.ruling.suggest(settings))

    def _build(self) -> None:
        about = WrappedText("mute", self, most_lines=3)
        words = self.tr("They are asked of every article of the workspace “%1”.")
        about.show_text(words.replace("%1", isolated(shown(self._session.workspace.path.stem))))
        self.about = about
        self.body.addWidget(about)
        rows = QWidget(self)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(0, 1)
        for row, rule in enumerate(Rule):
            grid.addWidget(self._words(rule, rows), row, 0)
            levels = Segments(found_words(rule), self._theme, rows)
            levels.setFixedWidth(_LEVELS_WIDTH)
            self.levels[rule] = levels
            grid.addWidget(levels, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._offer()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(rows)
        self.area = area
        self.body.addWidget(area, 1)
        self.suggest_button = self.add_button(self.tr("Suggested set"))
        self.suggest_button.setToolTip(self.tr("Give every rule the level that is suggested to begin with."))
        self.close_button = self.add_button(self.tr("Close"), primary=True)

    def _words(self, rule: Rule, parent: QWidget) -> QWidget:
        """Return what a rule is called, and under it what it asks."""
        words = QWidget(parent)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        asked = WrappedText("small", words)
        asked.show_text(asked_words(rule))
        column.addWidget(text_label(found_words(rule), "strong", words))
        column.addWidget(asked)
        return words

    def _offer(self) -> None:
        colours = self._theme.colours
        inks = {Level.STOP: colours.error, Level.WARNING: colours.warning}
        for rule, levels in self.levels.items():
            levels.offer(
                Choice(label=level_word(level), hint=found_words(rule), ink=inks.get(level, ""))
                for level in _LEVELS
            )

    def _connect(self) -> None:
        for levels in self.levels.values():
            levels.asked.connect(self._on_asked)
        self.suggest_button.clicked.connect(self.suggest)
        self.close_button.clicked.connect(self.accept)
        self._session.changed.connect(self._show_levels)
        self._session.articles_changed.connect(self._show_levels)
        self._session.failed.connect(self._on_failed)
        self._session.told.connect(self.say)
        self._theme.changed.connect(self._offer)

    def _settings(self) -> tuple[RuleSetting, ...] | None:
        try:
            return self._session.workspace.browsing.rules()
        except ExpectedError as error:
            self._on_failed(describe(error))
        return None

    def _submit(self, edit: Edit) -> None:
        if self._session.submit(edit):
            self._show_levels()

    def _show_levels(self) -> None:
        settings = self._settings()
        if settings is None:
            return
        on = levels_of(settings)
        for rule, levels in self.levels.items():
            levels.choose(_LEVELS.index(on.get(rule, Level.OFF)))
        words = self.tr("%1 of %2 rules are on. Each choice is saved at once and can be undone.")
        self.say(words.replace("%1", str(len(on))).replace("%2", str(len(self.levels))))

    def _on_asked(self, place: int) -> None:
        rule = next(rule for rule, levels in self.levels.items() if levels is self.sender())
        self.set_rule(rule, _LEVELS[place])

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")
