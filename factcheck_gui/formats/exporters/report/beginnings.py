"""How a report begins: its figures are those of the whole, and its lists are cut; for one article."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from factcheck_gui.formats.exporters.report.checked_articles import BlockGroup, CheckedArticle
from factcheck_gui.formats.exporters.report.comparisons import ComparedArticle
from factcheck_gui.formats.exporters.report.corrections import CorrectedArticle
from factcheck_gui.formats.exporters.report.source_list import SourceList
from factcheck_gui.formats.exporters.report.view import ArticleView, ReportView

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun(Collection[Entry]):
    """Has the length of the whole, so that a template counts right, and gives the first entries only."""

    entries: tuple[Entry, ...]
    length: int

    def __contains__(self, entry: object) -> bool:
        """Tell whether an entry is shown."""
        return entry in self.entries

    def __iter__(self) -> Iterator[Entry]:
        """Yield the first entries."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Return how many there are, shown or not."""
        return self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """At most so many claims, corrections or sources are shown, and so many blocks of a text."""

    claims: int
    blocks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """How much of a report is not shown; `entries` are claims, corrections or sources, by its kind."""

    entries: int = 0
    blocks: int = 0


def shorten(view: ReportView, extent: Extent) -> tuple[ReportView, Rest]:
    """Return a report with shorter lists, and how much is not in them any more."""
    entries = sum(map(_entries, view.articles)) + _sources(view.list)
    blocks = sum(map(_blocks, view.articles))
    rest = Rest(entries=max(0, entries - extent.claims), blocks=max(0, blocks - extent.blocks))
    articles = tuple(_shorter(one, extent) for one in view.articles)
    return replace(view, articles=articles, list=_shorter_list(view.list, extent)), rest


def _shorter(article: ArticleView, extent: Extent) -> ArticleView:
    if isinstance(article, CheckedArticle):
        groups = tuple(_shorter_groups(article.groups, extent.blocks))
        return replace(article, groups=groups, cards=article.cards[: extent.claims])
    if isinstance(article, CorrectedArticle):
        return replace(article, corrections=_begun(article.corrections, extent.claims))
    return replace(article, rows=article.rows[: extent.blocks], claims=article.claims[: extent.claims])


def _shorter_groups(groups: tuple[BlockGroup, ...], room: int) -> Iterator[BlockGroup]:
    for group in groups:
        if room <= 0:
            return
        yield group if len(group.blocks) <= room else replace(group, blocks=group.blocks[:room])
        room -= len(group.blocks)


def _shorter_list(whole: SourceList | None, extent: Extent) -> SourceList | None:
    if whole is None:
        return None
    room = max(0, extent.claims - len(whole.sources))
    return replace(
        whole,
        sources=_begun(whole.sources, extent.claims),
        sourceless=_begun(whole.sourceless, room),
    )


def _begun(whole: Collection[Entry], shown: int) -> Begun[Entry]:
    return Begun(entries=tuple(whole)[:shown], length=len(whole))


def _entries(article: ArticleView) -> int:
    if isinstance(article, CheckedArticle):
        return len(article.cards)
    return len(article.corrections) if isinstance(article, CorrectedArticle) else len(article.claims)


def _blocks(article: ArticleView) -> int:
    if isinstance(article, CheckedArticle):
        return sum(len(group.blocks) for group in article.groups)
    return len(article.rows) if isinstance(article, ComparedArticle) else 0


def _sources(found: SourceList | None) -> int:
    return 0 if found is None else len(found.sources) + len(found.sourceless)
