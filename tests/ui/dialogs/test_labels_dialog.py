"""What the words of another program become is asked, with guesses to begin with, and remembered."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.found_claims import FoundClaims, FoundLink
from factcheck_gui.domain.label_mapping import NOTHING_MAPPED, Family, LabelMapping
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.label_proposals import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from factcheck_gui.ui.dialogs.not_found_dialog import NotFoundDialog
from factcheck_gui.ui.label_memory import read_labels, write_labels
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.choice_field import ChoiceField
from tests.found import DENIED, NOT_SAFE, SAFE, bridge_marks, marked
from tests.ui.hearing import unspoken_controls

SAYS = (Family.LABEL, "PERSON_SAYS")


def dialog_for(
    qtbot: QtBot,
    workspace: Workspace,
    found: FoundClaims | None = None,
    remembered: LabelMapping = NOTHING_MAPPED,
) -> LabelsDialog:
    scales = workspace.taking_over.surroundings().scales
    marks = bridge_marks() if found is None else found
    made = LabelsDialog(marks, str.strip, propose(marks, scales, remembered), scales)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, theme: Theme) -> LabelsDialog:
    return dialog_for(qtbot, workspace)


def test_our_own_words_and_guesses_are_filled_in(dialog: LabelsDialog) -> None:
    assert {word: field.chosen for (_, word), field in dialog.fields.items()} == {
        "PERSON_SAYS": None,
        "denial": "denial",
        "answers": None,
        "refuted": "false",
        "Pants on Fire": None,
        "verbatim": "verbatim",
    }
    assert dialog.footer_line.text() == "1 of 3 claims will come in."


def test_what_is_chosen_is_the_answer(dialog: LabelsDialog) -> None:
    dialog.fields[SAYS].choose("allegation")
    dialog.fields[Family.LINK, "answers"].choose("denies")

    assert dialog.footer_line.text() == "3 of 3 claims will come in."
    assert dialog.mapping.kinds == {"PERSON_SAYS": ClaimKind.ALLEGATION, "denial": ClaimKind.DENIAL}
    assert dialog.mapping.links == {"answers": LinkType.DENIES}
    assert dialog.mapping.verdicts == {"refuted": "false", "Pants on Fire": None}


def test_only_words_that_are_not_ours_are_remembered(dialog: LabelsDialog) -> None:
    dialog.fields[SAYS].choose("fact")
    dialog.fields[Family.LABEL, "denial"].choose(None)

    assert dialog.mapping.kinds["denial"] is None
    assert dialog.chosen.kinds == {"PERSON_SAYS": ClaimKind.FACT}


def test_all_can_be_left_out_at_once(dialog: LabelsDialog) -> None:
    dialog.without_button.click()

    assert set(dialog.mapping.kinds.values()) == {None}
    assert dialog.footer_line.text() == "0 of 3 claims will come in."


def test_the_keyboard_alone_chooses_and_takes_in(dialog: LabelsDialog) -> None:
    dialog.activateWindow()
    assert QApplication.focusWidget() is dialog.fields[SAYS]

    QTest.keyClick(dialog.fields[SAYS], Qt.Key.Key_Down)
    QTest.keyClick(dialog.fields[SAYS], Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.mapping.kinds["PERSON_SAYS"] is ClaimKind.ALLEGATION


def test_the_wheel_over_a_choice_changes_nothing(dialog: LabelsDialog) -> None:
    field = dialog.fields[SAYS]
    is_inverted = False
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )
    QApplication.sendEvent(field, wheel)

    assert field.chosen is None


def test_every_choice_says_what_it_is_about(dialog: LabelsDialog) -> None:
    assert unspoken_controls(dialog) == []
    assert dialog.fields[SAYS].accessibleName() == "What the label “PERSON_SAYS” becomes"


def test_hostile_words_are_shown_on_a_line_as_plain_text(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    labels = ("\u202e<b>gpj</b>\n\0", "<script>" * 2_000, "", "الادعاء")
    found = FoundClaims(
        claims=tuple(
            marked(words, label)
            for words, label in zip((SAFE, NOT_SAFE, DENIED, "rained"), labels, strict=True)
        ),
        links=(FoundLink(from_key=SAFE, to_key=DENIED, label="x\ny"),),
    )

    dialog = dialog_for(qtbot, workspace, found)

    assert (dialog.width(), len(dialog.fields)) == (880, 5)
    shown = [one.text() for one in dialog.findChildren(QLabel)]
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in dialog.findChildren(QLabel))
    assert not any("\u202e" in words or "\n" in words for words in shown)
    assert "(without a label)" in shown


def test_of_labels_without_end_the_commonest_are_shown(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    found = FoundClaims(claims=tuple(marked(SAFE, f"label {number}") for number in range(250)))

    dialog = dialog_for(qtbot, workspace, found)

    assert len(dialog.fields) == 200
    assert any("50 rarer words" in one.text() for one in dialog.findChildren(QLabel))
    assert len(dialog.mapping.kinds) == 250


def test_hundreds_of_labels_come_a_few_at_a_time_and_in_the_order_of_the_keyboard(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    found = FoundClaims(claims=tuple(marked(SAFE, f"label {number}") for number in range(90)))

    dialog = dialog_for(qtbot, workspace, found)

    assert 0 < len(dialog._fields) < 90
    qtbot.waitUntil(lambda: len(dialog._fields) == 90)
    assert list(dialog.fields) == list(dialog._shown())
    fields = list(dialog.fields.values())
    reached: list[ChoiceField] = []
    one: QWidget | None = fields[0]
    while one is not None and one is not dialog.cancel_button:
        reached += [one] if isinstance(one, ChoiceField) else []
        one = one.nextInFocusChain()
    assert reached == fields


def test_settings_remember_what_was_chosen_beside_what_was_before(settings: Settings) -> None:
    settings.remember_labels(LabelMapping(kinds={"PER": None, "a": ClaimKind.FACT}))
    settings.remember_labels(
        LabelMapping(
            kinds={"a": ClaimKind.DENIAL}, links={"=[x]\n": LinkType.ADMITS}, verdicts={"ja": "true"}
        )
    )

    found = Settings(settings.path).labels
    assert found.kinds == {"PER": None, "a": ClaimKind.DENIAL}
    assert (found.links, found.verdicts) == ({"=[x]\n": LinkType.ADMITS}, {"ja": "true"})


@pytest.mark.parametrize(
    "line", ["", "[]", "{", '{"label": []}', '{"label": {"a": "rumour", "b": 1}}', "[" * 9999]
)
def test_damaged_memory_is_left_out(line: str) -> None:
    assert read_labels(line) == NOTHING_MAPPED


def test_memory_has_an_end() -> None:
    mapping = LabelMapping(kinds={str(number): None for number in range(5_000)})

    assert list(read_labels(write_labels(mapping)).kinds)[-1] == "4999"
    assert len(read_labels(write_labels(mapping)).kinds) == 2_000


def test_what_was_not_found_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    dialog = NotFoundDialog("2 were not found.", ["one", "<b>two</b>"])
    qtbot.addWidget(dialog)

    dialog.copy_button.click()

    assert QApplication.clipboard().text() == "one\n<b>two</b>"
    assert dialog.list_field.toPlainText() == "one\n<b>two</b>"
