"""A plain text is told from all other files without the importers of those."""

import subprocess
import sys

import pytest

from factcheck_gui.formats.importers.prose import is_prose
from factcheck_gui.formats.importers.registry import FILE_IMPORTERS
from tests.formats.importers.reading_sources import source

_OF_OTHERS = (
    b"%PDF-1.7\n",
    b"Some words before it\n%PDF-1.7\n",
    b"PK\x03\x04 packed",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
    b"{\\rtf1 Words}",
    b"<!doctype html><title>Words</title>",
    b"  \n<html><body>Words</body></html>",
    b"\xef\xbb\xbf<html><body>Words</body></html>",
    b"\xff\xfe<\0h\0t\0m\0l\0>\0",
    b'A <office:document xmlns="" office:mimetype="application/vnd.oasis.opendocument.text">',
    b'Words <xmi:XMI xmlns:xmi="http://www.omg.org/XMI">',
    b"WARC/1.0\r\nWARC-Type: response\r\n",
    b"\x1f\x8b\x08 packed",
    b"MIME-Version: 1.0\nSubject: Words\n\nWords",
    b"Subject: Words\nContent-Type: text/plain\n\nWords",
    b"From: a@example.org\nDate: today\nTo: b@example.org\n\nWords",
    b"From a@example.org today\nFrom: a@example.org\nDate: today\nSubject: Words\n\nWords",
    b'{"text": "Words", "label": []}\n',
    b'[{"text": "Words"}]',
    b'  {"%TYPES": {}}',
    b"#FORMAT=WebAnno TSV 3.3\n",
    b'article_id,claim_id,quote\n1,2,"Words"\n',
)


@pytest.mark.parametrize("data", _OF_OTHERS)
def test_what_another_importer_may_know_is_no_prose(data: bytes) -> None:
    assert not is_prose(source(data, "a.txt"))


@pytest.mark.parametrize(
    "data",
    [
        b"The dam will hold\n\nThe mayor said so.\n",
        b"\xef\xbb\xbfThe dam will hold\n",
        b"\n\nDam: the engineer denies it\n\nFrom here on nobody knew.\n",
        b"From the dam\n\nThe mayor said so: it will hold.\n",
        "Überall Wasser\n".encode(),
        "Плотина выдержит\n".encode(),
        "Überall Wasser\n".encode("latin-1"),
        b"One line",
    ],
)
def test_an_article_is_prose_and_no_importer_of_files_wants_it(data: bytes) -> None:
    text = source(data, "a.txt")

    assert is_prose(text)
    assert not any(one.recognises(text) for one in FILE_IMPORTERS)


@pytest.mark.parametrize("name", ["a.html", "a.csv", "a.ann", "a.json", "a", "a.xyz"])
def test_other_endings_are_left_to_those_who_know_them(name: str) -> None:
    assert not is_prose(source(b"The dam will hold\n", name))


def test_a_plain_text_is_read_without_the_importers_of_files() -> None:
    program = (
        "import sys; from factcheck_gui.services.reading.sources import read_source\n"
        "from factcheck_gui.formats.importers.parsed import Source\n"
        "from factcheck_gui.services.reading.sources import decoder\n"
        "list(read_source(Source(name='a.txt', data=b'The dam will hold.', decode=decoder())))\n"
        "print('factcheck_gui.formats.importers.registry' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert told.stdout == "False\n"
