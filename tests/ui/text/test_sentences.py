"""Each expected error becomes one plain sentence."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain import errors
from factcheck_gui.domain.copy_errors import CopyTrouble, NotKeepableError
from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.dividing_errors import DividingTrouble
from factcheck_gui.domain.errors import AmbiguousError, ExpectedError
from factcheck_gui.domain.input_errors import FetchTrouble, InputError, NoText
from factcheck_gui.ui.text.error_sentences import BY_SUBJECT, TEMPLATES
from factcheck_gui.ui.text.sentences import describe, sentence, shown

_SAMPLES: dict[object, tuple[Any, ...]] = {
    Path: (Path("/some/file.txt"),),
    int: (3,),
    str: ("sample",),
    int | None: (None, 7),
    FetchTrouble: (FetchTrouble.TIME, FetchTrouble.SIZE),
    DividingTrouble: (DividingTrouble.NO_WORDS, DividingTrouble.TEXT_BETWEEN),
    CopyTrouble: tuple(CopyTrouble),
    DiskTrouble: tuple(DiskTrouble),
    NoText: (NoText.ANNOTATIONS, NoText.TABLE),
}


# What is told of these is told of their trouble.
_BY_TROUBLE = frozenset({errors.FileMovedError, NotKeepableError})


def _kinds(base: type[ExpectedError] = ExpectedError) -> Iterator[type[Any]]:
    for kind in base.__subclasses__():
        # Those of our own floor only; tests elsewhere may make others.
        if kind.__module__.startswith("factcheck_gui.domain.") and kind is not InputError:
            yield kind
        yield from _kinds(kind)


def _samples(kind: type[Any]) -> Iterator[ExpectedError]:
    for turn in range(2):
        yield kind(
            **{field.name: _SAMPLES[field.type][turn % len(_SAMPLES[field.type])] for field in fields(kind)}
        )


def _specials() -> Iterator[ExpectedError]:
    for kind, subject in BY_SUBJECT:
        for turn, error in enumerate(_samples(kind)):
            names = ("entity", "field", "trouble")
            about: dict[str, Any] = {name: subject for name in names if name in vars(error)}
            if about and not turn:
                vars(error).update(about)
                yield error


_ALL = [*(error for kind in _kinds() for error in _samples(kind)), *_specials()]


@pytest.mark.parametrize("error", _ALL, ids=lambda error: f"{type(error).__name__}-{vars(error)}")
def test_every_error_has_a_plain_sentence(error: ExpectedError) -> None:
    text = describe(error)

    assert text.endswith(".")
    assert text != describe(ExpectedError())
    assert "\n" not in text
    assert not any(word in text for word in ("Error", "None", "{", "}", "/some/file.txt'"))


@pytest.mark.parametrize("kind", list(_kinds()), ids=lambda kind: kind.__name__)
def test_every_error_has_a_template_of_its_own(kind: type[ExpectedError]) -> None:
    assert kind in TEMPLATES or kind in _BY_TROUBLE


def test_a_family_that_is_not_known_yet_gets_the_sentence_of_its_parent() -> None:
    class SpecialLockedError(errors.LockedError):
        """A lock of a special kind."""

    error = SpecialLockedError(path=Path("x"))

    assert describe(error) == describe(errors.LockedError(path=Path("x")))


def test_a_template_can_be_translated() -> None:
    error = errors.FileMissingError(path=Path("a{b}.txt"))

    assert (
        sentence(error).text({sentence(error).template: "„{path}“ fehlt."}.__getitem__) == "„a{b}.txt“ fehlt."
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("report.txt", "report.txt"),
        ("exe.\u202etxt.pdf", "exe.\\u202etxt.pdf"),
        ("a\nb\x1b[31m", "a\\u000ab\\u001b[31m"),
        ("\u2066\u2069\u200e\u200f\u061c", "\\u2066\\u2069\\u200e\\u200f\\u061c"),
        ("half \ud83d", "half \\ud83d"),
        ("بانو ‌زن 🌧️", "بانو ‌زن 🌧️"),
    ],
)
def test_a_value_cannot_disguise_itself(value: str, expected: str) -> None:
    assert shown(value) == expected
    assert expected in describe(errors.FileMissingError(path=Path(value)))


def test_a_very_long_value_is_cut() -> None:
    assert len(describe(errors.InvalidValueError(field="link", value="x" * 10_000))) < 500


def test_sentences_need_no_qt() -> None:
    code = "import sys, factcheck_gui.ui.text.sentences; sys.exit('PySide6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_file_of_several_articles_is_no_place_in_a_text() -> None:
    error = AmbiguousError(entity="file", wanted="a.jsonl", count=2)

    assert describe(error) == "“a.jsonl” holds several articles. Choose a file with one."
