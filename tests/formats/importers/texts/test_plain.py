"""Plain text becomes blocks, and stays as it is."""

from pathlib import Path

import pytest

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT

WRAPPED_MAIL = """\
Hello all,

the board met on Tuesday and looked at the figures of the last year,
which had been asked for by several members. It found that the number
of visitors had fallen by a third, and that nobody had written it down.

The next meeting is in May, and the rooms have been booked for the whole
of that week.
Greetings
Ann
"""


def blocks_of(text: str) -> list[tuple[str, str]]:
    parsed = PLAIN_TEXT.read(text)
    return [(block.kind.value, parsed.text[block.start : block.end]) for block in parsed.blocks]


def kinds_of(parsed: ParsedArticle) -> list[BlockKind]:
    return [block.kind for block in parsed.blocks]


@pytest.mark.parametrize(
    ("name", "date", "title", "sections"),
    [
        (
            "harrowfen-tram.txt",
            "2026-02-23",
            "Tram operator rejects charges of late cars and loud nights on Line 2",
            [5, 7, 4, 3, 5, 4],
        ),
        (
            "panjshir-2021.txt",
            "2021-09-10",
            "Panjshir: who says Pakistan helped, and what Pakistan answers",
            [3, 2, 2, 1],
        ),
    ],
)
def test_a_sample_article_is_recognised_for_what_it_is(
    seeds: Path, name: str, date: str, title: str, sections: list[int]
) -> None:
    parsed = PLAIN_TEXT.read((seeds / name).read_text(encoding="utf-8"))

    expected = [BlockKind.HEADLINE, BlockKind.DEK, BlockKind.PARAGRAPH]
    for paragraphs in sections:
        expected += [BlockKind.KICKER, BlockKind.HEADING, *[BlockKind.PARAGRAPH] * paragraphs]
    assert kinds_of(parsed) == expected
    assert (parsed.details.date, parsed.details.title) == (date, title)


def test_white_space_before_the_date_changes_nothing(seeds: Path) -> None:
    text = (seeds / "harrowfen-tram.txt").read_text(encoding="utf-8")

    moved = PLAIN_TEXT.read(" \t" + text)

    assert kinds_of(moved) == kinds_of(PLAIN_TEXT.read(text))
    assert moved.details == PLAIN_TEXT.read(text).details


def test_the_headline_block_leaves_the_date_out() -> None:
    assert blocks_of("date 2026-01-02 Mill closes\n\nIt was a long day for all.")[0] == (
        "headline",
        "Mill closes",
    )


def test_a_date_that_is_none_stays_in_the_line() -> None:
    parsed = PLAIN_TEXT.read("date 2026-13-45 Mill closes\n\nIt was a long day for all.")

    assert parsed.details.date is None
    assert parsed.details.title == "date 2026-13-45 Mill closes"


def test_a_short_first_line_is_the_title() -> None:
    assert blocks_of("Mill closes after a century\n\nThe mill closed on Monday.\n\nNobody came.") == [
        ("headline", "Mill closes after a century"),
        ("paragraph", "The mill closed on Monday."),
        ("paragraph", "Nobody came."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed on Monday.\n\nNobody came to see it.",
        "Just these words",
        "- The mill closed\n- The shop stayed",
        "> The mill closed\n\nShe said so.",
        "By Jane Doe\n\nThe mill closed on Monday.",
        "“Who?”\n\n“Me,” he said.",
        "Dear reader,\n\nthe mill closed on Monday.",
    ],
)
def test_a_text_without_a_title_gets_none(text: str) -> None:
    parsed = PLAIN_TEXT.read(text)

    assert parsed.details.title is None
    assert BlockKind.HEADLINE not in kinds_of(parsed)


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert blocks_of("The mill closed.\nNobody came, although all had been asked.\nIt rained.") == [
        ("paragraph", "The mill closed."),
        ("paragraph", "Nobody came, although all had been asked."),
        ("paragraph", "It rained."),
    ]


def test_lines_wrapped_by_a_mail_program_are_one_paragraph() -> None:
    words = [words for _, words in blocks_of(WRAPPED_MAIL)]

    assert [text.split()[0] for text in words] == ["Hello", "the", "The", "Greetings", "Ann"]
    assert words[1].count("\n") == 2
    assert words[2].endswith("for the whole\nof that week.")


def test_wrapped_german_is_one_paragraph_too() -> None:
    text = """\
Der Gemeinderat hat am Dienstag beschlossen, die Bahn nach
Mühlheim bis zum Ende des Jahres zu verlängern. Die Kosten trägt
Hälfte um Hälfte das Land, wie Bürgermeisterin Anna Groß sagte.
Die Freien Wähler waren dagegen, ebenso einige Abgeordnete der
Opposition.
"""

    assert len(blocks_of(text)) == 1


def test_a_list_of_headlines_stays_apart() -> None:
    text = """\
Council denies report of bribes in tram contract
Mayor says no money was ever paid to anyone at all
Residents ask for a new inquiry into the old affair
"""

    assert len(blocks_of(text)) == 3


def test_single_line_breaks_divide_where_lines_were_not_wrapped() -> None:
    text = (
        "First comes a line that is quite long and says all there is to say about the matter at hand today.\n"
    )
    text += (
        "Short one here.\n\nThen another, after a blank line, that is about as long as the first of them was."
    )

    assert len(blocks_of(text)) == 3


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE, HARROWFEN LANTERN", "JANE DOE"),
        ("By Jane Doe and Ali al Masri", "Jane Doe and Ali al Masri"),
        ("By Jane Doe, Bo Chan and Ann Lee", "Jane Doe, Bo Chan and Ann Lee"),
        ("By Ludwig van der Berg | 4 March 2026", "Ludwig van der Berg"),
    ],
)
def test_a_byline_near_the_top_names_the_author(line: str, author: str) -> None:
    parsed = PLAIN_TEXT.read(f"Mill closes\n{line}\n\nThe mill closed on Monday, and nobody came.")

    assert kinds_of(parsed) == [BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.PARAGRAPH]
    assert parsed.details.author == author


@pytest.mark.parametrize(
    "line", ["By the river all was quiet", "By Monday it had gone.", "Bystanders", "By 2026"]
)
def test_a_line_that_merely_begins_with_by_is_no_byline(line: str) -> None:
    parsed = PLAIN_TEXT.read(f"Mill closes\n\n{line}\n\nThe mill closed on Monday, and nobody came.")

    assert BlockKind.BYLINE not in kinds_of(parsed)


def test_a_byline_far_down_is_text() -> None:
    text = "Mill closes\n\n" + "The mill closed on Monday.\n\n" * 8 + "By Jane Doe\n"

    assert BlockKind.BYLINE not in kinds_of(PLAIN_TEXT.read(text))


def test_lists_and_quotations_lose_their_marks() -> None:
    text = "It says:\n\n- one\n* two\n• three\n  and more\n\n1. first\n2. second\n\n> She said no.\n\nEnd."

    assert blocks_of(text) == [
        ("paragraph", "It says:"),
        ("list_item", "one"),
        ("list_item", "two"),
        ("list_item", "three\n  and more"),
        ("list_item", "first"),
        ("list_item", "second"),
        ("quote", "She said no."),
        ("paragraph", "End."),
    ]


def test_a_lone_ordinal_number_is_no_list() -> None:
    assert blocks_of("3. Oktober war ein Feiertag.\n\nDanach kam der Alltag.")[0] == (
        "paragraph",
        "3. Oktober war ein Feiertag.",
    )


def test_rules_between_sections_are_no_blocks() -> None:
    assert [words for _, words in blocks_of("It rained.\n\n* * *\n\nIt stopped.\n-----\n")] == [
        "It rained.",
        "It stopped.",
    ]


def test_a_heading_stands_above_longer_text() -> None:
    text = "It rained.\n\nWhat the drivers wrote down\n\nThey wrote that the doors had opened by themselves."

    assert [kind for kind, _ in blocks_of(text)] == ["paragraph", "heading", "paragraph"]


def test_urdu_comes_in_as_any_other_text() -> None:
    text = "پاکستان نے الزامات مسترد کر دیے\n\nترجمان نے کہا کہ یہ الزامات بے بنیاد ہیں۔ وہ چلے گئے۔"

    assert [kind for kind, _ in blocks_of(text)] == ["headline", "paragraph"]


def test_a_line_of_a_million_signs_is_read_in_no_time() -> None:
    text = "> " * 200_000 + "word " * 200_000

    assert len(blocks_of(text)) == 1
