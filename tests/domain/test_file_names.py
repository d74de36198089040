"""File names made of titles, and those that files came with."""

import re
import unicodedata
from typing import Final

import pytest

from factcheck_gui.domain.file_names import file_name, file_names, kept_file_name
from tests.formats.exporters.hostile.packages import faults_of_names
from tests.formats.exporters.hostile.words import ALL

_ODD: Final = (
    *(
        "",
        ".",
        "..",
        "...",
        " ",
        "-",
        "--help",
        "-rf",
        ".bashrc",
        "~",
        "~root",
        "$HOME",
        "%APPDATA%",
        "a:b",
        "a\0b",
    ),
    *(
        "con",
        "CON",
        "Con.",
        "nul",
        "NUL.txt",
        "aux .c",
        "prn",
        "com1",
        "LPT9",
        "com¹",
        "COM1.tar.gz",
        "conin$",
    ),
    *(
        "x" * 5_000,
        "🌉" * 200,
        "ي" * 300,
        "e\u0301" * 200,
        "क्षि" * 100,
        "a" * 300 + ".html",
        "x." + "y" * 300,
    ),
    *("report.html\u202elmth.exe", "a\u200d\u200cb", "\ufeffa", "\U000e0041a", "a\u2066b\u2069", "a\u00adb"),
    *(
        "photo.png" + " " * 300 + ".exe",
        "a/b/../../c",
        "..\\..\\c",
        "C:\\x",
        "\\\\?\\C:\\x",
        "file:///x",
        "a\r\nb",
    ),
    *("desktop.ini::$DATA", "a|b", "a*b?", '"a"', "<a>", "a ", "a.", "a . ", "İstanbul", "straße", "ﬁ"),
)
_CLASHING: Final = (
    *("Straße", "STRASSE", "strasse", "é", "e\u0301", "É", "ﬁne", "fine", "FINE", "Å", "A\u030a", "\u212b"),
    *("İ", "i\u0307", "ẞ", "ß", "ss", "K", "\u212a", "ς", "σ", "Σ", "a b", "a-b", "a_b", "A  B", "ά", "ά"),
)


@pytest.mark.parametrize("suffix", [".html", ".zip", ""])
@pytest.mark.parametrize("title", [*_ODD, *ALL])
def test_a_title_becomes_a_name_that_every_system_takes(title: str, suffix: str) -> None:
    assert faults_of_names([file_name(title, suffix)]) == []


@pytest.mark.parametrize("ending", [".html", ""])
@pytest.mark.parametrize("name", [*_ODD, *ALL])
def test_a_name_that_a_file_came_with_is_taken_by_every_system(name: str, ending: str) -> None:
    found = kept_file_name(name, ending)

    assert faults_of_names([found]) == []
    assert not re.search(r"\s{2}", found)


def test_no_two_titles_become_one_name_on_any_file_system() -> None:
    names = list(file_names([*_CLASHING, *_ODD, *ALL, *ALL], ".html"))

    assert faults_of_names(names) == []
    assert len({unicodedata.normalize("NFKD", name).casefold() for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("letters.pdf", "letters.pdf"),
        ("Brücke – Seite 1 (2).pdf", "Brücke Seite 1 (2).pdf"),
        ("हिन्दी.txt", "हिन्दी.txt"),
        ("no ending", "no ending.html"),
        ("CON.html", "original CON.html"),
        ("", "original.html"),
    ],
)
def test_a_good_name_stays(name: str, kept: str) -> None:
    assert kept_file_name(name, ".html") == kept
