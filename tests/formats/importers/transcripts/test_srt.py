"""SubRip subtitles become paragraphs with speakers and times."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.transcripts.srt import SRT
from factcheck_gui.text.canonical import canonicalise
from tests.formats.importers.transcripts.said_blocks import is_sound, said


def cues(*parts: tuple[str, str, str]) -> str:
    """Return a file of cues, each given by its seconds and its words."""
    return "\n".join(
        f"{number}\n00:00:{start},000 --> 00:00:{end},000\n{words}\n"
        for number, (start, end, words) in enumerate(parts, start=1)
    )


def test_sentences_run_on_from_one_cue_to_the_next() -> None:
    parsed = SRT.read(cues(("01", "03", "The bridge\nwas closed"), ("03", "05", "all winter. It rained.")))

    assert said(parsed) == [(None, 1000, "The bridge was closed all winter. It rained.")]


def test_a_pause_begins_a_paragraph() -> None:
    parsed = SRT.read(cues(("01", "02", "First."), ("05", "06", "Second."), ("10", "11", "Third.")))

    assert said(parsed) == [(None, 1000, "First. Second."), (None, 10_000, "Third.")]


def test_a_long_paragraph_ends_with_a_sentence() -> None:
    long = "It was said again and again. " * 12
    parsed = SRT.read(cues(("01", "02", long.strip()), ("02", "03", "And then it ended.")))

    assert [when for _, when, _ in said(parsed)] == [1000, 2000]


def test_a_long_paragraph_does_not_end_inside_a_sentence() -> None:
    long = "and it was said " * 25
    parsed = SRT.read(cues(("01", "02", long.strip()), ("02", "03", "until it ended.")))

    assert [when for _, when, _ in said(parsed)] == [1000]


def test_words_without_any_stop_are_broken_all_the_same() -> None:
    parsed = SRT.read(cues(*((f"{n:02}", f"{n + 1:02}", "words " * 30) for n in range(1, 20))))

    assert len(parsed.blocks) > 2
    assert max(len(block.span) for block in parsed.blocks) < 1_200


def test_a_speaker_speaks_on_until_another_begins() -> None:
    parsed = SRT.read(
        cues(("01", "02", "ANNA: I saw it."), ("02", "03", "It was red."), ("03", "04", "DR. BOB: No."))
    )

    assert said(parsed) == [("ANNA", 1000, "I saw it. It was red."), ("DR. BOB", 3000, "No.")]


def test_a_name_can_stand_on_a_line_of_its_own() -> None:
    parsed = SRT.read(cues(("01", "02", "ANNA:\nI saw it."), ("02", "03", "It was red.")))

    assert said(parsed) == [("ANNA", 1000, "I saw it. It was red.")]


def test_signs_of_another_speaker_count_with_and_without_a_name() -> None:
    parsed = SRT.read(cues(("01", "02", ">> ANNA: I saw it."), ("02", "04", ">> You did? >>Bob: No.")))

    assert said(parsed) == [("ANNA", 1000, "I saw it."), (None, 2000, "You did?"), ("Bob", 2000, "No.")]


def test_escaped_signs_of_another_speaker_count_too() -> None:
    parsed = SRT.read(cues(("01", "02", "&gt;&gt; ANNA: Profit &amp; loss of AT&T.")))

    assert said(parsed) == [("ANNA", 1000, "Profit & loss of AT&T.")]


@pytest.mark.parametrize("dash", ["- ", "-", "– ", "—"])
def test_dashes_are_two_people(dash: str) -> None:
    parsed = SRT.read(cues(("01", "02", f"{dash}Did you\nsee it?\n{dash}No.")))

    assert said(parsed) == [(None, 1000, "Did you see it?"), (None, 1000, "No.")]


def test_a_dash_after_a_name_is_somebody_else() -> None:
    parsed = SRT.read(cues(("01", "02", "ANNA: I saw it."), ("02", "03", "- You did?")))

    assert said(parsed) == [("ANNA", 1000, "I saw it."), (None, 2000, "You did?")]


def test_a_number_below_zero_is_no_dash() -> None:
    assert said(SRT.read(cues(("01", "02", "It was\n-5 degrees.")))) == [(None, 1000, "It was -5 degrees.")]


@pytest.mark.parametrize(
    "words",
    ["He said: go.", "I know this: it fell.", "It was 12:30.", "https://example.org/a", "Note: it fell."],
)
def test_a_colon_is_not_always_a_speakers(words: str) -> None:
    assert said(SRT.read(cues(("01", "02", words)))) == [(None, 1000, words)]


def test_capitals_name_nobody_where_all_words_are_in_capitals() -> None:
    parsed = SRT.read(
        cues(("01", "02", "WE ALL SAY"), ("02", "03", "WHAT I SAID: IT FELL."), ("03", "04", "SO."))
    )

    assert said(parsed) == [(None, 1000, "WE ALL SAY WHAT I SAID: IT FELL. SO.")]


def test_names_in_small_letters_count_where_they_return() -> None:
    parsed = SRT.read(
        cues(("01", "02", "Anna Smith: Hi."), ("02", "03", "Bob: Oh."), ("03", "04", "Anna Smith: Yes."))
    )

    assert [who for who, _, _ in said(parsed)] == ["Anna Smith", "Bob", "Anna Smith"]


def test_tags_and_places_are_no_words() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50\n"
        r'{\an8}<i>The</i> <font color="#ff0000">red</font> <b>bridge</b>{\i0}' + "\n"
        "a < b and <unknown> stay.<br>So"
    )

    assert said(SRT.read(text)) == [(None, 1000, "The red bridge a < b and <unknown> stay. So")]


def test_applause_at_the_end_of_a_sentence_is_nobodys_and_inside_one_stays_there() -> None:
    parsed = SRT.read(
        cues(
            *(("01", "02", "ANNA: We will"), ("02", "03", "[APPLAUSE]"), ("03", "04", "win.")),
            *(("04", "05", "[CHEERING]"), ("05", "06", "Thank you."), ("06", "07", "♪ Da da ♪")),
        )
    )

    assert said(parsed) == [
        ("ANNA", 1000, "We will [APPLAUSE] win."),
        (None, 4000, "[CHEERING]"),
        ("ANNA", 5000, "Thank you."),
        (None, 6000, "♪ Da da ♪"),
    ]
    assert parsed.blocks[1].kind is BlockKind.CAPTION


def test_chinese_and_japanese_have_no_space_between_lines() -> None:
    parsed = SRT.read(cues(("01", "02", "市长说\n桥是"), ("02", "03", "红色的。 OK"), ("03", "04", "fine")))

    assert said(parsed) == [(None, 1000, "市长说桥是红色的。 OK fine")]


@pytest.mark.parametrize(
    ("start", "milliseconds"),
    [
        ("00:00:01,500", 1500),
        ("00:00:01.5", 1500),
        ("0:0:1,050", 1050),
        ("01:02,003", 62_003),
        ("100:00:00,000", 360_000_000),
        ("00:00:01", 1000),
        ("00 : 00 : 01 , 250", 1250),
    ],
)
def test_times_are_read_however_they_are_written(start: str, milliseconds: int) -> None:
    assert said(SRT.read(f"{start} --> 101:00:00,000\nWords")) == [(None, milliseconds, "Words")]


def test_cues_out_of_order_are_put_in_order() -> None:
    text = "2\n00:00:05,000 --> 00:00:06,000\nsecond.\n\n1\n00:00:03,000 --> 00:00:05,000\nFirst and\n"

    assert said(SRT.read(text)) == [(None, 3000, "First and second.")]


def test_a_second_recording_follows_the_first() -> None:
    text = cues(("10", "11", "One."), ("20", "21", "Two.")) + "\n" + cues(("01", "02", "Three."))

    assert [words for _, _, words in said(SRT.read(text))] == ["One.", "Two.", "Three."]


def test_cues_without_blank_lines_between_lose_their_numbers_only() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nIt was\n42\n2\n00:00:02,000 --> 00:00:03,000\ndegrees.\n"

    assert said(SRT.read(text)) == [(None, 1000, "It was 42 degrees.")]


def test_cues_without_numbers_keep_numbers_that_are_words() -> None:
    text = "00:00:01,000 --> 00:00:02,000\nIt was\n42\n00:00:02,000 --> 00:00:03,000\ndegrees.\n"

    assert said(SRT.read(text)) == [(None, 1000, "It was 42 degrees.")]


def test_words_after_a_blank_line_and_above_the_first_cue_are_kept() -> None:
    text = "A talk\n\n" + cues(("01", "02", "First\n\nand more."), ("02", "03", "End."))

    assert said(SRT.read(text)) == [(None, None, "A talk"), (None, 1000, "First and more. End.")]


def test_words_on_the_line_of_the_times_are_kept() -> None:
    assert said(SRT.read("00:00:01,000 --> 00:00:02,000 Well then")) == [(None, 1000, "Well then")]


def test_words_said_again_stay() -> None:
    parsed = SRT.read(cues(("01", "02", "No."), ("02", "03", "No."), ("03", "04", "No.")))

    assert said(parsed) == [(None, 1000, "No. No. No.")]


def test_a_line_that_an_overlapping_cue_shows_again_stands_once() -> None:
    parsed = SRT.read(cues(("01", "04", "It fell"), ("02", "05", "It fell\nlast night.")))

    assert said(parsed) == [(None, 1000, "It fell last night.")]


def test_rolling_captions_show_each_line_once() -> None:
    parsed = SRT.read(
        cues(
            ("01", "02", "one"),
            ("02", "03", "one\ntwo"),
            ("03", "04", "two\nthree"),
            ("04", "05", "three\nfour"),
        )
    )

    assert said(parsed) == [(None, 1000, "one two three four")]


def test_captions_that_grow_show_each_word_once() -> None:
    parsed = SRT.read(cues(("01", "02", "the"), ("02", "03", "the bridge"), ("03", "04", "the bridge fell")))

    assert said(parsed) == [(None, 1000, "the bridge fell")]


def test_a_file_without_cues_is_plain_text() -> None:
    assert said(SRT.read("Only words.")) == [(None, None, "Only words.")]
    assert SRT.read("").blocks == ()


@given(
    parts=st.lists(
        st.sampled_from(
            [
                *(
                    "1\n",
                    "\n",
                    "\n\n",
                    "00:00:01,000 --> 00:00:02,000\n",
                    "00:01 --> 00:00\n",
                    "-->",
                    "- ",
                    ">>",
                ),
                *(
                    "<v Anna>",
                    "<i>",
                    "{\\an8}",
                    "&lt;",
                    "&#0;",
                    "ANNA:",
                    "[X]",
                    "♪",
                    "字",
                    "😀",
                    "\u2028",
                    " ",
                ),
            ]
        )
        | st.text(max_size=4),
        max_size=40,
    )
)
def test_whatever_the_text_the_blocks_are_sound(parts: list[str]) -> None:
    text = canonicalise("".join(parts)).text

    assert is_sound(SRT.read(text))


def test_a_very_long_file_is_read_in_time() -> None:
    line = "00:00:01,000 --> 00:00:02,000\nANNA: [x] <i>(words) {and\n"
    hostile = line * 5_000 + "<" * 100_000 + "[" * 100_000 + " " * 100_000 + "1:" * 50_000

    begun = time.process_time()
    SRT.read(hostile)

    assert time.process_time() - begun < 20
