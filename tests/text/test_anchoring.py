"""Where the claims of one version stand in another."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.anchors import Anchored, Anchoring
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.anchoring import find_places

# "[" and "]" mark the claim in the old version; "<" and ">" where it must stand in the new one.
PLACED = [
    ("One. [He won the race.] Two.", "One. <He won the race.> Two."),
    ("[He won the race.] Two.", "News first.\n<He won the race.> Two."),
    ("He fell. [He won the race.] She left.", "He did not fall. <He won the race.> She stayed."),
    ("A first day. [No.] A second day. No. A third.", "A first day. <No.> A second day. No. A third!"),
    ("A first day. No. A second day. [No.] A third.", "A second day. <No.> A third."),
    ("He won [the race].", "He won <the race>."),
    ("[He won\nthe  race.] Two.", "Zero.\n\n<He won the race.> Two."),
    ("چلو۔ [کیا یہ سچ ہے؟] ہاں۔", "نہیں۔ <کیا یہ سچ ہے؟> ہاں۔"),
    ("他来了。[他走了。]好。", "她来了。<他走了。>好。"),
    ("Hi 👩‍👩‍👧. [It 👍🏽 is e\u0301te\u0301.]", "Hi. <It 👍🏽 is e\u0301te\u0301.>"),
]
MOVED = [
    ("[He won the long race in May.] Two of them came. Then a third.",
     "Two of them came. Then a third. <He won the long race in May.>"),
    ("It is known that he [won the race].", "It is not known that he <won the race>."),
    ("He said: “[We did it.]” Two.", "She said: “<We did it.>” Two."),
    ("A day. [No.] It went on.", "A day. It went on. Nobody says so. <No.> The end."),
    ("[He won the race] in May. Two.", "<He won the race> in June. Two."),
]  # fmt: skip
CHANGED = [
    ("[It cost 3.5 million dollars.] Two.", "<It cost 4.5 million dollars.> Two."),
    ("[He did take the money.] Two.", "<He did not take the money.> Two."),
    ("[He took the money.] Two.", "<He took the money!> Two."),
    ("“[He took the money.]” Two.", "“<He took the Money.>” Two."),
    ("[“He took the money.”] Two.", "<‘He took the money.’> Two."),
    ("One. [Today he won the race] in May.", "One. <Yesterday he won the race> in May."),
    ("[He won the cup in the U.S. in May.] Two.", "<He won the cup in the US in May.> Two."),
    ("One. [A well-known man came by.] Two.", "One. <A well known man came by.> Two."),
]
LOST = [
    ("One thing. [He won the race.] Two.", "One thing. Two."),
    ("One thing. [He won the race.] Two.", ""),
    ("[He won the race.] Two.", "A storm closed harbours everywhere. Two."),
]


def _unmarked(marked: str, opening: str, closing: str) -> tuple[str, Span]:
    start = marked.index(opening)
    text = marked.replace(opening, "", 1)
    end = text.index(closing)
    return text.replace(closing, "", 1), Span(start=start, end=end)


def _found(old: str, new: str) -> tuple[Anchored, Span | None]:
    text, span = _unmarked(old, "[", "]")
    changed, place = _unmarked(new, "<", ">") if "<" in new else (new, None)
    (found,) = find_places(text, changed, [span])
    return found, place


@pytest.mark.parametrize(("old", "new"), PLACED)
def test_unchanged_words_in_an_unchanged_sentence_are_placed(old: str, new: str) -> None:
    found, place = _found(old, new)
    assert found == Anchored(anchoring=Anchoring.PLACED, span=place)


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_the_same_words_elsewhere_or_in_a_changed_sentence_are_moved(old: str, new: str) -> None:
    found, place = _found(old, new)
    assert found == Anchored(anchoring=Anchoring.MOVED, span=place)


@pytest.mark.parametrize(("old", "new"), CHANGED)
def test_reworded_words_are_changed_and_stand_where_the_new_words_are(old: str, new: str) -> None:
    found, place = _found(old, new)
    assert found == Anchored(anchoring=Anchoring.CHANGED, span=place)


@pytest.mark.parametrize(("old", "new"), LOST)
def test_words_that_are_gone_are_lost(old: str, new: str) -> None:
    found, _ = _found(old, new)
    assert found == Anchored(anchoring=Anchoring.LOST, span=None)


def test_when_one_of_two_equal_sentences_went_nothing_is_guessed_silently() -> None:
    old = "Here it is. No. No. There it was."
    first, second = find_places(
        old, "Here it is. No. There it was.", [_span(old, "No.", 0), _span(old, "No.", 1)]
    )
    assert Anchoring.PLACED not in {first.anchoring, second.anchoring}


def test_a_claim_does_not_move_to_where_an_equal_sentence_has_stayed() -> None:
    claim = "The bridge is safe for all cars."
    old = f"{claim}\nThe first filler is here.\n{claim}\nSo they said."
    new = f"The first filler is here. The bridge is safe for all traffic.\n{claim}\nSo they said.\nIt rained."
    gone, stayed = find_places(old, new, [_span(old, claim, 0), _span(old, claim, 1)])
    assert gone == Anchored(anchoring=Anchoring.LOST, span=None)
    assert stayed == Anchored(anchoring=Anchoring.PLACED, span=_span(new, claim, 0))
    # It is the same for a claim that nobody else makes.
    assert find_places(old, new, [_span(old, claim, 0)]) == (gone,)


def test_statements_bound_a_changed_sentence_that_ends_with_no_stop() -> None:
    old, new = "He won 3 races in May – She left", "He won 4 races in May – She left"
    (found,) = find_places(old, new, [Span(start=0, end=21)], [Span(start=0, end=21), Span(start=24, end=32)])
    assert found == Anchored(anchoring=Anchoring.CHANGED, span=Span(start=0, end=21))


def test_a_text_that_did_not_change_keeps_every_span() -> None:
    spans = [Span(start=0, end=1), Span(start=1, end=2), Span(start=2, end=9)]
    assert [found.span for found in find_places("a \n b  c.", "a \n b  c.", spans)] == spans


def _span(text: str, words: str, which: int) -> Span:
    start = -1
    for _ in range(which + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


_SUBJECTS = ["The mayor", "She", "کیا یہ", "A 👩‍👩‍👧 family", "Zoe\u0308", "“No one”", "18 of 20 men", "他"]
_VERBS = ["said", "did not say", "denies", "نے کہا", "paid $3.5 million for", "won"]
_OBJECTS = [
    "the race",
    "it",
    "so e\u0301te\u0301 long",
    "that (as was known)",
    "nothing 👍🏽",
    "سچ",
    "3,000 votes",
]
_ENDS = [".", "!", "?", ".”", "۔"]


@st.composite
def _articles(draw: st.DrawFn) -> list[list[str]]:
    """Paragraphs of sentences, many of which occur more than once."""
    sentence = st.tuples(*(st.sampled_from(parts) for parts in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS))).map(
        lambda parts: f"{parts[0]} {parts[1]} {parts[2]}{parts[3]}"
    )
    return draw(st.lists(st.lists(sentence, min_size=1, max_size=4), min_size=1, max_size=8))


def _written(paragraphs: list[list[str]], gap: str = " ", end: str = "\n\n") -> tuple[str, list[Span]]:
    text, spans = "", []
    for paragraph in paragraphs:
        for sentence in paragraph:
            spans.append(Span(start=len(text), end=len(text) + len(sentence)))
            text += sentence + (gap if sentence is not paragraph[-1] else "")
        text += end
    return text, spans


_CHANGES: dict[str, Callable[[str], str]] = {
    "a word": lambda sentence: sentence.replace(" ", " truly ", 1),
    "a number": lambda sentence: sentence.replace("3", "4") if "3" in sentence else f"7 {sentence}",
    "a negation": lambda sentence: (
        sentence.replace("did not", "did") if "not" in sentence else f"Not {sentence}"
    ),
    "case": lambda sentence: sentence.swapcase() if sentence.swapcase() != sentence else f"X{sentence}",
    "the stop": lambda sentence: sentence + ";",
    "the quotes": lambda sentence: f"‘{sentence}’",
    "white space gone": lambda sentence: sentence.replace(" ", "", 1),
}


@settings(max_examples=40)
@given(article=_articles(), data=st.data())
def test_changed_words_are_never_placed_nor_moved(article: list[list[str]], data: st.DataObject) -> None:
    old, spans = _written(article)
    kept = [
        [
            _CHANGES[data.draw(st.sampled_from(sorted(_CHANGES)))](sentence)
            if data.draw(st.booleans())
            else sentence
            for sentence in paragraph
            if data.draw(st.integers(0, 4))
        ]
        for paragraph in article
    ]
    new, _ = _written(data.draw(st.permutations([paragraph for paragraph in kept if paragraph])))
    for span, found in zip(spans, find_places(old, new, spans), strict=True):
        assert (found.span is None) == (found.anchoring is Anchoring.LOST)
        if found.span and found.anchoring in {Anchoring.PLACED, Anchoring.MOVED}:
            assert found.span.quote(new) == span.quote(old)
        elif found.span:
            assert found.span.end <= len(new)
            assert found.span.quote(new).split() != span.quote(old).split()


@settings(max_examples=40)
@given(article=_articles(), added=st.integers(0, 8), data=st.data())
def test_unchanged_sentences_in_unchanged_order_are_found_and_the_only_ones_placed(
    article: list[list[str]], added: int, data: st.DataObject
) -> None:
    old, spans = _written(article)
    grown = list(article)
    for number in range(added):
        place = data.draw(st.integers(0, len(grown)))
        grown.insert(place, [f"Paragraph {number} tells of other matters, {number * 7} in all."])
    new, places = _written(grown, end=data.draw(st.sampled_from(["\n", "\n\n"])))
    kept = [span for span in places if not span.quote(new).startswith("Paragraph")]
    found = list(find_places(old, new, spans))
    assert [one.span for one in found] == kept
    for span, one in zip(spans, found, strict=True):
        # Between equal sentences a person may have to decide.
        is_only = old.count(span.quote(old)) == 1
        assert one.anchoring is Anchoring.PLACED or (not is_only and one.anchoring is Anchoring.MOVED)


@settings(max_examples=40)
@given(article=_articles())
def test_rewrapped_lines_keep_every_claim(article: list[list[str]]) -> None:
    old, spans = _written(article)
    new, places = _written(article, gap="\n", end="\n")
    assert list(find_places(old, new, spans)) == [
        Anchored(anchoring=Anchoring.PLACED, span=span) for span in places
    ]


@given(
    old=st.text(max_size=40), new=st.text(max_size=40), start=st.integers(0, 39), length=st.integers(1, 20)
)
def test_any_texts_and_any_span_have_an_answer(old: str, new: str, start: int, length: int) -> None:
    if start + length > len(old):
        return
    (found,) = find_places(old, new, [Span(start=start, end=start + length)])
    if found.anchoring in {Anchoring.PLACED, Anchoring.MOVED}:
        assert found.span
        assert found.span.quote(new).split() == old[start : start + length].split()


@pytest.mark.parametrize("other", ["edited", "different", "shouted", "backwards"])
def test_long_articles_take_little_time(other: str) -> None:
    chosen = random.Random(5)
    sentences = [f"{' '.join(str(chosen.randint(0, 4_000)) for _ in range(14))}." for _ in range(1_500)]
    changed = {
        "edited": [line for line in sentences if chosen.random() < 0.9],
        "different": [f"{' '.join(str(chosen.randint(0, 4_000)) for _ in range(14))}." for _ in range(1_500)],
        "shouted": [f"No {line}" for line in sentences],
        "backwards": sentences[::-1],
    }[other]
    old, spans = _written([sentences])
    begun = time.process_time()
    find_places(old, " ".join(changed), spans)
    assert time.process_time() - begun < 30


def test_a_sentence_claimed_hundreds_of_times_takes_little_time() -> None:
    claim, others = "The bridge is safe.", [[f"Number {number} is told here."] for number in range(1_500)]
    repeated = [[claim] * 800]
    old, spans = _written(repeated + others)
    new, _ = _written(others + repeated)
    begun = time.process_time()
    found = find_places(old, new, spans[:800])
    assert time.process_time() - begun < 30
    assert {one.anchoring for one in found} == {Anchoring.MOVED}
