"""Parses XML that may be hostile: no entity, no address and no document type reaches the parser."""

import codecs
import re
from collections.abc import Mapping
from html.entities import html5
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from factcheck_gui.domain.input_errors import BrokenInputError

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError, _Element

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"""\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""")
_HONEST: Final = (
    "utf-8",
    "utf8",
    "us-ascii",
    "ascii",
    "iso-",
    "iso8859",
    "latin",
    "windows-",
    "cp1",
    "koi8",
    "mac",
)
_ASIAN: Final = ("big5", "gb", "shift_jis", "shift-jis", "sjis", "euc-", "euc_")
"""Encodings in which `<` is always the byte 0x3C, so that nothing can be hidden from a look at the text."""

_DECLARATION: Final = re.compile(r"\s*<\?xml\s.*?\?>", re.DOTALL)
_BEFORE_ROOT: Final = re.compile(r"(?:\s++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_QUOTED: Final = r""""[^"]*+"|'[^']*+'"""
_DOCTYPE: Final = re.compile(
    rf"<!DOCTYPE(?:[^\[\]<>\"']++|{_QUOTED})*+"
    rf"(?:\[(?P<subset>(?:[^\]\"'<]++|{_QUOTED}|<!--.*?-->|<\?.*?\?>|<(?!!--|\?))*+)\]\s*+)?>",
    re.DOTALL | re.IGNORECASE,
)
_ENTITY: Final = re.compile(r"""<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>""")
_REFERENCE: Final = re.compile(r"&([A-Za-z_][\w.:-]*);")
_NUMBERED: Final = re.compile(r"&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_BUILT_IN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_LONGEST_ENTITY: Final = 200
_LONGEST_DOCTYPE: Final = 100_000
_HEAD: Final = 1_000
_MOST_EXPANDED: Final = 1_000_000
_NO_MEMORY: Final = 2
_OVER_A_LIMIT: Final = 114
_ENDS_EARLY: Final = frozenset({4, 5, 45, 47, 63, 77})
"""The parser's numbers for an end in the middle of the document, a comment or a tag."""
_LAST_SIGN: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)


TOO_DEEP: Final = "it is nested too deep"
TOO_LARGE: Final = "a part of it is too large"
ENDLESS: Final = "it holds entities, which could unfold without end"


class XmlError(ValueError):
    """XML that is refused; `is_attack` tells bombs and what is over a limit from mere mistakes."""

    def __init__(self, finding: str, *, is_attack: bool = False) -> None:
        super().__init__(finding)
        self.finding = finding
        self.is_attack = is_attack


def parse_xml(data: bytes, *, name: str, kind: str, part: str = "") -> "_Element":
    """Return the root of an XML document without comments and processing instructions.

    Args:
        data: The document.
        name: The name of the file, for errors.
        kind: The format, for errors.
        part: The part of the file, for errors.

    Raises:
        BrokenInputError: it is not well-formed, too deep, or a bomb of entities.
    """
    try:
        return read_xml(data)
    except XmlError as error:
        finding = f"{error.finding}, in {part}" if part else error.finding
        raise BrokenInputError(name=name, format=kind, finding=finding) from error


def read_xml(data: bytes, *, named_signs: bool = False) -> "_Element":
    """Return the root of an XML document as `parse_xml` does.

    At 256 levels of nesting and at ten million characters in one place the parser stops with an error.

    Args:
        data: The document.
        named_signs: Whether the names that HTML has for signs, such as `&nbsp;`, may be used undeclared.

    Raises:
        XmlError: it is not well-formed, too deep, or a bomb of entities.
    """
    from lxml import etree

    try:
        text = without_doctype(decode_xml(data), named_signs=named_signs)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        if error.code == _NO_MEMORY:
            raise MemoryError from error
        raise XmlError(_finding(error), is_attack=error.code == _OVER_A_LIMIT) from error


def _finding(error: "XMLSyntaxError") -> str:
    """Return what the parser has found, for people."""
    if error.code == _OVER_A_LIMIT:
        return limit_finding(str(error.msg))
    return "it ends too early" if error.code in _ENDS_EARLY else "its markup is damaged"


def limit_finding(message: str) -> str:
    """Return which limit the parser has met, for people."""
    return TOO_DEEP if "depth" in message.lower() else TOO_LARGE


def local_name(element: "_Element") -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: "_Element", wanted: str) -> str | None:
    """Return an attribute whatever its namespace, or None."""
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == wanted), None
    )


def decode_xml(data: bytes) -> str:
    """Return XML as text, in the encoding that its first bytes tell.

    Raises:
        XmlError: it is in none that we know, or not in the one that it names.
    """
    encoding = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if encoding is None:
        found = _DECLARED.match(data[:_HEAD])
        encoding = found[1].decode("ascii").lower() if found else "utf-8"
        if not encoding.startswith((*_HONEST, *_ASIAN)):
            msg = f"the encoding {encoding} is not known"
            raise XmlError(msg)
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError) as error:
        msg = f"it is not in the encoding {encoding}"
        raise XmlError(msg) from error


def without_doctype(text: str, *, named_signs: bool = False) -> str:
    """Return XML without its declaration and document type, with the plain entities of the latter replaced.

    Raises:
        XmlError: it has entities that hold others, as bombs do, or its document type has no end.
    """
    text = text.removeprefix("\ufeff")
    declared = _DECLARATION.match(text)
    text = text[declared.end() :] if declared else text
    before = _BEFORE_ROOT.match(text)
    start = before.end() if before else 0
    entities: dict[str, str] = {}
    if text[start : start + 9].upper() == "<!DOCTYPE":
        found = _DOCTYPE.match(text, start, start + _LONGEST_DOCTYPE)
        if found is None:
            msg = "its document type has no end"
            raise XmlError(msg)
        entities = _plain_entities(found["subset"] or "")
        text = text[found.end() :]
    return _replaced(text, entities, named_signs=named_signs) if entities or named_signs else text


def _plain_entities(subset: str) -> dict[str, str]:
    """Return the entities that stand for a few characters; those from elsewhere stay unknown."""
    entities: dict[str, str] = {}
    for found in _ENTITY.finditer(subset):
        value = _NUMBERED.sub(_numbered_sign, found[2] or found[3] or "")
        if len(value) > _LONGEST_ENTITY or _REFERENCE.search(value) or "<" in value:
            raise XmlError(ENDLESS, is_attack=True)
        entities[found[1]] = value
    return entities


def _numbered_sign(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    return chr(number) if 0 < number <= _LAST_SIGN and number not in _SURROGATES else "\ufffd"


def _replaced(text: str, entities: Mapping[str, str], *, named_signs: bool) -> str:
    expanded = 0

    def _sign(found: re.Match[str]) -> str:
        nonlocal expanded
        name = found[1]
        value = entities.get(name)
        if value is None and named_signs and name not in _BUILT_IN:
            value = html5.get(f"{name};")
        if value is None:
            return found[0]
        if name in entities:
            expanded += len(value)
        if expanded > _MOST_EXPANDED:
            raise XmlError(ENDLESS, is_attack=True)
        return escape(value)

    return _REFERENCE.sub(_sign, text)
