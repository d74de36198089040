"""Markdown: the blocks of CommonMark and tables, reduced to their words."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, TextImporter
from factcheck_gui.formats.importers.rebuilding import LINE_BREAK, Rebuilding
from factcheck_gui.formats.importers.texts.bylines import author_of
from factcheck_gui.formats.importers.texts.front_matter import split_front_matter
from factcheck_gui.formats.importers.texts.html_words import html_paragraphs
from factcheck_gui.formats.importers.texts.markdown_depth import keep_deep_words
from factcheck_gui.formats.importers.texts.markdown_words import inline_words

if TYPE_CHECKING:
    from markdown_it.token import Token

_CONTAINERS: Final = {"blockquote": BlockKind.QUOTE, "list_item": BlockKind.LIST_ITEM}
_CELL_BOUNDARY: Final = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownImporter:
    """Builds the text anew, one block after the other."""

    name: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    media_type: str = "text/markdown"

    def read(self, text: str) -> ParsedArticle:
        """Return the words of a Markdown text, with the details of its front matter and its headline.

        A title that only the front matter has becomes the headline.
        """
        from markdown_it import MarkdownIt

        details, body = split_front_matter(text)
        tokens = MarkdownIt("commonmark").enable("table").use(keep_deep_words).parse(body)
        has_headline = any(token.type == "heading_open" and token.tag == "h1" for token in tokens)
        page = _Page(details=details)
        if details.title and not has_headline:
            page.add_headline(details.title)
        page.read(tokens)
        return ParsedArticle(text=page.built.text, blocks=page.built.blocks, details=page.details)


@dataclass(slots=True)
class _Page:
    """The page as far as it has been read."""

    details: FoundDetails
    built: Rebuilding = field(default_factory=Rebuilding)
    _inside: list[str] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)
    _headed: bool = False

    def add_headline(self, words: str) -> None:
        """Add the headline; it is the title too, where the front matter has none."""
        before = len(self.built.blocks)
        self.built.add(BlockKind.HEADLINE, words)
        if len(self.built.blocks) == before:
            return
        self._headed = True
        if not self.details.title:
            title = " ".join(self.built.last_words.split())
            self.details = replace(self.details, title=title)

    def read(self, tokens: "Iterable[Token]") -> None:
        """Add the blocks of a sequence of block tokens."""
        for token in tokens:
            match token.type:
                case "inline":
                    self._add_inline(token)
                case "fence" | "code_block":
                    self.built.add(self._kind(), token.content.strip("\n").replace("\n", LINE_BREAK))
                case "html_block":
                    for words in html_paragraphs(token.content):
                        self.built.add(self._kind(), words)
                case "tr_close":
                    self.built.add(self._kind(), _CELL_BOUNDARY.join(filter(None, self._cells)))
                    self._cells.clear()
            self._follow(token)

    def _follow(self, token: "Token") -> None:
        """Keep account of what is open; closing tokens bear the tag's name too."""
        if token.nesting > 0:
            self._inside.append(token.type.removesuffix("_open") if token.tag != "h1" else "h1")
        elif token.nesting < 0:
            self._inside.pop()

    def _add_inline(self, token: "Token") -> None:
        found = inline_words(token.children or ())
        innermost = self._inside[-1]
        if innermost in ("td", "th"):
            self._cells.append(" ".join([found.words, *found.captions]).strip())
            return
        if innermost == "h1" and not self._headed:
            self.add_headline(found.words)
        elif innermost in ("h1", "heading"):
            self.built.add(BlockKind.HEADING, found.words)
        elif not self._add_byline(found.words):
            self.built.add(self._kind(), found.words)
        for caption in found.captions:
            self.built.add(BlockKind.CAPTION, caption)

    def _add_byline(self, words: str) -> bool:
        """Add a byline where one stands right below the headline."""
        author = author_of(words.strip()) if self._is_below_headline() else None
        if author is None:
            return False
        self.built.add(BlockKind.BYLINE, words)
        self.details = replace(self.details, author=self.details.author or author)
        return True

    def _is_below_headline(self) -> bool:
        return bool(self.built.blocks) and self.built.blocks[-1].kind is BlockKind.HEADLINE

    def _kind(self) -> BlockKind:
        """Return the kind of a paragraph where we are: that of the innermost quotation or list around it."""
        found = (_CONTAINERS[name] for name in reversed(self._inside) if name in _CONTAINERS)
        return next(found, BlockKind.PARAGRAPH)


MARKDOWN: Final[TextImporter] = MarkdownImporter()
