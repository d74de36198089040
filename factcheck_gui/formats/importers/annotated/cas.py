"""UIMA CAS JSON and XMI, as INCEpTION writes them: single files, and several in a zip file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.annotated.cas_claims import claims_of_cas
from factcheck_gui.formats.importers.annotated.cas_json_reading import is_cas_json, read_cas_json
from factcheck_gui.formats.importers.annotated.cas_structures import Structures
from factcheck_gui.formats.importers.annotated.frozen_text import blocks_of, frozen
from factcheck_gui.formats.importers.annotated.xmi_reading import is_xmi, read_xmi
from factcheck_gui.formats.importers.documents.archives import is_zip, open_archive
from factcheck_gui.formats.importers.parsed import (
    FileImporter,
    FoundDetails,
    ParsedArticle,
    Rejected,
    Source,
)
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8
from factcheck_gui.formats.uima_names import ARTICLE, META

_JSON: Final = "application/json"
_XML: Final = "application/vnd.xmi+xml"
_LONGEST: Final = 100_000_000
_LARGEST_LOOKED_INTO: Final = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CasImporter:
    """Reads the first text of each file with the annotations on it."""

    name: str = "cas"
    suffixes: tuple[str, ...] = (".xmi", ".json", ".zip")
    media_type: str = _JSON

    def recognises(self, source: Source) -> bool:
        """Tell by how the file begins, or by files of the kind in a zip file."""
        if is_zip(source.data):
            return bool(_members(source))
        return is_cas_json(as_utf8(source)) or is_xmi(source.data)

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the article of the file; each of those in a zip file.

        Raises:
            BrokenInputError, UnreadableInputError: the file is damaged, or holds no text.
        """
        if not is_zip(source.data):
            yield _article(source.data, as_utf8(source), source.name)
            return
        archive = open_archive(source, kind=self.name)
        names = _members(source)
        for name in names:
            try:
                data = archive.read(name, limit=_LONGEST)
                yield _article(data, data, name, place=name if len(names) > 1 else "")
            except ExpectedError as error:
                if len(names) == 1:
                    raise
                yield Rejected(place=name, error=error)


def _members(source: Source) -> tuple[str, ...]:
    """Return the files of a zip file that hold a CAS."""
    try:
        archive = open_archive(source)
        names = archive.names()
        found = tuple(name for name in names if name.lower().endswith(".xmi"))
        of_json = tuple(name for name in names if name.lower().endswith(".json"))
        if found or len(of_json) < len(names):
            return found
        is_ours = bool(of_json) and is_cas_json(archive.read(of_json[0], limit=_LARGEST_LOOKED_INTO))
    except ExpectedError:
        # Other formats are zip files too, and say themselves what is wrong with theirs.
        return ()
    return of_json if is_ours else ()


def _article(original: bytes, data: bytes, name: str, *, place: str = "") -> ParsedArticle:
    is_json = is_cas_json(data)
    if not is_json and not is_xmi(original):
        raise BrokenInputError(name=name, format="cas", finding="it is neither CAS JSON nor XMI")
    structures = read_cas_json(data, name) if is_json else read_xmi(original, name)
    text = frozen(structures.text)
    made = claims_of_cas(structures, text)
    left_out = (Remark(kind=RemarkKind.ANNOTATIONS, count=made.left_out),) if made.left_out else ()
    return ParsedArticle(
        text=text.text,
        blocks=blocks_of(text.text),
        details=_details(structures),
        found=made.found,
        remarks=left_out,
        replaced=text.replaced,
        place=place,
        original=original if place else None,
        media_type=_JSON if is_json else _XML,
    )


def _details(structures: Structures) -> FoundDetails:
    """Return what our own files say of the article, and of others what DKPro says of the document."""
    said: dict[str, dict[str, str]] = {one.type_name: one.features for one in structures.by_id.values()}
    own, meta = said.get(ARTICLE, {}), said.get(META, {})
    return FoundDetails(
        title=own.get("title") or meta.get("documentTitle"),
        date=own.get("date"),
        publisher=own.get("publisher"),
        author=own.get("author"),
        link=own.get("link"),
        language=own.get("language"),
    )


CAS: Final[FileImporter] = CasImporter()
"""The importer."""
