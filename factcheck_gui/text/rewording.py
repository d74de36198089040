"""Finds the passage that took the place of words that were changed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factcheck_gui.text.alignment_maps import Aligned
from factcheck_gui.text.word_tokens import Numbering, Words

_LIKE = 0.5  # share of equal words from which a passage at the same place is the same one, reworded
_LEAST_LIKE = 0.2  # what is less like is not compared further
_LIKE_ELSEWHERE = 0.75  # the same at another place, where nothing else speaks for it
_LEAST_WORDS = 5  # of a passage that is looked for at another place
_TAKEN = 0.5  # share of words that belong to others
_RARE = 20  # sentences in which a word may occur to lead to one of them
_LONGEST = 8  # times the old words, marks included
_LONGER = 60  # words and marks by which a passage may be longer still
_NEAREST = 3  # sentence edges tried on each side
_MOST_MARKS = 4  # stops and closing marks at the end of a sentence
_BEST = 3  # sentences elsewhere that are compared in full


class Passage(NamedTuple):
    """New words `[first, last)` and how like they are to the old ones, from 0 to 1."""

    first: int
    last: int
    likeness: float


class Rewordings:
    """Looks for reworded passages in two aligned versions."""

    def __init__(self, aligned: Aligned, numbering: Numbering) -> None:
        """Take the aligned versions and the numbering that both were divided with."""
        self._aligned = aligned
        self._numbering = numbering
        self._elsewhere: dict[int, list[int]] | None = None

    def find(self, first: int, last: int) -> Passage | None:
        """Return the passage that old words `[first, last)` became, at their place or else anywhere."""
        return self._at_place(first, last) or self._anywhere(first, last)

    def _at_place(self, first: int, last: int) -> Passage | None:
        starts, ends = self._edges(first, last)
        ours = self._folded(self._aligned.old, first, last)
        if not starts:
            return None
        best = Passage(starts[0], ends[0], 0.0)
        # One edge after the other: all pairs of them would take three times as long and find the same.
        for start in starts:
            best = self._better(ours, best, start, ends[0])
        for end in ends[1:]:
            best = self._better(ours, best, best.first, end)
        for start in starts:
            best = self._better(ours, best, start, best.last)
        return self._checked(first, last, best, _LIKE)

    def _better(self, ours: list[int], best: Passage, start: int, end: int) -> Passage:
        least = max(best.likeness, _LEAST_LIKE)
        if start >= end or end - start > _LONGEST * len(ours) + _LONGER:
            return best
        theirs = self._folded(self._aligned.new, start, end)
        # Passages of such lengths cannot be as like, whatever their words.
        if 2 * min(len(ours), len(theirs)) < least * (len(ours) + len(theirs)):
            return best
        likeness = _likeness(ours, theirs)
        return Passage(start, end, likeness) if likeness > best.likeness else best

    def _edges(self, first: int, last: int) -> tuple[list[int], list[int]]:
        """Where the passage may begin and end: at sentences, or where the words around it are."""
        aligned = self._aligned
        low, high = aligned.floor[first], aligned.ceiling[last]
        partners = [partner for partner in aligned.to_new[first:last] if partner >= 0]
        firsts = aligned.new.firsts
        if partners:
            near_first, near_last = partners[0], partners[-1]
        elif low < high:
            near_first, near_last = low, high - 1
        else:
            return [], []
        begin, stop = bisect_right(firsts, near_first), bisect_left(firsts, near_last + 1)
        starts = set(firsts[max(0, begin - 2) : begin + _NEAREST - 1])
        ends = set(firsts[max(0, stop - _NEAREST + 1) : stop + 2])
        starts.add(low)
        ends.add(high)
        if partners and aligned.to_new[first] >= 0:
            starts.add(partners[0])
        if partners and aligned.to_new[last - 1] >= 0:
            ends.add(partners[-1] + 1)
        if self._is_word(aligned.old, last - 1):
            ends = {self._without_stop(end) for end in ends}
        # The likeliest first: the sentences in which the first and the last partner stand.
        return (
            sorted(starts, key=lambda start: (start > near_first, -start)),
            sorted(ends, key=lambda end: (end <= near_last, end)),
        )

    def _without_stop(self, end: int) -> int:
        new = self._aligned.new
        marks = 0
        while marks < min(end, _MOST_MARKS) and not self._is_word(new, end - marks - 1):
            marks += 1
        return end - marks

    def _anywhere(self, first: int, last: int) -> Passage | None:
        ours = self._folded(self._aligned.old, first, last)
        if len(ours) < _LEAST_WORDS:
            return None
        index = self._free_sentences()
        votes: dict[int, int] = {}
        for number in set(ours):
            places = index.get(number, [])
            if len(places) <= _RARE:
                for place in places:
                    votes[place] = votes.get(place, 0) + 1
        found = [
            Passage(start, end, _likeness(ours, self._folded(self._aligned.new, start, end)))
            for start in sorted(votes, key=votes.__getitem__, reverse=True)[:_BEST]
            for end in (self._aligned.new.sentence(start)[1],)
        ]
        best = max(found, key=lambda passage: passage.likeness, default=None)
        return self._checked(first, last, best, _LIKE_ELSEWHERE)

    def _free_sentences(self) -> dict[int, list[int]]:
        """The beginnings of new sentences that are no old one's, by their words."""
        if self._elsewhere is None:
            self._elsewhere = {}
            new = self._aligned.new
            for start, end in zip(new.firsts, new.firsts[1:], strict=False):
                if sum(partner >= 0 for partner in self._aligned.to_old[start:end]) <= _TAKEN * (end - start):
                    for number in set(self._folded(new, start, end)):
                        self._elsewhere.setdefault(number, []).append(start)
        return self._elsewhere

    def _checked(self, first: int, last: int, best: Passage | None, least: float) -> Passage | None:
        """The passage, if it is like enough and does not belong to other words."""
        if best is None or best.likeness < least:
            return None
        foreign = self._aligned.foreign(first, last, best.first, best.last)
        return None if foreign > _TAKEN * (best.last - best.first) else best

    def _folded(self, words: Words, first: int, last: int) -> list[int]:
        """The words in small letters, without the marks between them unless there are only marks."""
        numbers, is_word, folded = words.numbers[first:last], self._numbering.is_word, self._numbering.folded
        return [folded[number] for number in numbers if is_word[number]] or numbers

    def _is_word(self, words: Words, index: int) -> bool:
        return self._numbering.is_word[words.numbers[index]]


def _likeness(left: Sequence[int], right: Sequence[int]) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(left, right)
