"""Strict readers of packages: names in archives, and what the programs of an office would load or run."""

import io
import re
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from typing import Final

import openpyxl
from lxml import etree

from tests.formats.exporters.hostile.pages import may_follow

_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)
_FORBIDDEN: Final = re.compile('[\x00-\x1f\x7f-\x9f<>:"|?*\\\\]')
_FIELDS: Final = re.compile(r"PAGE|NUMPAGES")
_ACTIVE: Final = re.compile(
    r"object|altChunk|control|attachedTemplate|oleObject|scripts?|event-listeners?|dde-|applet|plugin|frame-set"
    r"|form$|text-input|subDoc|include|section-source|macro|movie"
)


def faults_of_names(names: list[str]) -> list[str]:
    """Return the names that some system would take for another place, or cannot take."""
    found = [f"{name!a}: {why}" for name in names for why in _faults_of_name(name)]
    keys = [unicodedata.normalize("NFD", unicodedata.normalize("NFD", one).casefold()) for one in names]
    return found + [f"{one!a} twice" for one, key in zip(names, keys, strict=True) if keys.count(key) > 1]


def files_of(content: bytes) -> dict[str, bytes]:
    """Return the files of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {one.filename: archive.read(one) for one in archive.infolist()}


def faults_of_archive(content: bytes) -> list[str]:
    """Return what is wrong with the entries of an archive: names, links, rights."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
    found = faults_of_names([one.filename for one in entries])
    for one in entries:
        mode = one.external_attr >> 16
        if (mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG}) or mode & 0o111 or one.flag_bits & 1:
            found.append(f"{one.filename!a} is no plain file")
    return found


def faults_of_workbook(content: bytes) -> list[str]:
    """Return what is wrong with a workbook."""
    found = faults_of_archive(content)
    book = openpyxl.load_workbook(io.BytesIO(content))
    found += [f"name {name}" for name in book.defined_names]
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink is not None:
                    found.append(f"{sheet.title}!{cell.coordinate}: {cell.data_type} {cell.value!a}"[:120])
                if isinstance(cell.value, str) and len(cell.value.encode("utf-16-le")) // 2 > 32_767:
                    found.append(f"{sheet.title}!{cell.coordinate}: too long")
    for name, part in files_of(content).items():
        if re.search(r"external|vba|ole|activeX|connections|ddeLink|query", name, re.IGNORECASE):
            found.append(name)
        if re.search(rb"<[^>]*TargetMode|<(?:\w+:)?f[ >]|<(?:\w+:)?(?:ddeLink|oleLink)", part):
            found.append(f"{name}: formula or link")
    return found


def faults_of_document(content: bytes) -> list[str]:
    """Return what is wrong with a document of Word or one in OpenDocument."""
    found = faults_of_archive(content)
    for name, part in files_of(content).items():
        if re.search(r"vba|embeddings|activeX|Basic/|Scripts/|Object ", name):
            found.append(name)
        if name.endswith((".xml", ".rels", ".rdf")):
            found += [f"{name}: {one}" for one in _faults_of_part(part)]
    return found


def faults_of_xml(content: bytes) -> list[str]:
    """Return what is wrong with a file of XML: it declares nothing, and parses."""
    found = [
        one.decode() for one in (b"<!DOCTYPE", b"<!ENTITY", b"<?xml-stylesheet") if one in _prolog(content)
    ]
    tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    return found + [f"instruction {one}" for one in tree.iter(etree.ProcessingInstruction)]


def _prolog(content: bytes) -> bytes:
    return content[:2_000].split(b"<", 3)[0] + b"<" + b"<".join(content[:2_000].split(b"<")[1:3])


def _faults_of_name(name: str) -> Iterator[str]:
    if not name or name.startswith("/") or len(name.encode()) > 500:
        yield "place"
    for part in name.split("/"):
        if (
            part in {"", ".", ".."}
            or part.startswith("-")
            or part.endswith((".", " "))
            or part != part.strip()
        ):
            yield "leads away"
        if _FORBIDDEN.search(part) or any(
            unicodedata.category(one) in {"Cc", "Cf", "Zl", "Zp"} for one in part
        ):
            yield "characters"
        if _DEVICES.fullmatch(part.partition(".")[0].strip()):
            yield "device"
        if len(part.encode()) > 255:
            yield "length"


def _faults_of_part(part: bytes) -> Iterator[str]:
    yield from faults_of_xml(part)
    for element in etree.fromstring(part, etree.XMLParser(resolve_entities=False)).iter():
        name = etree.QName(element).localname
        if _ACTIVE.match(name):
            yield f"<{name}>"
        if name in {"instrText", "fldSimple"}:
            code = (
                "".join(element.itertext())
                if name == "instrText"
                else "".join(map(str, element.attrib.values()))
            )
            if not _FIELDS.match(code.strip()):
                yield f"field {code!a}"
        attributes = {etree.QName(str(key)).localname: str(value) for key, value in element.attrib.items()}
        if attributes.get("TargetMode") == "External" and not (
            may_follow(attributes["Target"]) and attributes["Type"].endswith("/hyperlink")
        ):
            yield f"outside {attributes['Target']!a}"
        if "TargetMode" not in attributes and re.search(r":|^//|\\|\.\./\.\.", attributes.get("Target", "")):
            yield f"target {attributes['Target']!a}"
        href = attributes.get("href", "#")
        if not (may_follow(href) or href.startswith("#") or re.fullmatch(r"Pictures/[\w.]+|\./?", href)):
            yield f"href {href!a}"
