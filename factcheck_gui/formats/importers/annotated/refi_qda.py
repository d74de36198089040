"""REFI-QDA projects (`.qdpx`) of whatever program: each text with what was coded in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.errors import EmptyInputError, ExpectedError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.annotated.frozen_text import blocks_of, frozen
from factcheck_gui.formats.importers.annotated.marked_rows import details_of
from factcheck_gui.formats.importers.annotated.refi_claims import claims_of, lost_selections
from factcheck_gui.formats.importers.annotated.refi_codes import Code, guid, read_codes
from factcheck_gui.formats.importers.annotated.refi_links import RefiLinks
from factcheck_gui.formats.importers.annotated.refi_notes import RefiNotes
from factcheck_gui.formats.importers.annotated.refi_package import (
    FORMAT,
    RefiPackage,
    looks_like_project,
    open_project,
)
from factcheck_gui.formats.importers.documents.safe_xml import local_name
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT: Final = "TextSource"
_WITH_TEXT: Final = {
    "PDFSource": "Representation",
    "AudioSource": "Transcript",
    "VideoSource": "Transcript",
}
_OTHERS: Final = (*_WITH_TEXT, "PictureSource")
_NAMED: Final = 5
_NO_TEXT: Final = "it holds no plain text"
_ENDINGS: Final = frozenset({".txt", ".docx", ".doc", ".rtf", ".odt", ".md", ".pdf", ".htm", ".html"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RefiQdaImporter:
    """Reads the plain texts; sources that have none, such as pictures, are named as not read."""

    name: str = FORMAT
    suffixes: tuple[str, ...] = (".qdpx",)
    media_type: str = "application/vnd.qdasoftware.qdpx+zip"

    def recognises(self, source: Source) -> bool:
        """Tell by a zip file's list of contents."""
        return looks_like_project(source)

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield an article for each text.

        Raises:
            EmptyInputError: there is no source in the project.
            InputError: the file is no zip file, damaged, or a hostile one.
        """
        package = open_project(source)
        codes, notes = read_codes(package.root), RefiNotes(package)
        values, links = _values(package.root), RefiLinks(package.root, notes.links)
        sources = [(number, one) for number, one in enumerate(_sources(package.root), 1)]
        if not sources:
            raise EmptyInputError(name=source.name)
        silent = [one for one in sources if not any(map(package.has_text, _holders(one[1])))]
        remarks = () if len(silent) == len(sources) else _left_out(silent)
        for number, element in sources:
            place = f"{number}: {_name(number, element)}"
            if (number, element) in silent:
                if not remarks:
                    yield _refused(source, place, _NO_TEXT)
                continue
            for holder in filter(package.has_text, _holders(element)):
                try:
                    article = _article(package, element, holder, codes, notes, values, place, links)
                except ExpectedError as error:
                    yield Rejected(place=place, error=error)
                    continue
                yield replace(article, remarks=remarks) if isinstance(article, ParsedArticle) else article
                # Said once, with the first that could be read.
                remarks = remarks if isinstance(article, Rejected) else ()


REFI_QDA: Final[FileImporter] = RefiQdaImporter()


def _article(
    package: RefiPackage,
    element: "_Element",
    holder: "_Element",
    codes: Mapping[str, Code],
    notes: RefiNotes,
    values: Mapping[str, Mapping[str, str]],
    place: str,
    links: RefiLinks,
) -> ParsedArticle | Rejected:
    raw = package.text(holder)
    if raw is None:
        return _refused(package.source, place, _NO_TEXT)
    raw = raw.lstrip("\ufeff")
    text = frozen(raw)
    found = claims_of(holder, raw, text, codes, notes, links)
    found = replace(found, misplaced=found.misplaced + lost_selections(element))
    details = dict(values.get(guid(element.get("guid")), {}))
    if not any(name.casefold() == "title" for name in details):
        details["title"] = _title(element.get("name"))
    return ParsedArticle(
        text=text.text,
        blocks=blocks_of(text.text),
        details=details_of(details),
        replaced=text.replaced,
        encoding="utf-8",
        place=place,
        found=found,
    )


def _sources(root: "_Element") -> Iterator["_Element"]:
    for group in root:
        if local_name(group) == "Sources":
            yield from (one for one in group if local_name(one) in (_TEXT, *_OTHERS))


def _holders(element: "_Element") -> Iterator["_Element"]:
    """Yield what holds the text of a source: itself, or what was made of its sound or its pages."""
    kind = local_name(element)
    if kind == _TEXT:
        yield element
    for one in element:
        if local_name(one) == _WITH_TEXT.get(kind):
            yield one


def _name(number: int, element: "_Element") -> str:
    return element.get("name") or f"source {number}"


def _left_out(silent: Sequence[tuple[int, "_Element"]]) -> tuple[Remark, ...]:
    """Return what is said of sources such as pictures; nothing where there are none."""
    if not silent:
        return ()
    names = ", ".join(_name(*one) for one in silent[:_NAMED])
    detail = f"{names}, …" if len(silent) > _NAMED else names
    return (Remark(kind=RemarkKind.SOURCES, count=len(silent), detail=detail),)


def _refused(source: Source, place: str, finding: str) -> Rejected:
    return Rejected(place=place, error=BrokenInputError(name=source.name, format=FORMAT, finding=finding))


def _title(name: str | None) -> str:
    """Return the name of a source without the ending of the file that it was."""
    path = PurePath(name or "")
    return path.stem if path.suffix.lower() in _ENDINGS else name or ""


def _values(root: "_Element") -> dict[str, dict[str, str]]:
    """Return the values of variables by their name, for each source, its own or those of its cases."""
    names = {
        guid(one.get("guid")): one.get("name") or ""
        for group in root
        if local_name(group) == "Variables"
        for one in group
    }
    found: dict[str, dict[str, str]] = {}
    for group in root:
        if local_name(group) == "Cases":
            for case in group:
                for one in case:
                    if local_name(one) == "SourceRef":
                        found.setdefault(guid(one.get("targetGUID")), {}).update(_of(case, names))
    for element in _sources(root):
        found.setdefault(guid(element.get("guid")), {}).update(_of(element, names))
    return found


def _of(element: "_Element", names: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in element:
        if local_name(one) != "VariableValue":
            continue
        name = value = ""
        for part in one:
            if local_name(part) == "VariableRef":
                name = names.get(guid(part.get("targetGUID")), "")
            else:
                value = part.text or ""
        if name and value.strip():
            found[name] = value
    return found
