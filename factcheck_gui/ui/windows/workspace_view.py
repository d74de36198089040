"""The three columns of an open workspace: articles, the page, the claims."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.article_search import ArticleSearch
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.page.selection_bar import SelectionBar
from factcheck_gui.ui.panels.articles_panel import ArticlesPanel
from factcheck_gui.ui.panels.checks_button import ChecksButton
from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
from factcheck_gui.ui.panels.find_bar import FindBar
from factcheck_gui.ui.panels.link_strip import LinkStrip
from factcheck_gui.ui.panels.sign_off_strip import SignOffStrip
from factcheck_gui.ui.panels.version_strip import VersionStrip
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.windows.above_page import NoArticleHint, byline
from factcheck_gui.ui.windows.link_flow import LinkFlow
from factcheck_gui.ui.windows.reading_column import ReadingColumn

if TYPE_CHECKING:
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
        self.articles = ArticlesPanel(session, theme, self.keys, self.columns)
        self._middle = QStackedWidget(self.columns)
        self.claims = ClaimsPanel(session, self.checking, self.walking, theme, self.columns)
        self.bar = SelectionBar(self.page, self.keys)
        self.find_bar = FindBar(self.keys)
        self.search = ArticleSearch(session, self.walking, page, self.find_bar, self)
        self.strip = VersionStrip(theme)
        self.sign_off_strip = SignOffStrip(session, theme)
        self.checks = Checks(session, self.walking)
        self._findings: FindingsPanel | None = None
        self.checks_button = ChecksButton(self.checks)
        self.linking = Linking(session)
        self.link_strip = LinkStrip(self.linking, theme)
        self.link_flow = LinkFlow(session, self.linking, self.link_strip, page, self.claims, theme)
        self._build()
        self._connect()
        self._on_article_opened()

    def _build(self) -> None:
        self._middle.addWidget(NoArticleHint(self.keys, self._middle))
        above = (self.sign_off_strip, self.strip, self.link_strip, self.find_bar)
        self.reading = ReadingColumn(above, self.page, self._settings, self._middle)
        self._middle.addWidget(self.reading)
        if self._settings.is_shown("checks", by_default=False):
            self.findings.show()
        self.page.show()
        self.columns.setChildrenCollapsible(False)
        least_widths = ((self.articles, 160), (self._middle, 320), (self.claims, 300))
        for place, (widget, least) in enumerate(least_widths):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
            self.columns.setStretchFactor(place, 3 if widget is self._middle else 1)
        state = self._settings.geometry("columns")
        if state.isEmpty() or not self.columns.restoreState(state):
            self._share(self._room)
        self.claims.splitter.restoreState(self._settings.geometry("claims"))
        self.articles.setVisible(self._settings.is_shown("articles"))
        self.claims.setVisible(self._settings.is_shown("claims"))
        self.claims.header.add(self.checks_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        self.articles.article_chosen.connect(self.open_article)
        self.articles.left.connect(self.page.setFocus)
        self.session.article_opened.connect(self._on_article_opened)
        self.session.changed.connect(self._on_changed)
        self.session.place.moved.connect(self._on_moved)
        self.session.place.moved.connect(self._remembering.start)
        self.session.article_opened.connect(self._remembering.start)
        self._remembering.timeout.connect(self._remember_place)
        self.page.clicked.connect(self._on_clicked)
        self.page.label_clicked.connect(self._on_label_clicked)
        self.page.selected.connect(self._on_selected)
        self.page.dragged.connect(self._on_dragged)
        self.page.scrolled.connect(self.bar.hide)
        self.bar.kind_chosen.connect(self._on_kind_chosen)
        self.bar.nothing_chosen.connect(self._on_nothing_chosen)
        self.bar.remove_chosen.connect(self.checking.remove_claim)
        self.claims.back_to_text.connect(self.back_to_text)
        self.claims.link_asked.connect(self.begin_link)
        self.strip.newest_wanted.connect(self.show_newest)
        self.search.begun.connect(self.bar.hide)
        self.search.arrived.connect(self._show_bar)
        self.search.left.connect(self.back_to_text)

    def _share(self, room: int) -> None:
        """Give each column its share of the window, before anybody has chosen another."""
        articles = min(_ARTICLES_WIDTH, room * 19 // 100)
        claims = min(_CLAIMS_WIDTH, room * 36 // 100)
        self.columns.setSizes([articles, room - articles - claims, claims])

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
        asked = self.claims.commit_pending if self.leave() else None
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
        if not self.claims.commit_pending():
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
        last = self._settings.last_place(self.session.workspace.path)
        if last is not None and self.articles.model.row_of(last[0]) is not None:
            if self.session.open_while_living(last[0]):
                self.page.scroll_to(last[1])
                self._go_to(last[1])
        elif self.articles.model.rowCount():
            self.session.open_while_living(self.articles.model.article_id(0))

    def leave(self) -> bool:
        """Save what is being typed, and remember the place and the panels; False if typing is refused."""
        self.linking.leave()
        is_saved = self.claims.save_pending()
        self._remember_place()
        self._settings.remember_geometry("columns", self.columns.saveState())
        self.reading.remember()
        self._settings.remember_geometry("claims", self.claims.splitter.saveState())
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
            self.bar.hide()
            self.link_flow.begin(source)

    def back_to_text(self) -> None:
        """Let a selection go and give the keys to the page."""
        self.claims.list.select_one()
        self.bar.hide()
        self.search.close()
        self.page.clear_selection()
        self.page.setFocus()

    def _go_to(self, position: int) -> None:
        review = self.session.review
        if review is not None and SpanList.of(review.text.statements).on(position, position + 1):
            self.walking.go_to_position(position)

    def _on_article_opened(self) -> None:
        review = self.session.review
        self.bar.hide()
        self._middle.setCurrentIndex(0 if review is None else 1)
        self._shown = None if review is None else review.article
        if review is None:
            self.page.show_nothing()
        else:
            self.page.show_review(review, byline(review))
            self.page.show_links(self.session.place.claim_id)
            self.articles.pass_keys_to(self.page)
        self.strip.show_review(review)

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
        self.bar.hide()
        self.page.clear_selection()
        self.page.show_span(self.session.place.span)
        self.page.show_links(self.session.place.claim_id)

    def _on_label_clicked(self, claim_id: str) -> None:
        (self.linking.pick if self.linking.is_on else self.walking.go_to_claim)(claim_id)

    def _on_clicked(self, position: int) -> None:
        if self.linking.is_on:
            self.linking.pick_at(position)
            return
        self.walking.go_to_position(position)
        self._show_bar()

    def _on_selected(self, span: Span | None) -> None:
        if span is None or self.linking.is_on:
            self.bar.hide()
        else:
            self.session.place.go(span)
            self._show_bar()

    def _on_dragged(self, span: Span) -> None:
        self.walking.set_span(span)
        # Whatever became of it: the page shows the place as it is.
        self.page.show_span(self.session.place.span, scroll=False)

    def _on_kind_chosen(self, kind: ClaimKind) -> None:
        self.checking.tag(kind)
        self._show_bar()

    def _on_nothing_chosen(self) -> None:
        self.checking.toggle_nothing_to_check()
        self.bar.hide()

    def _show_bar(self) -> None:
        span = self.session.place.span
        if span is not None:
            self.page.when_reached(span.end, self._place_bar)

    def _place_bar(self) -> None:
        span, claim = self.session.place.span, self.checking.claim
        if span is not None:
            words = self.page.span_rect(span)
            words.moveTopLeft(self.page.viewport().mapTo(self.page, words.topLeft()))
            self.bar.show_at(words, None if claim is None else claim.claim.kind)
