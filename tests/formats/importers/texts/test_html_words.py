"""Of HTML only the words remain, and hostile HTML does not hold anybody up."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.formats.importers.texts.html_words import html_paragraphs


def test_tags_go_and_words_stay() -> None:
    assert html_paragraphs("one <b>two</b> &lt;three&gt;<p class='a>b'>four < five</p>") == [
        "one two <three>",
        "four < five",
        "",
    ]


@pytest.mark.parametrize("tag", ["script", "style", "svg", "template"])
def test_what_is_not_meant_to_be_read_goes_with_its_tag(tag: str) -> None:
    assert html_paragraphs(f"a<{tag} x=1>if (a<b) hidden</{tag.upper()} >b<{tag}/>c<{tag}>to the end") == [
        "abc"
    ]


def test_comments_go_even_without_an_end() -> None:
    assert html_paragraphs("a<!-- <b>x</b> -->b<!-- to the end") == ["ab"]


def test_pictures_leave_their_description() -> None:
    assert html_paragraphs("""a<img src=x alt="two &amp; three">b<IMG ALT=four>""") == [
        "a",
        "two & three",
        "b",
        "four",
        "",
    ]


@pytest.mark.parametrize("part", ["<a ", '<a b="', "<!--", "<![CDATA[", "</", "<script", "<p '", "&#"])
def test_unclosed_markup_is_read_in_no_time(part: str) -> None:
    started = time.process_time()

    html_paragraphs(part * 20_000)

    assert time.process_time() - started < 1


@given(st.text(st.sampled_from("<>/!-\"'=&; abcp")))
def test_no_sequence_of_signs_breaks_it(source: str) -> None:
    assert "\0" not in "".join(html_paragraphs(source))
