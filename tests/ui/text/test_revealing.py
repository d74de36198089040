"""Foreign words as they are shown: nothing in them steers, hides or turns round what stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.adjustments import Adjustments
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.adjustment_words import adjustment_sentences
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.revealing import contained, revealed
from factcheck_gui.ui.widgets.plain_text import on_button, tooltip
from tests.nasty_words import PIECES

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\x1b\x9b\0")

nasty = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("report\u202efdp.exe", "report\\u202efdp.exe"),
        ("a\u2067gpj.\u2066exe\u2069\u2069", "a\\u2067gpj.\\u2066exe\\u2069\\u2069"),
        ("\u200fgpj\u200f.\u200fexe", "\\u200fgpj\\u200f.\\u200fexe"),
        ("a\x1b]0;own\x07", "a\\u001b]0;own\\u0007"),
        ("\x9b2J\x85", "\\u009b2J\\u0085"),
        ("\udcff", "\\udcff"),
        ("\U000e0001", "\\U000e0001"),
    ],
)
def test_what_could_disguise_a_name_is_shown_as_an_escape(name: str, shown: str) -> None:
    assert revealed(name) == shown


@pytest.mark.parametrize(
    "name", ["שלום\u200f!", "می\u200cخواهم", "👩‍🚀 e\u0301", "5\u00a0km", "a\u00adb", "two\nlines\tand tabs"]
)
def test_names_of_every_script_stay_as_they_are(name: str) -> None:
    assert revealed(name) == name
    assert contained(name) == name


def test_foreign_words_keep_their_direction_to_themselves() -> None:
    assert isolated("Ada") == "Ada"
    assert isolated("میئر") == "\u2068میئر\u2069"
    assert isolated("Ada میئر") == "\u2068Ada میئر\u2069"


def test_a_sentence_keeps_the_isolates_that_are_ours() -> None:
    sentence = f"“{isolated('میئر')}” and “{isolated('شہر')}”"

    assert contained(sentence) == sentence


@pytest.mark.parametrize("sign", ["\u2066", "\u2067", "\u2068", "\u2069", "\u202e"])
def test_an_isolate_that_is_not_closed_or_not_ours_is_shown(sign: str) -> None:
    assert contained(f"a{sign}b") == f"a\\u{ord(sign):04x}b"


@given(words=nasty)
def test_nothing_that_turns_round_is_left(words: str) -> None:
    assert not _TURNING & set(revealed(words))
    assert not (_TURNING - {"\u2069"}) & set(contained(words))
    for shown in (contained(words), isolated(words), on_button(words), tooltip(words), elided(words, 40)):
        assert shown.count("\u2068") == shown.count("\u2069")


@given(words=nasty)
def test_what_is_shown_is_shown_again_as_it_is(words: str) -> None:
    assert revealed(revealed(words)) == revealed(words)
    assert contained(contained(words)) == contained(words)
    assert contained(isolated(words)) == isolated(words)


def test_what_could_not_be_kept_is_said_in_words() -> None:
    assert adjustment_sentences(Adjustments()) == ()
    assert adjustment_sentences(Adjustments(characters=1)) == (
        "1 character could not be kept and became \ufffd.",
    )
    assert adjustment_sentences(Adjustments(characters=1200, breaks=2)) == (
        "1,200 characters could not be kept and became \ufffd.",
        "The field has one line: 2 line breaks became spaces.",
    )
