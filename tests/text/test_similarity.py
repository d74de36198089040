"""How alike texts are."""

import random
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text import similarity
from factcheck_gui.text.group_numbers import group_numbers
from factcheck_gui.text.similarity import NEAR_DUPLICATE, resemblance, sketch, sketch_in_parts

_WORDS = [f"word{number}" for number in range(400)]


def _article(seed: int, length: int = 300) -> str:
    chosen = random.Random(seed)
    return " ".join(chosen.choice(_WORDS) for _ in range(length))


def test_the_sketch_is_the_same_on_every_machine() -> None:
    assert sketch("One two three four five.") == (3191815134785165449,)


@pytest.mark.parametrize(
    "text", [_article(1), _article(2, 5000), _article(3, 60), "again and " * 900, "a b c"]
)
def test_a_sketch_is_of_the_smallest_of_all_numbers(text: str) -> None:
    words = text.lower().encode().split()
    numbers = group_numbers([b""] * (5 - len(words)) + words)
    assert sketch(text) == tuple(sorted({number >> 1 for number in numbers})[:24])


@pytest.mark.parametrize(
    "text",
    [
        *("", "  \n", "One two three", "One two three four five."),
        *(_article(1, 20), _article(2, 1000), "Ωμέγα ΣΟΦΟΣ e\u0301 ﬁn " * 200, "记者昨天在北京说\n" * 100),
    ],
)
@pytest.mark.parametrize("part", [1, 7, 50, 100_000])
def test_a_sketch_made_in_parts_is_the_same(text: str, part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similarity, "_PART", part)
    made, steps = list[tuple[int, ...]](), 0

    def make() -> Iterator[None]:
        made.append((yield from sketch_in_parts(text)))

    for _ in make():
        steps += 1

    assert made == [sketch(text)]
    assert steps >= len(text) // (part + 40)


def test_case_marks_and_compatibility_forms_make_no_difference() -> None:
    assert sketch("“The ﬁrst, of  FIVE words!”") == sketch("the first of five\nwords")
    assert resemblance("“The ﬁrst, of  FIVE words!”", "the first of five\nwords") == 1.0


def test_a_version_with_some_changes_is_a_near_duplicate() -> None:
    words = _article(1).split()
    for place in range(0, len(words), 20):
        words[place] = "changed"
    assert resemblance(_article(1), " ".join(words)) > NEAR_DUPLICATE
    assert set(sketch(_article(1))) & set(sketch(" ".join(words)))


def test_another_article_is_none() -> None:
    assert resemblance(_article(1), _article(2)) < NEAR_DUPLICATE / 2
    assert not set(sketch(_article(1))) & set(sketch(_article(2)))


def test_scripts_without_spaces_are_compared_by_letters() -> None:
    first = "记者昨天在北京说这件事情是真的没有人知道原因是什么"
    assert len(sketch(first)) > 10
    assert resemblance(first, first.replace("昨天", "今天")) > NEAR_DUPLICATE
    assert resemblance(first, "天气很好我们一起去公园散步然后回家吃饭") == 0.0


def test_short_and_empty_texts_have_what_there_is() -> None:
    assert sketch("") == ()
    assert sketch("?!") == ()
    assert len(sketch("Two words")) == 1
    assert resemblance("", "") == 1.0
    assert resemblance("", "words") == 0.0


def test_a_sketch_takes_little_time() -> None:
    text = _article(3, 60_000)
    begun = time.process_time()
    sketch(text)
    assert time.process_time() - begun < 20


@given(text=st.text(max_size=300), other=st.text(max_size=300))
def test_hashes_fit_and_resemblance_is_a_share(text: str, other: str) -> None:
    hashes = sketch(text)
    assert list(hashes) == sorted(set(hashes))
    assert all(0 <= number < 2**63 for number in hashes)
    assert 0.0 <= resemblance(text, other) == resemblance(other, text) <= 1.0
    assert resemblance(text, text) == 1.0
