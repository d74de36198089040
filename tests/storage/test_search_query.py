"""What people type is read as words and phrases, never as syntax of FTS5."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.search_query import read_query
from factcheck_gui.storage.search_snippets import cut_around, find_place

FOUND = {
    "cafe": "the Café closed",
    "café": "the cafe closed",
    "strasse": "in der Straße",
    "straße": "in der STRASSE",
    "office": "the oﬃce",
    "محمد": "قال مُحَمَّد ذلك",
    "مُحَمَّد": "قال محمد ذلك",
    "don't": "they don’t know",
    "o’brien": "said O'Brien today",
    "e-mail": "an e-mail came",
    '"bridge is safe"': "says the bridge\nis “safe”.",
    "Ангстрем": "ангстрем",
    "हिन्दी": "में हिन्दी में",
    "cooperate": "to co\u00adoperate",
}


def asked(typed: str, text: str, *, is_typing: bool = False) -> bool:
    """Tell whether FTS5 itself finds what was typed in a text."""
    from factcheck_gui.storage.search_folding import indexed

    query = read_query(typed, is_typing=is_typing)
    assert query is not None
    connection = sqlite3.connect(":memory:")
    settings = "content='', tokenize='unicode61 remove_diacritics 2'"
    connection.execute(f"CREATE VIRTUAL TABLE w USING fts5(t, {settings})")
    connection.execute("INSERT INTO w (rowid, t) VALUES (1, ?)", [indexed(text)])
    found = connection.execute("SELECT 1 FROM w WHERE w MATCH ?", [query.beginning or query.exact])
    is_found = found.fetchone() is not None
    connection.close()
    return is_found


@pytest.mark.parametrize(("typed", "text"), FOUND.items(), ids=list(FOUND))
def test_words_are_found_however_they_are_written(typed: str, text: str) -> None:
    query = read_query(typed)
    assert query is not None

    assert asked(typed, text)
    assert query.stands_in(text)
    assert find_place(text, query) is not None


@pytest.mark.parametrize("typed", ["", "  ", "“”", "—", '"', "*", "?!", "\0"])
def test_where_there_are_no_words_nothing_is_looked_for(typed: str) -> None:
    assert read_query(typed) is None


def test_words_in_quotation_marks_follow_one_another() -> None:
    query = read_query("“not safe” bridge")
    assert query is not None

    assert [phrase.tokens for phrase in query.phrases] == [("not", "safe"), ("bridge",)]
    assert query.exact == '"not safe" AND "bridge"'
    assert not query.stands_in("the bridge is safe, not old")


def test_the_last_word_is_open_while_it_is_typed() -> None:
    typing, typed = read_query("the bri", is_typing=True), read_query("the bri ", is_typing=True)
    assert typing is not None
    assert typed is not None

    assert typing.beginning == '"the" AND "bri"*'
    assert typed.beginning == ""
    assert (typing.stands_in("The bridge"), typed.stands_in("The bridge")) == (True, False)


@pytest.mark.parametrize("typed", ["a AND", "NOT b", "(c", "d:e", "f^2", '"g" OR', "NEAR(h, 3)", "-i", "{j}"])
def test_the_syntax_of_fts5_is_words_like_any_others(typed: str) -> None:
    assert not asked(typed, "nothing of that")
    assert asked(typed, typed)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=60))
def test_no_words_make_fts5_complain(typed: str, text: str) -> None:
    query = read_query(typed, is_typing=True)
    if query is not None and "\0" not in text:
        text = text.encode("utf-8", "replace").decode("utf-8")
        asked(typed.encode("utf-8", "replace").decode("utf-8") or "a", text, is_typing=True)
        cut_around(text, find_place(text, query), query)


def test_a_piece_is_cut_where_most_of_the_words_stand_together() -> None:
    query = read_query("bridge mayor")
    assert query is not None
    text = "A bridge. " + "Nothing here. " * 60 + "Then the mayor saw the bridge. " + "More. " * 80

    place = find_place(text, query)
    assert place is not None
    snippet = cut_around(text, place, query)

    assert "mayor saw the bridge" in snippet.text
    assert [hit.quote(snippet.text) for hit in snippet.hits] == ["mayor", "bridge"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
