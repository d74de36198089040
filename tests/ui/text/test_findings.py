"""Each finding of the check becomes one plain sentence."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck_gui.storage import content_checks, verification
from factcheck_gui.storage.findings import Check, Finding
from factcheck_gui.ui.text.check_words import CHECKS, advice
from factcheck_gui.ui.text.findings import FINDINGS, finding_words


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


def test_an_event_is_told_with_time_and_reviewer() -> None:
    finding = Finding(check="chain", subject="12", at="2026-11-21T14:05:06Z", reviewer="Ada")

    words = finding_words(finding)

    assert words.startswith("Event 12 of the history, 2026-11-2")
    assert words.endswith("by Ada: it is not as it was when it was written.")


def test_events_that_are_missing_at_the_beginning_need_no_event_before_them() -> None:
    words = finding_words(Finding(check="chain", subject="0", fault="missing"))

    assert words == "Events are missing at the beginning of the history."


def test_a_time_that_is_none_is_shown_as_it_stands() -> None:
    finding = Finding(check="chain", subject="12", at="tomorrow", reviewer="Ada")

    assert "tomorrow" in finding_words(finding)


def test_whatever_a_check_finds_has_words_of_its_own() -> None:
    sources = [Path(module.__file__ or "").read_text() for module in (content_checks, verification)]
    named = {
        name
        for source in sources
        for name in re.findall(r'check="(\w+)"|^    \("(\w+)", _', source, re.MULTILINE)
    }
    checks = {one or other for one, other in named} | {Check.CHAIN, Check.HISTORY, Check.BACKUPS}

    assert checks == {check for check, _ in FINDINGS}


def test_every_step_of_the_check_is_called_something() -> None:
    assert CHECKS.keys() == set(Check)


@pytest.mark.parametrize(("check", "fault"), FINDINGS)
def test_for_each_finding_there_is_something_to_do(check: str, fault: str) -> None:
    assert advice([Finding(check=check, subject="x", fault=fault)]).endswith(".")


def test_damage_comes_before_everything_else() -> None:
    both = [Finding(check="history", subject="x"), Finding(check="text", subject="y")]

    assert "Recover into a new file" in advice(both)
