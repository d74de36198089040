"""Writes small PDFs by hand, so that a test sees what is in them."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
NAMELESS = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Own /Encoding /Identity-H /DescendantFonts "
    "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Own /DW 500 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A line of text at a place."""

    words: str
    x: float = 72
    y: float = 700
    size: float = 11
    font: str = "F1"


def column(lines: Iterable[str], *, x: float = 72, top: float = 700, size: float = 11) -> list[Text]:
    """Return lines below each other."""
    return [Text(words=line, x=x, y=top - 1.2 * size * place, size=size) for place, line in enumerate(lines)]


def content(texts: Iterable[Text]) -> bytes:
    """Return the operators that show texts."""
    return "\n".join(
        f"BT /{one.font} {one.size} Tf 1 0 0 1 {one.x} {one.y} Tm ({_escaped(one.words)}) Tj ET"
        for one in texts
    ).encode("cp1252")


def make_pdf(
    pages: Sequence[Iterable[Text] | bytes],
    *,
    info: str = "",
    catalog: str = "",
    packed: bool = True,
    kids: str | None = None,
    count: int | None = None,
) -> bytes:
    """Return a document with these pages; bytes are operators as they are."""
    streams = [page if isinstance(page, bytes) else content(page) for page in pages]
    numbers = [6 + 2 * place for place in range(len(streams))]
    tree = kids if kids is not None else " ".join(f"{number} 0 R" for number in numbers)
    objects: dict[int, bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        2: f"<< /Type /Pages /Kids [{tree}] /Count {len(streams) if count is None else count} >>".encode(),
        3: f"<< {info} >>".encode("latin-1"),
        4: HELVETICA.encode(),
        5: BOLD.encode(),
    }
    for number, stream in zip(numbers, streams, strict=True):
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            f"/Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 {NAMELESS} >> >> >>"
        ).encode()
        data = zlib.compress(stream) if packed else stream
        pack = "/Filter /FlateDecode " if packed else ""
        objects[number + 1] = f"<< {pack}/Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"
    return assemble(objects)


def assemble(objects: dict[int, bytes], trailer: str = "") -> bytes:
    """Return a file of objects with its table of contents."""
    file = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number in sorted(objects):
        places[number] = len(file)
        file += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    start, size = len(file), max(objects) + 1
    file += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        file += f"{places.get(number, 0):010d} 00000 {'n' if number in places else 'f'} \n".encode()
    file += (
        f"trailer\n<< /Size {size} /Root 1 0 R /Info 3 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(file)


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
