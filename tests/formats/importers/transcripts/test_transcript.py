"""Transcripts lose the names before the colons and give them to the blocks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.transcripts.transcript import TRANSCRIPT, is_transcript
from factcheck_gui.text.canonical import canonicalise
from tests.formats.importers.transcripts.council_debate import COUNCIL
from tests.formats.importers.transcripts.said_blocks import is_sound, said


def test_names_go_to_the_blocks_and_the_rest_is_the_text() -> None:
    parsed = TRANSCRIPT.read(COUNCIL)

    assert said(parsed)[3:] == [
        ("CHAIR", None, "Good evening."),
        ("CHAIR", None, "We begin with the bridge."),
        ("CHAIR", None, "It fell."),
        ("DR. ANNA SMITH (LABOUR)", None, "No."),
        (None, None, "[APPLAUSE]"),
        ("DR. ANNA SMITH (LABOUR)", None, "Thank you."),
        (None, None, "The vote"),
        ("CHAIR", None, "Yes: I saw it."),
    ]
    assert [block.kind for block in parsed.blocks[:3]] == ["headline", "byline", "paragraph"]
    assert (parsed.details.title, parsed.details.author) == ("Debate on the river bridge", "Jane Doe")
    assert parsed.blocks[7].kind is BlockKind.CAPTION
    assert parsed.blocks[9].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "[00:12:31] ANNA: It fell.",
        "(00:12:31) ANNA: It fell.",
        "00:12:31 ANNA: It fell.",
        "[00:12:31.000 --> 00:12:40.000] ANNA: It fell.",
        "[12:31] - ANNA: It fell.",
        "ANNA (00:12:31): It fell.",
        "ANNA [12:31]: It fell.",
        "ANNA: [00:12:31] It fell.",
        "ANNA: (12:31) It fell.",
        "[00:12:31]\nANNA: It fell.",
        "00:12:31\n\nANNA: It fell.",
        "ANNA 12:31\nIt fell.",
        "ANNA (12:31)\nIt fell.",
        "[00:12:31:07] ANNA: It fell.",
        ">> ANNA [12:31]: It fell.",
        "**ANNA** [12:31]: It fell.",
    ],
)
def test_a_time_beside_the_name_goes_to_the_block(line: str) -> None:
    text = f"{line}\n\n[00:13:00] BOB: No.\n"

    assert said(TRANSCRIPT.read(text)) == [("ANNA", 751_000, "It fell."), ("BOB", 780_000, "No.")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ANNA", "BOB"),
        ("Anna", "Bob"),
        ("Prime Minister", "Leader of the Opposition"),
        ("Speaker 1", "Speaker 2"),
        ("Male voice", "Female voice"),
        ("McDONALD", "O'Neill-van Dyke"),
        ("Q", "A"),
        ("سوال", "جواب"),
        ("میئر", "صحافی"),
        ("记者", "市长"),
        ("महापौर", "पत्रकार"),
        ("ВЕДУЩИЙ", "ГОСТЬ"),
        ("SEN. TED CRUZ (R-TX)", "REP. JANE DOE, (D-CA), HOUSE SPEAKER"),
    ],
)
def test_names_of_every_kind_are_told_and_kept_as_they_stand(first: str, second: str) -> None:
    text = "\n\n".join(f"{who}: It fell, they say." for who in (first, second, first, second))

    assert is_transcript(text)
    assert [who for who, _, _ in said(TRANSCRIPT.read(text))] == [first, second, first, second]


def test_a_wide_colon_needs_no_space() -> None:
    text = "记者：桥是红色的吗？\n市长：是的。\n记者：谢谢。"

    assert is_transcript(text)
    assert said(TRANSCRIPT.read(text))[1] == ("市长", None, "是的。")


def test_bold_names_are_names() -> None:
    text = "**Anna:** It fell.\n\n**Bob**: No.\n\n**Anna:** Yes.\n"

    assert is_transcript(text)
    assert said(TRANSCRIPT.read(text))[:2] == [("Anna", None, "It fell."), ("Bob", None, "No.")]


def test_a_time_without_a_name_begins_a_block_of_the_same_speaker() -> None:
    text = "[00:01] ANNA: One.\n[00:05] Two.\n[00:09] BOB: Three.\n"

    assert said(TRANSCRIPT.read(text)) == [
        ("ANNA", 1000, "One."),
        ("ANNA", 5000, "Two."),
        ("BOB", 9000, "Three."),
    ]


def test_lines_that_were_wrapped_are_joined() -> None:
    words = "the council said that the bridge over the river was safe. Nobody had asked. "
    wrapped = words.replace("bridge ", "bridge\n").replace("asked. ", "asked.\n") * 4
    text = f"ANNA: {wrapped}\nBOB: No.\n"

    assert [who for who, _, _ in said(TRANSCRIPT.read(text))].count("ANNA") <= 8
    assert "the bridge over" in TRANSCRIPT.read(text).text


def test_a_single_name_in_a_speech_of_capitals_is_no_speaker() -> None:
    text = "ANNA: One.\n\nRemember: vote early.\n\nBOB: Two.\n\nANNA: Three.\n"

    assert said(TRANSCRIPT.read(text))[1] == ("ANNA", None, "Remember: vote early.")


def test_subtitles_are_read_as_subtitles() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nIt\n\n2\n00:00:02,000 --> 00:00:03,000\nfell.\n"

    assert is_transcript(text)
    assert said(TRANSCRIPT.read(text)) == [(None, 1000, "It fell.")]
    assert is_transcript(f"WEBVTT\n\n{text}")


@pytest.mark.parametrize("between", ["\n", " "])
def test_lines_that_have_times_and_no_names_are_joined_to_paragraphs(between: str) -> None:
    lines = (
        ("0:00", "it"),
        ("0:02", "fell last"),
        ("0:04", "night."),
        ("0:09", "[Music]"),
        ("1:00:00", "End."),
    )
    text = "\n".join(f"{when}{between}{words}" for when, words in lines)

    assert is_transcript(text)
    assert said(TRANSCRIPT.read(f"The talk\n\n{text}")) == [
        (None, None, "The talk"),
        (None, 0, "it fell last night."),
        (None, 9000, "[Music]"),
        (None, 3_600_000, "End."),
    ]


def test_a_text_without_speakers_is_plain_text() -> None:
    assert said(TRANSCRIPT.read("Only words.")) == [(None, None, "Only words.")]


_PIECES = [
    *(
        "ANNA: ",
        "Bob (00:12): ",
        "[00:01] ",
        "Q: ",
        "A: ",
        "سوال:",
        "[X]",
        ">> ",
        "- ",
        "**Anna:** ",
        "0:12",
        "\n",
    ),
    *(
        "\n\n",
        "word. ",
        "😀",
        "字",
        "\u2028",
        "---\n",
        "Headline\n\n",
        "By Jane Doe\n",
        "1:2:3:4 ",
        "(",
        "）",
        ":",
    ),
]


@given(parts=st.lists(st.sampled_from(_PIECES) | st.text(max_size=4), max_size=40))
def test_whatever_the_text_the_blocks_are_sound(parts: list[str]) -> None:
    text = canonicalise("".join(parts)).text

    is_transcript(text)
    assert is_sound(TRANSCRIPT.read(text))


@given(
    turns=st.lists(
        st.tuples(
            st.sampled_from(["ANNA", "BOB", "DR. LEE"]), st.sampled_from(["It fell.", "No!", "😀 yes."])
        ),
        min_size=1,
        max_size=9,
    )
)
def test_no_words_and_no_speakers_are_lost(turns: list[tuple[str, str]]) -> None:
    parsed = TRANSCRIPT.read("\n".join(f"{who}: {words}" for who, words in turns))

    assert [(who, words) for who, _, words in said(parsed)] == turns


@pytest.mark.parametrize(
    "hostile",
    [
        "ANNA: a\n" + "b\n" * 8_000,
        "A" * 300_000,
        " " * 300_000,
        "[" * 300_000,
        "1:00" * 90_000,
        "ANNA: x\n\n" * 4_000,
    ],
    ids=["lines", "letters", "spaces", "brackets", "times", "turns"],
)
def test_a_very_long_text_is_read_in_time(hostile: str) -> None:
    begun = time.process_time()
    is_transcript(hostile)
    TRANSCRIPT.read(hostile)

    assert time.process_time() - begun < 20
