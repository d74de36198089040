"""Reads UIMA CAS XMI into structures; the types need not be there, since names tell what leads where."""

import re
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.formats.importers.annotated.cas_structures import Structure, Structures
from factcheck_gui.formats.importers.documents.safe_xml import local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAD: Final = re.compile(rb"""<(?:[\w.-]+:)?XMI\b[^>]*["']http://www\.omg\.org/XMI["']""", re.DOTALL)
_HEAD_LENGTH: Final = 20_000
_ID: Final = "{http://www.omg.org/XMI}id"
_NAMESPACE: Final = re.compile(r"\{http:///(.*)\.ecore\}(.*)", re.DOTALL)
_NUMBERS: Final = re.compile(r"\d{1,9}(?: \d{1,9})*")
_LEADING: Final = frozenset({"Governor", "Dependent", "next", "first", "target"})
_NO_STRUCTURES: Final = frozenset({"NULL", "View", "Sofa"})


def is_xmi(data: bytes) -> bool:
    """Tell whether bytes begin as XMI does."""
    return _HEAD.search(data[:_HEAD_LENGTH]) is not None


def read_xmi(data: bytes, name: str) -> Structures:
    """Return the structures of a file.

    Raises:
        BrokenInputError: it is no XML, or one that is refused.
        UnreadableInputError: it holds no text.
    """
    root = parse_xml(data, name=name, kind="xmi")
    sofa = next(
        (one for one in root if local_name(one) == "Sofa" and one.get("sofaString") is not None), None
    )
    if sofa is None:
        raise UnreadableInputError(name=name, line=1, finding="it holds no text")
    elements = {str(one.get(_ID)): one for one in root if local_name(one) not in _NO_STRUCTURES}
    links = frozenset(
        key for key, one in elements.items() if one.get("target") is not None and one.get("begin") is None
    )
    by_id = {key: _structure(key, one, links) for key, one in elements.items()}
    return Structures(text=str(sofa.get("sofaString")), sofa=str(sofa.get(_ID)), by_id=by_id)


def _structure(identifier: str, element: "_Element", links: frozenset[str]) -> Structure:
    features: dict[str, str] = {}
    references: dict[str, tuple[str, ...]] = {}
    for key, value in element.attrib.items():
        feature, words = str(key), str(value)
        if feature == _ID or feature in {"sofa", "begin", "end"}:
            continue
        targets = tuple(words.split(" ")) if _NUMBERS.fullmatch(words) else ()
        if targets and (feature in _LEADING or links.issuperset(targets)):
            references[feature] = targets
        else:
            features[feature] = words
    found = _NAMESPACE.fullmatch(str(element.tag))
    return Structure(
        id=identifier,
        type_name=f"{found[1].replace('/', '.')}.{found[2]}" if found else local_name(element),
        begin=_offset(element.get("begin")),
        end=_offset(element.get("end")),
        sofa=element.get("sofa"),
        features=features,
        references=references,
    )


def _offset(value: str | None) -> int | None:
    return int(value) if value is not None and re.fullmatch(r"\d{1,9}", value) else None
