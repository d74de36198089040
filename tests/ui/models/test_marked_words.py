"""Words with their differences, as one text and as two."""

import hypothesis.strategies as st
from hypothesis import given, settings

from factcheck_gui.ui.models.marked_words import Fate, Piece, Pieces, merged, shortened, spoken
from factcheck_gui.ui.models.shown_differences import compared_words

WORDS = st.lists(st.sampled_from(["the", "city", "14", "9", "🌧️", "شہر", "cracks,", "—", "去了"]), min_size=1)


def drawn(pieces: Pieces) -> str:
    marks = {Fate.SAME: "%", Fate.REMOVED: "[-%-]", Fate.ADDED: "[+%+]"}
    return "".join(marks[piece.fate].replace("%", piece.words) for piece in pieces)


def without(pieces: Pieces, fate: Fate) -> list[str]:
    return "".join(piece.words for piece in pieces if piece.fate is not fate).split()


def test_what_was_removed_stands_before_what_took_its_place() -> None:
    left, right = compared_words("told of at least 14 cracks", "told of at least 9 cracks")

    assert drawn(merged(left, right)) == "told of at least [-14-] [+9+] cracks"


def test_words_are_added_where_they_stand() -> None:
    left, right = compared_words("A B", "A x B")

    assert drawn(merged(left, right)) == "A [+x+] B"


def test_texts_whose_shared_words_differ_follow_each_other() -> None:
    left = (Piece(words="one"),)
    right = (Piece(words="two"),)

    assert drawn(merged(left, right)) == "[-one-] [+two+]"


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_both_texts_can_be_read_off_the_merged_one(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)

    found = merged(*compared_words(before, after))

    assert "".join(without(found, Fate.ADDED)) == before.replace(" ", "")
    assert "".join(without(found, Fate.REMOVED)) == after.replace(" ", "")


def test_a_screen_reader_says_what_was_removed_and_added() -> None:
    pieces = (
        Piece(words="at least "),
        Piece(words="14", fate=Fate.REMOVED),
        Piece(words="9", fate=Fate.ADDED),
    )

    assert spoken(pieces) == "at least removed: “14” added: “9”"


def test_long_words_are_cut_short_with_an_ellipsis() -> None:
    pieces = (Piece(words="abc"), Piece(words="defgh", fate=Fate.ADDED), Piece(words="i"))

    assert drawn(shortened(pieces, 5)) == "abc[+de…+]"
