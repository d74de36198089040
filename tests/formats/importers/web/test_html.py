"""Saved web pages."""

import pytest

from factcheck_gui.formats.importers.parsed import ParsedArticle, Source
from factcheck_gui.formats.importers.web.html import HTML


def _decode(data: bytes, name: str) -> str:
    return f"{name}: {data!r}"


def _source(data: bytes, name: str = "page", media_type: str | None = None) -> Source:
    return Source(name=name, data=data, decode=_decode, media_type=media_type)


@pytest.mark.parametrize(
    "source",
    [
        _source(b"<!doctype html><p>Words"),
        _source(b"\xef\xbb\xbf <!-- saved --><html>"),
        _source("<html>".encode("utf-16")),
        _source(b"Words", name="page.HTM"),
        _source(b"<p>Words", media_type="text/html; charset=utf-8"),
    ],
)
def test_a_page_is_recognised(source: Source) -> None:
    assert HTML.recognises(source)


@pytest.mark.parametrize("data", [b"", b"Words", b"%PDF-1.7", b"PK\3\4", b"<?xml version='1.0'?><svg/>"])
def test_what_is_no_page_is_not_recognised(data: bytes) -> None:
    assert not HTML.recognises(_source(data))


def test_a_saved_page_knows_where_it_was_saved_from() -> None:
    saved = (
        b"<!-- saved from url=(0027)https://example.org/bridge -->\r\n<html><body><p>Nothing happened.</p>"
    )
    (article,) = HTML.read(_source(saved))
    assert isinstance(article, ParsedArticle)
    assert article.details.link == "https://example.org/bridge"
    assert article.place == "https://example.org/bridge"


def test_a_page_of_singlefile_knows_where_it_was_saved_from() -> None:
    saved = (
        b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/bridge \n"
        b" saved date: Fri May 03 2024\n--><body><p>Nothing happened.</p>"
    )
    (article,) = HTML.read(_source(saved))
    assert isinstance(article, ParsedArticle)
    assert article.details.link == "https://example.org/bridge"
