"""What the reading process answers: drafts, rejections and errors, as lines of JSON with bytes behind them.

JSON and not pickle: a process that a hostile file has taken over must not be able to hand us code.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from enum import StrEnum
from operator import lt
from pathlib import Path
from typing import Any, Final

from factcheck_gui.domain import errors, input_errors
from factcheck_gui.domain.articles import ArticleDetails, BlockKind, Direction
from factcheck_gui.domain.block_list import BlockList
from factcheck_gui.domain.bug_text import own_lines
from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.found_claims import NOTHING_FOUND, QuotedClaims
from factcheck_gui.domain.input_errors import (
    FetchTrouble,
    NoArticleError,
    NoText,
    ReaderCrashedError,
    RestNotReadError,
)
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.services.reading.draft_bytes import read_bytes_of, written_bytes
from factcheck_gui.services.reading.found_values import (
    found_values,
    quoted_values,
    read_found,
    read_quoted_values,
)

_ERRORS: Final[dict[str, type[ExpectedError]]] = {
    kind.__name__: kind
    for module in (errors, input_errors)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, ExpectedError)
}


_TROUBLES: Final[dict[type[ExpectedError], type[StrEnum]]] = {
    NoArticleError: NoText,
    errors.DiskError: DiskTrouble,
    errors.FileMovedError: DiskTrouble,
}
"""Of which kind the trouble of an error is, where it is not one with a link."""

_BLOCK_KINDS: Final = frozenset(kind.value for kind in BlockKind)
_END: Final[dict[str, Any]] = {"done": True}
# What is made here holds nothing that holds itself, and to look for that takes a while.
_ENCODER: Final = json.JSONEncoder(check_circular=False)
_LAST_LINE: Final = json.dumps(_END).encode("ascii") + b"\n"
_DETAILS: Final = tuple(field.name for field in fields(ArticleDetails))


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input, or one article of it, that could not be read, and why."""

    name: str
    error: ExpectedError


Answer = ArticleDraft | Failure | None
"""A draft, a failure, or the end of what a request gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingBug:
    """A bug in the reading process, described without a word of what it read; the process ends with it."""

    text: str


AnyAnswer = Answer | Original | QuotedClaims | ReadingBug
"""A request whose bytes are only to be kept gives an original, one for marks without a text those."""


def failures(name: str, error: ExpectedError, read: int) -> Iterator[Failure]:
    """Yield what went wrong with a file, and that its rest was not read where a part of it was."""
    yield Failure(name=name, error=error)
    if read:
        yield Failure(name=name, error=RestNotReadError(name=name, read=read))


def write_answer(answer: AnyAnswer) -> bytes:
    """Return an answer as a line of JSON, with a draft's text, its numbers and its original behind it."""
    if answer is None:
        return _LAST_LINE
    behind = packed = b""
    if isinstance(answer, ArticleDraft):
        lengths, behind = written_bytes(answer)
        values = _draft_values(answer, lengths)
        if answer.original is not None:
            packed = answer.original.packed
            values["original"]["packed"] = len(packed)
        line: dict[str, Any] = {"draft": values}
    elif isinstance(answer, Original):
        packed = answer.packed
        line = {"original": {**_original_values(answer), "packed": len(packed)}}
    elif isinstance(answer, QuotedClaims):
        line = {"quoted": quoted_values(answer)}
    elif isinstance(answer, ReadingBug):
        line = {"bug": answer.text}
    else:
        line = {"failure": {"name": answer.name, "error": _error_values(answer.error)}}
    return _ENCODER.encode(line).encode("ascii") + b"\n" + behind + packed


def read_answer(line: bytes, read_bytes: Callable[[int], bytes]) -> AnyAnswer:
    """Return the answer that a line holds; `read_bytes` returns as many of the bytes behind it.

    Raises:
        ValueError, KeyError, TypeError: the line is no answer.
    """
    values = json.loads(line)
    if "draft" in values:
        return _draft(values["draft"], read_bytes)
    if "original" in values:
        return _original(values["original"], read_bytes)
    if "quoted" in values:
        return read_quoted_values(values["quoted"])
    if "failure" in values:
        failure = values["failure"]
        return Failure(name=str(failure["name"]), error=_error(failure["error"], str(failure["name"])))
    if "bug" in values:
        return ReadingBug(text=own_lines(str(values["bug"])))
    if values != _END:
        msg = "no answer"
        raise ValueError(msg)
    return None


def _draft_values(draft: ArticleDraft, lengths: list[int]) -> dict[str, Any]:
    details = {name: getattr(draft.details, name) for name in _DETAILS}
    original = draft.original
    return {
        "details": details,
        "lengths": lengths,
        "blocks": [[one.kind, one.start, one.end, one.speaker, one.time] for one in draft.blocks],
        "origin": draft.origin,
        "format": draft.format,
        "encoding": draft.encoding,
        "replaced": draft.replaced,
        "provenance": dict(draft.provenance),
        "remarks": [[one.kind, one.count, one.detail] for one in draft.remarks],
        "original": original and _original_values(original),
        # Most texts hold none, and this is written and read for each of thousands.
        "found": None if draft.found == NOTHING_FOUND else found_values(draft.found),
    }


def _original_values(original: Original) -> dict[str, Any]:
    return {
        "sha256": original.sha256,
        "size": original.size,
        "media_type": original.media_type,
        "name": original.name,
    }


def _original(values: dict[str, Any], read_bytes: Callable[[int], bytes]) -> Original:
    return Original(**{**values, "packed": read_bytes(int(values["packed"]))})


def _draft(values: dict[str, Any], read_bytes: Callable[[int], bytes]) -> ArticleDraft:
    details, original = dict(values["details"]), values["original"]
    known = read_bytes_of(values["lengths"], read_bytes)
    details["direction"] = Direction(details["direction"])
    return ArticleDraft(
        details=ArticleDetails(**details),
        text=known.text,
        blocks=_blocks(values["blocks"]),
        statements=_statements(known.starts, known.ends),
        origin=values["origin"],
        format=values["format"],
        encoding=values["encoding"],
        replaced=values["replaced"],
        provenance={name: FoundIn(value) for name, value in values["provenance"].items()},
        remarks=tuple(
            Remark(kind=RemarkKind(kind), count=count, detail=detail)
            for kind, count, detail in values["remarks"]
        ),
        sketch=known.sketch,
        original=None if original is None else _original(original, read_bytes),
        found=NOTHING_FOUND if values["found"] is None else read_found(values["found"], len(known.text)),
    )


def _blocks(values: list[Any]) -> BlockList:
    rows = [(kind, start, end, speaker, time) for kind, start, end, speaker, time in values]
    if not _BLOCK_KINDS.issuperset(row[0] for row in rows):
        msg = "no such block"
        raise ValueError(msg)
    return BlockList(rows)


def _statements(starts: list[int], ends: list[int]) -> SpanList:
    if len(starts) != len(ends) or not all(map(lt, starts, ends)):
        msg = "not a span"
        raise ValueError(msg)
    return SpanList(starts, ends)


def _error_values(error: ExpectedError) -> dict[str, Any]:
    values = {name: str(value) if isinstance(value, Path) else value for name, value in vars(error).items()}
    return {"type": type(error).__name__, "values": values}


def _error(values: dict[str, Any], name: str) -> ExpectedError:
    kind = _ERRORS.get(values["type"])
    if kind is None:
        return ReaderCrashedError(name=name)
    given = dict(values["values"])
    if "path" in given:
        given["path"] = Path(given["path"])
    if "trouble" in given:
        given["trouble"] = _TROUBLES.get(kind, FetchTrouble)(given["trouble"])
    return kind(**given)
