"""WebVTT captions become paragraphs; comments, styles and settings are no words."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.transcripts.vtt import VTT
from factcheck_gui.text.canonical import canonicalise
from tests.formats.importers.transcripts.said_blocks import is_sound, said

YOUTUBE = """WEBVTT
Kind: captions
Language: en-GB

00:00:00.000 --> 00:00:02.000 align:start position:0%
\u0020
hello<00:00:00.500><c> there</c><00:00:01.000><c> hello</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
hello there hello
\u0020

00:00:02.010 --> 00:00:04.000 align:start position:0%
hello there hello
hello<00:00:03.000><c> again</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
hello again
\u0020

00:00:04.010 --> 00:00:06.000 align:start position:0%
hello again
[Music]
"""


def test_voices_are_speakers() -> None:
    parsed = VTT.read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Smith>It was <c.loud>red</c>,</v>\n\n"
        "00:02.000 --> 00:03.000\n<v Anna Smith>and long.\n\n"
        "00:03.000 --> 00:04.000\n<v.loud Bob &amp; Co>No.</v> <v Anna Smith>Yes.</v>\n\n"
        "00:04.000 --> 00:05.000\nNobody says this.\n"
    )

    assert said(parsed) == [
        ("Anna Smith", 1000, "It was red, and long."),
        ("Bob & Co", 3000, "No."),
        ("Anna Smith", 3000, "Yes."),
        (None, 4000, "Nobody says this."),
    ]


def test_comments_styles_regions_names_and_settings_are_no_words() -> None:
    parsed = VTT.read(
        "WEBVTT - a title\n\nNOTE\nnot\nthis\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\nwidth:40%\n\n"
        "intro\n00:01.000 --> 00:02.000 align:start line:0 position:20%,line-left\nIt was\n\n"
        "NOTE nor this\n\n2\n00:02.000 --> 00:03.000\n<lang en>red</lang>.&lrm;\n"
    )

    assert said(parsed) == [(None, 1000, "It was red.\u200e")]


def test_words_that_only_look_like_comments_stay() -> None:
    parsed = VTT.read("WEBVTT\n\n00:01.000 --> 00:02.000\nSTYLE\nmatters, NOTE that.\n")

    assert said(parsed) == [(None, 1000, "STYLE matters, NOTE that.")]


def test_captions_that_a_machine_has_made_show_each_line_once() -> None:
    parsed = VTT.read(YOUTUBE)

    assert said(parsed) == [(None, 0, "hello there hello hello again [Music]")]


def test_the_header_names_the_language() -> None:
    details = VTT.read(YOUTUBE).details

    assert details.language == "en-GB"
    assert details.found_in == {"language": FoundIn.DOCUMENT}


def test_names_before_a_colon_are_speakers_where_there_are_no_voices() -> None:
    parsed = VTT.read(
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAnna Smith: It was red.\n\n"
        "2\n00:02.000 --> 00:03.000\nBob Jones: No.\n"
    )

    assert said(parsed) == [("Anna Smith", 1000, "It was red."), ("Bob Jones", 2000, "No.")]


def test_a_timing_right_below_the_header_is_the_first_cue() -> None:
    assert said(VTT.read("WEBVTT\n00:01.000 --> 00:02.000\nWords.")) == [(None, 1000, "Words.")]


def test_a_file_without_header_or_without_cues_is_read_too() -> None:
    assert said(VTT.read("00:01.000 --> 00:02.000\nWords.")) == [(None, 1000, "Words.")]
    assert VTT.read("WEBVTT").blocks == ()
    assert VTT.read("").blocks == ()
    assert said(VTT.read("WEBVTT\n\nOnly words.")) == [(None, None, "Only words.")]


@given(
    parts=st.lists(
        st.sampled_from(
            [
                *(
                    "WEBVTT",
                    "\n",
                    "\n\n",
                    "00:01.000 --> 00:02.000\n",
                    "NOTE ",
                    "STYLE\n",
                    "REGION\n",
                    "Language: x",
                ),
                *(
                    "<v Anna>",
                    "<v>",
                    "</v>",
                    "<00:01.000>",
                    "<c.x>",
                    "&lrm;",
                    "&nbsp;",
                    "Anna: ",
                    "word",
                    "😀",
                ),
            ]
        )
        | st.text(max_size=4),
        max_size=40,
    )
)
def test_whatever_the_text_the_blocks_are_sound(parts: list[str]) -> None:
    text = canonicalise("".join(parts)).text

    assert is_sound(VTT.read(text))
