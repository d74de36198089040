"""The three columns of an open workspace: articles, the page, the claims."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.windows.above_page import NoArticleHint, byline
from factcheck_gui.ui.windows.panel_in_time import PanelInTime
from factcheck_gui.ui.windows.pointing import Pointing
from factcheck_gui.ui.windows.reading_column import ReadingColumn
from factcheck_gui.ui.windows.strips_above import StripsAbove

if TYPE_CHECKING:
    from factcheck_gui.ui.page.selection_bar import SelectionBar
    from factcheck_gui.ui.panels.articles_panel import ArticlesPanel
    from factcheck_gui.ui.panels.checks_button import ChecksButton
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.panels.findings_panel import FindingsPanel

_ARTICLES_WIDTH = 240
_CLAIMS_WIDTH = 440
_REMEMBERED_AFTER_MS = 1000


class WorkspaceView(QWidget):
    """Joins the panels: what is chosen in one shows in the others."""

    def __init__(
        self,
        session: Session,
        page: ArticlePage,
        theme: Theme,
        settings: Settings,
        room: int,
        keys: ActionKeys | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.keys = keys or standard_keys()
        self.checking = Checking(session, self.keys)
        self.walking = Walking(session)
        self.page = page
        self._theme, self._settings, self._room = theme, settings, room
        # A program that is killed remembers nothing at closing.
        self._remembering = QTimer(self, singleShot=True, interval=_REMEMBERED_AFTER_MS)
        self._shown: Article | None = None
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)  # Parts built in it are dressed once.
        self.articles_column: PanelInTime[ArticlesPanel] = PanelInTime(self._build_articles, self.columns)
        self._middle = QStackedWidget(self.columns)
        self.claims_column: PanelInTime[ClaimsPanel] = PanelInTime(self._build_claims, self.columns)
        self.checks = Checks(session, self.walking)
        self._findings: FindingsPanel | None = None
        self._checks_button: ChecksButton
        self.linking = Linking(session)
        self.pointing = Pointing(session, page, self.checking, self.walking, self.linking, self.keys, self)
        self._build()
        self._connect()
        self._on_article_opened()

    def _build(self) -> None:
        self._middle.addWidget(NoArticleHint(self.keys, self._middle))
        self.reading = ReadingColumn(self.page, self._settings, self._middle)
        self.strips = StripsAbove(self, self._theme)
        self._middle.addWidget(self.reading)
        if self._settings.is_shown("checks", by_default=False):
            self.findings.show()
        self.page.show()
        self.columns.setChildrenCollapsible(False)
        least_widths = ((self.articles_column, 160), (self._middle, 320), (self.claims_column, 300))
        for place, (widget, least) in enumerate(least_widths):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
            self.columns.setStretchFactor(place, 3 if widget is self._middle else 1)
        state = self._settings.geometry("columns")
        if state.isEmpty() or not self.columns.restoreState(state):
            self._share(self._room)
        self.articles_column.setVisible(self._settings.is_shown("articles"))
        self.claims_column.setVisible(self._settings.is_shown("claims"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        self.session.article_opened.connect(self._on_article_opened)
        self.session.changed.connect(self._on_changed)
        self.session.place.moved.connect(self._on_moved)
        self.session.place.moved.connect(self._remembering.start)
        self.session.article_opened.connect(self._remembering.start)
        self._remembering.timeout.connect(self._remember_place)

    def _share(self, room: int) -> None:
        """Give each column its share of the window, before anybody has chosen another."""
        articles = min(_ARTICLES_WIDTH, room * 19 // 100)
        claims = min(_CLAIMS_WIDTH, room * 36 // 100)
        self.columns.setSizes([articles, room - articles - claims, claims])

    @property
    def articles(self) -> "ArticlesPanel":
        """The list of articles; built when it is first wanted, or once the page is seen."""
        return self.articles_column.panel()

    def _build_articles(self, column: QWidget) -> "ArticlesPanel":
        from factcheck_gui.ui.panels.articles_panel import ArticlesPanel

        articles = ArticlesPanel(self.session, self._theme, self.keys, column)
        articles.article_chosen.connect(self.open_article)
        articles.left.connect(self.page.setFocus)
        return articles

    @property
    def claims(self) -> "ClaimsPanel":
        """The list of claims and the editor; built when they are first wanted, or once the page is seen."""
        return self.claims_column.panel()

    def _build_claims(self, column: QWidget) -> "ClaimsPanel":
        from factcheck_gui.ui.panels.checks_button import ChecksButton
        from factcheck_gui.ui.panels.claims_panel import ClaimsPanel

        claims = ClaimsPanel(self.session, self.checking, self.walking, self._theme, column)
        claims.splitter.restoreState(self._settings.geometry("claims"))
        self._checks_button = ChecksButton(self.checks)
        claims.header.add(self._checks_button)
        claims.back_to_text.connect(self.back_to_text)
        claims.link_asked.connect(self.begin_link)
        return claims

    @property
    def bar(self) -> "SelectionBar":
        """What is offered at the place."""
        return self.pointing.bar

    @property
    def checks_button(self) -> "ChecksButton":
        """How much the rules have found; it stands over the claims."""
        self.claims_column.panel()
        return self._checks_button

    def commit_pending(self) -> bool:
        """Save what is typed; False if it is refused before one's eyes, which is said with what to do."""
        claims = self.claims_column.built()
        return claims is None or claims.commit_pending()

    def save_pending(self) -> bool:
        """Save what is typed; False if something could not be saved, here or at another claim."""
        # Nothing is left to be read from a workspace that may be closed next.
        self.session.beside.tell()
        claims = self.claims_column.built()
        return claims is None or claims.save_pending()

    def catch_up(self) -> None:
        """Show beside the page what it shows itself: it has been painted, or somebody asks now."""
        if self.session.is_open:
            self.session.beside.tell()
            self.articles_column.panel()
            self.claims_column.panel()

    @property
    def findings(self) -> "FindingsPanel":
        """What the rules have found; built when it is first wanted."""
        if self._findings is None:
            from factcheck_gui.ui.panels.findings_panel import FindingsPanel

            self._findings = FindingsPanel(self.checks, self.session, self._theme, self.reading)
            self.reading.add(self._findings)
        return self._findings

    def open_article(self, article_id: str) -> bool:
        """Leave the open article where it stands and show another; tell whether that is what is shown now."""
        # What was refused already waits at its claim; what is typed from now on may still be mended.
        asked = self.commit_pending if self.leave() else None
        return self.session.open_while_living(article_id, may_leave=asked)

    def show_version(self, version_id: str | None) -> bool:
        """Show a version of the open article, the newest one for None; False if typing is refused before."""
        review = self.session.review
        if review is None:
            return False
        wanted = review.newest.id if version_id is None else version_id
        if wanted == review.version.id:
            return True
        # What is typed belongs to the newest version; an older one takes no edits.
        if not self.commit_pending():
            return False
        self.leave()
        claim_id = self.session.place.claim_id
        self.session.open_article(review.article.id, None if wanted == review.newest.id else wanted)
        if claim_id is not None:
            # It stands elsewhere there, or not at all.
            self.walking.go_to_claim(claim_id)
        return True

    def show_newest(self) -> None:
        """Go back from an older version to the newest."""
        self.show_version(None)

    def open_last_place(self) -> None:
        """Open the article and the place at which the workspace was left; the newest article otherwise."""
        browsing = self.session.workspace.browsing
        last = self._settings.last_place(self.session.workspace.path)
        if last is not None and browsing.has_article(last[0]):
            if self.session.open_while_living(last[0]):
                self.page.scroll_to(last[1])
                self._go_to(last[1])
        elif (newest := browsing.newest_article()) is not None:
            self.session.open_while_living(newest)

    def leave(self) -> bool:
        """Save what is being typed, and remember the place and the panels; False if typing is refused."""
        self.linking.leave()
        is_saved = self.save_pending()
        self._remember_place()
        self._settings.remember_geometry("columns", self.columns.saveState())
        self.reading.remember()
        claims = self.claims_column.built()
        if claims is not None:
            self._settings.remember_geometry("claims", claims.splitter.saveState())
        return is_saved

    def _remember_place(self) -> None:
        if self.session.review is not None:
            span = self.session.place.span
            position = self.page.top_position() if span is None else span.start
            path = self.session.workspace.path
            self._settings.remember_place(path, self.session.review.article.id, position)
            self._settings.sync()

    def begin_link(self) -> None:
        """Begin to link the selected claim to another; several are linked to one."""
        if self.checking.is_of_several():
            self.claims.links_wanted.emit()
            return
        source = self.checking.claim_to_change_or_hint()
        if source is not None:
            self.pointing.hide_bar()
            self.strips.link_flow.begin(source)

    def back_to_text(self) -> None:
        """Let a selection go and give the keys to the page."""
        self.claims.list.select_one()
        self.pointing.hide_bar()
        self.strips.close_search()
        self.page.clear_selection()
        self.page.setFocus()

    def _go_to(self, position: int) -> None:
        review = self.session.review
        if review is not None and SpanList.of(review.text.statements).on(position, position + 1):
            self.walking.go_to_position(position)

    def _on_article_opened(self) -> None:
        review = self.session.review
        self._middle.setCurrentIndex(0 if review is None else 1)
        self._shown = None if review is None else review.article
        if review is None:
            self.page.show_nothing()
        else:
            self.page.show_review(review, byline(review))
            self.page.show_links(self.session.place.claim_id)
            self._give_keys_to_page()
        self.strips.show_review(review)

    def _give_keys_to_page(self) -> None:
        articles = self.articles_column.built()
        if articles is None:
            self.page.setFocus()
        else:
            articles.pass_keys_to(self.page)

    def _on_changed(self) -> None:
        review = self.session.review
        if review is None:
            return
        if review.article != self._shown:
            self._shown = review.article
            self.page.show_details(byline(review))
        self.page.show_claims()
        self.page.show_links(self.session.place.claim_id)

    def _on_moved(self) -> None:
        self.page.clear_selection()
        self.page.show_span(self.session.place.span)
        self.page.show_links(self.session.place.claim_id)
