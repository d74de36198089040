"""Copies of pages open nothing of their own accord, and keep their letters."""

import re

import pytest

from factcheck_gui.services.guarded_pages import guarded

AWAY = [
    '<meta http-equiv="refresh" content="0;url=https://tracker.example/">',
    "<META\nCONTENT='0; URL=https://tracker.example/'\tHTTP-EQUIV = Refresh />",
    "<meta http-equiv=refresh content=0;url=https://tracker.example/>",
    '<meta name="a > b" http-equiv="refresh" content="0;url=https://tracker.example/">',
    "<meta/http-equiv=refresh/content='0;url=https://tracker.example/'>",
    '<meta http-equiv="&#114;efresh" content="0;url=https://tracker.example/">',
    '<link rel=preconnect href="https://tracker.example/">',
    "<link href=https://tracker.example/ rel='dns-prefetch'>",
    '<LINK REL="prefetch next" HREF="https://tracker.example/">',
    '<link as="font" rel="preload" href="https://tracker.example/">',
    '<base href="https://tracker.example/">',
    """<iframe srcdoc="<link rel=dns-prefetch href='https://tracker.example/'>">""",
]
CYRILLIC = "<p>Мост закрыт, сказал мэр."


def page_of(copy: bytes) -> bytes:
    """Return a copy without its guard, which is a line."""
    return copy.partition(b"\n")[2]


@pytest.mark.parametrize("tag", AWAY)
def test_what_leads_away_goes_and_all_else_stays(tag: str) -> None:
    copy = guarded(f"<head><title>A</title>{tag}</head><p>Words".encode(), "utf-8")

    assert page_of(copy) == b"<head><title>A</title> </head><p>Words"


@pytest.mark.parametrize("tag", AWAY)
@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_it_goes_from_pages_in_wide_letters_too(tag: str, order: str, mark: str) -> None:
    copy = guarded(f"{mark}<head>{tag}</head>{CYRILLIC}".encode(order), order)

    assert copy.startswith(b'<meta charset="utf-8">')
    assert page_of(copy).decode() == f"<head> </head>{CYRILLIC}"


@pytest.mark.parametrize(
    "page",
    [
        b"<me<meta>ta http-equiv=refresh content='0;url=https://tracker.example/'>",
        b"<meta <meta http-equiv=refresh content='0;url=https://tracker.example/'>",
        b"<meta a='<meta http-equiv=refresh content=0>",
        b'<meta =">"<link rel=preconnect href=//tracker.example><base href=//tracker.example>',
        b"<p title='<meta a=\"'><meta http-equiv=refresh content=0>",
        b"<meta",
        b"<link ",
        b"<base/" + b"='" * 50_000,
    ],
)
def test_odd_pages_leave_no_such_tag(page: bytes) -> None:
    assert not re.search(rb"<(meta|link|base)[\s/>]", page_of(guarded(page, "utf-8")), re.IGNORECASE)


def test_a_tag_hidden_by_a_change_of_letters_goes() -> None:
    copy = guarded(b"<me\x1b(Bta http-equiv=refresh content=0><p>\x1b$B6\x36\x1b(B", "iso2022_jp")

    assert copy.startswith(b'<meta charset="utf-8">')
    assert page_of(copy).decode() == " <p>橋"


def test_words_that_only_look_like_such_tags_stay() -> None:
    page = b"<metadata>Words</metadata> <basefont> a < b, metal <p>link"

    assert page_of(guarded(page, "utf-8")) == page


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        ("utf-8", "utf-8"),
        ("cp1251", "windows-1251"),
        ("windows-1251", "windows-1251"),
        ("koi8_r", "koi8-r"),
        ("iso8859-5", "iso-8859-5"),
        ("cp866", "ibm866"),
        ("mac-cyrillic", "x-mac-cyrillic"),
        ("gb18030", "gb18030"),
        ("euc-jp", "euc-jp"),
        ("cp932", "shift_jis"),
    ],
)
def test_the_bytes_stay_behind_the_name_that_browsers_know(encoding: str, charset: str) -> None:
    copy = guarded(CYRILLIC.encode(encoding), encoding)

    assert copy.startswith(f'<meta charset="{charset}">'.encode())
    assert page_of(copy) == CYRILLIC.encode(encoding)


@pytest.mark.parametrize("encoding", ["cp855", "utf-32-le", "utf-7", "mac-turkish"])
def test_what_browsers_do_not_know_becomes_utf_8(encoding: str) -> None:
    copy = guarded("<p>Words".encode(encoding), encoding)

    assert copy.startswith(b'<meta charset="utf-8">')
    assert page_of(copy) == b"<p>Words"


@pytest.mark.parametrize("encoding", [None, "", "hex", "no-such-encoding", "a\0b"])
def test_the_name_in_the_page_counts_where_no_other_is_known(encoding: str | None) -> None:
    declared = b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
    copy = guarded(declared + CYRILLIC.encode("cp1251"), encoding)

    assert copy.startswith(b'<meta charset="windows-1251">')
    assert page_of(copy) == b" " + CYRILLIC.encode("cp1251")


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (CYRILLIC.encode(), b"utf-8"),
        (CYRILLIC.encode("cp1251"), b"windows-1252"),
        (b"<meta charset=utf-16>" + CYRILLIC.encode(), b"utf-8"),
        (b"<meta charset=hex>" + CYRILLIC.encode(), b"utf-8"),
    ],
)
def test_a_page_that_names_none_is_told_by_its_bytes(page: bytes, charset: bytes) -> None:
    assert guarded(page, None).startswith(b'<meta charset="' + charset + b'">')


def test_a_mark_in_front_is_believed_before_any_name() -> None:
    copy = guarded(b"\xef\xbb\xbf" + CYRILLIC.encode(), "cp1251")

    assert copy.startswith(b'<meta charset="utf-8">')
    assert page_of(copy).decode() == CYRILLIC
