"""Asks what the words of another program become here: its labels, its arrows, its verdicts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.label_mapping import Family, LabelMapping, WordUse, mapping_of, words_used
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.label_proposals import Proposal
from factcheck_gui.ui.dialogs.export_turns import Turns
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.label_words import (
    choice_name,
    coming_in,
    heading_words,
    not_shown,
    offered,
    word_shown,
)
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.choice_field import ChoiceField
from factcheck_gui.ui.widgets.plain_text import tooltip
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

WordsOf = Callable[[str], str]
"""Returns the words that a claim was marked on, by its key."""

_MOST_SHOWN: Final = 200
"""Words of one family; the commonest of a file that has no end of them."""
_EXAMPLE_SHOWN: Final = 240
_WORD_WIDTH: Final = 210
_CHOICE_WIDTH: Final = 190
_AROUND: Final = 40
_BETWEEN: Final = 8
_AT_ONCE: Final = 20
"""Rows that are added in one turn."""

_Word = tuple[Family, str]


class LabelsDialog(FramedDialog):
    """`mapping` is the answer, with guesses to begin with; `chosen` is that part of it that is remembered.

    With `has_text` an article comes in too, so that something does where all labels are left out.
    """

    def __init__(
        self,
        found: FoundClaims,
        words_of: WordsOf,
        proposal: Proposal,
        scales: Mapping[Question, RatingScale],
        parent: QWidget | None = None,
        *,
        has_text: bool = False,
    ) -> None:
        super().__init__("", parent)
        self._has_text = has_text
        self.setWindowTitle(self.tr("What the labels become"))
        self._fields: dict[_Word, ChoiceField] = {}
        self._is_built = False
        self._turns = Turns(self)
        self._uses = words_used(found)
        self._words_of = words_of
        self._proposal = proposal
        self._scales = scales
        self._total = len(found.claims)
        self._build()
        self._connect()
        self._count()
        self.resize(880, 580)
        self._is_built = True
        first = None if self._first_open is None else self._fields.get(self._first_open)
        (first or self.take_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._turns.begin(self._rows)

    @property
    def fields(self) -> Mapping[_Word, ChoiceField]:
        """The fields of all words; those that are not there yet are made."""
        for _ in self._rows:
            pass
        return self._fields

    @property
    def mapping(self) -> LabelMapping:
        """What each word becomes; those that are not shown are left out."""
        return self._proposal.settled.with_all(self._chosen(self.fields))

    @property
    def chosen(self) -> LabelMapping:
        """What was chosen for words that are not our own."""
        return self._chosen({key: one for key, one in self.fields.items() if not self._is_own(key)})

    def _build(self) -> None:
        about = WrappedText("mute", self, most_lines=3)
        about.show_text(
            self.tr(
                "Another program has marked this text in words of its own. Say what they become here;"
                " it is remembered for the next file."
            )
        )
        self.body.addWidget(about)
        rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(_BETWEEN)
        self._first_open = next((key for key in self._shown() if not self._is_settled(key)), None)
        self._rows = self._add_rows(column, rows)
        next(self._rows, None)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(rows)
        self.body.addWidget(self.area, 1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.without_button = self.add_button(self.tr("Leave all out"))
        self.take_button = self.add_button(self.tr("Take them in"), primary=True)

    def _shown(self) -> Iterator[_Word]:
        return ((family, use.word) for family, uses in self._uses.items() for use in uses[:_MOST_SHOWN])

    def _add_rows(self, column: QVBoxLayout, rows: QWidget) -> Iterator[None]:
        """Add the rows of all words, some at a time: hundreds of fields would hold the window."""
        column.addStretch(1)
        for family, uses in self._uses.items():
            if uses:
                yield from self._add_family(family, uses, column, rows)

    def _add_family(
        self, family: Family, uses: tuple[WordUse, ...], column: QVBoxLayout, rows: QWidget
    ) -> Iterator[None]:
        if column.count() > 1:
            column.insertSpacing(column.count() - 1, _AROUND // 4)
        column.insertWidget(column.count() - 1, text_label(heading_words(family), "heading", rows))
        choices = offered(family, self._scales)
        widest = max(rows.fontMetrics().horizontalAdvance(f"{use.count:,} ×") for use in uses[:_MOST_SHOWN])
        for start in range(0, min(len(uses), _MOST_SHOWN), _AT_ONCE):
            if self._fields:
                yield
            # Each has a widget of its own: a layout that gets a row asks for the heights of all others.
            part = QWidget(rows)
            grid = QGridLayout(part)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(_BETWEEN)
            grid.setColumnMinimumWidth(0, _WORD_WIDTH)
            grid.setColumnMinimumWidth(1, widest)
            grid.setColumnStretch(2, 1)
            for row, use in enumerate(uses[start : min(start + _AT_ONCE, _MOST_SHOWN)]):
                self._add_row(family, use, choices, grid, row, part)
            column.insertWidget(column.count() - 1, part)
        more = not_shown(len(uses) - _MOST_SHOWN if len(uses) > _MOST_SHOWN else 0)
        if more:
            column.insertWidget(column.count() - 1, text_label(more, "small", rows))

    def _add_row(
        self,
        family: Family,
        use: WordUse,
        choices: Iterable[tuple[str, str | None]],
        grid: QGridLayout,
        row: int,
        part: QWidget,
    ) -> None:
        word = WrappedText("strong", part, most_lines=2)
        word.setFixedWidth(_WORD_WIDTH)
        word.show_text(word_shown(use.word))
        word.setToolTip(tooltip(use.word))
        example = WrappedText("small", part, most_lines=2)
        example.show_text(shown(elided(self._words_of(use.example), _EXAMPLE_SHOWN)))
        count = text_label(f"{use.count:,} ×", "mute", part)
        proposed = self._proposal.mapping.of(family).get(use.word)
        field = ChoiceField(choices, proposed, choice_name(family, use.word), part)
        field.setFixedWidth(_CHOICE_WIDTH)
        self._take_in((family, use.word), field)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(word, row, 0, middle)
        grid.addWidget(count, row, 1, middle | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(example, row, 2, middle)
        grid.addWidget(field, row, 3, middle)

    def _take_in(self, key: _Word, field: ChoiceField) -> None:
        if self._fields:
            # Those that are made later come after the buttons otherwise.
            QWidget.setTabOrder(next(reversed(self._fields.values())), field)
        self._fields[key] = field
        field.currentIndexChanged.connect(self._count)
        if key == self._first_open and self._is_built and self.focusWidget() is self.take_button:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.without_button.clicked.connect(self._on_without)
        self.take_button.clicked.connect(self.accept)

    def _on_without(self) -> None:
        for (family, _), field in self.fields.items():
            if family is Family.LABEL:
                field.choose(None)

    def _count(self) -> None:
        kinds = self._so_far().kinds
        number = sum(use.count for use in self._uses[Family.LABEL] if kinds.get(use.word) is not None)
        self.say(coming_in(number, self._total))
        if number:
            self.take_button.setText(self.tr("Take them in"))
        elif self._has_text:
            self.take_button.setText(self.tr("Take in the text only"))
        else:
            self.take_button.setText(self.tr("Take none in"))

    def _so_far(self) -> LabelMapping:
        """Return what each word becomes; words whose fields are not there yet, what is proposed."""
        choices: dict[Family, dict[str, str | None]] = {family: {} for family in Family}
        for family, word in self._shown():
            field = self._fields.get((family, word))
            proposed = self._proposal.mapping.of(family).get(word)
            choices[family][word] = proposed if field is None else field.chosen
        return self._proposal.settled.with_all(mapping_of(choices))

    def _chosen(self, fields: Mapping[_Word, ChoiceField]) -> LabelMapping:
        choices: dict[Family, dict[str, str | None]] = {family: {} for family in Family}
        for (family, word), field in fields.items():
            choices[family][word] = field.chosen
        return mapping_of(choices)

    def _is_own(self, key: _Word) -> bool:
        """Tell whether a word is one of ours: it means what it says the next time too."""
        family, word = key
        return word in self._proposal.own[family]

    def _is_settled(self, key: _Word) -> bool:
        family, word = key
        return word not in self._proposal.unsettled[family]
