"""Languages as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.ui.text.languages import language_code, language_name, languages, runs_right_to_left

EXPECTED = "en de fr es it pt nl pl ru uk ar ur fa he tr hi zh ja ko"


def test_languages_are_offered_by_name() -> None:
    names = [language_name(code) for code in languages()]

    assert names == sorted(names)
    expected = set(EXPECTED.split())
    assert expected <= set(languages())


@pytest.mark.parametrize("code", languages())
def test_a_name_is_understood_as_it_is_shown(code: str) -> None:
    assert language_code(language_name(code)) == code


@pytest.mark.parametrize(
    ("typed", "code"), [("", ""), ("  ", ""), ("EN", "EN"), ("zh-Hant-TW", "zh-Hant-TW"), ("german", "de")]
)
def test_codes_and_names_are_understood(typed: str, code: str) -> None:
    assert language_code(typed) == code


@pytest.mark.parametrize("typed", ["English or so", "e", "en_GB", "en-", "(en) x"])
def test_other_words_are_no_language(typed: str) -> None:
    assert language_code(typed) is None


@given(st.text())
def test_whatever_is_typed_never_breaks(typed: str) -> None:
    assert language_code(typed) is None or isinstance(language_code(typed), str)


def test_scripts_from_right_to_left_are_known_by_their_language() -> None:
    assert runs_right_to_left("ur-PK")
    assert not runs_right_to_left("tr")
