"""Two versions side by side."""

import time
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.differences import Row, RowKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.differences import differences

_SENTENCES = st.sampled_from(
    [
        "The mayor said no.",
        "The mayor said yes.",
        "It cost 3.5 million.",
        "کیا یہ سچ ہے؟",
        "他是记者。",
        "Yes 👩‍👩‍👧 e\u0301te\u0301!",
        "No.",
        "?",
        "A storm closed the old harbour for two weeks in May.",
    ]
)
_PARAGRAPHS = st.lists(st.lists(_SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=7)


def _blocks(paragraphs: list[str]) -> list[Span]:
    found, start = [], 0
    for paragraph in paragraphs:
        found.append(Span(start=start, end=start + len(paragraph)))
        start += len(paragraph) + 1
    return found


def _rows(old: list[str], new: list[str]) -> tuple[Row, ...]:
    return differences("\n".join(old), _blocks(old), "\n".join(new), _blocks(new))


def _shown(old: list[str], new: list[str]) -> list[str]:
    """The rows as lines: the kind, and the blocks with what differs in brackets."""
    left, right = "\n".join(old), "\n".join(new)
    return [
        f"{row.kind}: {_marked(left, row.old, row.old_changes)} | {_marked(right, row.new, row.new_changes)}"
        for row in _rows(old, new)
    ]


def _marked(text: str, block: Span | None, changes: tuple[Span, ...]) -> str:
    if block is None:
        return ""
    shown, place = "", block.start
    for change in changes:
        shown += f"{text[place : change.start]}[{change.quote(text)}]"
        place = change.end
    return shown + text[place : block.end]


def test_only_the_words_that_differ_are_marked() -> None:
    old = ["The mayor said on Monday that it cost 3.5 million.", "He left."]
    new = ["The mayor said on Friday that it cost 4.5 million euros.", "He left."]
    assert _shown(old, new) == [
        (
            "changed: The mayor said on [Monday] that it cost [3.5] million."
            " | The mayor said on [Friday] that it cost [4.5] million [euros]."
        ),
        "same: He left. | He left.",
    ]


def test_removed_and_added_blocks_stand_alone_where_they_belong() -> None:
    old = ["First of all things.", "A storm closed the harbour.", "The last words are these."]
    new = ["First of all things.", "Nobody was there to see it happen.", "The last words are these."]
    assert _shown(old, new) == [
        "same: First of all things. | First of all things.",
        "removed: A storm closed the harbour. | ",
        "added:  | Nobody was there to see it happen.",
        "same: The last words are these. | The last words are these.",
    ]


def test_a_block_at_another_place_is_moved() -> None:
    first, second, third = (
        "The first one is here.",
        "A second follows it now, longer.",
        "Third and last comes this.",
    )
    shown = _shown([first, second, third], [second, third, first])
    assert shown == [f"same: {second} | {second}", f"same: {third} | {third}", f"moved: {first} | {first}"]


def test_thousands_of_moved_blocks_take_little_time() -> None:
    blocks = [f"{number} b{number}." for number in range(24_000)]
    begun = time.process_time()
    rows = _rows(blocks, blocks[12_000:] + blocks[:12_000])
    assert time.process_time() - begun < 30
    assert Counter(row.kind for row in rows) == {RowKind.SAME: 12_000, RowKind.MOVED: 12_000}


def test_few_equal_words_between_long_changes_count_as_changed() -> None:
    old = ["We know this much of him: he went quickly to the old grey city hall yesterday evening."]
    new = ["We know this much of him: nobody has ever seen the man from whom she bought apples."]
    (row,) = _rows(old, new)
    assert len(row.old_changes) == 1


def test_white_space_alone_is_no_difference() -> None:
    rows = differences(
        "One  two\u00a0three.", [Span(start=0, end=15)], "One two three.", [Span(start=0, end=14)]
    )
    assert [row.kind for row in rows] == [RowKind.SAME]


def test_rows_of_empty_texts() -> None:
    assert _rows([], []) == ()
    assert [row.kind for row in _rows([], ["Something."])] == [RowKind.ADDED]
    assert [row.kind for row in _rows(["Something."], [])] == [RowKind.REMOVED]


@given(old=_PARAGRAPHS, new=_PARAGRAPHS)
def test_every_block_is_in_exactly_one_row_and_new_blocks_keep_their_order(
    old: list[str], new: list[str]
) -> None:
    rows = _rows(old, new)
    ours = [row.old for row in rows if row.old]
    theirs = [row.new for row in rows if row.new]
    assert sorted(ours) == _blocks(old)
    assert theirs == _blocks(new)


@given(old=_PARAGRAPHS, new=_PARAGRAPHS)
def test_what_is_not_marked_is_the_same_on_both_sides(old: list[str], new: list[str]) -> None:
    left, right = "\n".join(old), "\n".join(new)
    for row in _rows(old, new):
        assert row.old or row.new
        if row.old and row.new:
            assert _unmarked(left, row.old, row.old_changes) == _unmarked(right, row.new, row.new_changes)
            assert (row.kind is RowKind.CHANGED) == bool(row.old_changes or row.new_changes) or (
                row.kind is RowKind.MOVED
            )
        else:
            assert row.kind in {RowKind.REMOVED, RowKind.ADDED}


@given(paragraphs=_PARAGRAPHS)
def test_equal_versions_have_only_equal_rows(paragraphs: list[str]) -> None:
    assert {row.kind for row in _rows(paragraphs, paragraphs)} <= {RowKind.SAME}


def _unmarked(text: str, block: Span, changes: tuple[Span, ...]) -> str:
    pieces, place = [], block.start
    for change in changes:
        assert place <= change.start <= change.end <= block.end
        pieces.append(text[place : change.start])
        place = change.end
    return "".join("".join([*pieces, text[place : block.end]]).split())
