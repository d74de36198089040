"""Names of files that every system takes."""

import unicodedata
from pathlib import PurePath
from typing import Final

_ENDINGS: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/epub+zip": ".epub",
    "multipart/related": ".mhtml",
    "message/rfc822": ".eml",
    "application/warc": ".warc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_KEPT: Final = frozenset(" ._-()")
_LENGTH: Final = 60
# File systems count bytes; the checksum before the name takes 65 of the 255.
_BYTES: Final = 150
_LONGEST_ENDING: Final = 8
_NAMELESS: Final = "file"


def origin_name(origin: str) -> str:
    """Return the name of the file or the page that a version's origin tells of."""
    return PurePath(origin.partition(" · ")[0].split("?")[0].rstrip("/")).name


def safe_name(name: str, media_type: str) -> str:
    """Return a name that leads nowhere, of letters and digits of any script, with an ending."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    kept = "".join(one if _is_kept(one) else "_" for one in last).strip(" ._") or _NAMELESS
    ending = PurePath(kept).suffix
    if not ending or len(ending) > _LONGEST_ENDING or not ending.isascii():
        ending = _ENDINGS.get(media_type, "")
        return _shortened(kept, _BYTES - len(ending)) + ending
    return _shortened(kept.removesuffix(ending), _BYTES - len(ending)) + ending


def _is_kept(character: str) -> bool:
    # Marks belong to their letters: many scripts write vowels with them.
    return character.isalnum() or character in _KEPT or unicodedata.category(character).startswith("M")


def _shortened(stem: str, size: int) -> str:
    kept = stem[:_LENGTH]
    while len(kept.encode()) > size:
        kept = kept[:-1]
    return kept.rstrip(" .") or _NAMELESS
