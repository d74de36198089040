"""Keys are changed, hold at once and at the next start, and whatever names a key names the new one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from factcheck_gui.ui.actions.action_keys import Keys
from factcheck_gui.ui.actions.collecting import menu_actions
from factcheck_gui.ui.dialogs.command_palette import CommandPalette
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.dialogs.keys_settings_dialog import KeysSettingsDialog
from tests.journeys.user import User


def change(user: User, name: str, *keys: str, take: bool = False) -> list[str]:
    """Open the dialog, choose an action and press keys; return what was said of each."""
    said: list[str] = []

    def answer(dialog: KeysSettingsDialog) -> None:
        dialog.choose(name)
        for key in keys:
            dialog.editor.field.setFocus()
            user.press(key)
            said.append(dialog.editor.words)
            if take and not dialog.editor.take_button.isHidden():
                dialog.editor.take_button.click()
        dialog.close_button.click()

    user.answer(KeysSettingsDialog, answer)
    user.press("Ctrl+,")
    user.come_back()
    return said


def test_a_new_key_works_at_once_and_the_old_ones_too(reader: User) -> None:
    reader.go_to("Villagers")
    change(reader, "tag_denial", "G")

    reader.press("G")
    assert [kind for kind, _ in reader.claims()] == ["denial"]
    reader.press("A", "D")
    assert [kind for kind, _ in reader.claims()] == ["denial"]


def test_a_clash_is_said_and_the_key_can_be_taken(reader: User) -> None:
    reader.go_to("Villagers")
    said = change(reader, "tag_denial", "A")
    assert said == ["A belongs to “Tag as allegation”."]
    reader.press("A")
    assert [kind for kind, _ in reader.claims()] == ["allegation"]

    change(reader, "tag_denial", "A", take=True)
    reader.press("A")

    assert [kind for kind, _ in reader.claims()] == ["denial"]
    assert not reader.window.actions_by_name["tag_allegation"].shortcuts()


def test_keys_that_fields_and_menus_need_are_refused(reader: User) -> None:
    said = change(reader, "tag_denial", "Space", "Alt+F", "Ctrl+Return")

    assert [words.split(" ", 1)[0] for words in said] == ["Space", "Alt+F", "Ctrl+Return"]
    assert reader.window.keys.own == {}


def test_keys_are_kept_at_the_next_start(start: Callable[[], User]) -> None:
    first = start()
    first.come_back()
    change(first, "show_tour", "F9")

    again = start()

    assert again.window.actions_by_name["show_tour"].shortcut().toString() == "F9"
    again.window.keys.choose({})
    assert not start().window.actions_by_name["show_tour"].shortcuts()


def test_verdicts_have_keys_by_their_place(reader: User) -> None:
    change(reader, "rate_truth_2", "F6")
    reader.go_to("Villagers")
    reader.press("A", "F6")

    assert reader.session.review is not None
    claim = reader.session.review.claims[0]
    assert claim.is_checked
    assert "F6" not in {one.choice.key for one in reader.view.claims.editor.form.truth.segments.segments}
    reader.window.keys.give("rate_truth_2", Keys(anywhere=("F6",)))
    assert "F6" in {one.choice.key for one in reader.view.claims.editor.form.truth.segments.segments}


def test_arrow_keys_stay_with_the_page(reader: User) -> None:
    said = change(reader, "next_claim", "Right")
    assert said == ["Right works while the text has the keys: lists and fields need it themselves."]
    reader.go_to("Villagers")
    reader.press("A", "J", "F")
    reader.view.walking.go_to_claim(_first(reader))

    reader.view.page.setFocus()
    reader.press("Right")

    assert reader.session.place.claim_id != _first(reader)


def test_hints_and_caps_name_the_new_keys(reader: User) -> None:
    reader.go_to("Villagers")
    reader.window.keys.choose(
        {
            "tag_allegation": Keys(anywhere=("Ctrl+B",)),
            "add_note": Keys(anywhere=("B",)),
            "import_article": Keys(anywhere=("F5",)),
            "nothing_to_check": Keys(),
        }
    )

    reader.press("Return")
    assert "Ctrl+B allegation, D denial" in reader.window.messages.words
    reader.press("Ctrl+B")
    form = reader.view.claims.editor.form
    assert form.kind.segments[0].choice.key == "Ctrl+B"
    assert form.notes.quick._cap.text() == "B"
    assert next(iter(reader.view.bar._kinds.values())).text() == "Allegation  Ctrl+B"
    assert reader.view.bar._nothing.text() == "Nothing to check"
    caps = {label.text() for label in reader.window.tools.buttons["import_article"].findChildren(QLabel)}
    assert caps == {"F5"}


def test_the_sheet_of_keys_is_true_and_leads_to_changing_them(reader: User) -> None:
    shown: list[tuple[str, str, str]] = []

    def look(dialog: KeysDialog) -> None:
        shown.extend(dialog.shown)
        reader.answer(KeysSettingsDialog, lambda settings: settings.close_button.click())
        dialog.change_button.click()

    reader.window.keys.give("tag_fact", Keys(anywhere=("F9", "Ctrl+B"), on_page=("Right",)))
    reader.answer(KeysDialog, look)
    reader.press("F1")
    QApplication.processEvents()
    reader.come_back()

    assert ("Claim", "Tag as fact", "F9 / Ctrl+B / Right") in shown
    assert any(keys == "Alt+1" for _, _, keys in shown)


def test_one_and_all_are_reset(reader: User) -> None:
    keys = reader.window.keys
    keys.choose({"tag_fact": Keys(anywhere=("F9",)), "tag_denial": Keys(anywhere=("F6",))})

    def answer(dialog: KeysSettingsDialog) -> None:
        dialog.choose("tag_fact")
        dialog.editor.reset_button.click()
        assert set(keys.own) == {"tag_denial"}
        dialog.choose("tag_denial")
        dialog.editor.key_buttons[0].click()
        assert keys.of("tag_denial").all == ()
        dialog.reset_all_button.click()
        dialog.close_button.click()

    reader.answer(KeysSettingsDialog, answer)
    reader.press("Ctrl+,")

    assert keys.own == {}
    assert keys.cap("tag_denial") == "D"


def test_every_action_of_the_menus_is_reached_by_its_name(reader: User) -> None:
    missing: list[str] = []

    def look(palette: CommandPalette) -> None:
        offered = {palette.model.action(palette.model.index(n)) for n in range(palette.model.rowCount())}
        found = reader.window.menuBar().findChildren(QAction)
        every = {one for one in found if one.text() and one.menu() is None and not one.isSeparator()}
        in_menus = {one.action for one in menu_actions(reader.window.menus.values())}
        missing.extend(one.text() for one in (every | in_menus) - offered)
        for one in in_menus:
            QTest.keyClicks(palette.field, "")
            palette.field.setText(one.text().replace("&", "").removesuffix("…"))
            hits = {palette.model.action(palette.model.index(n)) for n in range(palette.model.rowCount())}
            if one not in hits:
                missing.append(one.text())
        palette.reject()

    reader.answer(CommandPalette, look)
    reader.press("Ctrl+K")

    assert missing == []


def test_a_command_used_lately_comes_first(reader: User) -> None:
    first: list[str] = []

    def choose(palette: CommandPalette) -> None:
        palette.field.setText("next open")
        palette.field.setText("nobody has looked")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    def look(palette: CommandPalette) -> None:
        first.append(palette.model.index(0).data())
        palette.reject()

    reader.answer(CommandPalette, choose)
    reader.press("Ctrl+K")
    reader.come_back()
    reader.answer(CommandPalette, look)
    reader.press("Ctrl+K")

    assert first == ["Next statement nobody has looked at"]


def _first(user: User) -> str:
    assert user.session.review is not None
    return user.session.review.claims[0].claim.id
