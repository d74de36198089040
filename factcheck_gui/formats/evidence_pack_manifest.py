"""Reads the manifest of an evidence pack that anybody may have written."""

import json
import re
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.evidence_pack.manifest import PACK_FORMAT, PACK_FORMAT_VERSION
from factcheck_gui.formats.json_objects import unambiguous

_SHA256: Final = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """A file as the manifest names it."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadManifest:
    """What a manifest says; of a newer one only that, and what wrote it."""

    made_at: str
    program: str
    is_newer: bool = False
    files: tuple[ListedFile, ...] = ()
    missing: tuple[str, ...] = ()


def read_manifest(content: bytes) -> ReadManifest | None:
    """Return what a manifest says, or None where it is none of ours or contradicts itself."""
    document = _parsed(content)
    if not isinstance(document, dict) or document.get("format") != PACK_FORMAT:
        return None
    version, made_at, program = (document.get(key) for key in ("format_version", "made_at", "program"))
    if (
        type(version) is not int
        or version < 1
        or not isinstance(made_at, str)
        or not isinstance(program, str)
    ):
        return None
    if version > PACK_FORMAT_VERSION:
        return ReadManifest(made_at=made_at, program=program, is_newer=True)
    files = _files(document.get("files"))
    missing = _missing(document.get("missing"))
    if files is None or missing is None:
        return None
    return ReadManifest(made_at=made_at, program=program, files=files, missing=missing)


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content.decode(), object_pairs_hook=unambiguous)
    except (ValueError, RecursionError):
        return None


def _files(given: object) -> tuple[ListedFile, ...] | None:
    if not isinstance(given, list):
        return None
    files = [_file(one) for one in given]
    found = tuple(one for one in files if one is not None)
    is_unambiguous = len({one.path for one in found}) == len(files)
    return found if is_unambiguous else None


def _file(given: object) -> ListedFile | None:
    if not isinstance(given, dict):
        return None
    path, size, sha256 = (given.get(key) for key in ("path", "size", "sha256"))
    if not isinstance(path, str) or type(size) is not int or not isinstance(sha256, str):
        return None
    if not path or size < 0 or not _SHA256.fullmatch(sha256):
        return None
    return ListedFile(path=path, size=size, sha256=sha256)


def _missing(given: object) -> tuple[str, ...] | None:
    if not isinstance(given, list):
        return None
    names = [one.get("about") if isinstance(one, dict) else None for one in given]
    found = tuple(name for name in names if isinstance(name, str))
    return found if len(found) == len(given) else None
