"""Two aligned versions: each word's partner, and how far the words around two places agree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck_gui.text.alignment import align
from factcheck_gui.text.word_tokens import Words

CONTEXT = 32  # words compared on each side of a place
_SENTENCE = 60  # words on each side that count as one sentence with a quotation in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """Two versions word by word.

    `to_new[i]` is the partner of the old word `i`, or -1; `to_old` is the inverse. `floor[i]` is the first
    new word behind the partners of all old words before `i`, `ceiling[i]` the first partner of an old word
    from `i` on: what stands in the order of both versions lies between.
    """

    old: Words
    new: Words
    to_new: list[int]
    to_old: list[int]
    floor: list[int]
    ceiling: list[int]

    def in_place(self, first: int, last: int) -> int | None:
        """Return where old words `[first, last)` stand, if all their partners follow each other."""
        place = self.to_new[first]
        if place < 0 or self.to_new[last - 1] != place + last - first - 1:
            return None
        # The partners are in order, so equal distances leave room for no others.
        return None if -1 in self.to_new[first:last] else place

    def in_order(self, first: int, last: int, place: int) -> bool:
        """Tell whether no partner of a word outside would have to cross over to have the words at a place."""
        return self.floor[first] <= place and place + last - first <= self.ceiling[last]

    def foreign(self, first: int, last: int, start: int, end: int) -> int:
        """Count the new words `[start, end)` that are partners of old words outside `[first, last)`."""
        return sum(partner >= 0 and not first <= partner < last for partner in self.to_old[start:end])

    def taken(self, first: int, last: int, place: int) -> bool:
        """Tell whether most of the words at a place are what became of one other passage."""
        return self._is_of_one(place, last - first, range(first, last))

    def is_anyones(self, place: int, length: int) -> bool:
        """Tell whether most of the words at a place are what became of one passage, whichever it is."""
        return self._is_of_one(place, length, range(0))

    def _is_of_one(self, place: int, length: int, but: range) -> bool:
        distances = Counter(
            index - partner
            for index, partner in enumerate(self.to_old[place : place + length])
            if partner >= 0 and partner not in but
        )
        return bool(distances) and 2 * max(distances.values()) >= length

    def agreement(self, first: int, last: int, place: int) -> int:
        """Count the equal words around old words `[first, last)` and around the same words at a place."""
        before = _equal_before(self.old.numbers, first, self.new.numbers, place)
        return before + _equal_behind(self.old.numbers, last, self.new.numbers, place + last - first)

    def same_sentence(self, first: int, last: int, place: int) -> bool:
        """Tell whether the rest of the sentence is the same around the old words and at a place."""
        end = place + last - first
        begins, ends = self.old.sentence(first)[0], self.old.sentence(last - 1)[1]
        begins, ends = max(begins, first - _SENTENCE), min(ends, last + _SENTENCE)
        before, behind = first - begins, ends - last
        return (
            place >= before
            and self.old.numbers[begins:first] == self.new.numbers[place - before : place]
            and self.old.numbers[last:ends] == self.new.numbers[end : end + behind]
            and self._same_edge(begins, place - before)
            and self._same_edge(ends, end + behind)
        )

    def _same_edge(self, ours: int, theirs: int) -> bool:
        """Whether a sentence ends here in both, or goes on with the same word where a line was rejoined."""
        if self.new.begins_sentence(theirs):
            return True
        return ours > 0 and self.old.numbers[ours - 1 : ours + 1] == self.new.numbers[theirs - 1 : theirs + 1]


def aligned(old: Words, new: Words) -> Aligned:
    """Align two versions."""
    to_new, to_old = [-1] * len(old), [-1] * len(new)
    floor, ceiling = [0] * (len(old) + 1), [len(new)] * (len(old) + 1)
    for run in align(old, new):
        to_new[run.old : run.old + run.length] = range(run.new, run.new + run.length)
        to_old[run.new : run.new + run.length] = range(run.old, run.old + run.length)
    for index, partner in enumerate(to_new):
        floor[index + 1] = partner + 1 if partner >= 0 else floor[index]
    for index in range(len(old) - 1, -1, -1):
        ceiling[index] = to_new[index] if to_new[index] >= 0 else ceiling[index + 1]
    return Aligned(old=old, new=new, to_new=to_new, to_old=to_old, floor=floor, ceiling=ceiling)


def _equal_before(old: Sequence[int], first: int, new: Sequence[int], place: int) -> int:
    for step in range(CONTEXT):
        if first == step and place == step:
            return CONTEXT  # both texts begin here
        if step in {first, place} or old[first - step - 1] != new[place - step - 1]:
            return step
    return CONTEXT


def _equal_behind(old: Sequence[int], last: int, new: Sequence[int], end: int) -> int:
    for step in range(CONTEXT):
        if last + step == len(old) and end + step == len(new):
            return CONTEXT
        if last + step == len(old) or end + step == len(new) or old[last + step] != new[end + step]:
            return step
    return CONTEXT
