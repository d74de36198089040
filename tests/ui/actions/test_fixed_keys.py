"""The sheet of keys names the keys that work in one place only."""

import re

from pytestqt.qtbot import QtBot

from factcheck_gui.ui.actions.action_keys import native_key
from factcheck_gui.ui.actions.fixed_keys import FIXED_KEYS, fixed_key_rows
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.models.claim_words import link_word
from factcheck_gui.ui.panels.link_strip import TYPE_KEYS


def test_every_key_of_linking_is_in_the_sheet(qtbot: QtBot) -> None:
    rows = {what: keys for place, what, keys in fixed_key_rows() if place == "While linking"}

    for link_type, key in TYPE_KEYS.items():
        assert rows[f"The link says: {link_word(link_type)}"] == chr(key)
    assert rows["Turn the link"] == "T"
    dialog = KeysDialog(fixed_key_rows())
    qtbot.addWidget(dialog)
    dialog.filter_field.setText("while linking turn")
    assert [keys for _, _, keys in dialog.shown] == ["T"]


def test_every_fixed_key_is_a_key_and_named_once_at_its_place() -> None:
    for place, rows in FIXED_KEYS.items():
        keys = [key for _, some in rows for key in some]
        assert len(keys) == len(set(keys)), place
        assert all(native_key(key) for key in keys), place
        assert all(re.match(r"^[A-Z]", what) for what, _ in rows), place
