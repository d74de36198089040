"""Articles whose words run in two directions, and where those words are painted."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from tests.conftest import take_in

URDU: Final = "میئر نے کہا کہ پل محفوظ ہے۔"
ENGLISH: Final = "The mayor said that the bridge is safe and sound."
QUOTED: Final = f"{URDU} {ENGLISH} انجینئر نے کہا نہیں۔"
QUOTING: Final = f"The mayor was quoted: {URDU} That was all."
WRAPPED: Final = "The clerk says so. " * 12 + "No end."


def show(page: ArticlePage, session: Session, text: str, direction: Direction) -> None:
    """Show an article that runs in a direction."""
    workspace = session.workspace
    article_id = take_in(workspace, text)
    article = workspace.browsing.find_article(article_id)
    details = replace(article.details, direction=direction)
    workspace.editing.submit(workspace.composer.correct(article, details))
    session.open_article(article_id)
    assert session.review is not None
    page.show_review(session.review, "by nobody")
    page.viewport().grab()


def find(page: ArticlePage, words: str) -> Span:
    """Return where words first stand in the text."""
    assert page._scene is not None
    start = page._scene.review.text.text.index(words)
    return Span(start=start, end=start + len(words))


def outline(page: ArticlePage, span: Span) -> list[QRectF]:
    """Return where words stand, as the page paints the place around them."""
    return [rect for block in page._shown._blocks for rect in block.rects(span)]
