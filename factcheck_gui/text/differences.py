"""Sets two versions side by side, block by block, and finds the words that differ."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck_gui.domain.differences import Row, RowKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.alignment_maps import Aligned, aligned
from factcheck_gui.text.alignment_windows import Run, Window
from factcheck_gui.text.graphemes import boundary_at_or_after, boundary_at_or_before
from factcheck_gui.text.word_changes import changed_words
from factcheck_gui.text.word_tokens import Numbering, Words, divide

_LIKE = 0.4  # share of common words from which two blocks stand beside each other
_Pairs = dict[int, int]


def differences(
    old: str, old_blocks: Iterable[Span], new: str, new_blocks: Iterable[Span]
) -> tuple[Row, ...]:
    """Return the rows of a side-by-side view; every block is in exactly one of them.

    The rows follow the new text; a removed block stands behind what it followed. Blocks are given in text
    order and do not overlap. White space alone makes no difference.
    """
    numbering = Numbering()
    left, right = tuple(old_blocks), tuple(new_blocks)
    ours = divide(old, numbering, (block.start for block in left))
    theirs = divide(new, numbering, (block.start for block in right))
    return tuple(_Rows(aligned(ours, theirs), left, right).rows())


class _Rows:
    def __init__(self, versions: Aligned, left: Sequence[Span], right: Sequence[Span]) -> None:
        self._versions = versions
        self._left, self._right = left, right
        self._ours = [versions.old.covering(block.start, block.end) for block in left]
        self._theirs = [versions.new.covering(block.start, block.end) for block in right]

    def rows(self) -> Iterator[Row]:
        in_place = self._in_place()
        moved = self._moved(in_place)
        gone = set(moved.values())
        waiting = [index for index in range(len(self._left)) if index not in gone]
        partners = set(in_place.values())
        position = 0
        for index in range(len(self._right)):
            if index in in_place:
                while waiting[position] != in_place[index]:
                    yield Row(kind=RowKind.REMOVED, old=self._left[waiting[position]], new=None)
                    position += 1
                position += 1
                yield self._beside(in_place[index], index, moved=False)
            elif index in moved:
                yield self._beside(moved[index], index, moved=True)
            else:
                # What was removed here stands before what came instead.
                while position < len(waiting) and waiting[position] not in partners:
                    yield Row(kind=RowKind.REMOVED, old=self._left[waiting[position]], new=None)
                    position += 1
                yield Row(kind=RowKind.ADDED, old=None, new=self._right[index])
        for rest in waiting[position:]:
            yield Row(kind=RowKind.REMOVED, old=self._left[rest], new=None)

    def _in_place(self) -> _Pairs:
        """The old block of each new block that has enough of its words, in the same order in both."""
        shared: Counter[tuple[int, int]] = Counter()
        block_of = _block_of(self._ours, len(self._versions.old))
        for index, (first, last) in enumerate(self._theirs):
            for partner in self._versions.to_old[first:last]:
                if partner >= 0 and block_of[partner] >= 0:
                    shared[block_of[partner], index] += 1
        pairs = [
            Run(ours, theirs, words)
            for (ours, theirs), words in shared.items()
            if words >= _LIKE * min(_length(self._ours[ours]), _length(self._theirs[theirs]))
        ]
        return {theirs: ours for ours, theirs in _heaviest_pairs(pairs)}

    def _moved(self, in_place: _Pairs) -> _Pairs:
        """The old block of each new block that has the same words elsewhere, or nearly so."""
        taken = set(in_place.values())
        free: dict[tuple[int, ...], list[int]] = {}
        for index, (first, last) in enumerate(self._ours):
            if index not in taken:
                free.setdefault(tuple(self._versions.old.numbers[first:last]), []).append(index)
        found: _Pairs = {}
        for index, (first, last) in enumerate(self._theirs):
            same = free.get(tuple(self._versions.new.numbers[first:last]))
            if index not in in_place and first < last and same:
                found[index] = same.pop(0)
        return found

    def _beside(self, ours: int, theirs: int, *, moved: bool) -> Row:
        versions = self._versions
        first, last = self._ours[ours]
        start, end = self._theirs[theirs]
        window = Window(first, last, start, end)
        gaps = [] if moved else list(changed_words(versions.old, versions.new, window))
        old_changes = _spans(versions.old, ((gap.old, gap.old_end) for gap in gaps))
        new_changes = _spans(versions.new, ((gap.new, gap.new_end) for gap in gaps))
        kind = RowKind.CHANGED if gaps else RowKind.SAME
        return Row(
            kind=RowKind.MOVED if moved else kind,
            old=self._left[ours],
            new=self._right[theirs],
            old_changes=old_changes,
            new_changes=new_changes,
        )


def _length(block: tuple[int, int]) -> int:
    return block[1] - block[0]


def _block_of(blocks: Sequence[tuple[int, int]], count: int) -> list[int]:
    """The block of each word, or -1 between blocks."""
    found = [-1] * count
    for index, (first, last) in enumerate(blocks):
        found[first:last] = [index] * (last - first)
    return found


def _heaviest_pairs(pairs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Pairs in which each block occurs once, in the same order in both, with the most words in common."""
    best: dict[int, Run] = {}
    for pair in pairs:
        if pair.length > best.get(pair.old, Run(0, 0, 0)).length:
            best[pair.old] = pair
    used: dict[int, Run] = {}
    for pair in best.values():
        if pair.length > used.get(pair.new, Run(0, 0, 0)).length:
            used[pair.new] = pair
    for pair in sorted(used.values()):
        yield pair.old, pair.new


def _spans(words: Words, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """The ranges of words as spans that cut no visible character."""
    return tuple(
        Span(
            start=boundary_at_or_before(words.text, words.starts[first]),
            end=boundary_at_or_after(words.text, words.ends[last - 1]),
        )
        for first, last in ranges
        if first < last
    )
