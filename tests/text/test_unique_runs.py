"""Groups of words that both texts have once are found whichever of the texts is the longer one."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.alignment_windows import Window, unique_runs

_words = st.lists(st.integers(min_value=0, max_value=9), max_size=40)


@given(old=_words, new=_words, width=st.sampled_from((1, 2, 4)))
def test_runs_are_the_groups_that_both_have_once(old: list[int], new: list[int], width: int) -> None:
    ours, theirs = (
        [tuple(words[place : place + width]) for place in range(len(words) - width + 1)]
        for words in (old, new)
    )
    once = {group for group, count in Counter(ours).items() if count == 1 and theirs.count(group) == 1}

    runs = unique_runs(old, new, Window(0, len(old), 0, len(new)), width)

    pairs = [(run.old + step, run.new + step) for run in runs for step in range(run.length - width + 1)]
    assert sorted(pairs) == sorted((ours.index(group), theirs.index(group)) for group in once)
    assert [run.new for run in runs] == sorted(run.new for run in runs)
