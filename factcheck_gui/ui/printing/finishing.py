"""Completes a PDF of Qt's: what its letters stand for, where inner links lead, language and contents."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.ui.printing.pdf_objects import PdfObjects

_KIDS: Final = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_REFERENCE: Final = re.compile(rb"(\d+) 0 R")
_CONTENTS: Final = re.compile(rb"/Contents (\d+) 0 R")
_ANNOTS: Final = re.compile(rb"/Annots (\d+) 0 R")
_TO_UNICODE: Final = re.compile(rb"/ToUnicode (\d+) 0 R")
_SHOWN: Final = re.compile(rb"/F(\d+) |<([0-9A-Fa-f]{4})> Tj")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>")
_LISTED: Final = re.compile(rb"<([0-9A-Fa-f]{4})> <[0-9A-Fa-f]{4}> \[([^\]]*)\]")
_CODE: Final = re.compile(rb"<([0-9A-Fa-f]{4})>")
_INNER: Final = re.compile(rb"/Dest \(\xfe\xff([^)]*)\)")
_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the file: the page, from 1, and the points from its foot; a heading bears its words."""

    page: int
    height: float
    words: str = ""
    level: int = 0


def finish(
    content: bytes, texts: Sequence[str], anchors: dict[str, Place], headings: Iterable[Place], language: str
) -> bytes:
    """Return the file without its last two pages.

    What stands on the first of them stands on every page then: the number of pages. On the other every glyph
    stands once, in the order of `texts`.
    """
    objects = PdfObjects(content)
    root = objects.read(objects.root)
    pages_number = int(re.findall(rb"/Pages (\d+) 0 R", root)[0])
    pages = objects.read(pages_number)
    found = _KIDS.search(pages)
    if found is None:
        return content
    *kids, counted, last = [int(number) for number in _REFERENCE.findall(found.group(1))]
    _tell_texts(objects, last, texts)
    _lay_over(objects, counted, kids)
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    pages = pages[: found.start()] + b"/Kids [%s]" % listed + pages[found.end() :]
    objects.write(pages_number, re.sub(rb"/Count \d+", b"/Count %d" % len(kids), pages))
    for kid in kids:
        _lead_within(objects, kid, kids, anchors)
    added = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if re.fullmatch(r"[A-Za-z0-9-]+", language):
        added += b"/Lang (%s)\n" % language.encode()
    outline = _outline(objects, kids, list(headings))
    if outline is not None:
        added += b"/Outlines %d 0 R\n" % outline
    end = root.rindex(b">>")
    objects.write(objects.root, root[:end] + added + root[end:])
    return objects.content()


def _lay_over(objects: PdfObjects, page: int, kids: Iterable[int]) -> None:
    """Let what stands on a page stand on others too; they have its fonts already."""
    stream = objects.stream(int(_CONTENTS.findall(objects.read(page))[0]))
    # The sizes of the page are in force where it goes on.
    number = objects.add(b"")
    objects.write_stream(number, stream[stream.index(b" cm\n") + len(b" cm\n") :])
    for kid in kids:
        words = objects.read(kid)
        objects.write(kid, _CONTENTS.sub(rb"/Contents [\1 0 R %d 0 R]" % number, words, count=1))


def _tell_texts(objects: PdfObjects, page: int, texts: Sequence[str]) -> None:
    """Write what the glyphs of each font stand for; nothing where they are not as many as expected."""
    shown: list[tuple[int, int]] = []
    font = 0
    contents = _CONTENTS.findall(objects.read(page))
    for name, glyph in _SHOWN.findall(objects.stream(int(contents[0]))):
        if name:
            font = int(name)
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
