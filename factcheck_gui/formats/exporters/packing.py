"""Packs several files into one zip: the same files always give the same bytes."""

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from factcheck_gui.formats.exporters.exporter import Piece

# The earliest date that a zip can hold; the files bear no date of their own.
_NO_DATE: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16


def packed(pieces: Iterable[Piece], *, stored: Iterable[str] = ()) -> bytes:
    """Return a zip of the files in their order; those named in `stored` are not compressed."""
    plain = frozenset(stored)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for piece in pieces:
            entry = zipfile.ZipInfo(piece.name, _NO_DATE)
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_STORED if piece.name in plain else zipfile.ZIP_DEFLATED
            archive.writestr(entry, piece.content)
    return file.getvalue()
