"""What the command line writes: answers to standard output, one line for each error to standard error."""

import io
import json
import os
import re
import sys
from pathlib import Path
from typing import BinaryIO, Final, Literal, TextIO

from factcheck_gui.ui.text.sentences import Sentence

STANDARD: Final = Path("-")
"""Stands for standard input or output where a file is asked for."""

# JSON escapes only what it must. These would steer a terminal, or could not be written as UTF-8.
_ESCAPED_IN_JSON: Final = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# The words of an article keep the directional marks that Arabic or Hebrew needs.
_ESCAPED_IN_WORDS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# Whoever has made a line has shown its values; here nothing gets by that somebody has forgotten.
_ESCAPED_IN_LINES: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def prepare_output() -> None:
    """Let a terminal that knows few characters show the others as escapes, and fill in for closed streams."""
    # In this order: each takes the lowest descriptor that is free, which a file of ours would get otherwise.
    if sys.stdin is None:
        sys.stdin = _closed("r")
    if sys.stdout is None:
        sys.stdout = _closed("w")
    if sys.stderr is None:
        sys.stderr = _closed("w")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def tell(template: str = "", **values: object) -> None:
    """Write a line for people; the values cannot disguise themselves."""
    print(Sentence(template=template, values=values).text())


def tell_sentence(sentence: str) -> None:
    """Write a line that is made already, its values shown."""
    print(_ESCAPED_IN_LINES.sub(_escape, sentence))


def tell_words(before: str, words: str) -> None:
    """Write words of an article on one line, after something of our own."""
    print(before + words_on_a_line(words))


def tell_json(value: object, *, indent: int | None = 2) -> None:
    """Write a value for scripts."""
    text = json.dumps(value, ensure_ascii=not _speaks_utf8(), indent=indent)
    print(_ESCAPED_IN_JSON.sub(_escape, text))


def complain(line: str) -> None:
    """Write a line to standard error; where a disk refuses it, nothing is said there any more.

    Raises:
        BrokenPipeError: nobody reads it any more.
    """
    try:
        print(_ESCAPED_IN_LINES.sub(_escape, line), file=sys.stderr, flush=True)
    except OSError as error:
        abandon(sys.stderr)
        if isinstance(error, BrokenPipeError):
            raise


def tell_bytes(content: bytes) -> None:
    """Write a whole file to standard output."""
    sys.stdout.buffer.write(content)


def tell_progress(done: int, of: int) -> None:
    """Write for a script how far a long work has come."""
    complain(json.dumps({"done": done, "of": of}))


def flush_output() -> None:
    """Hand what was written to its reader."""
    sys.stdout.flush()


def words_on_a_line(words: str) -> str:
    """Return words of an article as one line that cannot steer the terminal."""
    return _ESCAPED_IN_WORDS.sub(_escape, " ".join(words.split()))


def abandon_output() -> None:
    """Throw away what is still to be answered."""
    abandon(sys.stdout)


def abandon(stream: TextIO | BinaryIO) -> None:
    """Throw away what is still to be written: Python would try again at the end and complain."""
    try:
        descriptor = stream.fileno()
    except io.UnsupportedOperation:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _closed(mode: Literal["r", "w"]) -> TextIO:
    """Return a stream without anything to read, that refuses what is written."""
    return os.fdopen(os.open(os.devnull, os.O_RDONLY), mode, encoding="utf-8", errors="backslashreplace")


def _speaks_utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
