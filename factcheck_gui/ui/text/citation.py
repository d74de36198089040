"""A source as one plain line, as it is cited in a footnote or a letter."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.sources import Source
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "citation"
_TITLE: Final = QT_TRANSLATE_NOOP("citation", "“{title}”")
_LINK_AND_ARCHIVE: Final = QT_TRANSLATE_NOOP("citation", "{link} (archived: {archive})")
_ARCHIVE: Final = QT_TRANSLATE_NOOP("citation", "archived: {archive}")
_SEEN: Final = QT_TRANSLATE_NOOP("citation", "seen {date}")
_SEPARATOR: Final = QT_TRANSLATE_NOOP("citation", ", ")


def citation(source: Source, seen: str | None = None) -> str:
    """Return author, title, publisher, date, links and when it was seen; what is not known is left out.

    Args:
        source: What is cited.
        seen: When a note says that it was looked up, in place of the source's own date.
    """
    title = _filled(_TITLE, title=source.title) if source.title else None
    when = seen or source.seen
    looked_up = _filled(_SEEN, date=when) if when else None
    parts = (source.author, title, source.publisher, source.date, _links(source), looked_up)
    return _translated(_SEPARATOR).join(" ".join(part.split()) for part in parts if part)


def _links(source: Source) -> str | None:
    if source.link and source.archive_link:
        return _filled(_LINK_AND_ARCHIVE, link=source.link, archive=source.archive_link)
    return _filled(_ARCHIVE, archive=source.archive_link) if source.archive_link else source.link


def _filled(template: str, **values: str) -> str:
    return _translated(template).format_map(values)


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
