"""Opens REFI-QDA projects: the XML of the project, and the texts that lie beside it."""

import codecs
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.formats.importers.documents.archives import MEGABYTE, Archive, is_zip, open_archive
from factcheck_gui.formats.importers.documents.safe_xml import local_name, parse_xml
from factcheck_gui.formats.importers.parsed import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT: Final = "qdpx"

_PROJECT: Final = ".qde"
_USUAL: Final = "project.qde"
_LARGEST_PROJECT: Final = 100 * MEGABYTE
_LARGEST_TEXT: Final = 20 * MEGABYTE
_SCHEME: Final = re.compile(r"(internal|relative|absolute):/{1,3}", re.IGNORECASE)
_PLAIN: Final = (".txt", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class RefiPackage:
    """A project's root element, and the archive around it."""

    root: "_Element"
    archive: Archive
    source: Source
    folder: str

    def text(self, element: "_Element") -> str | None:
        """Return the text of a source, a transcript or a note as the file has it; None where it has none.

        Raises:
            InputError: the file that holds it is missing, damaged or too large.
            BinaryInputError: it is no text.
        """
        inline = next((one for one in element if local_name(one) == "PlainTextContent"), None)
        if inline is not None and inline.text:
            return inline.text
        path = _path_of(element)
        return None if not path else self._read(path)

    def has_text(self, element: "_Element") -> bool:
        """Tell whether a text is promised, be it that it can be read or not."""
        inline = (one for one in element if local_name(one) == "PlainTextContent")
        return any(one.text for one in inline) or bool(_path_of(element))

    def _read(self, path: str) -> str:
        name = self._find(_SCHEME.sub("", path.replace("\\", "/")))
        data = self.archive.read(name, limit=_LARGEST_TEXT)
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16", "replace")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.source.decode(data, name)

    def _find(self, path: str) -> str:
        """Return the name in the archive of what a path names; programs differ in folders and in case."""
        wanted = (path, unquote(path))
        for one in wanted:
            for folder in (f"{self.folder}Sources/", "Sources/", self.folder, ""):
                if (found := self.archive.find(f"{folder}{one}")) is not None:
                    return found
        lasts = {PurePosixPath(one).name.lower() for one in wanted}
        found = next(
            (name for name in self.archive.names() if PurePosixPath(name).name.lower() in lasts), None
        )
        if found is None:
            raise self.archive.broken(finding=f"{path} is missing")
        return found


def looks_like_project(source: Source) -> bool:
    """Tell whether a zip file holds a REFI-QDA project."""
    if not is_zip(source.data):
        return False
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            return any(name.lower().endswith(_PROJECT) for name in archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def open_project(source: Source) -> RefiPackage:
    """Return a project.

    Raises:
        InputError: it is no zip file, damaged, or a hostile one, or no project is in it.
    """
    archive = open_archive(source, kind=FORMAT)
    names = [name for name in archive.names() if name.lower().endswith(_PROJECT)]
    if not names:
        raise archive.broken(finding="it holds no project")
    name = min(names, key=_unlikeliness)
    data = archive.read(name, limit=_LARGEST_PROJECT)
    root = parse_xml(data, name=source.name, kind=FORMAT, part=name)
    if local_name(root) != "Project":
        raise archive.broken(finding=f"{name} is no project")
    folder = name.rpartition("/")[0]
    return RefiPackage(root=root, archive=archive, source=source, folder=f"{folder}/" if folder else "")


def readable(package: RefiPackage, element: "_Element") -> str | None:
    """Return a text as `RefiPackage.text` does, or None for whatever reason there is none."""
    try:
        return package.text(element)
    except ExpectedError:
        return None


def _unlikeliness(name: str) -> tuple[int, bool, str]:
    return name.count("/"), PurePosixPath(name).name.lower() != _USUAL, name


def _path_of(element: "_Element") -> str | None:
    return element.get("plainTextPath") or _plain_path(element.get("richTextPath"))


def _plain_path(path: str | None) -> str | None:
    """Return a path where it leads to a plain text; some programs give it as a formatted one."""
    return path if path and PurePosixPath(path).suffix.lower() in _PLAIN else None
