"""Reads what a desk has set in its own folder of templates."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NoReturn

from factcheck_gui.domain.errors import FileMissingError, TemplateFaultError
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.formats.exporters.report.folders import locate, locate_first
from factcheck_gui.formats.exporters.report.heads import is_language
from factcheck_gui.formats.exporters.report.imprint_view import IMPRINT_FILE, check_colours, picture_type
from factcheck_gui.formats.exporters.report.word_files import (
    check_words,
    line_of,
    parse_toml,
    read_text,
    read_words,
)

STYLE_SHEET: Final = "report.css"
"""The style of all reports; its colours can be set by their names."""

_LINES: Final = ("name", "link", "page", "language", "logo")
_TABLES: Final = ("words", "colours")
_MOST_BYTES: Final = 1_000_000


def read_imprint(folder: Path, templates: Iterable[Path] = ()) -> Imprint:
    """Return what a folder's `desk.toml` says; nothing is set where there is no such file.

    With the program's own `templates`, words and colours are checked as well, so that a fault has its line.

    Raises:
        FileMissingError: there is no such folder.
        TemplateFaultError: the file has a fault, or its logo cannot be used.
    """
    if not folder.is_dir():
        raise FileMissingError(path=folder)
    path = locate(folder, IMPRINT_FILE)
    if path is None:
        return Imprint()
    text = read_text(path)
    found = parse_toml(text, IMPRINT_FILE)
    for key in found:
        if key not in (*_LINES, *_TABLES):
            _refuse(key, text, f"there is no setting “{key}”")
    lines = {key: _line(found, key, text) for key in _LINES}
    tables = {key: _table(found, key, text) for key in _TABLES}
    if lines["language"] and not is_language(lines["language"]):
        _refuse("language", text, "“language” must be a code such as en, de or pt-BR")
    _check(folder, tuple(templates), tables, text)
    logo, logo_type = _logo(folder, lines["logo"], text)
    return Imprint(
        name=lines["name"],
        link=lines["link"],
        page=lines["page"],
        language=lines["language"],
        words=tables["words"],
        colours=tables["colours"],
        logo=logo,
        logo_type=logo_type,
    )


def style_sheet_of(folders: Iterable[Path]) -> str:
    """Return the style sheet of the first folder that has one.

    Raises:
        TemplateFaultError: it cannot be read.
    """
    path = locate_first(folders, STYLE_SHEET)
    return "" if path is None else read_text(path)


def _check(
    folder: Path, templates: tuple[Path, ...], tables: Mapping[str, Mapping[str, str]], text: str
) -> None:
    if templates:
        folders = (folder, *templates)
        check_words(read_words(folders, {}, IMPRINT_FILE), tables["words"], IMPRINT_FILE, text)
        check_colours(tables["colours"], style_sheet_of(folders), text)


def _line(found: Mapping[str, object], key: str, text: str) -> str:
    value = found.get(key, "")
    if not isinstance(value, str):
        _refuse(key, text, f"“{key}” must be words in quotation marks")
    return " ".join(value.split())


def _table(found: Mapping[str, object], key: str, text: str) -> dict[str, str]:
    table = found.get(key, {})
    if not isinstance(table, dict):
        _refuse(key, text, f"“{key}” must be a part of its own that begins with [{key}]")
    for inner, value in table.items():
        if not isinstance(value, str):
            _refuse(inner, text, f"“{inner}” must be words in quotation marks")
    return table


def _logo(folder: Path, name: str, text: str) -> tuple[bytes, str]:
    if not name:
        return b"", ""
    path = locate(folder, name)
    if path is None:
        _refuse("logo", text, f"there is no picture “{name}” in this folder")
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        _refuse("logo", text, f"“{name}” cannot be read: {error.strerror}")
    if len(content) > _MOST_BYTES:
        _refuse("logo", text, f"the picture “{name}” is larger than 1 MB")
    media_type = picture_type(content)
    if media_type is None:
        _refuse("logo", text, f"“{name}” is not a picture in PNG, JPEG, GIF or WebP")
    return content, media_type


def _refuse(key: str, text: str, finding: str) -> NoReturn:
    raise TemplateFaultError(file=IMPRINT_FILE, line=line_of(key, text), finding=finding)
