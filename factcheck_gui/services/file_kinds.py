"""Tells what a file is by its ending and its first bytes: what it is called later, and what may show it."""

from pathlib import PurePath
from typing import Final

from factcheck_gui.domain.sources import Medium

UNKNOWN: Final = "application/octet-stream"
"""What nothing is known of; no program is asked to open it."""

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ZIP: Final = b"PK\x03\x04"
# Both must fit: an ending alone is a promise, and bytes alone may be read as many things.
_KINDS: Final[dict[str, tuple[str, tuple[bytes, ...]]]] = {
    ".pdf": ("application/pdf", (b"%PDF-",)),
    ".docx": (_WORD, (_ZIP,)),
    ".xlsx": (_SHEET, (_ZIP,)),
    ".odt": ("application/vnd.oasis.opendocument.text", (_ZIP,)),
    ".ods": ("application/vnd.oasis.opendocument.spreadsheet", (_ZIP,)),
    ".epub": ("application/epub+zip", (_ZIP,)),
    ".png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    ".jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    ".gif": ("image/gif", (b"GIF87a", b"GIF89a")),
    ".mp3": ("audio/mpeg", (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
    ".ogg": ("audio/ogg", (b"OggS",)),
    ".opus": ("audio/ogg", (b"OggS",)),
    ".flac": ("audio/flac", (b"fLaC",)),
    ".wav": ("audio/wav", (b"RIFF",)),
}
_TEXTS: Final = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
}
_DATA: Final = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods", ".json", ".jsonl", ".parquet", ".sav"})
_SOUND: Final = frozenset({".mp3", ".ogg", ".opus", ".flac", ".wav", ".m4a", ".aac", ".wma", ".aiff", ".amr"})


def media_type_of(name: str, beginning: bytes) -> str:
    """Return the media type of a file whose ending and first bytes agree, else that of unknown bytes."""
    ending = PurePath(name).suffix.lower()
    if ending in _KINDS:
        media_type, signs = _KINDS[ending]
        return media_type if beginning.startswith(signs) else UNKNOWN
    if ending in _TEXTS and b"\0" not in beginning:
        return _TEXTS[ending]
    return UNKNOWN


def medium_of(name: str) -> Medium:
    """Return what a file of this name most likely is as a source."""
    ending = PurePath(name).suffix.lower()
    if ending in _DATA:
        return Medium.DATA
    return Medium.INTERVIEW if ending in _SOUND else Medium.DOCUMENT


def ending_of(media_type: str) -> str:
    """Return the ending that files of a media type have; none for what is unknown."""
    found = ((ending, kind) for ending, (kind, _) in _KINDS.items())
    return next((ending for ending, kind in (*found, *_TEXTS.items()) if kind == media_type), "")
