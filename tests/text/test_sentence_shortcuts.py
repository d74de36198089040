"""The shortcut tells only of ends that all the rules would let stand."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.sentence_repairs import Boundary, goes_on
from factcheck_gui.text.sentence_shortcuts import certainly_ends, has_brackets

_WORDS = (
    "The council met in the old town hall on the hill|approx|ca|Atty|p.m|U.S|Dr|5|x|É|Monday|He said|im 19|ב"
)
_SIGNS = ".|!|?|…| | | |\n|“|”|’|(|)|[|]|—|•|「|」|www.example.org|Figure 1"
_PIECES = st.sampled_from([*_WORDS.split("|"), *_SIGNS.split("|")])
_LANGUAGES = st.sampled_from(["en", "de", "fr", "hi", "he", "ja", ""])


@given(st.lists(_PIECES, min_size=3, max_size=14).map("".join), _LANGUAGES, st.data())
def test_no_rule_goes_on_where_it_tells_of_an_end(text: str, language: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, max(1, len(text) - 1)))
    start = data.draw(st.integers(0, end - 1))
    if end >= len(text) or has_brackets(text) or not certainly_ends(text, start, end, language):
        return

    for cased in (True, False):
        boundary = Boundary(text=text, start=start, end=end, language=language, cased=cased)
        assert not goes_on(boundary)


def test_most_full_stops_are_plain() -> None:
    text = "The council met in the old town hall on the hill. It was raining then."

    assert certainly_ends(text, 0, text.index(" It"), "en")


def test_an_abbreviation_is_left_to_the_rules() -> None:
    text = "The council met in the old town hall with Atty. Smith and others."

    assert not certainly_ends(text, 0, text.index(" Smith"), "en")
