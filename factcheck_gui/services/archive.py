"""What an evidence pack draws on beyond reports: every version, the kept bytes, the history."""

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.history import Event
from factcheck_gui.formats.exporters.exporter import KeptFile
from factcheck_gui.storage.articles import list_versions, read_version_text
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.history import list_events_of_article
from factcheck_gui.storage.originals import original_facts, read_original
from factcheck_gui.storage.store import Store


class StoredArchive:
    """Reads from the workspace when it is asked."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def versions(self, article_id: str) -> tuple[tuple[Version, VersionText], ...]:
        """Return every version of an article with its text, the oldest first.

        Raises:
            DamagedError: a text is no longer the one that was taken in.
        """
        with self._store.reading() as db:
            return tuple(
                (version, read_version_text(db, version)) for version in list_versions(db, article_id)
            )

    def kept(self, sha256: str) -> KeptFile | None:
        """Return an original or a kept copy; None where it is not there or its checksum is wrong."""
        with self._store.reading() as db:
            facts = original_facts(db, sha256)
            if facts is None:
                return None
            try:
                content = read_original(db, sha256)
            except DamagedRowError:
                return None
        if content is None:
            return None
        return KeptFile(sha256=sha256, media_type=facts.media_type, content=content)

    def history(self, article_id: str) -> tuple[Event, ...]:
        """Return the events about an article and all that is shown with it, the oldest first."""
        with self._store.reading() as db:
            return tuple(list_events_of_article(db, article_id))
