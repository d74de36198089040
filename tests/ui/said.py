"""Listens to a session."""

from factcheck_gui.ui.session import Session


class Said:
    """Keeps what a session has said."""

    def __init__(self, session: Session) -> None:
        self.failed: list[str] = []
        self.told: list[str] = []
        self.changed: list[frozenset[str]] = []
        self.saved = self.articles_changed = self.article_opened = 0
        session.failed.connect(self.failed.append)
        session.told.connect(self.told.append)
        session.changed.connect(self.changed.append)
        session.saved.connect(self._on_saved)
        session.articles_changed.connect(self._on_articles_changed)
        session.article_changed.connect(self._on_articles_changed)
        session.article_opened.connect(self._on_article_opened)

    def _on_saved(self) -> None:
        self.saved += 1

    def _on_articles_changed(self) -> None:
        self.articles_changed += 1

    def _on_article_opened(self) -> None:
        self.article_opened += 1
