"""Which format a file's ending promises, told without the importers, which take a while to load."""

from functools import lru_cache
from pathlib import PurePath
from typing import Final

TEXT_ENDINGS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("plain_text", (".txt", ".text")),
    ("markdown", (".md", ".markdown")),
    ("srt", (".srt",)),
    ("vtt", (".vtt",)),
    ("transcript", (".transcript",)),
)
"""The name and the endings of the importers of plain texts."""

ENDINGS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    *TEXT_ENDINGS,
    ("pdf", (".pdf",)),
    ("docx", (".docx", ".docm", ".dotx")),
    ("odt", (".odt", ".ott", ".fodt")),
    ("epub", (".epub",)),
    ("qdpx", (".qdpx",)),
    ("brat", (".ann", ".zip")),
    ("wacz", (".wacz",)),
    ("warc", (".warc", ".warc.gz")),
    ("mhtml", (".mhtml", ".mht", ".eml")),
    ("html", (".html", ".htm", ".xhtml")),
    ("labelstudio", ()),
    ("doccano", ()),
    ("jsonl", (".jsonl", ".ndjson", ".json")),
    ("csv", (".csv", ".tsv")),
    ("cas", (".xmi", ".json", ".zip")),
    ("webanno", (".tsv",)),
)
"""The name and the endings of every importer, in the order of `IMPORTERS`."""

_PACKED: Final = ".zip"
"""What says how a file is packed, and not what is in it."""
_ASKED_AT_ONCE: Final = 8
"""Names of files; each is asked about several times in a row."""


@lru_cache(maxsize=_ASKED_AT_ONCE)
def suffix_of(name: str) -> str:
    """Return the last ending of a file's name with its dot, in small letters; nothing where it has none."""
    return PurePath(name).suffix.lower()


@lru_cache(maxsize=_ASKED_AT_ONCE)
def format_promised_by(name: str) -> str | None:
    """Return the name of the format that a file's ending promises; None where it is none of ours."""
    lowered = PurePath(name).name.lower()
    if lowered.endswith(_PACKED):
        return None
    return next((one for one, suffixes in ENDINGS if lowered.endswith(suffixes)), None)
