"""Texts that break programs which count characters in more than one way, and documents made of them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import Block, BlockKind, Direction, VersionText
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.colours import LIGHT
from factcheck_gui.ui.theme.theme import Theme

Build = Callable[[VersionText], PageDocument]

NASTY = st.sampled_from(
    [
        *(
            "word",
            "Görling",
            " ",
            "  ",
            ". ",
            "\t",
            "\u00a0",
            "\u202f",
            "\u2028",
            "\u00ad",
            "\u200b",
            "-",
            "\x0b",
            "\x1f",
        ),
        *(
            "😀",
            "👩‍🚀",
            "👨‍👩‍👧‍👦",
            "🌧️",
            "🇫🇮",
            "👍🏽",
            "𝔄",
            "𠮷",
            "e\u0301",
            "a\u0308\u0323",
            "\u0301",
            "\ufffc",
            "\ufffd",
        ),
        *("میئر", "نے کہا", "\u200f", "\u202e", "\u2066", "市長", "नमस्ते", "\ufeff", "\U0010ffff", "\ufdfa"),
    ]
)


@st.composite
def version_texts(draw: st.DrawFn) -> VersionText:
    """Draw a text of some blocks, whose gaps are newlines, and some of which have newlines inside."""
    blocks, text = [], ""
    for kind in draw(st.lists(st.sampled_from(BlockKind), min_size=1, max_size=5)):
        pieces = draw(st.lists(NASTY | st.just("\n") | st.text(max_size=3), min_size=1, max_size=12))
        words = canonicalise("".join(pieces)).text or "x"
        blocks.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words + draw(st.sampled_from(["\n", "\n\n", "\n\n\n"]))
    return VersionText(text=text, blocks=tuple(blocks), statements=())


@st.composite
def spoken_texts(draw: st.DrawFn) -> VersionText:
    """Draw a text whose blocks may have speakers and times."""
    text = draw(version_texts())
    speakers, times = st.sampled_from([None, "ANNA", "میئر 😀"]), st.sampled_from([None, 0, 751_000])
    blocks = tuple(replace(block, speaker=draw(speakers), time=draw(times)) for block in text.blocks)
    return replace(text, blocks=blocks)


def one_block(words: str, kind: BlockKind = BlockKind.PARAGRAPH) -> VersionText:
    """Return a text of a single block."""
    block = Block(kind=kind, start=0, end=len(words))
    return VersionText(text=words, blocks=(block,), statements=())


def document_of(text: VersionText, direction: Direction = Direction.LTR) -> PageDocument:
    """Return the whole document of a text under the title "Title"."""
    page = PageDocument(text, "Title", "by nobody", PageStyle(LIGHT, 100, direction))
    page.grow_to(page.length)
    return page


def words_at(page: PageDocument, span: Span) -> str:
    """Return what the document shows at a span."""
    cursor = QTextCursor(page.document)
    cursor.setPosition(page.positions.to_qt(span.start))
    cursor.setPosition(page.positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def as_shown(words: str) -> str:
    """Return a block's words as a document shows them."""
    return words.replace("\n", " ").replace("\ufffc", "\ufffd").replace("\ufeff", "\u2060")


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Documents need fonts, and fonts need an application."""


@pytest.fixture
def page(qtbot: QtBot, bridge_session: Session, theme: Theme) -> ArticlePage:
    """A page in a window of its own, with no article yet."""
    found = ArticlePage(theme, 100)
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    return found
