"""Reads what stands in the files of a folder of templates: the words of reports, and what a desk sets."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import TemplateFaultError
from factcheck_gui.formats.exporters.report.folders import locate

WORDS_FILE: Final = "words.toml"
"""Where in a folder of templates the words stand."""

_PLACE: Final = re.compile(r"\{(\w+)\}")
_BRACE: Final = re.compile("[{}]")
_LINE: Final = re.compile(r"\(at line (\d+)")


def read_words(folders: Iterable[Path], own: Mapping[str, str], own_file: str) -> dict[str, str]:
    """Return the words of the folders, the first folder's before the next, and `own` before all of them.

    Raises:
        TemplateFaultError: a file cannot be read, or changes words in a way that cannot be.
    """
    found: dict[str, str] = {}
    for folder in reversed(list(folders)):
        path = locate(folder, WORDS_FILE)
        if path is not None:
            text = read_text(path)
            changed = parse_toml(text, path.name)
            _check(found, changed, path.name, text)
            found |= {key: str(value) for key, value in changed.items()}
    check_words(found, own, own_file)
    return found | dict(own)


def check_words(known: Mapping[str, str], own: Mapping[str, object], file: str, text: str = "") -> None:
    """Check what a desk says instead of known words.

    Raises:
        TemplateFaultError: words that nothing asks for, that name a place which the old ones do not have,
            or that have a brace too many.
    """
    for key in own:
        if key not in known:
            raise TemplateFaultError(
                file=file, line=line_of(key, text), finding=f"no words are called “{key}”"
            )
    _check(known, own, file, text)


def read_text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        TemplateFaultError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TemplateFaultError(file=path.name, line=None, finding=str(error.strerror)) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TemplateFaultError(file=path.name, line=line, finding="not text in UTF-8") from error


def parse_toml(text: str, file: str) -> dict[str, object]:
    """Return what a TOML file says.

    Raises:
        TemplateFaultError: it breaks the rules of TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found.group(1)) if found else None
        finding = str(error).partition(" (at ")[0]
        raise TemplateFaultError(file=file, line=line, finding=finding) from error


def line_of(key: str, text: str) -> int | None:
    """Return the line that sets a key, from 1; None where none is found."""
    setting = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if setting.match(line)), None)


def _check(known: Mapping[str, str], changed: Mapping[str, object], file: str, text: str) -> None:
    for key, value in changed.items():
        line = line_of(key, text)
        if not isinstance(value, str):
            raise TemplateFaultError(
                file=file, line=line, finding=f"“{key}” must be words in quotation marks"
            )
        if _BRACE.search(_PLACE.sub("", value)):
            finding = f"“{key}” has a brace that stands for nothing; a place is a name in braces"
            raise TemplateFaultError(file=file, line=line, finding=finding)
        if key in known:
            strange = set(_PLACE.findall(value)) - set(_PLACE.findall(known[key]))
            if strange:
                finding = f"“{key}” names {{{min(strange)}}}, which cannot be filled in there"
                raise TemplateFaultError(file=file, line=line, finding=finding)
