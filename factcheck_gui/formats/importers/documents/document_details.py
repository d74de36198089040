"""Makes an article's details of what a document’s properties and its page say."""

import re
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.manuscript import Manuscript
from factcheck_gui.formats.importers.parsed import FoundDetails
from factcheck_gui.formats.importers.texts.lines import is_visible

_NO_TITLE: Final = re.compile(
    r"(?:microsoft )?(?:word|office word|libreoffice|openoffice\S*|google docs|pages)(?: [-–] .*| document|$)"
    r"|(?:untitled|unbenannt|sans titre|sin título|senza titolo|без названия|new|neues?|nouveau|nuevo)?[ _-]?"
    r"(?:document|dokument|documento|документ|文档|文書|文件)?[ _-]?(?:\(?\d{1,3}\)?)?"
    r"|(?:presentation|powerpoint presentation|title|titel|titre|template|vorlage|normal|blank|press release)"
    r"|.*\S\.(?:docx?|odt|rtf|dotx?|docm|indd|pdf|pages|wpd|txt|html?)"
    r"|.* [-–] (?:microsoft word|google docs|libreoffice writer)",
    re.IGNORECASE,
)
"""Titles that programs give by themselves."""

_NO_AUTHOR: Final = re.compile(
    r"python-docx|openpyxl|docx4j|apache poi|phpword|pandoc|aspose.*|microsoft.*|windows.?user|"
    r"windows-benutzer|"
    r"(?:microsoft )?office.?user|user\d*|users|benutzer|usuario|utilisateur|utente|пользователь|admin\w*|"
    r"owner|"
    r"author|autor|auteur|unknown(?: author)?|unbekannt|anonymous|un-named|none|null|pc|hp|dell|lenovo|"
    r"asus|acer|"
    r"home|office|computer|laptop|default|guest|root|test|-+|\?+",
    re.IGNORECASE,
)
"""Names that programs and machines give to whoever writes."""

_LONGEST: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a document’s properties say, as they stand there.

    `is_published` tells whether the date is that of a publication, and not when somebody made the file.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    language: str | None = None
    publisher: str | None = None
    is_published: bool = False


def document_details(properties: Properties, page: Manuscript) -> FoundDetails:
    """Return the details, each with where it was found; what programs fill in by themselves does not count.

    A byline on the page goes before the properties: they name whose computer it was.
    """
    found: dict[str, FoundIn] = {}
    title = _title(properties.title)
    # What the page itself marks as its title is newer than a property that nobody sees.
    if page.title and page.title_found_in and (not title or page.title_found_in is FoundIn.MARKUP):
        title = page.title
        found["title"] = page.title_found_in
    elif title:
        found["title"] = FoundIn.DOCUMENT
    author = page.author
    if author:
        found["author"] = FoundIn.LAYOUT
    else:
        author = ", ".join(dict.fromkeys(name for one in properties.authors for name in _names(one))) or None
        if author:
            found["author"] = FoundIn.DOCUMENT
    date = calendar_date(properties.date)
    publisher = one_line(properties.publisher)
    for name, value in (("date", date), ("language", properties.language), ("publisher", publisher)):
        if value:
            found[name] = FoundIn.DOCUMENT
    if date and not properties.is_published:
        found["date"] = FoundIn.GUESSED
    return FoundDetails(
        title=title,
        date=date,
        author=author,
        publisher=publisher,
        language=properties.language or None,
        found_in=found,
    )


def one_line(value: str | None) -> str | None:
    """Return a property with single spaces, or None where nothing of it shows."""
    words = " ".join((value or "").split())[:_LONGEST].strip()
    return words if is_visible(words) else None


def calendar_date(value: str | None) -> str | None:
    """Return the calendar date with which a time stamp begins, or None."""
    day = (value or "").strip()[:10]
    return day if is_date(day) else None


def _title(value: str | None) -> str | None:
    words = one_line(value)
    return None if words is None or _NO_TITLE.fullmatch(words) else words


def _names(value: str) -> list[str]:
    names = (one_line(name) for name in value.split(";"))
    return [name for name in names if name and not _NO_AUTHOR.fullmatch(name)]
