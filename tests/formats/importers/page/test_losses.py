"""Nothing of an article is lost without a word, whatever tags its author took."""

import pytest

from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.formats.importers.page import sentences
from factcheck_gui.formats.importers.page.reading import read_page
from factcheck_gui.formats.importers.parsed import ParsedArticle

_PARAGRAPHS = [
    f"The council of Northport {verb} on Tuesday that the harbour contract, worth {number} million euros, "
    "had been signed without a public tender, according to documents seen by this newspaper."
    for number, verb in enumerate(("said", "claimed", "denied", "confirmed", "reported", "insisted") * 2)
]
_CORRECTION = "Correction: the contract was worth 812 million euros and not less than that."
_TUNNEL = "The tunnel opened on 3 March 2026 and cost 812 million euros in all."


def _read(pieces: list[str], frame: str = "<article>{}</article>") -> ParsedArticle:
    body = frame.replace("{}", "<h1>Harbour deal</h1>" + "".join(pieces))
    page = f"<html><head><title>Harbour deal</title></head><body>{body}</body></html>"
    return read_page(page.encode(), address=None, charset="utf-8", name="page.html")


def _with(piece: str, place: int, tag: str = "p") -> list[str]:
    told = [f"<{tag}>{words}</{tag}>" for words in _PARAGRAPHS]
    return [*told[:place], piece, *told[place:]]


@pytest.mark.parametrize(
    "opening",
    [
        *("time", "label", "button", "math", "output", "progress", "object", "data", "meter", "x-tip"),
        *("span aria-hidden=true", "a href=/x class=share", "small class=footer"),
        *(f"span class={name}" for name in ("caption", "share", "author", "footer", "related", "date")),
    ],
)
@pytest.mark.parametrize("block", ["<p>{}</p>", "<ul><li>{}</li></ul>"])
def test_no_word_is_lost_out_of_the_middle_of_a_sentence(opening: str, block: str) -> None:
    marked = f"<{opening}>3 March 2026</{opening.partition(' ')[0]}>"
    piece = block.replace("{}", _TUNNEL.replace("3 March 2026", marked))
    assert _TUNNEL in _read(_with(piece, 6)).text


@pytest.mark.parametrize(("frame", "place"), [("<article>{}</article>", 0), ("{}", 6), ("<div>{}</div>", 12)])
@pytest.mark.parametrize(
    "block",
    [
        "<div class='correction'>{}</div>",
        "<div>{}</div>",
        "<div>{}<br>It was put right on Friday.</div>",
        "<h2>What we got wrong</h2><div>{}</div>",
        "<center>{}</center>",
        "<x-par>{}</x-par>",
        "<x-box><p>{}</p></x-box>",
        "<figure><p>{}</p></figure>",
        "<fieldset><p>{}</p></fieldset>",
        "<form><p>{}</p></form>",
        "<dialog open><p>{}</p></dialog>",
    ],
)
def test_a_paragraph_among_others_is_kept_whatever_its_tag(frame: str, place: int, block: str) -> None:
    article = _read(_with(block.replace("{}", _CORRECTION), place), frame)
    assert all(article.text.count(words) == 1 for words in (_CORRECTION, *_PARAGRAPHS))


@pytest.mark.parametrize("items", [1, 2])
def test_a_short_list_in_a_body_without_paragraphs_is_kept(items: int) -> None:
    piece = f"<ul><li>{_CORRECTION}</li>{'<li>And more</li>' * (items - 1)}</ul>"
    article = _read(_with(piece, 6, tag="div"), "<div>{}</div>")
    assert all(words in article.text for words in (_CORRECTION, *_PARAGRAPHS))


@pytest.mark.parametrize(
    "block", ["<aside><p>{}</p></aside>", "<p class='share'>{}</p>", "<footer><p>{}</p></footer>"]
)
def test_what_is_left_out_of_an_article_is_counted(block: str) -> None:
    article = _read([*_with(block.replace("{}", _CORRECTION), 6)])
    assert _CORRECTION not in article.text
    assert [one.count for one in article.remarks if one.kind is RemarkKind.PASSAGES] == [1]


def test_what_stands_beside_an_article_is_no_passage_of_it() -> None:
    frame = f"<nav><p>{_CORRECTION}</p></nav><article>{{}}</article><div><p>{_CORRECTION}</p></div>"
    article = _read(_with("", 0), frame)
    assert not [one for one in article.remarks if one.kind is RemarkKind.PASSAGES]


def test_a_box_that_asks_for_an_address_stays_out() -> None:
    form = "<form><p>Get our letter about ships every morning.</p><input type=email></form>"
    assert "our letter" not in _read(_with(form, 6)).text


def test_what_is_hidden_in_a_sentence_stays_out() -> None:
    hidden = "<p>The tunnel <span style='display: none'>secretly</span> opened on 3 March 2026.</p>"
    assert "The tunnel opened on 3 March 2026." in _read(_with(hidden, 6)).text


@pytest.mark.parametrize(
    "piece",
    [
        f"<p>{'<a href=/x>word</a> and ' * 1_000}</p>",
        f"<p>{'<q>word</q> and ' * 1_000}</p>",
        f"<table>{'<tr><td colspan=1000 rowspan=1000>one</td><td>two</td></tr>' * 300}</table>",
    ],
    ids=["links", "quotations", "cells"],
)
def test_a_page_that_is_made_to_last_is_read_soon(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The way past the slow one is the same for a thousand elements.
    monkeypatch.setattr(sentences, "_CROWD", 800)
    assert all(words in _read(_with(piece, 6)).text for words in _PARAGRAPHS)
