"""Asks what the words of another program become here: its labels, its arrows, its verdicts."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.label_mapping import Family, LabelMapping, WordUse, mapping_of, words_used
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.label_proposals import Proposal
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
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

WordsOf = Callable[[str], str]
"""Returns the words that a claim was marked on, by its key."""

_MOST_SHOWN: Final = 200
"""Words of one family; the commonest of a file that has no end of them."""
_EXAMPLE_SHOWN: Final = 240
_WORD_WIDTH: Final = 210
_CHOICE_WIDTH: Final = 190
_AROUND: Final = 40


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
        self.fields: dict[tuple[Family, str], ChoiceField] = {}
        self._uses = words_used(found)
        self._words_of = words_of
        self._proposal = proposal
        self._scales = scales
        self._total = len(found.claims)
        self._build()
        self._connect()
        self._count()
        self.resize(880, 580)
        first = next((field for key, field in self.fields.items() if not self._is_settled(key)), None)
        (first or self.take_button).setFocus(Qt.FocusReason.OtherFocusReason)

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
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _WORD_WIDTH)
        grid.setColumnStretch(2, 1)
        for family, uses in self._uses.items():
            if uses:
                self._add_family(family, uses, grid, rows)
        grid.setRowStretch(grid.rowCount(), 1)
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

    def _add_family(
        self, family: Family, uses: tuple[WordUse, ...], grid: QGridLayout, rows: QWidget
    ) -> None:
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, _AROUND // 4)
            row += 1
        grid.addWidget(text_label(heading_words(family), "heading", rows), row, 0, 1, 4)
        choices = offered(family, self._scales)
        proposed = self._proposal.mapping.of(family)
        for use in uses[:_MOST_SHOWN]:
            row += 1
            word = WrappedText("strong", rows, most_lines=2)
            word.setFixedWidth(_WORD_WIDTH)
            word.show_text(word_shown(use.word))
            word.setToolTip(shown(use.word))
            example = WrappedText("small", rows, most_lines=2)
            example.show_text(shown(elided(self._words_of(use.example), _EXAMPLE_SHOWN)))
            count = text_label(f"{use.count:,} ×", "mute", rows)
            field = ChoiceField(choices, proposed.get(use.word), choice_name(family, use.word), rows)
            field.setFixedWidth(_CHOICE_WIDTH)
            self.fields[family, use.word] = field
            middle = Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(word, row, 0, middle)
            grid.addWidget(count, row, 1, middle | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(example, row, 2, middle)
            grid.addWidget(field, row, 3, middle)
        more = not_shown(len(uses) - _MOST_SHOWN if len(uses) > _MOST_SHOWN else 0)
        if more:
            grid.addWidget(text_label(more, "small", rows), row + 1, 0, 1, 4)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.currentIndexChanged.connect(self._count)
        self.cancel_button.clicked.connect(self.reject)
        self.without_button.clicked.connect(self._on_without)
        self.take_button.clicked.connect(self.accept)

    def _on_without(self) -> None:
        for (family, _), field in self.fields.items():
            if family is Family.LABEL:
                field.choose(None)

    def _count(self) -> None:
        kinds = self.mapping.kinds
        number = sum(use.count for use in self._uses[Family.LABEL] if kinds.get(use.word) is not None)
        self.say(coming_in(number, self._total))
        if number:
            self.take_button.setText(self.tr("Take them in"))
        elif self._has_text:
            self.take_button.setText(self.tr("Take in the text only"))
        else:
            self.take_button.setText(self.tr("Take none in"))

    def _chosen(self, fields: Mapping[tuple[Family, str], ChoiceField]) -> LabelMapping:
        choices: dict[Family, dict[str, str | None]] = {family: {} for family in Family}
        for (family, word), field in fields.items():
            choices[family][word] = field.chosen
        return mapping_of(choices)

    def _is_own(self, key: tuple[Family, str]) -> bool:
        """Tell whether a word is one of ours: it means what it says the next time too."""
        family, word = key
        return word in self._proposal.own[family]

    def _is_settled(self, key: tuple[Family, str]) -> bool:
        family, word = key
        return word not in self._proposal.unsettled[family]
