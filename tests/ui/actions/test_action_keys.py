"""Which keys actions have, and which they may have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.actions.action import ActionData, Menu
from factcheck_gui.ui.actions.action_keys import ActionKeys, Keys
from factcheck_gui.ui.actions.key_rules import Refusal, is_for_page, refusal
from factcheck_gui.ui.own_keys import read_own_keys, write_own_keys

DATA = (
    ActionData(name="tag", label="&Tag as denial…", menu=Menu.CLAIM, keys=("D",)),
    ActionData(name="walk", label="Walk", menu=Menu.REVIEW, keys=("J",), page_keys=("Down",)),
    ActionData(name="bare", label="Bare", menu=Menu.FILE),
)
_NAMES = st.sampled_from(["tag", "walk", "bare", "strange"])
_SEQUENCES = st.lists(st.sampled_from(["A", "D", "J", "Ctrl+K", "F5"]), max_size=3, unique=True).map(tuple)
_OWN = st.dictionaries(_NAMES, st.builds(Keys, anywhere=_SEQUENCES, on_page=_SEQUENCES))


@pytest.fixture
def keys(qtbot: QtBot) -> ActionKeys:
    return ActionKeys(DATA)


def test_actions_begin_with_their_defaults(keys: ActionKeys) -> None:
    assert keys.of("walk") == Keys(anywhere=("J",), on_page=("Down",))
    assert (keys.cap("tag"), keys.cap("bare"), dict(keys.own)) == ("D", "", {})


def test_a_key_that_is_given_is_taken_from_whatever_had_it(qtbot: QtBot, keys: ActionKeys) -> None:
    with qtbot.waitSignal(keys.changed):
        keys.give("bare", Keys(anywhere=("D", "J")))

    assert (keys.of("tag").all, keys.of("walk").all) == ((), ("Down",))
    assert keys.holder("D") == "bare"
    keys.give("tag", Keys(anywhere=("J",)))
    assert (keys.of("tag").all, keys.of("bare").all) == (("J",), ("D",))


def test_reset_gives_the_keys_back_to_all(keys: ActionKeys) -> None:
    keys.give("bare", Keys(anywhere=("D",)))

    keys.reset("bare")

    assert (keys.of("tag").all, keys.of("bare").all, dict(keys.own)) == (("D",), (), {})


def test_default_keys_that_are_given_again_are_no_choice_of_ones_own(keys: ActionKeys) -> None:
    keys.give("bare", Keys(anywhere=("D", "B")))
    keys.give("tag", Keys(anywhere=("D",)))

    assert (keys.of("tag").all, keys.of("bare").all) == (("D",), ("B",))
    assert set(keys.own) == {"bare"}


def test_a_sentence_names_the_keys_or_the_action(keys: ActionKeys) -> None:
    assert keys.said("%1 tags, %2 walks.", "tag", "walk") == "D tags, J walks."
    keys.give("tag", Keys())
    assert keys.said("%1 tags.", "tag") == "“Tag as denial” tags."


@given(own=_OWN)
def test_no_two_actions_ever_have_the_same_key(own: dict[str, Keys]) -> None:
    keys = ActionKeys(DATA)
    keys.choose(own)

    held = [key for name in keys.names for key in set(keys.of(name).all)]

    assert len(held) == len(set(held))


@given(own=_OWN)
def test_what_is_written_is_read_again(own: dict[str, Keys]) -> None:
    assert read_own_keys(write_own_keys(own)) == own


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no json",
        "[]",
        "null",
        '"x"',
        "[" * 3000,
        '{"tag": 1}',
        '{"tag": [["D"]]}',
        '{"tag": [["garbage"], []]}',
        '{"tag": [["A, B"], []]}',
        '{"tag": [[1], []]}',
        '{"tag": ["D", "E"]}',
    ],
)
def test_damaged_settings_are_left_out(line: str) -> None:
    assert read_own_keys(line) == {}


def test_what_is_whole_in_damaged_settings_is_kept() -> None:
    assert read_own_keys('{"tag": [["F9"], []], "walk": 7}') == {"tag": Keys(anywhere=("F9",))}


@pytest.mark.parametrize(
    ("key", "found"),
    [
        *(("Tab", Refusal.NAVIGATION), ("Shift+Tab", Refusal.NAVIGATION), ("Ctrl+Tab", Refusal.NAVIGATION)),
        *(("Esc", Refusal.NAVIGATION), ("Space", Refusal.NAVIGATION), ("F10", Refusal.NAVIGATION)),
        *(("Ctrl+Return", Refusal.ENTER_FURTHER), ("Alt+F", Refusal.MENU), ("Alt+G", None)),
        *(("Shift", Refusal.NO_KEY), ("", Refusal.NO_KEY)),
        *(("garbage", Refusal.NO_KEY), ("A, B", Refusal.NO_KEY)),
        *(("A", None), ("Ctrl++", None), ("+", None), ("?", None), ("Return", None), ("Ctrl+Home", None)),
    ],
)
def test_some_keys_cannot_be_had(key: str, found: Refusal | None) -> None:
    assert refusal(key, ("f", "e")) is found


def test_keys_of_lists_and_fields_are_for_the_page() -> None:
    assert all(map(is_for_page, ("Down", "Shift+Up", "Return", "Del")))
    assert not any(map(is_for_page, ("A", "Ctrl+Down", "F3")))
