"""What is told quickly of the edges of sentences is what looking at every sign tells."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.sentence_marks import CLOSING, FOOTNOTES, TRAILING, WORD
from factcheck_gui.text.sentences import _settled, _trimmed

_PIECES = "He said|so|A|3|.|!|…| | |\n|\u2028|\u00a0|“|”|’|(|)|[3]|[a]|•|—|🌧|é|_|\u0301|»"
_TEXTS = st.lists(st.sampled_from(_PIECES.split("|")), min_size=1, max_size=14).map("".join)


@given(_TEXTS, st.data())
def test_an_end_settles_where_all_that_trails_is_taken_off(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(1, len(text)))

    near = text[max(0, end - 100) : end]
    settled = end - (len(near) - len(near.rstrip(TRAILING)))
    if text[settled : settled + 1] != " " or not text[settled + 1 : settled + 2].isalnum():
        for marks in (CLOSING, FOOTNOTES):
            found = marks.match(text, settled)
            settled = found.end() if found else settled

    assert _settled(text, end) == settled


@given(_TEXTS, st.data())
def test_ranges_are_trimmed_and_marks_join_their_neighbour(text: str, data: st.DataObject) -> None:
    starts = [0, *sorted(data.draw(st.sets(st.integers(1, len(text)), max_size=5)) - {len(text)})]

    expected: list[tuple[int, int]] = []
    for start, end in pairwise([*starts, len(text)]):
        piece = text[start:end]
        if not piece.strip():
            continue
        first = start + len(piece) - len(piece.lstrip())
        last = first + len(piece.strip())
        if expected and not (WORD.search(piece) and WORD.search(text, *expected[-1])):
            expected[-1] = (expected[-1][0], last)
        else:
            expected.append((first, last))

    assert list(_trimmed(text, starts)) == expected
