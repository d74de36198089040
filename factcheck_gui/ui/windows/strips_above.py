"""What stands over the page when there is reason for it; each strip is built when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck_gui.ui.panels.sign_off_strip import SignOffStrip
from factcheck_gui.ui.windows.reading_column import Above

if TYPE_CHECKING:
    from factcheck_gui.services.review import Review
    from factcheck_gui.ui.article_search import ArticleSearch
    from factcheck_gui.ui.panels.version_strip import VersionStrip
    from factcheck_gui.ui.theme.theme import Theme
    from factcheck_gui.ui.windows.link_flow import LinkFlow
    from factcheck_gui.ui.windows.workspace_view import WorkspaceView


class StripsAbove(QObject):
    """The sign-off, the version that is read, the link that is being made, and the words looked for."""

    def __init__(self, view: WorkspaceView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._version: VersionStrip | None = None
        self._search: ArticleSearch | None = None
        self._link_flow: LinkFlow | None = None
        self.sign_off = SignOffStrip(view.session, theme, view.reading)
        view.reading.put_above(self.sign_off, Above.SIGN_OFF)

    @property
    def version(self) -> VersionStrip:
        """What must be known of the text."""
        if self._version is None:
            from factcheck_gui.ui.panels.version_strip import VersionStrip

            self._version = VersionStrip(self._theme, self._view.reading)
            self._version.newest_wanted.connect(self._view.show_newest)
            self._view.reading.put_above(self._version, Above.VERSION)
        return self._version

    def show_review(self, review: Review | None) -> None:
        """Say what is to be said of the version that is read."""
        is_usual = review is None or (review.is_newest and not review.version.incomplete)
        if self._version is not None or not is_usual:
            self.version.show_review(review)

    @property
    def search(self) -> ArticleSearch:
        """What finds words in the article."""
        if self._search is None:
            from factcheck_gui.ui.article_search import ArticleSearch
            from factcheck_gui.ui.panels.find_bar import FindBar

            view = self._view
            bar = FindBar(view.keys, view.reading)
            view.reading.put_above(bar, Above.FIND)
            self._search = ArticleSearch(view.session, view.walking, view.page, bar, self)
            self._search.begun.connect(view.pointing.hide_bar)
            self._search.arrived.connect(view.pointing.show_bar)
            self._search.left.connect(view.back_to_text)
        return self._search

    def close_search(self) -> None:
        """Show nothing that was found any more."""
        if self._search is not None:
            self._search.close()

    @property
    def link_flow(self) -> LinkFlow:
        """What links two claims."""
        if self._link_flow is None:
            from factcheck_gui.ui.panels.link_strip import LinkStrip
            from factcheck_gui.ui.windows.link_flow import LinkFlow

            view = self._view
            strip = LinkStrip(view.linking, self._theme, view.reading)
            view.reading.put_above(strip, Above.LINK)
            self._link_flow = LinkFlow(
                view.session, view.linking, strip, view.page, view.claims_column, self._theme
            )
        return self._link_flow
