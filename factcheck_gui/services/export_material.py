"""Gathers what an export is rendered from, all of it as it stands at one moment."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from factcheck_gui import __version__
from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.differences import Row
from factcheck_gui.domain.disclosure import for_readers
from factcheck_gui.domain.errors import NothingToCompareError, ReadersOnlyError, UnknownFormatError
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import (
    Comparison,
    Exporter,
    Group,
    Material,
    Print,
    Progress,
    Scope,
    no_progress,
)
from factcheck_gui.services.archive import StoredArchive
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.export_orders import ExportOrder
from factcheck_gui.storage.article_pages import count_articles
from factcheck_gui.storage.articles import check_texts
from factcheck_gui.storage.dump import dump_tables
from factcheck_gui.storage.parties import list_parties
from factcheck_gui.storage.sources import count_unused_sources
from factcheck_gui.storage.store import Store

PROGRAM: Final = f"factcheck-gui {__version__}"
"""How exports name what made them."""

_TWO: Final = 2
_BIT: Final = 200
"""Claims that are read while nobody notices."""


class Comparing(Protocol):
    """What knows the versions of articles."""

    def versions(self, article_id: str, /) -> tuple[Version, ...]:
        """Return the versions of an article, the oldest first."""

    def compare(self, older_id: str, newer_id: str, /) -> tuple[VersionText, VersionText, tuple[Row, ...]]:
        """Return the texts of two versions and how their blocks differ."""


class Gathering:
    """Reads what is ordered; changes nothing."""

    def __init__(self, store: Store, desk: Desk, browsing: Browsing, versioning: Comparing) -> None:
        self._store = store
        self._desk = desk
        self._browsing = browsing
        self._versioning = versioning

    @property
    def templates(self) -> Path:
        """Where the templates lie that came with the program."""
        return self._desk.resources / "templates"

    def material(
        self,
        order: ExportOrder,
        print_document: Print | None = None,
        progress: Progress = no_progress,
        reviews: tuple[ArticleReview, ...] | None = None,
    ) -> Material:
        """Return what an order is rendered from, without what its readers may not see.

        `reviews` are its articles where they have been read already.

        Raises:
            UnknownFormatError, NotFoundError, ReadersOnlyError, NothingToCompareError, TemplateFaultError.
        """
        exporter = find_exporter(order.format_name)
        is_internal = _is_internal(exporter, order)
        is_whole = exporter.scope is Scope.WORKSPACE
        with self._store.at_one_moment() as db:
            if reviews is None:
                reviews = () if is_whole else self.reviews(order.article_ids, progress)
            parties = {party.name: party for party in list_parties(db)}
            comparisons = self._comparisons(exporter, order, reviews)
            if is_whole:
                # An altered text could not be restored.
                check_texts(db)
            tables = dump_tables(db) if is_whole else {}
        house = order.house
        return Material(
            reviews=reviews if is_internal else for_readers(reviews),
            tables=tables,
            made_at=self._desk.now(),
            program=PROGRAM,
            templates=(self.templates,) if house is None else (house, self.templates),
            report=order.report,
            is_internal=is_internal,
            imprint=Imprint() if house is None else _imprint(house, self.templates),
            parties=parties,
            comparisons=comparisons,
            print_document=print_document,
            archive=StoredArchive(self._store),
            progress=progress,
        )

    def losses(self, order: ExportOrder, material: Material) -> tuple[Loss, ...]:
        """Return what a format leaves out of what was ordered; sources belong to no article but by notes."""
        return self.with_unused(order, find_exporter(order.format_name).losses(material))

    def with_unused(self, order: ExportOrder, losses: tuple[Loss, ...]) -> tuple[Loss, ...]:
        """Return what a format itself leaves out, and the sources that no note draws on."""
        exporter = find_exporter(order.format_name)
        if exporter.group not in {Group.TABLE, Group.INTERCHANGE} or not self._is_all(order):
            return losses
        with self._store.at_one_moment() as db:
            unused = count_unused_sources(db)
        return (*losses, Loss(part=Part.UNUSED_SOURCES, count=unused)) if unused else losses

    def of_first(self, order: ExportOrder) -> ExportOrder:
        """Return the same order for its first article alone."""
        return replace(order, article_ids=self.wanted(order.article_ids)[:1])

    def _is_all(self, order: ExportOrder) -> bool:
        if not order.article_ids:
            return True
        with self._store.reading() as db:
            are_enough = len(order.article_ids) >= count_articles(db)
        return are_enough and set(order.article_ids) >= set(self.wanted(()))

    def wanted(self, article_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the articles that are meant: those named, each once, or all."""
        named = tuple(dict.fromkeys(article_ids))
        return named or tuple(self._browsing.titles())

    def reviews(
        self, article_ids: Iterable[str], progress: Progress = no_progress
    ) -> tuple[ArticleReview, ...]:
        """Return articles with everything noted on them; none named stands for all.

        Raises:
            NotFoundError: one is not there.
        """
        wanted, found = self.wanted(article_ids), []
        for number, article_id in enumerate(wanted, start=1):
            found.append(self._browsing.review(article_id).snapshot())
            progress(number, len(wanted))
        return tuple(found)

    def review_in_bits(self, article_id: str) -> Generator[None, None, ArticleReview]:
        """Return an article with everything noted on it, read bit by bit.

        Raises:
            NotFoundError: it is not there.
        """
        review = self._browsing.review(article_id)
        yield
        ids = review.claims.ids
        for first in range(0, len(ids), _BIT):
            review.claims.read_ahead(ids[first : first + _BIT])
            yield
        return review.snapshot()

    def _comparisons(
        self, exporter: Exporter, order: ExportOrder, reviews: Iterable[ArticleReview]
    ) -> tuple[Comparison, ...]:
        if order.report is not Report.COMPARISON or exporter.group is not Group.DOCUMENT:
            return ()
        found = tuple(one for review in reviews for one in self._comparison(order, review.article.id))
        if not found:
            raise NothingToCompareError
        return found

    def _comparison(self, order: ExportOrder, article_id: str) -> Iterator[Comparison]:
        versions = {one.number: one for one in self._versioning.versions(article_id)}
        numbers = order.versions or tuple(versions)[-_TWO:]
        if len(numbers) < _TWO or not versions.keys() >= set(numbers):
            return
        older, newer = (versions[number] for number in sorted(numbers))
        before, after, rows = self._versioning.compare(older.id, newer.id)
        yield Comparison(
            article_id=article_id,
            older=older,
            newer=newer,
            older_text=before,
            newer_text=after,
            rows=rows,
        )


def find_exporter(format_name: str) -> Exporter:
    """Return the exporter of a format.

    Raises:
        UnknownFormatError: no format goes by this name.
    """
    from factcheck_gui.formats.exporters.finding import find_by_name

    found = find_by_name(format_name)
    if found is None:
        raise UnknownFormatError(name=format_name)
    return found


def _imprint(house: Path, templates: Path) -> Imprint:
    from factcheck_gui.formats.exporters.report.imprint import read_imprint

    return read_imprint(house, (templates,))


def _is_internal(exporter: Exporter, order: ExportOrder) -> bool:
    """Tell whether internal fields are in an export; refuse them where it is written for readers."""
    audience = order.report.audience if exporter.group is Group.DOCUMENT else exporter.audience
    if audience is Audience.READERS and order.is_internal:
        raise ReadersOnlyError(name=order.report.value if exporter.group is Group.DOCUMENT else exporter.name)
    return audience is Audience.DESK or order.is_internal
