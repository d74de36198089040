"""Words are found as readers see them, at exact code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.finding import find_all, fold, folded
from factcheck_gui.text.graphemes import is_boundary

_PIECES = st.sampled_from(
    [
        *("a", "e", "E", "é", "e\u0301", "\u0301", "ß", "ss", "SS", "İ", "ı", "ﬁ", "fi", "σ", "ς", "Σ"),
        *(" ", "\u00a0", "\n", "\u2028", "'", "’", '"', "“", "”", "\u00ad", "\u200b", "\u200f"),
        *("👩‍🚀", "👩", "🌧️", "🌧", "🇩🇪", "🇩", "م", "مَ", "ـ", "ی\u200c", "가", "\u1100\u1161", "각"),
        *("क", "कि", "\u0345", "ᾳ", "Å", "\u212b", "A\u030a", "\u0f73"),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=14).map("".join)
_QUERIES = st.lists(_PIECES, min_size=1, max_size=3).map("".join)


@given(text=_TEXTS, query=_QUERIES, match_case=st.booleans(), whole_words=st.booleans())
def test_what_is_found_is_the_query_in_order_and_apart(
    text: str, query: str, match_case: bool, whole_words: bool
) -> None:
    prepared = fold(text, match_case=match_case)

    hits = find_all(prepared, query, match_case=match_case, whole_words=whole_words)

    wanted = folded(query, match_case=match_case)
    assert all(folded(text[start:end], match_case=match_case) == wanted for start, end in hits)
    assert all(is_boundary(text, place) for hit in hits for place in hit)
    edges = [place for hit in hits for place in hit]
    assert edges == sorted(edges)
    assert all(start < end for start, end in hits)


@given(before=_TEXTS, query=st.text(st.characters(codec="utf-8"), min_size=1, max_size=8))
def test_words_between_full_stops_are_always_found(before: str, query: str) -> None:
    text = f"{before}.{query}."
    wanted = f".{query}."

    hits = find_all(fold(text, match_case=True), wanted, match_case=True)

    assert hits
    assert any(end == len(text) for _, end in hits) or folded(wanted, match_case=True).startswith("..")


@given(text=st.text("abc. xy", max_size=40), query=st.text("abc. xy", min_size=1, max_size=3))
def test_plain_text_is_found_as_python_finds_it(text: str, query: str) -> None:
    hits = find_all(fold(text), query)

    assert len(hits) == text.count(query)
    assert all(text[start:end] == query for start, end in hits)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Café, cafe\u0301", "CAFÉ", ["Café", "cafe\u0301"]),
        ("Café, cafe\u0301", "cafe\u0301", ["Café", "cafe\u0301"]),
        ('It’s “so”, it\'s "so"', 'it\'s "so"', ["It’s “so”", 'it\'s "so"']),
        ("He said “no” twice", '"no"', ["“no”"]),
        ("It’s", "it's", ["It’s"]),
        ("مُحَمَّد", "محمد", ["مُحَمَّد"]),
        ("extra\u00adordinary", "extraordinary", ["extra\u00adordinary"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("Straße", "s", ["S"]),
        ("Weiß", "s", []),
        ("one\u2028two\u00a0three", "one two three", ["one\u2028two\u00a0three"]),
        ("rain 🌧️ rain", "🌧", ["🌧️"]),
        ("a 👩‍🚀 b", "👩", []),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσεύς", []),
        ("ΟΔΟΣ οδος", "οδος", ["ΟΔΟΣ", "οδος"]),
    ],
)
def test_readers_find_what_they_see(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_all(fold(text), query)] == found


def test_case_matters_where_it_is_asked_for() -> None:
    text = "May may MAY"

    assert find_all(fold(text, match_case=True), "may", match_case=True) == [(4, 7)]


def test_whole_words_are_no_parts_of_others() -> None:
    text = "The mayor’s mayors, mayor 2mayor mayor_ (mayor)"

    hits = find_all(fold(text), "mayor", whole_words=True)

    assert [start for start, _ in hits] == [4, 20, 41]


def test_an_empty_query_finds_nothing() -> None:
    assert find_all(fold("words"), "") == []
    assert find_all(fold("wo\u00adrds"), "\u00ad") == []
