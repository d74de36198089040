"""Long values on one line."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.ui.text.elision import elided, elided_pair


def test_a_short_text_stays_whole_on_one_line() -> None:
    assert elided("two\n lines", 60) == "two lines"


def test_a_long_text_is_cut_at_its_end() -> None:
    assert elided("word " * 30, 20) == "word word word word…"


def test_no_escape_is_cut() -> None:
    assert elided("word \x1b\x1b\x1b", 20) == "word \\u001b\\u001b…"


def test_what_was_added_at_the_end_of_a_long_text_is_seen() -> None:
    same = "The register has the same number, and so has the union’s list of reports."

    old, new = elided_pair(same, f"{same} Checked twice.", 60)

    assert old == "…list of reports."
    assert new == "…list of reports. Checked twice."


@given(st.text(max_size=400), st.text(max_size=400), st.integers(min_value=40, max_value=80))
def test_no_text_is_longer_than_allowed(old: str, new: str, longest: int) -> None:
    assert all(len(text) <= longest for text in (elided(old, longest), *elided_pair(old, new, longest)))


@given(
    st.text("ab ", max_size=200),
    st.text("cd", min_size=1, max_size=50),
    st.text("ef", min_size=1, max_size=50),
)
def test_different_texts_look_different(same: str, old: str, new: str) -> None:
    before, after = elided_pair(same + old, same + new, 60)

    assert before != after
