"""What was dropped or copied may be nothing, or nothing that makes sense."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl

from factcheck_gui.ui.dropped import Dropped, dropped


def urls(*words: str) -> QMimeData:
    """Return links as another program hands them over."""
    data = QMimeData()
    data.setUrls([QUrl(one) for one in words])
    return data


def raw(kind: str, content: bytes) -> QMimeData:
    """Return bytes that another program says are of a kind."""
    data = QMimeData()
    data.setData(kind, QByteArray(content))
    return data


def test_a_clipboard_that_was_never_used_holds_nothing() -> None:
    assert dropped(None).is_empty
    assert dropped(QMimeData()).is_empty


@pytest.mark.parametrize("link", ["file:", "file://", "file:///a%00b.txt", "", "http://", "about:blank"])
def test_a_link_to_no_file_is_no_file(link: str) -> None:
    found = dropped(urls(link))

    assert found.files == ()
    assert found.links == ()


def test_of_several_files_those_that_can_be_are_taken() -> None:
    assert dropped(urls("file:///a%00b.txt", "file:///c.txt")) == Dropped(files=(Path("/c.txt"),))


@pytest.mark.parametrize("kind", ["text/plain", "text/html", "text/uri-list", "image/png", "x/y"])
@pytest.mark.parametrize(
    "content", [b"", b"\0", b"\0\0\0", b"\xff\xfe\xfd", b"\xed\xa0\x80", b"\x80" * 99, b"\r\n#\r\n"]
)
def test_bytes_that_are_no_text_are_taken_for_what_can_be_read_of_them(kind: str, content: bytes) -> None:
    found = dropped(raw(kind, content))

    assert found.files == ()
    assert found.text.encode("utf-8", "surrogatepass") is not None


def test_a_text_with_its_formatting_only_is_taken() -> None:
    found = dropped(raw("text/html", b"<p>The mayor says so.</p>"))

    assert not found.is_empty
    assert (found.text, found.html) == ("", "<p>The mayor says so.</p>")
