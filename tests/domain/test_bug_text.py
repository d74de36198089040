"""A bug is described by types and places, and by nobody's words."""

import json
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType

import pytest

from factcheck_gui.domain.bug_text import describe_bug, describe_fault, name_bug, shown_file
from factcheck_gui.domain.spans import Span

_ERRORS = (Exception,)
PLANTED = "The mayor has taken the money"


@dataclass(frozen=True)
class _Note:
    words: str


class _WordyError(Exception):
    pass


def _number() -> None:
    int(PLANTED)


def _key() -> None:
    dict[str, str]()[PLANTED]


def _attribute() -> None:
    getattr(_Note(PLANTED), PLANTED)


def _decoding() -> None:
    (PLANTED.encode() + b"\xff").decode()


def _encoding() -> None:
    (PLANTED + "\ud800").encode()


def _file() -> None:
    Path(f"/nowhere/{PLANTED}.factcheck").read_text(encoding="utf-8")


def _assertion() -> None:
    raise AssertionError(_Note(PLANTED))


def _chained() -> None:
    try:
        _key()
    except KeyError as error:
        raise RuntimeError(PLANTED) from error


def _grouped() -> None:
    raise ExceptionGroup(PLANTED, [ValueError(PLANTED), _WordyError(PLANTED)])


def _noted() -> None:
    error = _WordyError(PLANTED)
    error.add_note(PLANTED)
    raise error


def _named() -> None:
    raise type(PLANTED, (Exception,), {})(PLANTED)


def _template() -> None:
    code = compile("raise ValueError", f"/home/somebody/{PLANTED}.html", "exec")
    FunctionType(code, {})()


EVERY = (_number, _key, _attribute, _decoding, _encoding, _file, _assertion, _chained, _grouped, _noted)


@pytest.mark.parametrize("fail", [*EVERY, _named, _template])
def test_no_word_of_an_article_is_in_the_description(fail: Callable[[], None]) -> None:
    found = _met(fail)

    description = describe_bug(found) + name_bug(found)

    assert PLANTED in "".join(traceback.format_exception(found)) + str(found.args) + type(found).__name__
    assert not any(word in description for word in ("mayor", "taken", "money"))
    assert str(Path.home()) not in description


def test_types_places_and_causes_are_told() -> None:
    lines = describe_bug(_met(_chained)).splitlines()

    assert lines[-1] == "RuntimeError"
    assert "KeyError" in lines


def test_a_place_in_the_program_is_told_with_its_line() -> None:
    found = _met(_reversed_span)

    assert "factcheck_gui/domain/spans.py:" in describe_bug(found)
    assert "factcheck_gui/domain/spans.py:" in name_bug(found)


def test_words_of_python_itself_are_told() -> None:
    assert describe_bug(_met(_divide)).endswith("ZeroDivisionError: division by zero")


def test_of_a_refusal_of_the_system_the_name_is_told() -> None:
    assert describe_bug(_met(_file)).endswith("FileNotFoundError: ENOENT")


def test_endless_recursion_is_described_in_few_lines() -> None:
    assert len(describe_bug(_met(_endless)).splitlines()) < 60


def test_what_the_process_writes_when_it_breaks_keeps_only_places() -> None:
    fault = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f00 (most recent call first):\n"
        f'  File "{Path(__file__).resolve().parents[2]}/factcheck_gui/app.py", line 7 in run_window\n'
        f'  File "/home/somebody/{PLANTED}.py", line 3 in <module>\n'
        f"{PLANTED}\n"
    )

    assert describe_fault(fault).splitlines() == [
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f00 (most recent call first):",
        "  factcheck_gui/app.py:7 in run_window",
        "  elsewhere:3 in <module>",
    ]


def test_files_of_python_are_told_and_others_are_not() -> None:
    assert shown_file(json.__file__) == "json/__init__.py"
    assert shown_file("<frozen importlib._bootstrap>") == "<frozen importlib._bootstrap>"
    assert shown_file(f"/home/{PLANTED}/python3.11/x.py") == "elsewhere"


def _met(fail: Callable[[], object]) -> BaseException:
    with pytest.raises(_ERRORS) as caught:
        fail()
    return caught.value


def _reversed_span() -> object:
    return Span(start=2, end=1)


def _divide() -> float:
    return 1 / 0


def _endless() -> None:
    _endless()
