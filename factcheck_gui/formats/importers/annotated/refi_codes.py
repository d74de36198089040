"""What the codes of a REFI-QDA project stand for: labels of claims, or verdicts as our exports write them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.documents.safe_xml import local_name
from factcheck_gui.formats.importers.texts.loose_text import settle

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN: Final = "/"


class CodeFamily(StrEnum):
    """What a code is given for; called as a found claim's field is."""

    LABEL = "label"
    VERDICT = "verdict"
    ATTRIBUTION = "attribution"


_PARENTS: Final = {"verdict": CodeFamily.VERDICT, "attribution": CodeFamily.ATTRIBUTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code with its words; `path` are those of its parents and its own."""

    family: CodeFamily
    words: str
    path: str


def read_codes(root: "_Element") -> Mapping[str, Code]:
    """Return the codes of a project by their GUID."""
    books = (one for one in root if local_name(one) == "CodeBook")
    return dict(_codes(codes) for book in books for group in book for codes in _deep(group, ()))


def guid(value: str | None) -> str:
    """Return a GUID as it is compared: without braces, in small letters."""
    return (value or "").strip().strip("{}").lower()


_Place = tuple["_Element", tuple[str, ...]]


def _deep(group: "_Element", parents: tuple[str, ...]) -> Iterator[_Place]:
    """Yield the codes of a group and those under them, each with the names of its parents."""
    pending: list[_Place] = [(one, parents) for one in group]
    while pending:
        element, above = pending.pop()
        if local_name(element) != "Code":
            continue
        yield element, above
        name = _name(element)
        pending.extend((one, (*above, name)) for one in element)


def _codes(place: _Place) -> tuple[str, Code]:
    element, parents = place
    name = _name(element)
    path = _BETWEEN.join((*parents, name))
    family = _PARENTS.get(parents[0].casefold()) if parents else None
    if family is None:
        code = Code(family=CodeFamily.LABEL, words=path, path=path)
    else:
        words = _BETWEEN.join((*parents[1:], name)).removesuffix(f" ({parents[0]})")
        code = Code(family=family, words=words, path=path)
    return guid(element.get("guid")), code


def _name(element: "_Element") -> str:
    return " ".join(settle(element.get("name") or "")[0].split())
