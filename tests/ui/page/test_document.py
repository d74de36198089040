"""The document of a version: our blocks as plain text with formats."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from factcheck_gui.domain.articles import Block, BlockKind, Direction, VersionText
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.document import PageDocument
from tests.ui.page.conftest import as_shown, document_of, one_block, version_texts, words_at


def blocks_of(page: PageDocument) -> list[str]:
    found, block = [], page.document.begin()
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


def text_of(*parts: tuple[BlockKind, str]) -> VersionText:
    blocks, text = [], ""
    for kind, words in parts:
        blocks.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += f"{words}\n\n"
    return VersionText(text=text, blocks=tuple(blocks), statements=())


def test_a_text_without_headline_is_shown_under_its_title() -> None:
    assert blocks_of(document_of(one_block("One."))) == ["Title", "by nobody", "One."]


def test_the_line_about_the_article_stands_under_headline_and_dek() -> None:
    page = document_of(
        text_of(
            (BlockKind.KICKER, "Kicker"),
            (BlockKind.HEADLINE, "Head"),
            (BlockKind.DEK, "Dek"),
            (BlockKind.PARAGRAPH, "One."),
        )
    )

    assert blocks_of(page) == ["Kicker", "Head", "Dek", "by nobody", "One."]


def test_a_text_that_is_all_headline_has_the_line_at_its_end() -> None:
    assert blocks_of(document_of(one_block("Head", BlockKind.HEADLINE))) == ["Head", "by nobody"]


@given(text=version_texts())
def test_a_document_has_a_block_for_each_of_ours_and_at_most_two_more(text: VersionText) -> None:
    shown = blocks_of(document_of(text))

    ours = [as_shown(block.span.quote(text.text)) for block in text.blocks]
    assert [words for words in shown if words not in ("Title", "by nobody")] == [
        words for words in ours if words not in ("Title", "by nobody")
    ]
    assert 1 <= len(shown) - len(ours) <= 2


def test_words_that_look_like_markup_are_shown_as_words() -> None:
    words = "<b>bold</b> <img src='file:///etc/passwd'> &amp;"

    assert blocks_of(document_of(one_block(words)))[-1] == words


def test_a_document_cannot_be_undone_by_the_widget() -> None:
    assert not document_of(one_block("One.")).document.isUndoRedoEnabled()


def test_a_text_that_runs_to_the_left_has_blocks_that_do() -> None:
    page = document_of(one_block("میئر نے کہا"), Direction.RTL)

    assert page.document.lastBlock().blockFormat().layoutDirection().name == "RightToLeft"


@pytest.mark.parametrize("words", ["word 😀 " * 4_000, "x" * 30_000, "😀" * 30_000, "字\u2028" * 15_000])
def test_a_very_long_paragraph_is_broken_for_display_and_still_maps(words: str) -> None:
    page = document_of(one_block(words))
    runs = page.positions.runs

    assert all(run.end - run.start <= 8_000 for run in runs)
    assert (runs[0].start, runs[-1].end) == (0, len(words))
    assert all(first.end == second.start for first, second in pairwise(runs))
    for place in (0, 1, 7_999, 8_000, 8_001, 15_999, 16_000, 27_000, len(words) - 1):
        assert page.positions.to_code_point(page.positions.to_qt(place)) == place
        assert words_at(page, Span(start=place, end=place + 1)).rstrip("\u2029") == words[place]


def test_a_very_long_paragraph_is_broken_between_words() -> None:
    words = "word 😀 " * 4_000

    starts = [run.start for run in document_of(one_block(words)).positions.runs]

    assert all(words[start - 1] == " " for start in starts[1:])


def test_a_claim_over_a_break_keeps_its_words() -> None:
    words = "abcdefghij" * 3_000

    shown = words_at(document_of(one_block(words)), Span(start=7_990, end=16_010))

    assert shown.replace("\u2029", "") == words[7_990:16_010]


def test_a_line_of_a_megabyte_is_laid_out_at_once() -> None:
    page = document_of(one_block("x" * 1_000_000))
    begun = time.process_time()

    page.document.setTextWidth(700)
    page.document.size()

    assert time.process_time() - begun < 5


def spoken(*turns: tuple[str | None, int | None, str]) -> VersionText:
    text = text_of(*((BlockKind.PARAGRAPH, words) for _, _, words in turns))
    blocks = zip(text.blocks, turns, strict=True)
    return replace(
        text,
        blocks=tuple(replace(block, speaker=speaker, time=time) for block, (speaker, time, _) in blocks),
    )


def shown_of(page: PageDocument) -> list[str]:
    """Return the blocks without the signs that keep directions apart."""
    return [words.replace("\u2068", "").replace("\u2069", "") for words in blocks_of(page)]


def test_a_line_says_who_speaks_and_when() -> None:
    page = document_of(spoken(("ANNA", 751_000, "One."), ("BOB", None, "Two."), (None, 3_723_999, "Three.")))

    assert shown_of(page)[2:] == ["ANNA · 12:31", "One.", "BOB", "Two.", "1:02:03", "Three."]


def test_a_line_stands_only_where_speaker_or_time_change() -> None:
    page = document_of(
        spoken(
            *(
                (None, None, "Zero."),
                ("ANNA", 3000, "One."),
                ("ANNA", 3000, "Two."),
                ("ANNA", 9000, "Three."),
            ),
            *((None, None, "[APPLAUSE]"), ("ANNA", 9000, "Four.")),
        )
    )

    assert shown_of(page)[2:] == [
        *(
            "Zero.",
            "ANNA · 0:03",
            "One.",
            "Two.",
            "ANNA · 0:09",
            "Three.",
            "[APPLAUSE]",
            "ANNA · 0:09",
            "Four.",
        ),
    ]


def test_a_long_paragraph_has_one_line_about_its_speaker() -> None:
    page = document_of(spoken(("ANNA", None, "word " * 4_000)))

    assert shown_of(page).count("ANNA") == 1
    assert [run.above is None for run in page.positions.runs] == [False, True, True]


def test_a_name_stays_in_one_line_and_in_its_own_direction() -> None:
    page = document_of(spoken(("میئر\u2028\n\ufffc", 1000, "One.")))

    assert blocks_of(page)[2] == "\u2068میئر  \ufffd\u2069 · \u20680:01\u2069"


def test_the_line_about_a_speaker_runs_as_the_article_does() -> None:
    page = document_of(spoken(("SMITH", 1000, "میئر نے کہا")), Direction.RTL)

    line = page.document.lastBlock().previous()
    assert line.blockFormat().layoutDirection().name == "RightToLeft"
