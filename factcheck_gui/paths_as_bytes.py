"""Paths as words that can be handed on without a loss: a file name may hold bytes that are no text."""

import os
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

_PREFIX = "bytes:"


def written_path(path: Path) -> str:
    """Return a path as words that every program can keep: percent-encoded where its bytes are no text."""
    words = str(path)
    return words if _is_text(words) and not words.startswith(_PREFIX) else _PREFIX + encoded(words)


def read_path(written: str) -> Path | None:
    """Return the path that `written_path` has written; None where no file can be called so."""
    is_encoded = written.startswith(_PREFIX)
    words = decoded(written.removeprefix(_PREFIX)) if is_encoded else written
    return Path(words) if words and "\0" not in words else None


def encoded(words: str) -> str:
    """Return an argument or a path in percent-encoding, byte by byte as the system has it."""
    return quote_from_bytes(os.fsencode(words))


def decoded(words: str) -> str:
    """Return what `encoded` has encoded."""
    return os.fsdecode(unquote_to_bytes(words))


def _is_text(words: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in words)
