"""Strict readers of texts: tables, JSON, Markdown, annotations, PDF."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt

from tests.formats.exporters.hostile.pages import may_follow

_SIGNS: Final = frozenset("=+-@")
_NUMBER: Final = re.compile(r"-?\d+")
_LINK_KEYS: Final = frozenset(
    {
        *(
            "url",
            "archivedAt",
            "sameAs",
            "source_url",
            "cached_source_url",
            "original_claim_url",
            "documentUri",
        ),
        *("fact_checking_article", "canonical", "via", "image", "logo"),
    }
)
_KEYS_OF_LINKED: Final = _LINK_KEYS | {"@id", "id", "source", "target"}
_RUNNING: Final = frozenset(
    {
        *("/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/EmbeddedFiles", "/XFA"),
        *("/RichMedia", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Movie", "/Sound", "/AcroForm"),
    }
)


def faults_of_table(content: bytes) -> list[str]:
    """Return the cells of a CSV that are formulas, whatever a program takes for the sign between cells."""
    text = content.decode("utf-8-sig")
    found = []
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if len({len(row) for row in rows}) != 1:
        found.append("rows of different lengths")
    found += [f"cell {cell[:60]!a}" for row in rows for cell in row if _is_formula(cell)]
    for sign in ";\t":
        split = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        found += [
            f"by {sign!a}: {cell[:60]!a}" for row in split for cell in row if _is_formula(cell, is_part=True)
        ]
    return found


def faults_of_json(content: bytes, *, lines: bool = False, is_linked: bool = False) -> list[str]:
    """Return what is wrong with JSON: it must be harmless in a page where it is JSON-LD."""
    text = content.decode()
    values = [json.loads(one) for one in text.split("\n") if one] if lines else [json.loads(text)]
    found = []
    if is_linked and re.search(r"</|<!--|[\u2028\u2029]", text):
        found.append("ends a script")
    keys = _KEYS_OF_LINKED if is_linked else _LINK_KEYS
    return found + [one for value in values for one in _faults_of_links(value, keys)]


def faults_of_markdown(content: bytes) -> list[str]:
    """Return what is wrong with Markdown: HTML, pictures, links that lead elsewhere."""
    text = content.decode()
    found = [f"control character {one!a}" for one in set(re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f]", text))]
    for rules in ("commonmark", "gfm-like"):
        parser = MarkdownIt(rules, {"html": True, "linkify": False})
        # Each link is to be seen here, also one that this reader would not follow.
        vars(parser)["validateLink"] = _anything
        for token in parser.parse(text):
            for one in (token, *(token.children or ())):
                href = str(one.attrs.get("href", one.attrs.get("src", "#")))
                if one.type.startswith("html") or one.type == "image":
                    found.append(f"{one.type} {one.content[:60]!a}")
                if not (may_follow(href) or href.startswith("#")):
                    found.append(f"link {href!a}")
    return found


def faults_of_annotations(content: bytes) -> list[str]:
    """Return the lines of brat that are none."""
    line = re.compile(
        r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t[^\t]*|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+|A\d+\t\S+ T\d+ \S+"
    )
    note = re.compile(r"#\d+\tAnnotatorNotes T\d+\t[^\t]*")
    text = content.decode()
    names = [one.partition("\t")[0] for one in text.split("\n") if one]
    found = [f"{one!a} twice" for one in set(names) if names.count(one) > 1]
    return found + [one[:80] for one in text.splitlines() if not (line.fullmatch(one) or note.fullmatch(one))]


def faults_of_pdf(content: bytes) -> list[str]:
    """Return what a reader of PDF would run, open or load."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    found: list[str] = []
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found += _faults_of_object(reader.get_object(number))
    return found


def _is_formula(cell: str, *, is_part: bool = False) -> bool:
    """Tell whether a cell is a formula; what is not seen does not count, nor do numbers of our own.

    A part of a cell that begins with a dash is one where it calls or points somewhere: lists begin so, too.
    """
    seen = next((place for place, one in enumerate(cell) if not _is_unseen(one)), None)
    if seen is None or _NUMBER.fullmatch(cell):
        return False
    sign = unicodedata.normalize("NFKC", cell[seen])[0]
    if is_part and sign == "-":
        return re.search(r"[(|!]", cell) is not None
    return sign in _SIGNS


def _is_unseen(one: str) -> bool:
    return one.isspace() or unicodedata.category(one) in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def _anything(_link: str) -> bool:
    return True


def _faults_of_links(value: object, keys: frozenset[str], key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _faults_of_links(one, keys, name)
    elif isinstance(value, list):
        for one in value:
            yield from _faults_of_links(one, keys, key)
    elif isinstance(value, str) and value and key in keys and not _is_name_or_link(value):
        yield f"{key}: {value[:80]!a}"


def _is_name_or_link(value: str) -> bool:
    return may_follow(value) or re.fullmatch(r"urn:uuid:[0-9a-f-]+|[\w-]+|_:[\w-]+", value) is not None


def _faults_of_object(thing: object) -> Iterator[str]:
    import pypdf

    if isinstance(thing, pypdf.generic.DictionaryObject):
        for key, value in thing.items():
            if key in _RUNNING or (key == "/S" and value in _RUNNING):
                yield f"{key} {value}"
            if key == "/URI" and not may_follow(str(value)):
                yield f"{key} {value!a}"
            if not isinstance(value, pypdf.generic.IndirectObject):
                yield from _faults_of_object(value)
    elif isinstance(thing, pypdf.generic.ArrayObject):
        for one in thing:
            if not isinstance(one, pypdf.generic.IndirectObject):
                yield from _faults_of_object(one)
