"""Links as they are typed into sources: completed where their beginning is missing, compared with others."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.sources import Source
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.text.source_words import source_name
from factcheck_gui.ui.widgets.quick_note import lone_link

_CONTEXT = "typed links"
_COMPLETED = QT_TRANSLATE_NOOP("typed links", "The link is saved as “%1”.")
_TWIN = QT_TRANSLATE_NOOP(
    "typed links", "“%1” leads to the same page. If the two are one, merge them in the list of sources."
)


def with_whole_links(source: Source) -> Source:
    """Return a source whose links have a scheme where they lack nothing else."""
    return replace(source, link=_whole(source.link), archive_link=_whole(source.archive_link))


def tell_of_links(session: Session, before: Source | None, typed: Source, stored: Source) -> None:
    """Say as what a link was saved, and which other source has it."""
    found = []
    for link, whole in ((typed.link, stored.link), (typed.archive_link, stored.archive_link)):
        if whole is not None and whole != link:
            found.append(_translated(_COMPLETED).replace("%1", shown(whole)))
    is_other = stored.link is not None and (before is None or before.link != stored.link)
    twin = session.workspace.noting.twin(stored) if is_other else None
    if twin is not None:
        found.append(_translated(_TWIN).replace("%1", shown(source_name(twin))))
    if found:
        session.told.emit(" ".join(found))


def _whole(link: str | None) -> str | None:
    return link if link is None else lone_link(link) or link


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
