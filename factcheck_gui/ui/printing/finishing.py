"""Completes a PDF of Qt's: what its letters stand for, where inner links lead, language and contents."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck_gui.ui.printing.pdf_objects import PdfObjects
from factcheck_gui.ui.printing.printed import Place, Printed

_KIDS: Final = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_REFERENCE: Final = re.compile(rb"(\d+) 0 R")
_PARENT: Final = re.compile(rb"/Parent \d+ 0 R")
_CONTENTS: Final = re.compile(rb"/Contents (\d+) 0 R")
_ANNOTS: Final = re.compile(rb"/Annots (\d+) 0 R")
_TO_UNICODE: Final = re.compile(rb"/ToUnicode (\d+) 0 R")
_SHOWN: Final = re.compile(rb"/F(\d+) |<([0-9A-Fa-f]{4})> Tj")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>")
_LISTED: Final = re.compile(rb"<([0-9A-Fa-f]{4})> <[0-9A-Fa-f]{4}> \[([^\]]*)\]")
_CODE: Final = re.compile(rb"<([0-9A-Fa-f]{4})>")
_INNER: Final = re.compile(rb"/Dest \(\xfe\xff([^)]*)\)")
_AT_ONCE: Final = 100


def finish(parts: Sequence[Printed], language: str) -> bytes:
    """Return the parts as one file, without the pages of each that are not for readers.

    What stands on those behind its pages stands on the pages then: their number, and how many there are.
    """
    objects = PdfObjects(parts[0].content)
    root = objects.read(objects.root)
    pages_number = _pages_of(root)
    kids: list[int] = []
    anchors: dict[str, Place] = {}
    headings: list[Place] = []
    for part in parts:
        before = len(kids)
        added, shift = _kids(objects, pages_number), 0
        if part is not parts[0]:
            added, shift = _taken_in(objects, part.content, pages_number)
        if len(added) < part.pages + 2:
            return part.content
        kids += added[: part.pages]
        _tell_texts(objects, added[-1], part.texts, shift)
        _lay_over(objects, added[part.pages : -1], added[: part.pages])
        later = {name: replace(place, page=before + place.page) for name, place in part.anchors.items()}
        anchors = {**later, **anchors}
        headings += [replace(place, page=before + place.page) for place in part.headings]
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    pages = _KIDS.sub(b"/Kids [%s]" % listed, objects.read(pages_number), count=1)
    objects.write(pages_number, re.sub(rb"/Count \d+", b"/Count %d" % len(kids), pages))
    for kid in kids:
        _lead_within(objects, kid, kids, anchors)
    added_words = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if re.fullmatch(r"[A-Za-z0-9-]+", language):
        added_words += b"/Lang (%s)\n" % language.encode()
    outline = _outline(objects, kids, headings)
    if outline is not None:
        added_words += b"/Outlines %d 0 R\n" % outline
    end = root.rindex(b">>")
    objects.write(objects.root, root[:end] + added_words + root[end:])
    return objects.content()


def _pages_of(root: bytes) -> int:
    return int(re.findall(rb"/Pages (\d+) 0 R", root)[0])


def _kids(objects: PdfObjects, pages_number: int) -> list[int]:
    found = _KIDS.search(objects.read(pages_number))
    return [] if found is None else [int(number) for number in _REFERENCE.findall(found.group(1))]


def _taken_in(objects: PdfObjects, content: bytes, pages_number: int) -> tuple[list[int], int]:
    """Take in the objects of another file; return its pages, and by how much their numbers rise here."""
    other = PdfObjects(content)
    shift = objects.take_in(other)
    kids = _kids(objects, _pages_of(other.read(other.root)) + shift)
    for kid in kids:
        objects.write(kid, _PARENT.sub(b"/Parent %d 0 R" % pages_number, objects.read(kid), count=1))
    return kids, shift


def _lay_over(objects: PdfObjects, overlays: Sequence[int], kids: Sequence[int]) -> None:
    """Let what stands on one page stand on all others, or on each what stands on its own.

    They have its fonts already: the words at their foot are written in them.
    """
    numbers = [_overlay(objects, page) for page in overlays]
    for index, kid in enumerate(kids):
        words, number = objects.read(kid), numbers[index % len(numbers)]
        objects.write(kid, _CONTENTS.sub(rb"/Contents [\1 0 R %d 0 R]" % number, words, count=1))


def _overlay(objects: PdfObjects, page: int) -> int:
    number = int(_CONTENTS.findall(objects.read(page))[0])
    stream = objects.stream(number)
    # The sizes of the page are in force where it goes on.
    objects.write_stream(number, stream[stream.index(b" cm\n") + len(b" cm\n") :])
    return number


def _tell_texts(objects: PdfObjects, page: int, texts: Sequence[str], shift: int) -> None:
    """Write what the glyphs of each font stand for; nothing where they are not as many as expected.

    A font is called by the number that it had in its own file.
    """
    shown: list[tuple[int, int]] = []
    font = 0
    contents = _CONTENTS.findall(objects.read(page))
    for name, glyph in _SHOWN.findall(objects.stream(int(contents[0]))):
        if name:
            font = int(name) + shift
        else:
            shown.append((font, int(glyph, 16)))
    if len(shown) != len(texts):
        return
    told: dict[int, dict[int, str]] = {}
    for (font, glyph), text in zip(shown, texts, strict=True):
        told.setdefault(font, {})[glyph] = text
    for font, of_glyphs in told.items():
        number = int(_TO_UNICODE.findall(objects.read(font))[0])
        objects.write_stream(number, _table({**_known(objects.stream(number)), **of_glyphs}))


def _known(table: bytes) -> dict[int, str]:
    """Return what Qt tells of the glyphs of a font."""
    found: dict[int, str] = {}
    for first, codes in _LISTED.findall(table):
        for step, code in enumerate(_CODE.findall(codes)):
            found[int(first, 16) + step] = chr(int(code, 16))
    for first, last, code in _RANGE.findall(_LISTED.sub(b"", table)):
        for step in range(int(last, 16) - int(first, 16) + 1):
            found[int(first, 16) + step] = chr(int(code, 16) + step)
    return {glyph: text for glyph, text in found.items() if glyph and text != "\0"}


def _table(texts: dict[int, str]) -> bytes:
    """Return a table of glyphs and their texts (ISO 32000-1, 9.10.3)."""
    lines = [
        b"<%04X> <%s>" % (glyph, text.encode("utf-16-be", "replace").hex().upper().encode())
        for glyph, text in sorted(texts.items())
        if text
    ]
    parts = [lines[start : start + _AT_ONCE] for start in range(0, len(lines), _AT_ONCE)]
    listed = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(part), b"\n".join(part)) for part in parts)
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + listed
        + b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _lead_within(objects: PdfObjects, page: int, kids: Sequence[int], anchors: dict[str, Place]) -> None:
    """Let links to anchors lead to their pages."""
    for listed in _ANNOTS.findall(objects.read(page)):
        for number in _REFERENCE.findall(objects.read(int(listed))):
            words = objects.read(int(number))
            found = _INNER.search(words)
            place = (
                None if found is None else anchors.get(found.group(1).decode("utf-16-be", errors="replace"))
            )
            if found is not None and place is not None:
                objects.write(
                    int(number), words[: found.start()] + _destination(place, kids) + words[found.end() :]
                )


def _destination(place: Place, kids: Sequence[int]) -> bytes:
    return b"/Dest [%d 0 R /XYZ 0 %d null]" % (kids[place.page - 1], round(place.height))


def _outline(objects: PdfObjects, kids: Sequence[int], headings: Sequence[Place]) -> int | None:
    """Write the contents that readers show beside the pages; return the number of their root."""
    if not headings:
        return None
    root = objects.add(b"")
    numbers = [objects.add(b"") for _ in headings]
    for index, (number, place) in enumerate(zip(numbers, headings, strict=True)):
        title = b"<FEFF" + place.words.encode("utf-16-be", "replace").hex().encode() + b">"
        words = b"<< /Title %s /Parent %d 0 R %s" % (title, root, _destination(place, kids))
        if index:
            words += b" /Prev %d 0 R" % numbers[index - 1]
        if index + 1 < len(numbers):
            words += b" /Next %d 0 R" % numbers[index + 1]
        objects.write(number, words + b" >>")
    objects.write(
        root,
        b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>"
        % (numbers[0], numbers[-1], len(numbers)),
    )
    return root
