"""Words in Markdown: whatever stands in a text, none of it becomes markup."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from factcheck_gui.domain.documents import Run
from factcheck_gui.formats.exporters.documents.places import address

# Besides what CommonMark knows: tables, crossed out words, and the formulas and addresses of GitHub.
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>&|~$@^{}!]|(?<=[A-Za-z]):(?=//)|(?<=www)\.)", re.IGNORECASE)
_AT_START: Final = re.compile(r"^([ \t]*)(?:([#+=:-])|([0-9]{1,9})([.)]))", re.MULTILINE)
_INDENT: Final = re.compile(r"(?<=\n)[ \t]+")
_BREAK: Final = "\\\n"

Shape = tuple[str, str | None, bool]
"""The sign around some words, where they lead, and whether they are a raised number."""


def inline(runs: Iterable[Run], *, is_one_line: bool = False) -> str:
    """Return the words of a paragraph; `is_one_line` where a line break would end what they stand in."""
    pieces = [(shape, "".join(run.text for run in same)) for shape, same in groupby(runs, key=_shape)]
    written = []
    for index, (shape, text) in enumerate(pieces):
        before = _edge(pieces[index - 1], -1) if index else ""
        after = _edge(pieces[index + 1], 0) if index + 1 < len(pieces) else ""
        plain = " ".join(text.split("\n")) if is_one_line else text
        written.append(_piece(plain, shape, before, after))
    return _AT_START.sub(_at_start, "".join(written))


def _edge(piece: tuple[Shape, str], at: int) -> str:
    """Return the letter at which some words meet those beside them."""
    (_, leads_to, is_raised), text = piece
    return "[]"[at] if is_raised or leads_to is not None else text[at]


def plain(text: str) -> str:
    """Return words that stand for themselves."""
    kept = _INDENT.sub(_kept_blanks, text)
    return (
        _MARKUP.sub(r"\\\1", kept.replace("&", "\0"))
        .replace("\0", "\\&")
        .replace("\2", "&#32;")
        .replace("\n", _BREAK)
    )


def _kept_blanks(found: re.Match[str]) -> str:
    return "\2" * len(found[0])


def _at_start(found: re.Match[str]) -> str:
    blanks, sign, number, mark = found.groups()
    return f"{blanks}\\{sign}" if sign else f"{blanks}{number}\\{mark}"


def _shape(run: Run) -> Shape:
    look = run.look
    if look.is_deleted:
        sign = "~~"
    elif look.is_code:
        sign = "`"
    elif look.is_strong or look.is_inserted or look.underline is not None:
        sign = "**"
    else:
        sign = "*" if look.is_emphasis else ""
    return ("" if look.is_raised else sign, address(run.href), look.is_raised)


def _piece(text: str, shape: Shape, before: str, after: str) -> str:
    sign, leads_to, is_raised = shape
    if is_raised:
        return f"\\[{plain(text)}\\]"
    inner = text.strip()
    if not inner:
        return plain(text)
    start = text.index(inner)
    head, tail = text[:start], text[start + len(inner) :]
    if sign == "`":
        is_possible = "`" not in inner and "\n" not in inner
        body = f"`{inner}`" if is_possible else plain(inner)
    elif sign and "\n" not in inner and _flanks(inner, head or before, tail or after):
        body = f"{sign}{plain(inner)}{sign}"
    else:
        body = plain(inner)
    if leads_to is not None:
        body = f"[{body}](<{leads_to.replace('&', '&amp;')}>)"
    return plain(head) + body + plain(tail)


def _flanks(inner: str, before: str, after: str) -> bool:
    """Tell whether signs around some words are taken for signs, by CommonMark's rule of flanking."""
    opens = not _is_mark(inner[0]) or _is_apart(before[-1:])
    closes = not _is_mark(inner[-1]) or _is_apart(after[:1])
    return opens and closes


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] in {"P", "S"}


def _is_apart(letter: str) -> bool:
    return not letter or letter.isspace() or _is_mark(letter)


def lines(text: str, first: str, others: str) -> Iterator[str]:
    """Yield the lines of some markup, each with what stands before it."""
    for index, line in enumerate(text.split("\n")):
        yield ((first if index == 0 else others) + line).rstrip(" ") if line else others.rstrip(" ")
