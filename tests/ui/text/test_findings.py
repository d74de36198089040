"""Each finding of the check becomes one plain sentence."""

import subprocess
import sys

import pytest

from factcheck_gui.storage.verification import Finding
from factcheck_gui.ui.text.findings import finding_words


@pytest.mark.parametrize("check", ["file", "reference", "text", "quote", "history"])
def test_every_check_has_words_of_its_own(check: str) -> None:
    words = finding_words(Finding(check=check, subject="claim 7"))

    assert words.endswith(": claim 7")
    assert words != finding_words(Finding(check="other", subject="claim 7")).replace("other", check)


def test_an_unknown_check_is_named() -> None:
    assert finding_words(Finding(check="tides", subject="x")) == "Something is wrong (tides): x"


def test_a_subject_cannot_disguise_itself() -> None:
    assert finding_words(Finding(check="file", subject="a\x1b[2J\nb")).endswith(": a\\u001b[2J\\u000ab")


def test_the_words_can_be_translated() -> None:
    def translate(template: str) -> str:
        return template.replace("The file is damaged", "Die Datei ist beschädigt")

    found = finding_words(Finding(check="file", subject="page 3"), translate)

    assert found == "Die Datei ist beschädigt: page 3"


def test_the_words_need_neither_qt_nor_the_storage() -> None:
    code = (
        "import sys, factcheck_gui.ui.text.findings;"
        " sys.exit('PySide6' in sys.modules or 'sqlite_utils' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
